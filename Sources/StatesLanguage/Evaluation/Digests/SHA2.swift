/// A digest of the SHA-2 family (FIPS 180-4, section 6), which differ in their words and how they mix them.
protocol SHA2 {
    associatedtype Word: FixedWidthInteger & UnsignedInteger

    /// A word for each round.
    static var table: [Word] { get }

    /// How a word of the message goes into the one 15 places later: σ₀.
    static func mixedEarly(_ word: Word) -> Word
    /// How a word of the message goes into the one two places later: σ₁.
    static func mixedLate(_ word: Word) -> Word
    /// How the state's first word goes into each round: Σ₀.
    static func mixedFirst(_ word: Word) -> Word
    /// How the state's fifth word goes into each round: Σ₁.
    static func mixedFifth(_ word: Word) -> Word
}

extension SHA2 {
    /// The state after all of the message, from its beginning.
    static func state(after data: [UInt8], from start: [Word]) -> [Word] {
        let size = Word.bitWidth / 8
        let message = data.padded(block: 16 * size, lengthBytes: 2 * size, bigEndian: true)
        let table = table
        var state = start
        var words = [Word](repeating: 0, count: table.count)
        for block in stride(from: 0, to: message.count, by: 16 * size) {
            for place in 0..<16 {
                let start = block + place * size
                words[place] = message[start..<(start + size)].bigEndian(as: Word.self)
            }
            for place in 16..<words.count {
                let (early, late) = (mixedEarly(words[place - 15]), mixedLate(words[place - 2]))
                words[place] = words[place - 16] &+ early &+ words[place - 7] &+ late
            }
            var (a, b, c, d) = (state[0], state[1], state[2], state[3])
            var (e, f, g, h) = (state[4], state[5], state[6], state[7])
            for step in words.indices {
                let chosen = e & f ^ ~e & g
                let sum = h &+ mixedFifth(e) &+ chosen &+ table[step] &+ words[step]
                let majority = a & b ^ a & c ^ b & c
                let other = mixedFirst(a) &+ majority
                (h, g, f, e) = (g, f, e, d &+ sum)
                (d, c, b, a) = (c, b, a, sum &+ other)
            }
            for (place, word) in [a, b, c, d, e, f, g, h].enumerated() { state[place] &+= word }
        }
        return state
    }
}
