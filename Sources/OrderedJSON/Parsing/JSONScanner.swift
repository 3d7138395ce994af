/// The tokens of JSON over a buffer of UTF-8 bytes.
///
/// This is the one file that reads through an unsafe pointer. The pointer must outlive the scanner, and `offset` never
/// passes `count`: whoever advances it has looked first.
struct JSONScanner {
    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    let bytes: UnsafeBufferPointer<UInt8>
    let count: Int
    let options: JSONParsingOptions
    var offset = 0
    /// Where strings with escapes are put together.
    private var scratch: [UInt8] = []

    init(_ bytes: UnsafeBufferPointer<UInt8>, options: JSONParsingOptions) {
        self.bytes = bytes
        self.count = bytes.count
        self.options = options
        if bytes.starts(with: Self.byteOrderMark) { offset = Self.byteOrderMark.count }
    }

    /// The byte at the offset, or nil at the end.
    var peek: UInt8? { offset < count ? bytes[offset] : nil }

    mutating func skipWhitespace() {
        while offset < count {
            switch bytes[offset] {
            case 0x20, 0x0A, 0x0D, 0x09: offset += 1
            default: return
            }
        }
    }

    /// Passes a literal of lower-case letters, or fails at its start.
    mutating func scanLiteral(_ literal: StaticString) throws(JSONFailure) {
        let length = literal.utf8CodeUnitCount
        guard count - offset >= length else { throw JSONFailure(.unexpected(expected: .value), at: offset) }
        for index in 0..<length where bytes[offset + index] != literal.utf8Start[index] {
            throw JSONFailure(.unexpected(expected: .value), at: offset)
        }
        offset += length
    }
}

// MARK: - Strings

extension JSONScanner {
    /// Reads a string whose opening quote is at the offset.
    mutating func scanString() throws(JSONFailure) -> String {
        let start = offset + 1
        var end = start
        while end < count {
            switch bytes[end] {
            case UInt8(ascii: "\""):
                offset = end + 1
                return try makeString(UnsafeBufferPointer(rebasing: bytes[start..<end]), at: start)
            case UInt8(ascii: "\\"):
                return try scanEscapedString(from: start, firstEscape: end)
            case 0..<0x20:
                throw JSONFailure(.controlCharacter, at: end)
            default:
                end += 1
            }
        }
        throw JSONFailure(.unterminatedString, at: offset)
    }

    private mutating func scanEscapedString(from start: Int, firstEscape: Int) throws(JSONFailure) -> String {
        let quote = offset
        scratch.removeAll(keepingCapacity: true)
        var runStart = start
        offset = firstEscape
        while offset < count {
            switch bytes[offset] {
            case UInt8(ascii: "\""):
                try appendRun(from: runStart, to: offset)
                offset += 1
                return String(decoding: scratch, as: UTF8.self)
            case UInt8(ascii: "\\"):
                try appendRun(from: runStart, to: offset)
                try scanEscape(quote: quote)
                runStart = offset
            case 0..<0x20:
                throw JSONFailure(.controlCharacter, at: offset)
            default:
                offset += 1
            }
        }
        throw JSONFailure(.unterminatedString, at: quote)
    }

    /// Adds the bytes between two escapes.
    ///
    /// An escape cannot complete a UTF-8 sequence, so each run is checked alone.
    private mutating func appendRun(from start: Int, to end: Int) throws(JSONFailure) {
        guard start < end else { return }
        let run = UnsafeBufferPointer(rebasing: bytes[start..<end])
        if run.contains(where: { $0 >= 0x80 }) { _ = try makeString(run, at: start) }
        scratch.append(contentsOf: run)
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
        if let scalar = Unicode.Scalar(UInt32(first)) { return append(scalar) }
        if first < 0xDC00, let second = codeUnit(at: offset), 0xDC00...0xDFFF ~= second {
            let value = 0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00)
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
        if scalar.isASCII { scratch.append(UInt8(scalar.value)) } else { scratch += UTF8.encode(scalar) ?? .init() }
    }

    /// The code unit of a `\uXXXX` at a place, or nil where none is.
    private func codeUnit(at start: Int) -> UInt16? {
        guard count - start >= 6, bytes[start] == UInt8(ascii: "\\"), bytes[start + 1] == UInt8(ascii: "u") else {
            return nil
        }
        var unit: UInt16 = 0
        for index in start + 2..<start + 6 {
            guard let digit = Self.hexDigit(bytes[index]) else { return nil }
            unit = unit << 4 | digit
        }
        return unit
    }

    private static func hexDigit(_ byte: UInt8) -> UInt16? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(byte - UInt8(ascii: "a") + 10)
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt16(byte - UInt8(ascii: "A") + 10)
        default: nil
        }
    }

    /// Makes a string of bytes that must be UTF-8, or fails at the first that are not.
    private func makeString(_ run: UnsafeBufferPointer<UInt8>, at start: Int) throws(JSONFailure) -> String {
        if let string = String(validating: run, as: UTF8.self) { return string }
        throw JSONFailure(.invalidUTF8, at: start + Self.validPrefix(of: run))
    }

    /// How many bytes at the start are whole UTF-8 sequences.
    private static func validPrefix(of run: UnsafeBufferPointer<UInt8>) -> Int {
        var decoder = UTF8()
        var iterator = run.makeIterator()
        var length = 0
        while case .scalarValue(let scalar) = decoder.decode(&iterator) { length += UTF8.width(scalar) }
        return length
    }
}

// MARK: - Numbers

extension JSONScanner {
    /// Reads a number whose first digit or minus sign is at the offset.
    mutating func scanNumber() throws(JSONFailure) -> JSON {
        let start = offset
        let negative = bytes[offset] == UInt8(ascii: "-")
        if negative { offset += 1 }
        let digits = offset
        var magnitude: UInt64 = 0
        var fits = true
        try scanDigits { digit in
            let (product, overflow) = magnitude.multipliedReportingOverflow(by: 10)
            let (sum, carry) = product.addingReportingOverflow(UInt64(digit))
            magnitude = sum
            if overflow || carry { fits = false }
        }
        if bytes[digits] == UInt8(ascii: "0"), offset - digits > 1 { throw JSONFailure(.leadingZero, at: digits) }
        var isInteger = true
        if peek == UInt8(ascii: ".") {
            isInteger = false
            offset += 1
            try scanDigits { _ in }
        }
        if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
            isInteger = false
            offset += 1
            if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { offset += 1 }
            try scanDigits { _ in }
        }
        if isInteger, fits {
            if negative, magnitude <= Int64.min.magnitude { return .integer(Int64(truncatingIfNeeded: 0 &- magnitude)) }
            if !negative, magnitude <= Int64.max.magnitude { return .integer(Int64(magnitude)) }
        }
        let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<offset]), as: UTF8.self)
        guard let value = Double(text), value.isFinite else { throw JSONFailure(.numberOutOfRange, at: start) }
        return .double(value)
    }

    private mutating func scanDigits(_ use: (UInt8) -> Void) throws(JSONFailure) {
        let start = offset
        while offset < count {
            let digit = bytes[offset] &- UInt8(ascii: "0")
            guard digit < 10 else { break }
            use(digit)
            offset += 1
        }
        if offset == start { throw JSONFailure(.incompleteNumber, at: offset) }
    }
}
