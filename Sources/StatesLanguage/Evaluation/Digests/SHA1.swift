/// The digest SHA-1 (FIPS 180-4, section 6.1).
///
/// It is no protection against forgery, and here because `States.Hash` has it.
enum SHA1 {
    /// The 20 bytes of the digest.
    static func digest(of data: [UInt8]) -> [UInt8] {
        let message = data.padded(block: 64, lengthBytes: 8, bigEndian: true)
        var state: [UInt32] = [0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476, 0xc3d2_e1f0]
        var words = [UInt32](repeating: 0, count: 80)
        for start in stride(from: 0, to: message.count, by: 64) {
            for place in 0..<16 {
                words[place] = message[(start + place * 4)..<(start + place * 4 + 4)].bigEndian(as: UInt32.self)
            }
            for place in 16..<80 {
                words[place] =
                    (words[place - 3] ^ words[place - 8] ^ words[place - 14] ^ words[place - 16]).rotated(left: 1)
            }
            var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
            for step in 0..<80 {
                let (mixed, constant): (UInt32, UInt32) =
                    switch step / 20 {
                    case 0: (b & c | ~b & d, 0x5a82_7999)
                    case 1: (b ^ c ^ d, 0x6ed9_eba1)
                    case 2: (b & c | b & d | c & d, 0x8f1b_bcdc)
                    default: (b ^ c ^ d, 0xca62_c1d6)
                    }
                let next = a.rotated(left: 5) &+ mixed &+ e &+ constant &+ words[step]
                (e, d, c, b, a) = (d, c, b.rotated(left: 30), a, next)
            }
            for (place, word) in [a, b, c, d, e].enumerated() { state[place] &+= word }
        }
        return state.bigEndianBytes
    }
}
