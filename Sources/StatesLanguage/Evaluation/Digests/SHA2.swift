/// The rounds that the digests of the SHA-2 family have in common (FIPS 180-4, section 6).
struct SHA2<Word: FixedWidthInteger & UnsignedInteger & Sendable>: Sendable {
    /// A word for each round.
    let table: [Word]
    /// How a word of the message is mixed into later ones: two rotations and a shift.
    let early: (Word, Word, Word)
    let late: (Word, Word, Word)
    /// How the state's first and fifth word are mixed in each round: three rotations.
    let first: (Word, Word, Word)
    let fifth: (Word, Word, Word)

    /// The state after all of the message, from its beginning.
    func digest(of data: [UInt8], from start: [Word]) -> [Word] {
        let size = Word.bitWidth / 8
        let message = data.padded(block: 16 * size, lengthBytes: 2 * size, bigEndian: true)
        var state = start
        var words = [Word](repeating: 0, count: table.count)
        for block in stride(from: 0, to: message.count, by: 16 * size) {
            for place in 0..<16 {
                let start = block + place * size
                words[place] = message[start..<(start + size)].bigEndian(as: Word.self)
            }
            for place in 16..<words.count {
                let mixedEarly = mixed(words[place - 15], early)
                let mixedLate = mixed(words[place - 2], late)
                words[place] = words[place - 16] &+ mixedEarly &+ words[place - 7] &+ mixedLate
            }
            addRounds(words, to: &state)
        }
        return state
    }

    private func addRounds(_ words: [Word], to state: inout [Word]) {
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
        for step in words.indices {
            let chosen = e & f ^ ~e & g
            let sum = h &+ rotated(e, fifth) &+ chosen &+ table[step] &+ words[step]
            let majority = a & b ^ a & c ^ b & c
            let other = rotated(a, first) &+ majority
            (h, g, f, e) = (g, f, e, d &+ sum)
            (d, c, b, a) = (c, b, a, sum &+ other)
        }
        for (place, word) in [a, b, c, d, e, f, g, h].enumerated() { state[place] &+= word }
    }

    @inline(__always)
    private func mixed(_ word: Word, _ by: (Word, Word, Word)) -> Word {
        word.rotated(right: by.0) ^ word.rotated(right: by.1) ^ word &>> by.2
    }

    @inline(__always)
    private func rotated(_ word: Word, _ by: (Word, Word, Word)) -> Word {
        word.rotated(right: by.0) ^ word.rotated(right: by.1) ^ word.rotated(right: by.2)
    }
}
