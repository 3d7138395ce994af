/// Eight bytes of text in a register, the first in the lowest place; all of them are tested at once.
struct ByteWord {
    var bits: UInt64

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let tops: UInt64 = 0x8080_8080_8080_8080

    /// Marks the bytes that a JSON string must escape: quotes, backslashes and control characters.
    ///
    /// Only the lowest mark is exact: a borrow may leave false ones above a true one.
    var escapeMarks: UInt64 {
        let quotes = bits ^ (Self.ones &* 0x22)
        let backslashes = bits ^ (Self.ones &* 0x5C)
        return
            ((quotes &- Self.ones) & ~quotes | (backslashes &- Self.ones) & ~backslashes
            | (bits &- Self.ones &* 0x20) & ~bits) & Self.tops
    }

    /// Whether no byte has its top bit set.
    var isASCII: Bool { bits & Self.tops == 0 }

    /// The position of the lowest mark, which must not be zero.
    static func firstMarked(_ marks: UInt64) -> Int { marks.trailingZeroBitCount >> 3 }
}

extension UnsafeBufferPointer<UInt8> {
    /// The eight bytes from an offset on, all of which must lie within the buffer.
    func word(at offset: Int) -> ByteWord {
        assert(offset >= 0 && offset + 8 <= count)
        let bits = UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        return ByteWord(bits: UInt64(littleEndian: bits))
    }
}
