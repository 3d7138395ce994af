public import OrderedJSON

/// What a Swift type says of the JSON that it is coded as: a payload's fields, and of what kind each is.
///
/// ```swift
/// Order.shape      // {id: text, total: number, lines: [{sku: text, quantity: number}], receipt?: {number: text}}
/// ```
public indirect enum PayloadShape: Sendable, Hashable {
    /// Any value: `JSON`, and types of which nothing is known.
    case any
    /// True or false.
    case boolean
    /// A number.
    case number
    /// A text.
    case text
    /// A text that is an RFC 3339 timestamp.
    case timestamp
    /// This value alone.
    case literal(JSON)
    /// An array of such elements.
    case array(of: PayloadShape)
    /// An object of any names with such values.
    case dictionary(of: PayloadShape)
    /// An object with these fields, of a payload type of that name.
    case object([Member], of: String? = nil)
    /// One of these: the cases of an enum.
    case oneOf([PayloadShape])
    /// This, or null: an optional element of an array or a dictionary.
    case optional(PayloadShape)
    /// A type that the shape is within: its name.
    case recursive(String)

    /// One field of an object.
    public struct Member: Sendable, Hashable {
        /// The name as it is coded.
        public let name: String
        /// What its value is.
        public let shape: PayloadShape
        /// Whether it may be missing; nil where nobody said.
        public let isOptional: Bool?

        /// A field of an object.
        public init(_ name: String, _ shape: PayloadShape, isOptional: Bool? = nil) {
            self.name = name
            self.shape = shape
            self.isOptional = isOptional
        }
    }

    /// What a type says of its values, less its own optionality.
    public init(of type: Any.Type) {
        self.init(of: type, within: [])
    }

    private init(of type: Any.Type, within outer: [any Payload.Type]) {
        if let optional = type as? any _OptionalValue.Type {
            self = Self.wrapped(optional, within: outer)
        } else if type is JSON.Type {
            self = .any
        } else if let array = type as? any _ArrayValue.Type {
            self = .array(of: Self.element(array, within: outer))
        } else if let dictionary = type as? any _DictionaryValue.Type {
            self = .dictionary(of: Self.member(dictionary, within: outer))
        } else if let literal = type as? any LiteralValue.Type {
            self.init(literal)
        } else if let payload = type as? any Payload.Type {
            self.init(payload, within: outer)
        } else {
            self = .any
        }
    }

    /// What an element of an array or a dictionary is: where it is nil, null is coded, since something must stand there.
    private init(element type: Any.Type, within outer: [any Payload.Type]) {
        let shape = PayloadShape(of: type, within: outer)
        self = type is any _OptionalValue.Type ? .optional(shape) : shape
    }

    private init(_ literal: any LiteralValue.Type) {
        if let values = literal._allValues {
            self = .oneOf(values.map(PayloadShape.literal))
        } else {
            switch literal._comparedKind {
            case .boolean: self = .boolean
            case .number: self = .number
            case .string: self = .text
            case .timestamp: self = .timestamp
            }
        }
    }

    private init(_ payload: any Payload.Type, within outer: [any Payload.Type]) {
        if outer.contains(where: { ObjectIdentifier($0) == ObjectIdentifier(payload) }) {
            self = .recursive(String(describing: payload))
            return
        }
        let isTagged = payload is any TaggedPayload.Type
        let members = payload.fieldTable.map { field in
            let shape = PayloadShape(of: field.valueType, within: outer + [payload])
            return Member(field.name, shape, isOptional: isTagged ? false : field.isOptional)
        }
        let name = String(describing: payload)
        self = isTagged ? .oneOf(members.map { .object([$0], of: name) }) : .object(members, of: name)
    }

    private static func wrapped<Type: _OptionalValue>(_: Type.Type, within outer: [any Payload.Type]) -> PayloadShape {
        PayloadShape(of: Type.Wrapped.self, within: outer)
    }

    private static func element<Type: _ArrayValue>(_: Type.Type, within outer: [any Payload.Type]) -> PayloadShape {
        PayloadShape(element: Type.Element.self, within: outer)
    }

    private static func member<Type: _DictionaryValue>(_: Type.Type, within outer: [any Payload.Type]) -> PayloadShape {
        PayloadShape(element: Type.Member.self, within: outer)
    }
}

extension Payload {
    /// What the type says of the JSON that it is coded as.
    public static var shape: PayloadShape { PayloadShape(of: Self.self) }
}

/// A payload of which exactly one field is there: an enum with associated values, as Swift codes it.
///
/// `@Payload` writes it: `enum Verdict { case flagged(reason: String), clean }` is `{"flagged": {"reason": "…"}}` or
/// `{"clean": {}}`. A path names a case as a field, `verdict.flagged.reason`, and a condition asks for it with
/// `.isPresent(verdict.flagged)`.
public protocol TaggedPayload: Payload {}

extension PayloadShape: CustomStringConvertible {
    /// The shape in short.
    public var description: String {
        switch self {
        case .any: "any"
        case .boolean: "boolean"
        case .number: "number"
        case .text: "text"
        case .timestamp: "timestamp"
        case .literal(let json): json.serialized()
        case .array(let element): "[\(element)]"
        case .dictionary(let value): "{…: \(value)}"
        case .object(let members, of: _):
            "{" + members.map { "\($0.name)\($0.isOptional == true ? "?" : ""): \($0.shape)" }.joined(separator: ", ")
                + "}"
        case .oneOf(let shapes): shapes.map(\.description).joined(separator: " | ")
        case .optional(let shape): "\(shape) | null"
        case .recursive(let name): name
        }
    }
}
