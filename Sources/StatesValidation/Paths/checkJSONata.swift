import OrderedJSON
import StatesLanguage

extension Validator {
    /// The texts of a template of JSONata: delimiters, and words of the other query language.
    mutating func checkJSONata(_ use: TemplateUse, _ site: StateSite) {
        var texts: [TemplateText] = []
        use.forEach { _, _ in
        } value: { value, key, tokens in
            if case .string(let text) = value { texts.append(TemplateText(text: text, key: key, tokens: tokens)) }
        }
        for text in texts {
            if let expression = JSONataText(text.text), JSONataText.Misuse(text.text) == nil {
                checkExpression(expression, site, text.tokens)
            } else if let misuse = JSONataText.Misuse(text.text) {
                report(.misusedDelimiters(misuse), site, text.tokens)
            } else if text.isUndelimited {
                report(.missingDelimiters(text.text), site, text.tokens)
            }
        }
    }

    /// One expression of JSONata: whether it calls what only JSONPath has.
    mutating func checkExpression(_ expression: JSONataText, _ site: StateSite, _ tokens: [String]) {
        guard expression.source.contains("States."), let name = expression.source.intrinsicCalled else { return }
        report(.intrinsicInJSONata(name), site, tokens)
    }
}

extension TemplateText {
    /// Whether the text reads like an expression or a path, and yet is a literal.
    fileprivate var isUndelimited: Bool {
        if text == "$states" || text.hasPrefix("$states.") { return !text.contains(" ") }
        guard !tokens.contains(where: { namesOfForeignPaths.contains($0) }) else { return false }
        return LiteralSuspect(text) != nil
    }
}

extension String {
    /// The name of an intrinsic function of JSONPath that an expression calls, outside its own texts.
    fileprivate var intrinsicCalled: String? {
        var quote: UInt8?
        let bytes = Array(utf8)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if let open = quote {
                if byte == UInt8(ascii: "\\") { index += 1 } else if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "`") {
                quote = byte
            } else if bytes[index...].starts(with: "States.".utf8) {
                let name = bytes[(index + 7)...].prefix { $0.isLetterOrDigit }
                if !name.isEmpty, bytes[(index + 7 + name.count)...].first == UInt8(ascii: "(") {
                    return "States." + String(decoding: name, as: UTF8.self)
                }
            }
            index += 1
        }
        return nil
    }
}

extension UInt8 {
    fileprivate var isLetterOrDigit: Bool {
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= self | 0x20 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= self
    }
}
