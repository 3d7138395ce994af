extension [UInt8] {
    /// The bytes with the end that MD5 and the SHA family ask for: a bit that is set, zeros, and the length in bits, up to
    /// whole blocks.
    func padded(block: Int, lengthBytes: Int, bigEndian: Bool) -> [UInt8] {
        var message = self
        message.append(0x80)
        while message.count % block != block - lengthBytes { message.append(0) }
        let length = UInt64(count) * 8
        for place in 0..<lengthBytes {
            let shift = bigEndian ? lengthBytes - 1 - place : place
            message.append(shift < 8 ? UInt8(truncatingIfNeeded: length >> UInt64(8 * shift)) : 0)
        }
        return message
    }
}

extension FixedWidthInteger {
    /// The bits moved to the left, those that fall out coming in again at the right.
    @inline(__always)
    func rotated(left count: Self) -> Self { self &<< count | self &>> (Self(Self.bitWidth) - count) }

    /// The bits moved to the right, those that fall out coming in again at the left.
    @inline(__always)
    func rotated(right count: Self) -> Self { self &>> count | self &<< (Self(Self.bitWidth) - count) }
}

extension ArraySlice<UInt8> {
    /// The bytes as one number, the first the highest.
    @inline(__always)
    func bigEndian<Word: FixedWidthInteger>(as word: Word.Type) -> Word { reduce(0) { $0 << 8 | Word($1) } }
}

extension Sequence where Element: FixedWidthInteger {
    /// The bytes of the numbers, the highest first.
    var bigEndianBytes: [UInt8] {
        flatMap { word in
            stride(from: Element.bitWidth - 8, through: 0, by: -8).map {
                UInt8(truncatingIfNeeded: word >> Element($0))
            }
        }
    }
}
