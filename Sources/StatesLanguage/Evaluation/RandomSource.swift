/// A source of random numbers that gives the same numbers for the same seed.
///
/// The generator is SplitMix64 (Steele, Lea, Flood: "Fast splittable pseudorandom number generators", 2014). It is for
/// simulation, not for secrets.
public struct RandomSource: RandomNumberGenerator, Sendable, Hashable {
    private var state: UInt64

    /// A source that gives the same numbers on every run.
    public init(seed: UInt64) {
        state = seed
    }

    /// A source seeded by the system, other on every run.
    public init() {
        var system = SystemRandomNumberGenerator()
        state = system.next()
    }

    /// The next 64 random bits.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    /// The next identifier: a UUID of version 4 in lower-case digits (RFC 9562, section 5.4).
    public mutating func nextUUID() -> String {
        let high = next() & 0xFFFF_FFFF_FFFF_0FFF | 0x4000
        let low = next() & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
        var bytes: [UInt8] = []
        bytes.reserveCapacity(36)
        for place in 0..<32 {
            if place == 8 || place == 12 || place == 16 || place == 20 { bytes.append(UInt8(ascii: "-")) }
            let word = place < 16 ? high : low
            bytes.append(UInt8(hexadecimalDigit: UInt8(truncatingIfNeeded: word >> UInt64(60 - place % 16 * 4)) & 15))
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension UInt8 {
    /// The lower-case digit of a value below 16.
    init(hexadecimalDigit value: UInt8) {
        self = value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }
}
