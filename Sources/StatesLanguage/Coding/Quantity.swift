package import OrderedJSON

/// A number in a definition, kept as it was written, or the text that stands for one.
///
/// Text is a JSONata expression, `"{% $states.input.limit %}"`, or a placeholder that a template fills in.
public enum Quantity: Sendable, Hashable {
    /// A number without fraction.
    case integer(Int64)
    /// A number with a fraction.
    case number(Double)
    /// An expression or a placeholder.
    case text(String)
}

extension Quantity: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, ExpressibleByStringLiteral {
    /// A number without fraction.
    public init(integerLiteral value: Int64) { self = .integer(value) }
    /// A number with a fraction.
    public init(floatLiteral value: Double) { self = .number(value) }
    /// An expression or a placeholder.
    public init(stringLiteral value: String) { self = .text(value) }
}

extension Quantity: FieldValue {
    package init?(json: JSON, reader: inout DefinitionReader) {
        switch json {
        case .integer(let value): self = .integer(value)
        case .double(let value): self = .number(value)
        case .string(let value): self = .text(value)
        default:
            reader.reportWrongKind(json, expected: "a number")
            return nil
        }
    }

    package var json: JSON {
        switch self {
        case .integer(let value): .integer(value)
        case .number(let value): .double(value)
        case .text(let value): .string(value)
        }
    }
}
