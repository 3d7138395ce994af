#if CommandLineTool
    import OrderedJSON
    import TestSupport

    extension SeededRandom {
        /// A value of any kind whose texts are such as YAML takes for something else.
        mutating func json(depth: Int = 4) -> JSON {
            switch Int.random(in: 0..<(depth > 0 ? 9 : 6), using: &self) {
            case 0: .null
            case 1: .bool(.random(using: &self))
            case 2: .integer(Int64(truncatingIfNeeded: next()) >> Int64.random(in: 0..<63, using: &self))
            case 3: .double(double())
            case 4, 5: .string(text())
            case 6: .array((0..<Int.random(in: 0..<5, using: &self)).map { _ in json(depth: depth - 1) })
            default: .object(object(depth: depth - 1))
            }
        }

        private mutating func double() -> Double {
            let value = Double(bitPattern: next())
            return Bool.random(using: &self) && value.isFinite
                ? value : Double(Int.random(in: -9999...9999, using: &self)) / 8
        }

        private mutating func object(depth: Int) -> JSONObject {
            var object = JSONObject()
            for _ in 0..<Int.random(in: 0..<6, using: &self) { object[text()] = json(depth: depth) }
            return object
        }

        /// A word that YAML takes for something else, or pieces with what YAML uses as marks.
        private mutating func text() -> String {
            if Int.random(in: 0..<3, using: &self) == 0 { return AwkwardText.words.randomElement(using: &self) ?? "" }
            return (0..<Int.random(in: 1..<8, using: &self)).map { _ in
                AwkwardText.pieces.randomElement(using: &self) ?? ""
            }.joined()
        }
    }

    /// Strings that are hard to write in YAML.
    ///
    /// A byte order mark isn't among them: Yams drops one at the start of any scalar that it reads.
    enum AwkwardText {
        static let words = [
            "", " ", "~", "null", "Null", "true", "False", "yes", "No", "on", "OFF", "y", "N", "0", "-1", "+12", "007",
            "0x1F",
            "0o17", "0b1", "1_000", "1.5", "1.", ".5", "-.5", "1e3", "1E-3", ".inf", "-.INF", ".NaN", "12:30:45",
            "2024-01-02",
            "2024-01-02T03:04:05Z", "=", "<<", "-", "--", "---", "...", "?", ":", "- a", "? a", "a: b", "a:", ":a",
            "a #b",
            "#a", "a#b", "&a", "*a", "!a", "!!str a", "%a", "@a", "`a", "|", ">", "|-", "[a", "{a", "a]", "a}", "a,b",
            ",",
            "\"a\"", "'a'", "it's", "\\n", " a", "a ", "\ta", "a\t", "a\n", "\na", "a\n\nb", "a\n b", " a\nb", "a \nb",
            "a\nb\n\n",
            "\n", "\n\n", "\r", "a\r\nb", "\u{0}", "\u{7F}", "\u{85}", "\u{A0}", "\u{2028}", "\u{FFFE}",
            "é",
            "日本", "🚚", "$.a[*].b", "$$.Execution.Id", "{% $states.input %}", "States.Format('{}', $.a)",
            "arn:aws:s3:::b",
            "key: |\n  text", "a\u{301}", "Ünder", "-1a", "1a", "e3", "a\n---\nb", "# a\nb", "\ta\nb", "a\n\tb",
        ]
        static let pieces = [
            "a", "bc", " ", "  ", "\n", "\t", ":", ": ", " #", "#", "-", "- ", "'", "\"", "\\", "{", "}", "[", "]", ",",
            "&", "*",
            "!", "|", ">", "%", "@", "`", "?", "1", ".", "e", "é", "🚚", "\u{0}", "\u{85}", "\u{2029}", "\r",
        ]
    }
#endif
