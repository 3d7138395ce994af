extension JSONPathParser {
    /// Reads a text in single or double quotes, from its opening quote on.
    mutating func parseQuoted() throws(PathSyntaxError) -> String {
        let opening = scanner.position
        guard let quote = scanner.current else { throw .quotedNameExpected(scanner) }
        scanner.advance()
        var text = ""
        while true {
            let start = scanner.position
            scanner.skip { $0 != quote && $0 != UInt8(ascii: "\\") }
            text += scanner.text(from: start)
            guard let byte = scanner.current else { throw .quoteNotClosed(scanner, openedAt: opening) }
            scanner.advance()
            if byte == quote { return text }
            try parseEscape(into: &text)
        }
    }

    /// Reads what follows a backslash.
    ///
    /// Of a character that has no meaning there, only the backslash is dropped.
    private mutating func parseEscape(into text: inout String) throws(PathSyntaxError) {
        let start = scanner.position
        guard let scalar = scanner.scalar(at: start) else { throw .openEscape(at: start - 1) }
        scanner.advance(by: UTF8.width(scalar))
        switch scalar {
        case "b": text += "\u{8}"
        case "f": text += "\u{C}"
        case "n": text += "\n"
        case "r": text += "\r"
        case "t": text += "\t"
        case "u": text.unicodeScalars.append(try parseUnicodeEscape(from: start - 1))
        default: text.unicodeScalars.append(scalar)
        }
    }

    /// Reads the digits of `\uXXXX`, and the second half where the first is one of a surrogate pair.
    private mutating func parseUnicodeEscape(from start: Int) throws(PathSyntaxError) -> Unicode.Scalar {
        guard let first = takeCodeUnit() else { throw .invalidUnicodeEscape(at: start) }
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard UTF16.isLeadSurrogate(first), scanner.take("\\u"), let second = takeCodeUnit(),
            UTF16.isTrailSurrogate(second)
        else { throw .invalidUnicodeEscape(at: start) }
        return UTF16.decode(UTF16.EncodedScalar([first, second]))
    }

    private mutating func takeCodeUnit() -> UInt16? {
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let digit = scanner.current?.hexadecimalValue else { return nil }
            unit = unit << 4 | digit
            scanner.advance()
        }
        return unit
    }
}
