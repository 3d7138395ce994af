import StatesTypes

/// What is known of a payload at some place in a workflow.
struct PayloadContent: Sendable, Hashable {
    /// What it is.
    var kind: Kind
    /// The state that put it in the payload's place, or nil for the payload that the scope began with.
    var source: Source?
    /// The fields that were written into it since, on every way.
    var added: Set<String> = []
    /// The fields that were written into it since, on some way.
    var addedSomewhere: Set<String> = []

    /// What a payload is, as far as that is known.
    enum Kind: Sendable, Hashable {
        /// A value of a Swift type.
        case type(PayloadType)
        /// An object with these fields alone.
        case fields(Set<String>)
        /// Anything: nothing is said of it.
        case unknown
    }

    /// What put a payload in the place of another.
    enum Source: Sendable, Hashable {
        /// A state, by its result or its output.
        case state(String)
        /// The catcher of a state, by its error output.
        case handler(String)
        /// More states than are told apart.
        case many
    }

    /// What findings are ordered by, so that they are the same on every run.
    var rank: String { "\(noun) \(source.map { "\($0)" } ?? "")" }

    /// Nothing is known.
    static let unknown = PayloadContent(kind: .unknown)

    /// Too much to tell apart.
    static let many = PayloadContent(kind: .unknown, source: .many)

    /// A value of a type, less its optionality.
    static func ofType(_ type: Any.Type, from source: Source? = nil) -> PayloadContent {
        let type = PayloadType(type)
        return PayloadContent(kind: type.saysNothing ? .unknown : .type(type), source: source)
    }

    /// Whether a field that belongs to a type, or the whole of the scope's type, can be read from it on some way.
    func mayHold(_ read: PayloadRead, declared: PayloadType?) -> Bool {
        var content = self
        content.added = addedSomewhere
        return content.holds(read, declared: declared)
    }

    /// Whether a field that belongs to a type, or the whole of the scope's type, can be read from it.
    func holds(_ read: PayloadRead, declared: PayloadType?) -> Bool {
        guard case .type(let type) = kind else {
            guard case .fields(let names) = kind, let field = read.field else { return true }
            return names.contains(field) || added.contains(field)
        }
        if type == declared || declared == nil { return true }
        guard let field = read.field else { return false }
        if added.contains(field) { return true }
        guard let owner = read.owner else { return type.isObjectOfAnyFields }
        return type == PayloadType(owner)
    }
}

/// A Swift type, less its optionality, by its identity.
struct PayloadType: Sendable, Hashable, CustomStringConvertible {
    let type: Any.Type

    init(_ type: Any.Type) {
        self.type = Self.unwrapped(type)
    }

    private static func unwrapped(_ type: Any.Type) -> Any.Type {
        guard let optional = type as? any _OptionalValue.Type else { return type }
        func wrapped<Optional: _OptionalValue>(_ type: Optional.Type) -> Any.Type { unwrapped(Optional.Wrapped.self) }
        return wrapped(optional)
    }

    /// Whether values of the type may be anything, or it isn't known how they are coded.
    var saysNothing: Bool { ValueKind(of: type) == .unknown }
    /// Whether it is a dictionary.
    var isObjectOfAnyFields: Bool { type is any _DictionaryValue.Type }
    var description: String { String(describing: type) }

    static func == (left: PayloadType, right: PayloadType) -> Bool {
        ObjectIdentifier(left.type) == ObjectIdentifier(right.type)
    }

    func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(type)) }
}
