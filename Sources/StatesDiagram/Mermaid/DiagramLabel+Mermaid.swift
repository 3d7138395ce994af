extension DiagramLabel {
    /// The text for a place between quotation marks, without the marks.
    ///
    /// Mermaid reads more than its grammar in a label: Markdown (`1. `, `*`, a bare address), HTML, formulas (`$$`),
    /// icons (`fa:`), directives (`%%{`). So what isn't known to be plain is written as an entity, `#` and a number.
    package var mermaidText: String {
        var escaped = ""
        let scalars = Array(text.unicodeScalars)
        for (position, scalar) in scalars.enumerated() {
            let next = position + 1 < scalars.count ? scalars[position + 1] : nil
            if scalar.isPlain(after: scalars[..<position], before: next) {
                escaped.unicodeScalars.append(scalar)
            } else if scalar == "\"" {
                escaped += "#quot;"
            } else {
                escaped += "#\(scalar.value);"
            }
        }
        return escaped
    }

    /// The text as a quoted YAML scalar, for the title in the front matter.
    ///
    /// Mermaid changes quotation marks that stand between `<` and `>` before it reads the YAML, so all three are
    /// written as escapes.
    package var mermaidTitle: String {
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

extension Unicode.Scalar {
    /// Whether Mermaid takes the character for nothing but itself, where it stands.
    fileprivate func isPlain(after before: ArraySlice<Unicode.Scalar>, before next: Unicode.Scalar?) -> Bool {
        switch self {
        case "a"..."z", "A"..."Z", "0"..."9", ",", "=", "'", "(", "!", "?", "/": true
        // `direction TB` is a statement, wherever it stands in a line.
        case " ": !before.ends(with: "direction")
        // At a word's edge it is emphasis.
        case "_": before.last.isWordPart && next.isWordPart
        // At the beginning it makes a list.
        case "-", "+": !before.isEmpty
        // After a number at the beginning it makes a list, after `www` an address.
        case ".": !before.isNumber && !before.ends(with: "www")
        case ")": !before.isNumber
        // Two begin a formula.
        case "$": before.last != "$" && next != "$"
        default: !isASCII
        }
    }
}

extension Unicode.Scalar? {
    /// Whether the character is a letter or digit, of any script.
    fileprivate var isWordPart: Bool {
        guard let self else { return false }
        return self.properties.isAlphabetic || self.properties.numericType != nil
    }
}

extension ArraySlice<Unicode.Scalar> {
    /// Whether these are digits only.
    fileprivate var isNumber: Bool { !isEmpty && allSatisfy { ("0"..."9").contains($0) } }

    /// Whether the last of these are a word's letters, in capitals or not.
    fileprivate func ends(with word: String) -> Bool {
        suffix(word.unicodeScalars.count).elementsEqual(word.unicodeScalars) {
            $0.properties.lowercaseMapping == String($1)
        }
    }
}
