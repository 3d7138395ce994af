/// Reads the pattern of a regular expression.
struct RegexParser {
    private let units: [UInt16]
    private var offset = 0
    private var depth = 0
    private(set) var groupCount = 0
    private(set) var groupNames: [String: Int] = [:]
    private let totalGroups: Int

    /// What is wrong with a pattern.
    struct Failure: Error {}

    init(_ pattern: String) {
        units = Array(pattern.utf16)
        totalGroups = Self.countGroups(units)
    }

    /// Reads the whole pattern.
    mutating func parse() throws(Failure) -> RegexSyntax {
        let result = try alternatives()
        guard offset == units.count else { throw Failure() }
        return result
    }

    private static func countGroups(_ units: [UInt16]) -> Int {
        var count = 0
        var isInClass = false
        var index = 0
        while index < units.count {
            switch UnicodeScalar(units[index]) {
            case "\\": index += 1
            case "[": isInClass = true
            case "]": isInClass = false
            case "(" where !isInClass:
                let next = index + 1 < units.count ? UnicodeScalar(units[index + 1]) : nil
                if next != "?" {
                    count += 1
                } else if index + 3 < units.count, UnicodeScalar(units[index + 2]) == "<",
                    UnicodeScalar(units[index + 3]) != "=", UnicodeScalar(units[index + 3]) != "!"
                {
                    count += 1
                }
            default: break
            }
            index += 1
        }
        return count
    }

    private var next: UnicodeScalar? {
        offset < units.count ? UnicodeScalar(units[offset]) ?? "\u{FFFD}" : nil
    }

    private mutating func take(_ scalar: UnicodeScalar) -> Bool {
        guard next == scalar, offset < units.count else { return false }
        offset += 1
        return true
    }

    private mutating func take(_ text: String) -> Bool {
        let wanted = Array(text.utf16)
        guard units[offset...].starts(with: wanted) else { return false }
        offset += wanted.count
        return true
    }

    // MARK: - Structure

    private mutating func alternatives() throws(Failure) -> RegexSyntax {
        depth += 1
        defer { depth -= 1 }
        guard depth < 100 else { throw Failure() }
        var result = [try sequence()]
        while take("|") { result.append(try sequence()) }
        return result.count == 1 ? result[0] : .alternatives(result)
    }

    private mutating func sequence() throws(Failure) -> RegexSyntax {
        var terms: [RegexSyntax] = []
        while let scalar = next, scalar != "|", scalar != ")" {
            let firstGroup = groupCount
            let (term, canRepeat) = try atom()
            terms.append(canRepeat ? try quantified(term, firstGroup + 1..<groupCount + 1) : term)
        }
        return terms.isEmpty ? .empty : terms.count == 1 ? terms[0] : .sequence(terms)
    }

    private mutating func quantified(_ term: RegexSyntax, _ groups: Range<Int>) throws(Failure) -> RegexSyntax {
        let bounds: (Int, Int)
        if take("*") {
            bounds = (0, .max)
        } else if take("+") {
            bounds = (1, .max)
        } else if take("?") {
            bounds = (0, 1)
        } else if let own = braces() {
            bounds = own
        } else {
            return term
        }
        let isGreedy = !take("?")
        guard bounds.0 <= bounds.1 else { throw Failure() }
        if let next, "*+?".unicodeScalars.contains(next) { throw Failure() }
        return .quantified(term, min: bounds.0, max: bounds.1, isGreedy: isGreedy, groups: groups)
    }

    /// Reads `{n}`, `{n,}` or `{n,m}`; anything else in braces is literal.
    private mutating func braces() -> (Int, Int)? {
        let start = offset
        guard take("{"), let least = integer() else {
            offset = start
            return nil
        }
        var most = least
        if take(",") { most = next == "}" ? .max : integer() ?? -1 }
        guard take("}"), most >= 0 else {
            offset = start
            return nil
        }
        return (least, most)
    }

    private mutating func integer() -> Int? {
        var value: Int?
        while let digit = next, ("0"..."9").contains(digit) {
            value = min((value ?? 0) * 10 + Int(digit.value - 48), 1_000_000)
            offset += 1
        }
        return value
    }

    // MARK: - Atoms

    /// Reads an atom or an assertion, and whether it can be repeated.
    private mutating func atom() throws(Failure) -> (RegexSyntax, Bool) {
        if take("^") { return (.lineStart, false) }
        if take("$") { return (.lineEnd, false) }
        if take("(?=") { return (try look(isBehind: false, isNegated: false), true) }
        if take("(?!") { return (try look(isBehind: false, isNegated: true), true) }
        if take("(?<=") { return (try look(isBehind: true, isNegated: false), false) }
        if take("(?<!") { return (try look(isBehind: true, isNegated: true), false) }
        if take("(?:") { return (try closed(), true) }
        if take("(?<") {
            let name = try groupName()
            groupCount += 1
            groupNames[name] = groupCount
            return (.group(groupCount, try closed()), true)
        }
        if take("(") {
            if next == "?" { throw Failure() }
            groupCount += 1
            return (.group(groupCount, try closed()), true)
        }
        if take(".") { return (.set(UnitSet.lineEnds.negated), true) }
        if take("[") { return (.set(try characterClass()), true) }
        if take("\\") { return try escape() }
        if let next, "*+?".unicodeScalars.contains(next) { throw Failure() }
        if next == "{", braces() != nil { throw Failure() }
        guard offset < units.count else { throw Failure() }
        offset += 1
        return (.unit(units[offset - 1]), true)
    }

