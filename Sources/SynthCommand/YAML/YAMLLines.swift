#if CommandLineTool
    import OrderedJSON
    import Yams

    /// Where the lines of a YAML text begin, to tell the byte of a line and column.
    struct YAMLLines {
        private let bytes: [UInt8]
        private let starts: [Int]

        /// The lines of a text.
        init(_ bytes: [UInt8]) {
            self.bytes = bytes
            var starts = [Self.byteOrderMark(in: bytes)]
            for (index, byte) in bytes.enumerated() {
                let isLineFeed = byte == UInt8(ascii: "\n")
                let isLoneReturn =
                    byte == UInt8(ascii: "\r") && (index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n"))
                if isLineFeed || isLoneReturn { starts.append(index + 1) }
            }
            self.starts = starts
        }

        /// The length of the byte order mark that a text begins with: 3 or 0.
        static func byteOrderMark(in bytes: [UInt8]) -> Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

        /// The place of a mark, whose column counts Unicode scalars.
        func position(_ mark: Mark) -> SourcePosition {
            var offset = starts.indices.contains(mark.line - 1) ? starts[mark.line - 1] : bytes.count
            var column = 1
            while column < mark.column, offset < bytes.count {
                offset += 1
                while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
                column += 1
            }
            return SourcePosition(line: mark.line, column: mark.column, offset: offset)
        }
    }
#endif
