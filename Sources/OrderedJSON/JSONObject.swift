/// The members of a JSON object, in order, each name once.
///
/// Two names are the same where their UTF-8 bytes are (RFC 8259, section 8.3): unlike Swift strings, a letter with an
/// accent and the same letter followed by a combining accent are two names. Small objects are searched from the front;
/// from twelve members on a hash index is kept.
public struct JSONObject: Sendable {
    /// A member: its name and its value.
    public typealias Element = (key: String, value: JSON)

    /// From this many members on, look-ups go through a hash index.
    static let indexedFrom = 12

    /// A member as it is stored: a struct, since the runtime copies and destroys tuples more slowly.
    struct Member: Sendable {
        var key: String
        var value: JSON
    }

    var members: [Member]
    /// Positions by name; empty while the object is small.
    private var index = KeyIndex()

    /// An empty object.
    public init() {
        members = []
    }

    /// An object of these members; of a name that comes twice the last value stays, at the first place.
    public init(_ members: some Sequence<(String, JSON)>) {
        self.init()
        for (key, value) in members { self[key] = value }
    }

    /// An object of members whose names are known to differ, with their index where they are many.
    init(unique members: [Member], index: KeyIndex = KeyIndex()) {
        assert(index.isEmpty == (members.count < Self.indexedFrom))
        self.members = members
        self.index = index
    }

    /// The value of that name, or nil.
    ///
    /// Setting nil removes the member; a new name goes to the end.
    public subscript(_ key: String) -> JSON? {
        get {
            position(of: key).map { members[$0].value }
        }
        set {
            if let newValue { updateValue(newValue, forKey: key) } else { removeValue(forKey: key) }
        }
    }

    /// Sets a member and gives the value that it had.
    @discardableResult
    public mutating func updateValue(_ value: JSON, forKey key: String) -> JSON? {
        if let position = position(of: key) {
            let old = members[position].value
            members[position].value = value
            return old
        }
        append(key, value)
        return nil
    }

    /// Removes a member and gives the value that it had.
    ///
    /// Costs time linear in the size.
    @discardableResult
    public mutating func removeValue(forKey key: String) -> JSON? {
        guard let position = position(of: key) else { return nil }
        let old = members.remove(at: position).value
        if !index.isEmpty { index = members.count >= Self.indexedFrom ? KeyIndex(members) : KeyIndex() }
        return old
    }

    /// The names, in order.
    public var keys: some RandomAccessCollection<String> { members.lazy.map(\.key) }

    /// The values, in order.
    public var values: some RandomAccessCollection<JSON> { members.lazy.map(\.value) }

    /// Makes room for that many members.
    public mutating func reserveCapacity(_ count: Int) {
        members.reserveCapacity(count)
    }

    /// The place of a member of that name.
    public func position(of key: String) -> Int? {
        if !index.isEmpty { return index.position(of: key, in: members) }
        for position in members.indices where members[position].key.hasSameBytes(as: key) { return position }
        return nil
    }

    /// Adds a member whose name is known to be new.
    mutating func append(_ key: String, _ value: JSON) {
        members.append(Member(key: key, value: value))
        if !index.isEmpty {
            index.addLast(of: members)
        } else if members.count >= Self.indexedFrom {
            index = KeyIndex(members)
        }
    }
}

extension JSONObject: RandomAccessCollection {
    /// The position of the first member.
    public var startIndex: Int { 0 }
    /// The position after the last member.
    public var endIndex: Int { members.count }
    /// The member at a position.
    public subscript(_ position: Int) -> Element {
        let member = members[position]
        return (member.key, member.value)
    }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
    /// An object with its members in this order.
    public init(dictionaryLiteral elements: (String, JSON)...) { self.init(elements) }
}

extension JSONObject: Hashable {
    /// Whether both have the same members, in any order.
    public static func == (left: JSONObject, right: JSONObject) -> Bool {
        guard left.members.count == right.members.count else { return false }
        for (position, member) in left.members.enumerated() {
            // The common case is the same order: no look-up then.
            let other = right.members[position]
            if other.key.hasSameBytes(as: member.key) {
                guard other.value == member.value else { return false }
            } else {
                guard let value = right[member.key], value == member.value else { return false }
            }
        }
        return true
    }

    /// Feeds the members to the hasher regardless of their order.
    public func hash(into hasher: inout Hasher) {
        var sum = 0
        for member in members {
            var own = Hasher()
            own.combine(member.key)
            own.combine(member.value)
            sum &+= own.finalize()
        }
        hasher.combine(sum)
    }
}
