/// A prefix code of deflated data: which symbol the next bits stand for.
struct HuffmanCode: Sendable {
    /// For each number of ``longest`` bits a symbol and, in the four lowest bits, the length of its code; 0 for none.
    private let table: [UInt16]
    private let longest: Int

    /// The code without words.
    static let empty = HuffmanCode()

    private init() {
        table = [0]
        longest = 0
    }

    /// The code in which each symbol has a code word of that length; 0 for symbols that don't occur.
    ///
    /// - Returns: Nil where there are more short words than bits can tell apart.
    init?(lengths: some RandomAccessCollection<UInt8>) {
        longest = Int(lengths.max() ?? 0)
        guard longest <= 15, lengths.count <= 4096 else { return nil }
        var counts = [Int](repeating: 0, count: 16)
        for length in lengths where length > 0 { counts[Int(length)] += 1 }
        // Words of one length are consecutive numbers, after those of the shorter lengths.
        var next = [Int](repeating: 0, count: 16)
        var word = 0
        for length in 1...15 {
            word = (word + counts[length - 1]) << 1
            if word + counts[length] > 1 << length { return nil }
            next[length] = word
        }
        var table = [UInt16](repeating: 0, count: 1 << longest)
        for (symbol, length) in lengths.enumerated() where length > 0 {
            let length = Int(length)
            // Words come highest bit first, while numbers are read lowest bit first.
            var place = Int(UInt16(next[length]).bitSwapped) >> (16 - length)
            next[length] += 1
            while place < table.count {
                table[place] = UInt16(symbol) << 4 | UInt16(length)
                place += 1 << length
            }
        }
        self.table = table
    }

    /// The symbol that the bits begin with, and how many bits it takes; 0 where they begin with none.
    @inline(__always)
    func symbol(_ bits: UInt64) -> (symbol: Int, length: Int) {
        let entry = table[Int(truncatingIfNeeded: bits) & (1 << longest - 1)]
        return (Int(entry >> 4), Int(entry & 15))
    }
}

extension UInt16 {
    /// The same bits from the last to the first.
    fileprivate var bitSwapped: UInt16 {
        var (rest, swapped) = (self, UInt16(0))
        for _ in 0..<16 {
            swapped = swapped << 1 | rest & 1
            rest >>= 1
        }
        return swapped
    }
}
