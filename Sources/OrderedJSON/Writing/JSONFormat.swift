/// How a JSON text is laid out.
public struct JSONFormat: Sendable, Hashable {
    /// The number of spaces for each level, or nil for everything on one line.
    var indentation: Int?

    /// No whitespace at all.
    public static let compact = JSONFormat(indentation: nil)
    /// A line for each element and member, indented by two spaces, without a line end at the end.
    public static let pretty = JSONFormat(indentation: 2)
}
