/// A regular expression as a tree, in ECMAScript's meaning without the `u` flag: it works on UTF-16 code units.
indirect enum RegexSyntax {
    case empty
    case unit(UInt16)
    case set(UnitSet)
    case sequence([RegexSyntax])
    case alternatives([RegexSyntax])
    /// A capturing group with its number, from 1.
    case group(Int, RegexSyntax)
    case backReference(Int)
    case namedReference(String)
    case lineStart
    case lineEnd
    case wordBoundary(isNegated: Bool)
    case look(RegexSyntax, isBehind: Bool, isNegated: Bool)
    /// A repetition, with the numbers of the groups in it, which every round clears.
    case quantified(RegexSyntax, min: Int, max: Int, isGreedy: Bool, groups: Range<Int>)
}

/// A set of UTF-16 code units.
struct UnitSet {
    private var low: (UInt64, UInt64) = (0, 0)
    private var ranges: [ClosedRange<UInt16>] = []
    var isNegated = false

    init() {}

    init(_ ranges: ClosedRange<UInt16>...) {
        for range in ranges { insert(range) }
    }

    mutating func insert(_ range: ClosedRange<UInt16>) {
        var unit = range.lowerBound
        while unit < 128, unit <= range.upperBound {
            if unit < 64 { low.0 |= 1 << UInt64(unit) } else { low.1 |= 1 << UInt64(unit - 64) }
            unit += 1
        }
        if range.upperBound >= 128 { ranges.append(max(range.lowerBound, 128)...range.upperBound) }
    }

    mutating func insert(_ other: UnitSet) {
        if other.isNegated {
            insert(other.complement)
            return
        }
        low.0 |= other.low.0
        low.1 |= other.low.1
        ranges += other.ranges
    }

    /// The units that are not in the set, as a set that is not negated.
    private var complement: UnitSet {
        var result = UnitSet()
        result.low = (~low.0, ~low.1)
        var next: UInt32 = 128
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if UInt32(range.lowerBound) > next { result.ranges.append(UInt16(next)...(range.lowerBound - 1)) }
            next = max(next, UInt32(range.upperBound) + 1)
        }
        if next <= 0xFFFF { result.ranges.append(UInt16(next)...0xFFFF) }
        return result
    }

    @inline(__always)
    func contains(_ unit: UInt16) -> Bool {
        if unit < 64 { return (low.0 >> UInt64(unit) & 1 == 1) != isNegated }
        if unit < 128 { return (low.1 >> UInt64(unit - 64) & 1 == 1) != isNegated }
        for range in ranges where range.contains(unit) { return !isNegated }
        return isNegated
    }

    /// Whether the set contains the unit in any case of letter.
    func containsIgnoringCase(_ unit: UInt16) -> Bool {
        var plain = self
        plain.isNegated = false
        let isIn =
            plain.contains(unit) || plain.contains(LetterCase.upper(unit)) || plain.contains(LetterCase.lower(unit))
        return isIn != isNegated
    }

    static let digits = UnitSet(0x30...0x39)
    static let word = UnitSet(0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A)
    static let space = UnitSet(
        0x09...0x0D,
        0x20...0x20,
        0xA0...0xA0,
        0x1680...0x1680,
        0x2000...0x200A,
        0x2028...0x2029,
        0x202F...0x202F,
        0x205F...0x205F,
        0x3000...0x3000,
        0xFEFF...0xFEFF
    )
    static let lineEnds = UnitSet(0x0A...0x0A, 0x0D...0x0D, 0x2028...0x2029)

    var negated: UnitSet {
        var copy = self
        copy.isNegated.toggle()
        return copy
    }
}

/// Letters in upper and lower case as far as one code unit maps to one.
enum LetterCase {
    @inline(__always)
    static func upper(_ unit: UInt16) -> UInt16 {
        if unit < 128 { return unit >= 0x61 && unit <= 0x7A ? unit - 0x20 : unit }
        return map(unit) { $0.properties.uppercaseMapping }
    }

    static func lower(_ unit: UInt16) -> UInt16 {
        if unit < 128 { return unit >= 0x41 && unit <= 0x5A ? unit + 0x20 : unit }
        return map(unit) { $0.properties.lowercaseMapping }
    }

    private static func map(_ unit: UInt16, _ mapping: (UnicodeScalar) -> String) -> UInt16 {
        guard let scalar = UnicodeScalar(unit) else { return unit }
        let mapped = mapping(scalar).utf16
        guard mapped.count == 1, let first = mapped.first, first >= 128 else { return unit }
        return first
    }
}
