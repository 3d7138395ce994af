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
            var starts = [0]
            for (index, byte) in bytes.enumerated() {
                let isLineFeed = byte == UInt8(ascii: "\n")
                let isLoneReturn =
                    byte == UInt8(ascii: "\r") && (index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n"))
                if isLineFeed || isLoneReturn { starts.append(index + 1) }
            }
            self.starts = starts
        }

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
