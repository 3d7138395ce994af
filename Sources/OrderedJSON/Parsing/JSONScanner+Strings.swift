extension JSONScanner {
    /// Reads a string whose opening quote is at the offset.
    mutating func scanString() throws(JSONFailure) -> String {
        let start = offset + 1
        let (end, isASCII) = firstEscape(from: start)
        guard end < count, bytes[end] == UInt8(ascii: "\"") else { return try scanEscapedString(firstEscape: end) }
        offset = end + 1
        return try makeString(from: start, to: end, isASCII: isASCII)
    }

    /// Reads a name whose opening quote is at the offset, and a hash that equal names share.
    mutating func scanKey() throws(JSONFailure) -> (key: String, hash: UInt32) {
        let start = offset + 1
        let (end, isASCII) = firstEscape(from: start)
        guard end < count, bytes[end] == UInt8(ascii: "\"") else {
            var key = try scanEscapedString(firstEscape: end)
            return (key, key.withUTF8 { KeyFingerprint($0).hash })
        }
        offset = end + 1
        let fingerprint = KeyFingerprint(UnsafeBufferPointer(rebasing: bytes[start..<end]))
        if let key = keys.key(fingerprint, at: start, in: bytes) { return (key, fingerprint.hash) }
        let key = try makeString(from: start, to: end, isASCII: isASCII)
        keys.insert(key, fingerprint, at: start)
        return (key, fingerprint.hash)
    }

    /// Makes a string of bytes of the text, which must be UTF-8.
    private func makeString(from start: Int, to end: Int, isASCII: Bool) throws(JSONFailure) -> String {
        let run = UnsafeBufferPointer(rebasing: bytes[start..<end])
        let string = String(decoding: run, as: UTF8.self)
        // Decoding repairs what is not UTF-8, and what is repaired differs. The initializer that validates is slower.
        guard isASCII || string.utf8.withContiguousStorageIfAvailable({ $0.hasSameBytes(as: run) }) == true else {
            throw invalidUTF8(from: start, to: end)
        }
        return string
    }

    /// The first quote, backslash or control character from a place on, or the end of the text.
    ///
    /// Also tells whether all before it is ASCII.
    private func firstEscape(from start: Int) -> (place: Int, isASCII: Bool) {
        var place = start
        var seen: UInt64 = 0
        while place + 8 <= count {
            let word = bytes.word(at: place)
            let marks = word.escapeMarks
            if marks != 0 {
                // All bits below the lowest mark, which stands in the top bit of its byte.
                seen |= word.bits & (marks &- 1) & ~marks
                return (place + ByteWord.firstMarked(marks), ByteWord(bits: seen).isASCII)
            }
            seen |= word.bits
            place += 8
        }
        while place < count {
            switch bytes[place] {
            case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"): return (place, ByteWord(bits: seen).isASCII)
            default: seen |= UInt64(bytes[place])
            }
            place += 1
        }
        return (place, ByteWord(bits: seen).isASCII)
    }

    /// Reads the string whose opening quote is at the offset, and in which something is before the closing quote.
    private mutating func scanEscapedString(firstEscape first: Int) throws(JSONFailure) -> String {
        let quote = offset
        scratch.removeAll(keepingCapacity: true)
        var runStart = offset + 1
        offset = first
        while offset < count {
            scratch.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[runStart..<offset]))
            switch bytes[offset] {
            case UInt8(ascii: "\""):
                offset += 1
                // No escape completes a UTF-8 sequence, so the whole is valid where all runs between them are.
                if let string = String(validating: scratch, as: UTF8.self) { return string }
                throw invalidUTF8(from: quote + 1, to: offset - 1)
            case UInt8(ascii: "\\"):
                try scanEscape(quote: quote)
            default:
                throw JSONFailure(.controlCharacter, at: offset)
            }
            runStart = offset
            offset = firstEscape(from: offset).place
        }
        throw JSONFailure(.unterminatedString, at: quote)
    }

    /// Reads the escape whose backslash is at the offset.
    private mutating func scanEscape(quote: Int) throws(JSONFailure) {
        guard offset + 1 < count else { throw JSONFailure(.unterminatedString, at: quote) }
        switch bytes[offset + 1] {
        case UInt8(ascii: "\""): scratch.append(UInt8(ascii: "\""))
        case UInt8(ascii: "\\"): scratch.append(UInt8(ascii: "\\"))
        case UInt8(ascii: "/"): scratch.append(UInt8(ascii: "/"))
        case UInt8(ascii: "b"): scratch.append(0x08)
        case UInt8(ascii: "f"): scratch.append(0x0C)
        case UInt8(ascii: "n"): scratch.append(0x0A)
        case UInt8(ascii: "r"): scratch.append(0x0D)
        case UInt8(ascii: "t"): scratch.append(0x09)
        case UInt8(ascii: "u"): return try scanUnicodeEscape()
        default: throw JSONFailure(.invalidEscape, at: offset)
        }
        offset += 2
    }

    private mutating func scanUnicodeEscape() throws(JSONFailure) {
        let start = offset
        guard let first = codeUnit(at: start) else { throw JSONFailure(.invalidEscape, at: start) }
        offset += 6
        if let scalar = Unicode.Scalar(first) { return append(scalar) }
        if first < 0xDC00, let second = codeUnit(at: offset), 0xDC00...0xDFFF ~= second {
            let value = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
            if let scalar = Unicode.Scalar(value) {
                offset += 6
                return append(scalar)
            }
        }
        switch options.loneSurrogates {
        case .reject: throw JSONFailure(.loneSurrogate, at: start)
        case .replace: append("\u{FFFD}")
        }
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { scratch.append(byte) }
    }

    /// The code unit of a `\uXXXX` at a place, or nil where none is.
    private func codeUnit(at start: Int) -> UInt32? {
        guard count - start >= 6, bytes[start] == UInt8(ascii: "\\"), bytes[start + 1] == UInt8(ascii: "u") else {
            return nil
        }
        var unit: UInt32 = 0
        for place in start + 2..<start + 6 {
            guard let digit = Self.hexadecimalDigit(bytes[place]) else { return nil }
            unit = unit << 4 | digit
        }
        return unit
    }

    private static func hexadecimalDigit(_ byte: UInt8) -> UInt32? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
        default: nil
        }
    }

    /// The failure of a stretch of text that is known not to be UTF-8, at the first byte that is wrong.
    private func invalidUTF8(from start: Int, to end: Int) -> JSONFailure {
        var decoder = UTF8()
        var iterator = bytes[start..<end].makeIterator()
        var valid = start
        while case .scalarValue(let scalar) = decoder.decode(&iterator) { valid += UTF8.width(scalar) }
        return JSONFailure(.invalidUTF8, at: valid)
    }
}
