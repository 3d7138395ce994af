extension DiagramLabel {
    /// The text for a place between quotation marks, without the marks.
    ///
    /// Mermaid reads more than its grammar in a label: Markdown (`1. `, `*`, a bare address), HTML, formulas (`$$`),
    /// icons (`fa:`), directives (`%%{`). So what isn't known to be plain is written as an entity, `#` and a number.
    var mermaidText: String {
        var escaped = ""
        var previous: Unicode.Scalar?
        let scalars = text.unicodeScalars
        var isNumberSoFar = true
        var wCount = 0
        for index in scalars.indices {
            let scalar = scalars[index]
            let after = scalars.index(after: index)
            let next = after < scalars.endIndex ? scalars[after] : nil
            let isPlain =
                switch scalar {
                case "a"..."z", "A"..."Z", "0"..."9", " ", ",", "=", "'", "(", "!", "?", "/": true
                // Within a word only; at its edge it is emphasis.
                case "_": previous.isWordPart && next.isWordPart
                // A list's sign, where a line begins with it.
                case "-", "+": previous != nil
                // After a number at the beginning, a list's; after `www`, an address.
                case ".": !(previous != nil && isNumberSoFar) && wCount < 3
                case ")": !(previous != nil && isNumberSoFar)
                // Two begin a formula.
                case "$": previous != "$" && next != "$"
                default: !scalar.isASCII
                }
            if isPlain {
                escaped.unicodeScalars.append(scalar)
            } else if scalar == "\"" {
                escaped += "#quot;"
            } else {
                escaped += "#\(scalar.value);"
            }
            isNumberSoFar = isNumberSoFar && ("0"..."9").contains(scalar)
            wCount = scalar == "w" || scalar == "W" ? wCount + 1 : 0
            previous = scalar
        }
        return escaped
    }

    /// The text as a quoted YAML scalar, for the title in the front matter.
    ///
    /// Mermaid changes quotation marks that stand between `<` and `>` before it reads the YAML, so all three are
    /// written as escapes.
    var mermaidTitle: String {
        var escaped = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\", "<", ">": escaped += "\\x" + String(scalar.value, radix: 16)
            case "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped + "\""
    }
}

extension Unicode.Scalar? {
    /// Whether the scalar is a letter or digit, of any script.
    fileprivate var isWordPart: Bool {
        guard let self else { return false }
        return self.properties.isAlphabetic || self.properties.numericType != nil
    }
}
