package import OrderedJSON

/// The value of `InputPath`, `ResultPath` or `OutputPath`: a path, or an explicit `null`.
public enum PathField: Sendable, Hashable {
    /// `null`: for InputPath and OutputPath an empty object, for ResultPath "discard the result".
    case null
    /// A path, as it was written.
    case path(String)
}

extension PathField: ExpressibleByStringLiteral {
    /// A path.
    public init(stringLiteral value: String) { self = .path(value) }
}

extension PathField: FieldValue {
    package init?(json: JSON, reader: inout DefinitionReader) {
        switch json {
        case .null: self = .null
        case .string(let text): self = .path(text)
        default:
            reader.reportWrongKind(json, expected: "a path or null")
            return nil
        }
    }

    package var json: JSON {
        switch self {
        case .null: .null
        case .path(let text): .string(text)
        }
    }
}
