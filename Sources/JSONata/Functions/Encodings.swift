internal import OrderedJSON

extension BuiltIns {
    static let encodings: [Definition] = [
        Definition("base64encode", "<s-:s>", arity: 1) { (arguments, _) throws(JSONataError) in
            // One byte for each code unit, as the browsers' function has it.
            Value(arguments.text(0).map { Base64.encode($0.utf16.map { UInt8(truncatingIfNeeded: $0) }) })
        },
        Definition("base64decode", "<s-:s>", arity: 1) { (arguments, _) throws(JSONataError) in
            Value(
                arguments.text(0).map { text in
                    String(String.UnicodeScalarView(Base64.decode(text.utf8).map { UnicodeScalar($0) }))
                }
            )
        },
        Definition("encodeUrlComponent", "<s-:s>", arity: 1) { (arguments, _) throws(JSONataError) in
            try url(arguments, "encodeUrlComponent") { PercentEncoding.encode($0, keeping: "-_.!~*'()") }
        },
        Definition("encodeUrl", "<s-:s>", arity: 1) { (arguments, _) throws(JSONataError) in
            try url(arguments, "encodeUrl") { PercentEncoding.encode($0, keeping: "-_.!~*'();/?:@&=+$,#") }
        },
        Definition("decodeUrlComponent", "<s-:s>", arity: 1) { (arguments, _) throws(JSONataError) in
            try url(arguments, "decodeUrlComponent") { PercentEncoding.decode($0, leaving: "") }
        },
        Definition("decodeUrl", "<s-:s>", arity: 1) { (arguments, _) throws(JSONataError) in
            try url(arguments, "decodeUrl") { PercentEncoding.decode($0, leaving: ";/?:@&=+$,#") }
        },
    ]

    private static func url(
        _ arguments: Arguments,
        _ name: String,
        _ convert: (String) -> String?
    ) throws(JSONataError) -> Value {
        guard let text = arguments.text(0) else { return .undefined }
        guard let result = convert(text) else {
            throw JSONataError(
                "D3140",
                token: name,
                value: .string(text),
                message: "Malformed URL passed to $\(name)(): \"\(text)\""
            )
        }
        return .string(result)
    }
}

/// Text with bytes written as `%41`.
enum PercentEncoding {
    /// Nil where the text holds half a surrogate pair.
    static func encode(_ text: String, keeping kept: String) -> String? {
        let kept = Set(kept.utf8)
        var result: [UInt8] = []
        for scalar in text.unicodeScalars {
            if LoneSurrogate.isOne(scalar) { return nil }
            for byte in UTF8.encode(scalar).map({ Array($0) }) ?? [] {
                let isAlphanumeric =
                    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                if isAlphanumeric || kept.contains(byte) {
                    result.append(byte)
                } else {
                    result.append(UInt8(ascii: "%"))
                    for digit in [byte >> 4, byte & 15] { result.append(digit < 10 ? digit + 48 : digit + 55) }
                }
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Nil where the escapes are not UTF-8.
    ///
    /// Characters to leave stay escaped.
    static func decode(_ text: String, leaving left: String) -> String? {
        let left = Set(left.utf8)
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "%") else {
                result.append(bytes[index])
                index += 1
                continue
            }
            guard let first = escaped(bytes, index) else { return nil }
            if first < 0x80 {
                if left.contains(first) { result += bytes[index..<index + 3] } else { result.append(first) }
                index += 3
                continue
            }
            let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
            var sequence: [UInt8] = []
            for place in 0..<length {
                guard let byte = escaped(bytes, index + place * 3) else { return nil }
                sequence.append(byte)
            }
            guard let decoded = String(validating: sequence, as: UTF8.self), decoded.unicodeScalars.count == 1 else {
                return nil
            }
            result += sequence
            index += length * 3
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func escaped(_ bytes: [UInt8], _ index: Int) -> UInt8? {
        guard index + 2 < bytes.count, bytes[index] == UInt8(ascii: "%") else { return nil }
        guard let high = digit(bytes[index + 1]), let low = digit(bytes[index + 2]) else { return nil }
        return high << 4 | low
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 55
        case 0x61...0x66: byte - 87
        default: nil
        }
    }
}

/// Bytes as text of 64 letters.
enum Base64 {
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    static func encode(_ bytes: [UInt8]) -> String {
        var result: [UInt8] = []
        result.reserveCapacity((bytes.count + 2) / 3 * 4)
        var index = 0
        while index < bytes.count {
            let rest = bytes.count - index
            let word =
                Int(bytes[index]) << 16 | (rest > 1 ? Int(bytes[index + 1]) << 8 : 0)
                | (rest > 2 ? Int(bytes[index + 2]) : 0)
            result.append(letters[word >> 18])
            result.append(letters[word >> 12 & 63])
            result.append(rest > 1 ? letters[word >> 6 & 63] : UInt8(ascii: "="))
            result.append(rest > 2 ? letters[word & 63] : UInt8(ascii: "="))
            index += 3
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Letters that are none of the 64 are passed over; decoding ends at `=`.
    static func decode(_ text: some Sequence<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var word = 0
        var bits = 0
        for byte in text {
            let value: Int
            switch byte {
            case 0x41...0x5A: value = Int(byte) - 0x41
            case 0x61...0x7A: value = Int(byte) - 71
            case 0x30...0x39: value = Int(byte) + 4
            case UInt8(ascii: "+"), UInt8(ascii: "-"): value = 62
            case UInt8(ascii: "/"), UInt8(ascii: "_"): value = 63
            case UInt8(ascii: "="): return result
            default: continue
            }
            word = (word << 6 | value) & 0xFFFFFF
            bits += 6
            if bits >= 8 {
                bits -= 8
                result.append(UInt8(word >> bits & 0xFF))
            }
        }
        return result
    }
}
