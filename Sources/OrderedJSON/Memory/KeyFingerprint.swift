/// The length of a name, its first and its last eight bytes: the whole of any name of up to sixteen bytes.
struct KeyFingerprint: Equatable {
    var first: UInt64
    var last: UInt64
    var length: Int

    /// The fingerprint of no name at all.
    static let none = KeyFingerprint(first: 0, last: 0, length: -1)

    private init(first: UInt64, last: UInt64, length: Int) {
        self.first = first
        self.last = last
        self.length = length
    }

    init(_ key: UnsafeBufferPointer<UInt8>) {
        length = key.count
        if length >= 8 {
            first = key.word(at: 0).bits
            last = key.word(at: length - 8).bits
        } else {
            first = 0
            for byte in key { first = first << 8 | UInt64(byte) }
            last = first
        }
    }

    /// Whether names with the same fingerprint are the same.
    var isWhole: Bool { length <= 16 }

    /// Spreads the fingerprint over 32 bits.
    ///
    /// Equal names give equal hashes; nobody may rely on more.
    var hash: UInt32 {
        let mixed =
            (first ^ UInt64(truncatingIfNeeded: length)) &* 0x9E37_79B9_7F4A_7C15 ^ last &* 0xC2B2_AE3D_27D4_EB4F
        return UInt32(truncatingIfNeeded: mixed >> 32 ^ mixed >> 11)
    }
}
