#if CommandLineTool
    import OrderedJSON

    /// What a plain scalar means by YAML 1.2's core schema.
    enum YAMLScalar: Hashable {
        /// A value that JSON has too.
        case value(JSON)
        /// A number that JSON can't write: infinite, not a number, or too large.
        case noJSONNumber

        /// The value, where JSON has it.
        var json: JSON? {
            if case .value(let json) = self { json } else { nil }
        }

        /// Reads the text of a scalar that stands there without quotes.
        init(plain text: String) {
            switch text {
            case "", "~", "null", "Null", "NULL": self = .value(.null)
            case "true", "True", "TRUE": self = .value(.bool(true))
            case "false", "False", "FALSE": self = .value(.bool(false))
            default: self = Self.number(text) ?? .value(.string(text))
            }
        }

        private static func number(_ text: String) -> YAMLScalar? {
            guard let first = text.utf8.first, "+-.0123456789".utf8.contains(first) else { return nil }
            if text.hasPrefix("0x") { return digits(text.dropFirst(2), radix: 16) }
            if text.hasPrefix("0o") { return digits(text.dropFirst(2), radix: 8) }
            let unsigned = "+-".utf8.contains(first) ? text.dropFirst() : text[...]
            if [".inf", ".Inf", ".INF"].contains(unsigned) { return .noJSONNumber }
            if [".nan", ".NaN", ".NAN"].contains(text) { return .noJSONNumber }
            guard let shape = NumberShape(unsigned.utf8) else { return nil }
            if shape == .integer, let value = Int64(text) { return .value(.integer(value)) }
            guard let value = Double(text), value.isFinite else { return .noJSONNumber }
            return .value(.double(value))
        }

        private static func digits(_ text: Substring, radix: Int) -> YAMLScalar? {
            guard let first = text.first, first != "+", first != "-" else { return nil }
            guard text.allSatisfy({ $0.isASCII && $0.hexDigitValue.map { $0 < radix } ?? false }) else { return nil }
            return Int64(text, radix: radix).map { .value(.integer($0)) } ?? .noJSONNumber
        }

        /// The two ways to write a decimal number, without its sign.
        private enum NumberShape {
            case integer
            case float

            /// Digits, perhaps with a fraction and an exponent: `(\.\d+ | \d+(\.\d*)?) ([eE][-+]?\d+)?`.
            init?(_ text: Substring.UTF8View) {
                var rest = text
                func takeDigits() -> Int {
                    let digits = rest.prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
                    rest = rest.dropFirst(digits.count)
                    return digits.count
                }
                let whole = takeDigits()
                var isInteger = true
                if rest.first == UInt8(ascii: ".") {
                    isInteger = false
                    rest = rest.dropFirst()
                    if takeDigits() == 0, whole == 0 { return nil }
                } else if whole == 0 {
                    return nil
                }
                if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
                    isInteger = false
                    rest = rest.dropFirst()
                    if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
                    if takeDigits() == 0 { return nil }
                }
                guard rest.isEmpty else { return nil }
                self = isInteger ? .integer : .float
            }
        }
    }
#endif
