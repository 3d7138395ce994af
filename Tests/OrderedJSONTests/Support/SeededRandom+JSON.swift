import OrderedJSON
import TestSupport

extension SeededRandom {
    /// A value of any kind, with arrays and objects no deeper than that.
    mutating func json(depth: Int = 4) -> JSON {
        switch Int.random(in: 0..<(depth > 0 ? 9 : 6), using: &self) {
        case 0: .null
        case 1: .bool(.random(using: &self))
        case 2: .integer(Int64(truncatingIfNeeded: next()) >> Int64.random(in: 0..<63, using: &self))
        case 3: .double(double())
        case 4, 5: .string(text())
        case 6: .array((0..<Int.random(in: 0..<6, using: &self)).map { _ in json(depth: depth - 1) })
        default: .object(object(depth: depth - 1))
        }
    }

    /// A finite double: of random bits, or one such as people write.
    mutating func double() -> Double {
        switch Int.random(in: 0..<3, using: &self) {
        case 0:
            let value = Double(bitPattern: next())
            return value.isFinite ? value : 0.5
        case 1: return Double(Int.random(in: -1_000_000...1_000_000, using: &self)) / 100
        default: return Double.random(in: -1000...1000, using: &self)
        }
    }

    /// A text with what needs escapes, and with characters of one to four bytes.
    mutating func text() -> String {
        let pieces = [
            "a", "bc", "longer piece", "\"", "\\", "\n", "\t", "\u{0}", "\u{1F}", "é", "日本", "🚚", "/", " ", "\u{7F}",
        ]
        return (0..<Int.random(in: 0..<8, using: &self)).map { _ in
            pieces[Int.random(in: 0..<pieces.count, using: &self)]
        }.joined()
    }

    private mutating func object(depth: Int) -> JSONObject {
        var object = JSONObject()
        // Now and then more members than are kept without an index.
        let count = Int.random(in: 0..<5, using: &self) * Int.random(in: 0..<5, using: &self)
        for _ in 0..<count { object[text()] = json(depth: depth) }
        return object
    }
}
