public import OrderedJSON

/// A point in time as ASL writes it: RFC 3339 text such as `2026-03-01T09:30:00Z`.
public struct Timestamp: Sendable, Hashable, Codable, Comparable, LiteralValue, ExpressibleByStringLiteral {
    /// The text.
    public let text: String

    /// A time of that text: upper-case `T`, and `Z` or an offset.
    public init(_ text: String) {
        self.text = text
    }

    /// A time of that text: upper-case `T`, and `Z` or an offset.
    public init(stringLiteral value: String) {
        text = value
    }

    /// Reads the time from text.
    public init(from decoder: any Decoder) throws {
        text = try decoder.singleValueContainer().decode(String.self)
    }

    /// Writes the time as text.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    /// Orders by text, which for times in UTC is the order of time.
    public static func < (left: Timestamp, right: Timestamp) -> Bool { left.text < right.text }

    /// The value as JSON.
    public var _json: JSON { .string(text) }
    /// Compares as a time.
    public static var _comparedKind: ComparedKind { .timestamp }
}
