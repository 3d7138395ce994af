/// A place in a text, as an editor shows it.
///
/// Columns count Unicode scalars, not bytes; a byte order mark at the start counts for none. Lines end at a line feed, a
/// carriage return, or the two together.
public struct SourcePosition: Sendable, Hashable {
    /// The line, from 1.
    public var line: Int
    /// The column in Unicode scalars, from 1.
    public var column: Int
    /// The number of UTF-8 bytes before the place.
    public var offset: Int

    /// A place of which all three are known.
    public init(line: Int, column: Int, offset: Int) {
        self.line = line
        self.column = column
        self.offset = offset
    }
}

extension SourcePosition: Comparable {
    /// Whether the left place comes before the right one in the text.
    public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
        left.offset < right.offset
    }
}

extension SourcePosition: CustomStringConvertible {
    /// The place in words: "line 3, column 14".
    public var description: String { "line \(line), column \(column)" }
}
