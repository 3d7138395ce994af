/// How wide text is in a usual sans-serif font, by a small table.
///
/// The widths are on the large side, so that text fits its box in Helvetica, Arial, Segoe UI and DejaVu Sans alike.
enum TextMeasure {
    /// The width of a line, in pixels.
    static func width(of text: String, size: Double) -> Double {
        text.unicodeScalars.reduce(0) { $0 + emWidth(of: $1) } * size
    }

    /// The width of a character as a part of the font's size.
    private static func emWidth(of scalar: Unicode.Scalar) -> Double {
        switch scalar {
        case "i", "j", "l", "'", "|", ".", ",", ":", ";", "!", "I": 0.32
        case "f", "t", "r", "(", ")", "[", "]", "{", "}", " ", "/", "\\", "-", "\"", "*": 0.40
        case "m", "M", "W", "@", "%": 0.96
        case "w", "O", "Q", "G", "D", "H", "N", "U", "C": 0.80
        case "A"..."Z", "&", "+", "=", "<", ">", "~", "#": 0.72
        case "\u{20}"..."\u{7E}": 0.62
        case "\u{300}"..."\u{36F}", "\u{200B}"..."\u{200F}", "\u{FE00}"..."\u{FE0F}": 0
        // Ideographs, kana, Hangul and emoji take a square.
        case "\u{1100}"..."\u{115F}", "\u{2E80}"..."\u{A4CF}", "\u{AC00}"..."\u{D7A3}", "\u{F900}"..."\u{FAFF}",
            "\u{FE30}"..."\u{FE6F}", "\u{FF00}"..."\u{FF60}", "\u{1F000}"..."\u{3FFFF}":
            1.1
        default: 0.72
        }
    }

    /// The text in lines of at most some width, broken at spaces, at signs and before capitals, or else anywhere.
    ///
    /// What doesn't fit the last line is cut, with an ellipsis.
    static func lines(of text: String, size: Double, width: Double, limit: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var words = parts(of: text)[...]
        while let word = words.first {
            if Self.width(of: line + word, size: size) <= width {
                line += word
                words.removeFirst()
            } else if line.isEmpty {
                // No line holds the word: as much of it as does.
                var end = word.startIndex
                var used = 0.0
                for character in word {
                    used += Self.width(of: String(character), size: size)
                    if used > width, end > word.startIndex { break }
                    end = word.index(after: end)
                }
                line = String(word[..<end])
                words[words.startIndex] = String(word[end...])
                if words[words.startIndex].isEmpty { words.removeFirst() }
            } else {
                lines.append(line)
                line = ""
            }
        }
        if !line.isEmpty { lines.append(line) }
        lines = lines.map(\.trimmed).filter { !$0.isEmpty }
        guard lines.count > limit else { return lines }
        lines = Array(lines.prefix(limit))
        var last = lines.removeLast()
        while !last.isEmpty, Self.width(of: last + "…", size: size) > width { last.removeLast() }
        return lines + [last.trimmed + "…"]
    }

    /// Words with what follows them, and the parts of words in camel case.
    private static func parts(of text: String) -> [String] {
        var parts: [String] = []
        var part = ""
        var last: Character?
        for character in text {
            let beginsWord = character.isUppercase && last?.isLowercase == true
            // A point is a place to break only where words are long: not in `States.Timeout`.
            let endsWord = last.map { " -_,/:".contains($0) || ($0 == "." && part.count > 12) } ?? false
            if beginsWord || endsWord {
                parts.append(part)
                part = ""
            }
            part.append(character)
            last = character
        }
        if !part.isEmpty { parts.append(part) }
        return parts
    }
}

extension String {
    /// The text without the spaces around it.
    fileprivate var trimmed: String {
        var text = self[...]
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