    private mutating func closed() throws(Failure) -> RegexSyntax {
        let content = try alternatives()
        guard take(")") else { throw Failure() }
        return content
    }

    private mutating func look(isBehind: Bool, isNegated: Bool) throws(Failure) -> RegexSyntax {
        .look(try closed(), isBehind: isBehind, isNegated: isNegated)
    }

    private mutating func groupName() throws(Failure) -> String {
        let start = offset
        while let scalar = next, scalar != ">" {
            guard scalar.properties.isAlphabetic || scalar == "_" || scalar == "$" || ("0"..."9").contains(scalar)
            else {
                throw Failure()
            }
            offset += 1
        }
        let name = String(decoding: units[start..<offset], as: UTF16.self)
        guard take(">"), !name.isEmpty else { throw Failure() }
        return name
    }

    private mutating func escape() throws(Failure) -> (RegexSyntax, Bool) {
        guard let scalar = next else { throw Failure() }
        switch scalar {
        case "b":
            offset += 1
            return (.wordBoundary(isNegated: false), false)
        case "B":
            offset += 1
            return (.wordBoundary(isNegated: true), false)
        case "1"..."9":
            let start = offset
            if let number = integer(), number <= totalGroups { return (.backReference(number), true) }
            offset = start
            if let unit = octal() { return (.unit(unit), true) }
            offset += 1
            return (.unit(UInt16(truncatingIfNeeded: scalar.value)), true)
        case "k" where units[offset...].contains(0x3E) && offset + 1 < units.count && units[offset + 1] == 0x3C:
            offset += 2
            return (.namedReference(try groupName()), true)
        default:
            if let set = classEscape() { return (.set(set), true) }
            return (.unit(try unitEscape()), true)
        }
    }

    /// Reads `d D s S w W`.
    private mutating func classEscape() -> UnitSet? {
        let set: UnitSet
        switch next {
        case "d": set = .digits
        case "D": set = .digits.negated
        case "s": set = .space
        case "S": set = .space.negated
        case "w": set = .word
        case "W": set = .word.negated
        default: return nil
        }
        offset += 1
        return set
    }

    private mutating func octal() -> UInt16? {
        var value: UInt16?
        var digits = 0
        while digits < 3, let digit = next, ("0"..."7").contains(digit) {
            let sum = (value ?? 0) * 8 + UInt16(digit.value - 48)
            if sum > 255 { break }
            value = sum
            digits += 1
            offset += 1
        }
        return value
    }

    /// Reads an escape that stands for one unit; the parser stands after the backslash.
    private mutating func unitEscape() throws(Failure) -> UInt16 {
        guard let scalar = next else { throw Failure() }
        switch scalar {
        case "0"..."7": return octal() ?? 0
        case "n", "r", "t", "f", "v":
            offset += 1
            return ["n": 10, "r": 13, "t": 9, "f": 12, "v": 11][scalar] ?? 0
        case "c":
            if offset + 1 < units.count, let letter = UnicodeScalar(units[offset + 1]), letter.isASCII,
                letter.properties.isAlphabetic
            {
                offset += 2
                return UInt16(letter.value % 32)
            }
            return 0x5C
        case "x":
            offset += 1
            return hexadecimal(2) ?? 0x78
        case "u":
            offset += 1
            return hexadecimal(4) ?? 0x75
        default:
            offset += 1
            return units[offset - 1]
        }
    }

    private mutating func hexadecimal(_ count: Int) -> UInt16? {
        guard offset + count <= units.count,
            let value = UInt16(String(decoding: units[offset..<offset + count], as: UTF16.self), radix: 16),
            units[offset] != 0x2B, units[offset] != 0x2D
        else { return nil }
        offset += count
        return value
    }

    // MARK: - Classes

    private mutating func characterClass() throws(Failure) -> UnitSet {
        var set = UnitSet()
        let isNegated = take("^")
        while !take("]") {
            guard let first = try classMember(&set) else { continue }
            if next == "-", offset + 1 < units.count, units[offset + 1] != 0x5D {
                offset += 1
                guard let last = try classMember(&set) else {
                    // A class such as \d can't end a range: all three count by themselves.
                    set.insert(first...first)
                    set.insert(0x2D...0x2D)
                    continue
                }
                guard first <= last else { throw Failure() }
                set.insert(first...last)
            } else {
                set.insert(first...first)
            }
        }
        set.isNegated = isNegated
        return set
    }

    /// Reads a unit, or puts a whole class into the set and gives nil.
    private mutating func classMember(_ set: inout UnitSet) throws(Failure) -> UInt16? {
        guard offset < units.count else { throw Failure() }
        guard take("\\") else {
            offset += 1
            return units[offset - 1]
        }
        if let own = classEscape() {
            set.insert(own)
            return nil
        }
        if take("b") { return 8 }
        if take("-") { return 0x2D }
        return try unitEscape()
    }
}
