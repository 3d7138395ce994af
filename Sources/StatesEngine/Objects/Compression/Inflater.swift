/// Unpacks deflated data (RFC 1951) that comes piece by piece.
///
/// A step is the head of a block, a symbol, or a part of a stored block. Each is only begun where enough input for the
/// longest one waits, or no more is to come, so that no step has to be taken up again in its middle.
struct Inflater: Sendable {
    /// The data is not deflated data.
    struct Malformed: Error, Hashable {
        var reason: String
    }

    /// More bytes than any step takes: the head of a block with two codes has 2,300 bits at most.
    private static let enoughInput = 512
    /// How far back data is repeated from.
    private static let history = 1 << 15

    private enum Place {
        case blockHead
        case stored(rest: Int)
        case symbols(literals: HuffmanCode, distances: HuffmanCode)
        case end
    }

    private var place = Place.blockHead
    private var isLastBlock = false
    private var input: [UInt8] = []
    private var offset = 0
    private var bits: UInt64 = 0
    private var bitCount = 0
    private var isComplete = false
    /// What was unpacked: up to 32 KiB that were given out already, and the rest.
    private var output: [UInt8] = []
    private var given = 0

    /// Whether the deflated data is at its end.
    var isAtEnd: Bool { if case .end = place { true } else { false } }

    mutating func append(_ bytes: [UInt8]) {
        input = offset == input.count ? bytes : input[offset...] + bytes
        offset = 0
    }

    mutating func finish() {
        isComplete = true
    }

    /// The bytes that could be unpacked; none where more input is needed, or the end is reached.
    mutating func next() throws(Malformed) -> [UInt8] {
        while !isAtEnd, output.count - given < 1 << 16 {
            guard isComplete || input.count - offset >= Self.enoughInput else { break }
            try step()
        }
        defer {
            if output.count > 1 << 18 { output.removeFirst(output.count - Self.history) }
            given = output.count
        }
        return [UInt8](output[given...])
    }

    /// The input that follows the deflated data; the inflater is new then.
    mutating func takeRest() -> [UInt8] {
        drop(bitCount % 8)
        var rest: [UInt8] = []
        // Whole bytes that were taken into the bits come first.
        while bitCount > 0 {
            rest.append(UInt8(truncatingIfNeeded: bits))
            drop(8)
        }
        rest += input[offset...]
        self = Inflater()
        return rest
    }

    private mutating func step() throws(Malformed) {
        switch place {
        case .blockHead: try readBlockHead()
        case .stored(let rest): try copyStored(rest)
        case .symbols(let literals, let distances): try readSymbols(literals, distances)
        case .end: break
        }
    }

    private mutating func endBlock() {
        place = isLastBlock ? .end : .blockHead
    }
}

// MARK: - Bits

extension Inflater {
    /// Makes sure that so many bits wait, up to 48.
    @inline(__always)
    private mutating func need(_ count: Int) throws(Malformed) {
        while bitCount < count {
            guard offset < input.count else { throw Malformed(reason: "the data ends too early") }
            bits |= UInt64(input[offset]) << UInt64(bitCount)
            offset += 1
            bitCount += 8
        }
    }

    @inline(__always)
    private mutating func drop(_ count: Int) {
        bits >>= UInt64(count)
        bitCount -= count
    }

    private mutating func take(_ count: Int) throws(Malformed) -> Int {
        try need(count)
        defer { drop(count) }
        return Int(bits & (1 << UInt64(count) - 1))
    }

    @inline(__always)
    private mutating func takeSymbol(_ code: HuffmanCode) throws(Malformed) -> Int {
        // Near the end fewer bits wait than the longest word has; those missing are zeros.
        while bitCount < 15, offset < input.count { try need(bitCount + 8) }
        let (symbol, length) = code.symbol(bits)
        guard length > 0 else { throw Malformed(reason: "the data has a word that isn't in its code") }
        guard length <= bitCount else { throw Malformed(reason: "the data ends too early") }
        drop(length)
        return symbol
    }
}

// MARK: - Blocks

extension Inflater {
    private mutating func readBlockHead() throws(Malformed) {
        isLastBlock = try take(1) == 1
        switch try take(2) {
        case 0:
            drop(bitCount % 8)
            let length = try take(16)
            guard try take(16) == length ^ 0xFFFF else { throw Malformed(reason: "the length of a block is damaged") }
            place = .stored(rest: length)
        case 1: place = .symbols(literals: Self.fixedLiterals, distances: Self.fixedDistances)
        case 2: try readCodes()
        default: throw Malformed(reason: "a block has a kind that there isn't")
        }
    }

