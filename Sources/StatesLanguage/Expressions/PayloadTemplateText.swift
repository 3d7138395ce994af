/// A text in a payload template of a JSONPath state (Parameters, ResultSelector, ItemSelector, Assign).
///
/// The field's name decides: `"id.$": "$.order.id"` is computed and gives a field `id`; anything else stays as it is.
public enum PayloadTemplateText: Sendable, Hashable {
    /// A text to be kept.
    case literal(String)
    /// An expression whose value takes the text's place.
    case expression(PathExpression)

    /// Reads the text of a field with that name.
    public init(_ text: String, forKey key: String) throws(PathExpressionError) {
        self = Self.computes(key) ? .expression(try PathExpression(parsing: text)) : .literal(text)
    }

    /// Whether the value of a field with that name is computed.
    ///
    /// It must then be a text.
    public static func computes(_ key: String) -> Bool {
        key.hasSuffix(".$")
    }

    /// The name that the field has in the result: without `.$` at its end.
    public static func resultKey(for key: String) -> String {
        computes(key) ? String(key.dropLast(2)) : key
    }
}
