import OrderedJSON

/// What kind of JSON a Swift type is coded as, as far as the type tells.
///
/// JSONata needs it: an array within an array constructor is spliced unless it is wrapped, and a text becomes JSON text
/// only with quotes.
public enum ValueKind: Sendable, Hashable {
    /// A text.
    case text
    /// A number.
    case number
    /// True or false.
    case boolean
    /// An object.
    case object
    /// An array.
    case array
    /// Any of them.
    case unknown

    /// The kind that values of a type are coded as.
    public init(of type: Any.Type) {
        if let optional = type as? any _OptionalValue.Type {
            self.init(ofWrapped: optional)
        } else if type is JSON.Type {
            self = .unknown
        } else if type is any _ArrayValue.Type {
            self = .array
        } else if type is any _DictionaryValue.Type || type is any Payload.Type {
            self = .object
        } else if let literal = type as? any LiteralValue.Type {
            self.init(literal._comparedKind)
        } else {
            self = .unknown
        }
    }

    private init<Optional: _OptionalValue>(ofWrapped optional: Optional.Type) {
        self.init(of: Optional.Wrapped.self)
    }

    private init(_ compared: ComparedKind) {
        switch compared {
        case .string, .timestamp: self = .text
        case .number: self = .number
        case .boolean: self = .boolean
        }
    }
}