    private mutating func copyStored(_ rest: Int) throws(Malformed) {
        var rest = rest
        while rest > 0, bitCount > 0 {
            output.append(UInt8(try take(8)))
            rest -= 1
        }
        let count = min(rest, input.count - offset)
        if rest > 0, count == 0 { throw Malformed(reason: "the data ends too early") }
        output += input[offset..<offset + count]
        offset += count
        if rest == count { endBlock() } else { place = .stored(rest: rest - count) }
    }

    private mutating func readSymbols(_ literals: HuffmanCode, _ distances: HuffmanCode) throws(Malformed) {
        while output.count - given < 1 << 16, isComplete || input.count - offset >= Self.enoughInput {
            let symbol = try takeSymbol(literals)
            if symbol < 256 {
                output.append(UInt8(symbol))
                continue
            }
            if symbol == 256 { return endBlock() }
            guard symbol <= 285 else { throw Malformed(reason: "the data has a length that there isn't") }
            let length = Self.lengths[symbol - 257].0 + (try take(Self.lengths[symbol - 257].1))
            let place = try takeSymbol(distances)
            guard place < 30 else { throw Malformed(reason: "the data has a distance that there isn't") }
            let distance = Self.distances[place].0 + (try take(Self.distances[place].1))
            guard distance <= output.count else { throw Malformed(reason: "the data repeats what comes before it") }
            output.reserveCapacity(output.count + length)
            for _ in 0..<length { output.append(output[output.count - distance]) }
        }
    }

    /// Reads the two codes of a block, which are themselves packed by a third.
    private mutating func readCodes() throws(Malformed) {
        let literalCount = try take(5) + 257
        let distanceCount = try take(5) + 1
        let count = try take(4) + 4
        var lengths = [UInt8](repeating: 0, count: 19)
        let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
        for symbol in order.prefix(count) { lengths[symbol] = UInt8(try take(3)) }
        guard let code = HuffmanCode(lengths: lengths) else { throw Self.wrongCode }

        lengths = []
        while lengths.count < literalCount + distanceCount {
            let symbol = try takeSymbol(code)
            switch symbol {
            case 16:
                guard let last = lengths.last else { throw Self.wrongCode }
                lengths += repeatElement(last, count: try take(2) + 3)
            case 17: lengths += repeatElement(0, count: try take(3) + 3)
            case 18: lengths += repeatElement(0, count: try take(7) + 11)
            default: lengths.append(UInt8(symbol))
            }
        }
        guard lengths.count == literalCount + distanceCount,
            let literals = HuffmanCode(lengths: lengths[..<literalCount]),
            let distances = HuffmanCode(lengths: lengths[literalCount...])
        else { throw Self.wrongCode }
        place = .symbols(literals: literals, distances: distances)
    }

    private static let wrongCode = Malformed(reason: "a block has a code that can't be")
}

// MARK: - Tables

extension Inflater {
    private static let fixedLiterals = code(
        [(144, 8), (112, 9), (24, 7), (8, 8)].flatMap { [UInt8](repeating: $0.1, count: $0.0) }
    )
    private static let fixedDistances = code([UInt8](repeating: 5, count: 30))

    private static func code(_ lengths: [UInt8]) -> HuffmanCode {
        // Both are codes by RFC 1951; the other one can't be taken.
        HuffmanCode(lengths: lengths) ?? HuffmanCode.empty
    }

    /// The shortest length and the further bits of each symbol from 257 on.
    private static let lengths: [(Int, Int)] = ranges(from: 3, symbols: 8, perBit: 4, count: 28) + [(258, 0)]

    /// The shortest distance and the further bits of each symbol.
    private static let distances: [(Int, Int)] = ranges(from: 1, symbols: 4, perBit: 2, count: 30)

    /// Ranges of which the first few have one number each, and then so many at a time have twice as many.
    private static func ranges(from start: Int, symbols first: Int, perBit: Int, count: Int) -> [(Int, Int)] {
        var start = start
        return (0..<count).map { place in
            let bits = place < first ? 0 : (place - first) / perBit + 1
            defer { start += 1 << bits }
            return (start, bits)
        }
    }
}
