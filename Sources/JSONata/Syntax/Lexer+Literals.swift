// MARK: - Strings, numbers and regular expressions

extension Lexer {
    mutating func scanString(quote: UInt8) throws(JSONataError) -> Token {
        offset += 1
        let start = offset
        while offset < bytes.count, bytes[offset] != quote, bytes[offset] != UInt8(ascii: "\\") { offset += 1 }
        if offset < bytes.count, bytes[offset] == quote {
            let content = text(start..<offset)
            offset += 1
            return token(.string(content))
        }
        var content = bytes[start..<offset].map { $0 }
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte == quote {
                offset += 1
                return token(.string(String(decoding: content, as: UTF8.self)))
            }
            offset += 1
            if byte == UInt8(ascii: "\\") {
                try scanEscape(into: &content)
            } else {
                content.append(byte)
            }
        }
        throw failure("S0101")
    }

    private mutating func scanEscape(into content: inout [UInt8]) throws(JSONataError) {
        guard offset < bytes.count else { throw failure("S0101") }
        let byte = bytes[offset]
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): content.append(byte)
        case UInt8(ascii: "b"): content.append(0x08)
        case UInt8(ascii: "f"): content.append(0x0C)
        case UInt8(ascii: "n"): content.append(0x0A)
        case UInt8(ascii: "r"): content.append(0x0D)
        case UInt8(ascii: "t"): content.append(0x09)
        case UInt8(ascii: "u"):
            guard let unit = hexadecimal(at: offset + 1) else { throw failure("S0104") }
            offset += 4
            var scalar = UnicodeScalar(unit)
            if unit & 0xFC00 == 0xD800, peek(1) == UInt8(ascii: "\\"), peek(2) == UInt8(ascii: "u"),
                let low = hexadecimal(at: offset + 3), low & 0xFC00 == 0xDC00
            {
                offset += 6
                scalar = UnicodeScalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
            }
            if scalar == nil { hasLoneSurrogates = true }
            content.append(contentsOf: String(scalar ?? LoneSurrogate.scalar(for: unit)).utf8)
        default:
            // Show the whole character, not its first byte.
            var end = offset + 1
            while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
            throw failure("S0103", token: text(offset..<end))
        }
        offset += 1
    }

    private func hexadecimal(at start: Int) -> UInt32? {
        guard start + 4 <= bytes.count else { return nil }
        var value: UInt32 = 0
        for byte in bytes[start..<start + 4] {
            guard
                let digit = UnicodeScalar(byte).properties.numericType == nil
                    ? Self.letterDigit(byte) : UInt32(byte) - 48
            else { return nil }
            value = value << 4 | digit
        }
        return value
    }

    private static func letterDigit(_ byte: UInt8) -> UInt32? {
        switch byte | 0x20 {
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte | 0x20) - 87
        default: nil
        }
    }

    mutating func scanNumber() throws(JSONataError) -> Token {
        let start = offset
        if peek() == UInt8(ascii: "0") { offset += 1 } else { skipDigits() }
        if peek() == UInt8(ascii: "."), Self.isDigit(peek(1)) {
            offset += 1
            skipDigits()
        }
        if peek() | 0x20 == UInt8(ascii: "e") {
            let signed = peek(1) == UInt8(ascii: "+") || peek(1) == UInt8(ascii: "-")
            if Self.isDigit(peek(signed ? 2 : 1)) {
                offset += signed ? 2 : 1
                skipDigits()
            }
        }
        let content = text(start..<offset)
        guard let number = Double(content), number.isFinite else { throw failure("S0102", token: content) }
        return token(.number(number))
    }

    private mutating func skipDigits() {
        while Self.isDigit(peek()) { offset += 1 }
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    /// Reads `/pattern/flags`.
    ///
    /// The closing slash is the first unescaped one outside brackets of any kind.
    mutating func scanRegex() throws(JSONataError) -> Token {
        offset += 1
        let start = offset
        var depth = 0
        var escaped = false
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte == UInt8(ascii: "/"), depth == 0, !escaped {
                guard offset > start else { throw failure("S0301") }
                let pattern = text(start..<offset)
                offset += 1
                let flagsStart = offset
                while peek() == UInt8(ascii: "i") || peek() == UInt8(ascii: "m") { offset += 1 }
                return token(.regex(pattern: pattern, flags: text(flagsStart..<offset)))
            }
            // Brackets count unless the character before them is a backslash, even an escaped one.
            if offset == start || bytes[offset - 1] != UInt8(ascii: "\\") {
                switch byte {
                case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
                case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
                default: break
                }
            }
            escaped = byte == UInt8(ascii: "\\") && !escaped
            offset += 1
        }
        throw failure("S0302")
    }
}
