/// Turns byte offsets into lines and columns.
///
/// Offsets that ascend cost one pass over the text in all.
struct SourceLocator {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var current = SourcePosition(line: 1, column: 1, offset: 0)

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        skipByteOrderMark()
    }

    /// The place at that offset, or at the end of the text where the offset lies beyond.
    mutating func position(at offset: Int) -> SourcePosition {
        if offset < current.offset {
            current = SourcePosition(line: 1, column: 1, offset: 0)
            skipByteOrderMark()
        }
        let end = min(offset, bytes.count)
        while current.offset < end {
            let byte = bytes[current.offset]
            current.offset += 1
            let endsLine =
                byte == UInt8(ascii: "\n")
                || byte == UInt8(ascii: "\r")
                    && !(current.offset < bytes.count && bytes[current.offset] == UInt8(ascii: "\n"))
            if endsLine {
                current.line += 1
                current.column = 1
            } else if byte & 0xC0 != 0x80 {
                current.column += 1
            }
        }
        return current
    }

    private mutating func skipByteOrderMark() {
        if bytes.starts(with: JSONScanner.byteOrderMark) { current.offset = JSONScanner.byteOrderMark.count }
    }
}
