/// A type whose fields a path can name.
///
/// `@Payload` writes the conformance; by hand it is one line per field:
///
/// ```swift
/// struct Review: Payload {
///     var comment: String
///     var verdict: Verdict?
///
///     struct Fields: Sendable {
///         let comment = Field<String>("comment")
///         let verdict = Field<Verdict>("verdict")
///     }
///     static var fields: Fields { Fields() }
/// }
/// ```
public protocol Payload: HasFields, _FixedValue, Codable, Sendable {
    /// The fields. A computed property, since a generic type can't store one.
    static var fields: Fields { get }
}

/// One field of a payload: its name as it is coded, and the type that a path to it has.
///
/// An optional property is declared with its wrapped type, and so are optional elements of arrays and dictionaries: whether
/// the value is there is the analysis's question.
public struct Field<Value>: Sendable {
    /// The name as it is coded.
    public let name: String
    /// Whether the property is optional, so that the field may be missing; nil where nobody said.
    public let isOptional: Bool?
    /// The type that the property is coded as, where that isn't what a path sees of it.
    let codedType: Any.Type?
    /// The position of an array's element, which has no name.
    let position: Position?

    /// A position in an array.
    enum Position: Sendable {
        case index(Int)
        case last
    }

    /// A field of that coded name.
    /// - Parameters:
    ///   - name: The name as it is coded.
    ///   - isOptional: Whether the property is optional. `@Payload` says it; by hand it may be left out.
    ///   - type: The property's own type, `[Line?].self`, where its elements are optional: the analysis then knows that
    ///     they may be null.
    public init(_ name: String, isOptional: Bool? = nil, codedAs type: Any.Type? = nil) {
        self.name = name
        self.isOptional = isOptional
        codedType = type
        position = nil
    }

    /// An element of an array.
    init(position: Position) {
        name =
            switch position {
            case .index(let index): String(index)
            case .last: "last"
            }
        isOptional = nil
        codedType = nil
        self.position = position
    }
}

/// What the lowering asks of a ``Field`` without knowing its type.
protocol NamedField {
    var name: String { get }
    var isOptional: Bool? { get }
    var valueType: Any.Type { get }
}

extension Field: NamedField {
    var valueType: Any.Type { codedType ?? Value.self }
}

extension Payload {
    /// The coded names of all fields, in the order of the table.
    package static var fieldNames: [String] { fieldTable.map(\.name) }

    /// All fields, in the order of the table.
    static var fieldTable: [any NamedField] {
        Mirror(reflecting: fields).children.compactMap { $0.value as? any NamedField }
    }
}
