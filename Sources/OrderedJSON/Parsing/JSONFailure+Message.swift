extension JSONParseError {
    /// The error for the reader of it, from the failure and the text in which it happened.
    init(_ failure: JSONFailure, in bytes: UnsafeBufferPointer<UInt8>) {
        var locator = SourceLocator(bytes)
        let position: SourcePosition
        let code: Code
        let message: String
        switch failure.problem {
        case .duplicateKey(let key, let firstOffset):
            let first = locator.position(at: firstOffset)
            code = .duplicateKey
            message = "The name \(quoted(key)) is already used on line \(first.line). Rename or remove one of the two."
        case .unexpected(let expected):
            (code, message) = Self.unexpected(expected, at: failure.offset, in: bytes)
        case .trailingComma:
            code = .trailingComma
            message = "Found a trailing comma, which JSON does not allow. Remove it or add what should follow."
        case .trailingContent:
            code = .trailingContent
            let found = Self.found(at: failure.offset, in: bytes)
            message = "Found \(found) after the end of the value. A JSON text holds one value; remove the rest."
        case .leadingZero:
            code = .invalidNumber
            message = "Found a number with a leading zero, which JSON does not allow. Remove the zero."
        case .incompleteNumber:
            let found = Self.found(at: failure.offset, in: bytes)
            code = failure.offset >= bytes.count ? .unexpectedEnd : .invalidNumber
            message = "Found \(found) within a number, expected a digit. Complete the number."
        case .numberOutOfRange:
            code = .numberOutOfRange
            message = "The number is too large for a 64-bit float. Write it as a string."
        case .controlCharacter:
            code = .controlCharacter
            let escape = Self.escape(of: bytes[failure.offset])
            message = "Found a control character within a string. Write it as \(escape)."
        case .unterminatedString:
            code = .unexpectedEnd
            message = "The string that starts here has no end. Add the closing quote."
        case .invalidEscape:
            code = .invalidEscape
            message =
                "Found an escape that JSON does not have, expected one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX. "
                + "Write a backslash itself as \\\\."
        case .loneSurrogate:
            code = .loneSurrogate
            message = "Found half a surrogate pair, which is no character. Write both halves, or parse with .replace."
        case .invalidUTF8:
            code = .invalidUTF8
            message = "Found bytes that are not UTF-8. Save the text in UTF-8."
        case .tooDeep(let limit):
            code = .tooDeep
            message =
                "Arrays and objects are nested more than \(limit) deep. Flatten the value, or raise the maximum depth."
        }
        position = locator.position(at: failure.offset)
        self.init(code: code, position: position, message: message)
    }

    private static func unexpected(
        _ expected: JSONFailure.Expectation,
        at offset: Int,
        in bytes: UnsafeBufferPointer<UInt8>
    ) -> (Code, String) {
        guard offset < bytes.count else {
            return (.unexpectedEnd, "The text ends where \(expected.rawValue) was expected. Complete the value.")
        }
        let found = found(at: offset, in: bytes)
        let sentence = "Found \(found), expected \(expected.rawValue)."
        let byte = bytes[offset]
        switch (byte, expected) {
        case (UInt8(ascii: "/"), _) where isCommentStart(at: offset, in: bytes), (UInt8(ascii: "#"), _):
            return (.comment, "Found a comment, which JSON does not allow, expected \(expected.rawValue). Remove it.")
        case (UInt8(ascii: "'"), _):
            return (.unexpectedCharacter, "\(sentence) JSON takes double quotes only.")
        case (_, .key), (_, .keyOrEnd):
            return (.unexpectedCharacter, "\(sentence) Put the name in double quotes.")
        case (UInt8(ascii: "\""), .commaOrArrayEnd), (UInt8(ascii: "\""), .commaOrObjectEnd):
            return (.unexpectedCharacter, "\(sentence) Is a comma missing before it?")
        case (UInt8(ascii: "+"), _), (UInt8(ascii: "."), _):
            return (.invalidNumber, "\(sentence) A JSON number starts with a digit or a minus sign.")
        case (_, .value), (_, .valueOrEnd):
            return (
                .unexpectedCharacter,
                "\(sentence) JSON knows objects, arrays, numbers, true, false, null, and strings in double quotes."
            )
        default:
            return (.unexpectedCharacter, "\(sentence) Check the brackets and commas before it.")
        }
    }

    private static func isCommentStart(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard offset + 1 < bytes.count else { return false }
        return bytes[offset + 1] == UInt8(ascii: "/") || bytes[offset + 1] == UInt8(ascii: "*")
    }

    /// What stands at an offset, in words: a bare word whole, anything else as one character.
    private static func found(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> String {
        guard offset < bytes.count else { return "the end of the text" }
        let rest = bytes[offset..<min(offset + 20, bytes.count)]
        let word = rest.prefix { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
            default: false
            }
        }
        if !word.isEmpty { return quoted(String(decoding: word, as: UTF8.self)) }
        switch bytes[offset] {
        case 0..<0x20, 0x7F: return "the control character \(escape(of: bytes[offset]))"
        case UInt8(ascii: "\""): return "a string"
        default: break
        }
        return quoted(String(String(decoding: rest.prefix(4), as: UTF8.self).unicodeScalars.prefix(1)))
    }

    /// A control character as a JSON string would write it.
    private static func escape(of byte: UInt8) -> String {
        switch byte {
        case UInt8(ascii: "\n"): "\\n"
        case UInt8(ascii: "\r"): "\\r"
        case UInt8(ascii: "\t"): "\\t"
        default: "\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
    }
}

/// A text in quotes, escaped as JSON writes it and thus on one line.
private func quoted(_ text: String) -> String { JSON.string(text).serialized() }
