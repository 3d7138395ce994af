#if CommandLineTool
    import Yams

    /// How a string is written in YAML so that it stays a string.
    extension Node.Scalar.Style {
        /// The style of a value.
        init(forValue text: String) {
            if text.contains("\n"), Self.isBlock(text) {
                self = .literal
            } else {
                self.init(forName: text)
            }
        }

        /// The style of a name, or of a value of one line.
        ///
        /// The emitter itself quotes what can't be written plain; here it is about what a plain text would mean.
        init(forName text: String) {
            self = !Self.isPrintable(text) ? .doubleQuoted : Self.isPlain(text) ? .plain : .singleQuoted
        }

        /// Words that mean something else than their letters, in some version of YAML.
        private static let reserved: Set<String> = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]

        private static func isPlain(_ text: String) -> Bool {
            // Numbers, dates, `~`, `=` and `<<` all begin with something else than a letter.
            guard let first = text.unicodeScalars.first else { return false }
            return (first.properties.isAlphabetic || "$/_".unicodeScalars.contains(first))
                && !reserved.contains(text.lowercased())
        }
        /// Whether a literal block gives the text back.
        private static func isBlock(_ text: String) -> Bool {
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            guard let first = lines.first, let start = first.unicodeScalars.first, start != " ", start != "\t" else {
                return false
            }
            return lines.allSatisfy { isPrintable($0) && $0.last != " " && $0.last != "\t" }
        }

        /// Whether there is nothing in a line that YAML escapes, or that ends a line in some version of it.
        private static func isPrintable(_ line: some StringProtocol) -> Bool {
            line.unicodeScalars.allSatisfy { scalar in
                switch scalar.value {
                case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD: true
                case 0x10000...0x10FFFF: true
                default: false
                }
            }
        }
    }
#endif
