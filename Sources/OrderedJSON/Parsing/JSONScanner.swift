/// The tokens of JSON over a buffer of UTF-8 bytes.
///
/// The buffer must outlive the scanner. `offset` never passes `count`: whoever advances it has looked first.
struct JSONScanner {
    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    let bytes: UnsafeBufferPointer<UInt8>
    let count: Int
    let options: JSONParsingOptions
    var offset = 0
    /// Where strings with escapes are put together.
    var scratch: [UInt8] = []
    var keys: KeyCache

    init(_ bytes: UnsafeBufferPointer<UInt8>, options: JSONParsingOptions) {
        self.bytes = bytes
        self.count = bytes.count
        self.options = options
        keys = KeyCache(textLength: bytes.count)
        if bytes.starts(with: Self.byteOrderMark) { offset = Self.byteOrderMark.count }
    }

    /// The byte at the offset, or zero at the end; no token begins with a zero.
    var next: UInt8 { offset < count ? bytes[offset] : 0 }

    @inline(__always)
    mutating func skipWhitespace() {
        if offset < count, bytes[offset] <= 0x20 { skipSomeWhitespace() }
    }

    private mutating func skipSomeWhitespace() {
        while offset < count, bytes[offset] <= 0x20 {
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
