package import OrderedJSON

/// The states of one scope by name, in the order in which they were written.
///
/// Two names are the same where their UTF-8 bytes are, as in JSON.
public struct StateTable: Sendable {
    /// The names, in order.
    public private(set) var names: [String] = []
    private var states: [State] = []
    private var positions: [StateKey: Int] = [:]

    /// No states.
    public init() {}

    /// Where the state of that name stands, or nil.
    package func position(of name: String) -> Int? { positions[StateKey(name)] }

    /// The state of that name, or nil.
    ///
    /// A new name goes to the end; setting nil removes the state.
    public subscript(_ name: String) -> State? {
        get { positions[StateKey(name)].map { states[$0] } }
        set {
            switch (positions[StateKey(name)], newValue) {
            case (let position?, let state?):
                states[position] = state
            case (nil, let state?):
                positions[StateKey(name)] = names.count
                names.append(name)
                states.append(state)
            case (let position?, nil):
                names.remove(at: position)
                states.remove(at: position)
                positions = [:]
                for (position, name) in names.enumerated() { positions[StateKey(name)] = position }
            case (nil, nil):
                break
            }
        }
    }
}

/// A name compared byte by byte: Swift takes an accented letter and the letter with a combining accent for one.
package struct StateKey: Sendable, Hashable {
    let name: String

    package init(_ name: String) {
        self.name = name
    }

    package static func == (left: StateKey, right: StateKey) -> Bool { left.name.utf8.elementsEqual(right.name.utf8) }

    package func hash(into hasher: inout Hasher) {
        var name = name
        name.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}

extension StateTable: RandomAccessCollection {
    /// The position of the first state.
    public var startIndex: Int { 0 }
    /// The position after the last state.
    public var endIndex: Int { names.count }
    /// The state at a position, with its name.
    public subscript(_ position: Int) -> (name: String, state: State) { (names[position], states[position]) }
}

extension StateTable: Hashable {
    /// Whether both have the same states under the same names, in any order.
    public static func == (left: StateTable, right: StateTable) -> Bool {
        left.count == right.count && left.allSatisfy { right[$0.name] == $0.state }
    }

    /// Feeds the names of the states to the hasher.
    public func hash(into hasher: inout Hasher) { hasher.combine(Set(names)) }
}

extension StateTable: ExpressibleByDictionaryLiteral {
    /// States by name, in this order; of a name written twice the last stays.
    public init(dictionaryLiteral elements: (String, State)...) {
        self.init()
        for (name, state) in elements { self[name] = state }
    }
}

extension StateTable: FieldValue {
    package init?(json: JSON, reader: inout DefinitionReader) {
        guard case .object(let object) = json else {
            reader.reportWrongKind(json, expected: "an object with the states by name")
            return nil
        }
        self.init()
        for (name, value) in object {
            self[name] =
                reader.descend(to: name, state: name) { State(json: value, reader: &$0) }
                ?? .unrecognized(UnrecognizedState(definition: value))
        }
    }

    package var json: JSON {
        var object = JSONObject()
        object.reserveCapacity(count)
        for (name, state) in self { object[name] = state.json }
        return .object(object)
    }

    package var isOmittable: Bool { isEmpty }
}
