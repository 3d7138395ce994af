import StatesLanguage

/// Conclusions about conditions: each is certain where it says yes, and says no where it doesn't know.
///
/// The number of steps is limited, so that no nest of conditions takes long; past it every answer is no.
struct RuleLogic {
    private var steps = 20_000

    private mutating func spend() -> Bool {
        steps -= 1
        return steps > 0
    }

    /// Whether the right condition holds wherever the left one does.
    mutating func implies(_ left: RuleCondition, _ right: RuleCondition) -> Bool {
        guard spend() else { return false }
        if left == right { return left.isRepeatable }
        switch (left, right) {
        case (_, .constant(true)), (.constant(false), _): return true
        case (.test(let own, let values), .test(let their, let others)):
            return own == their && values.isSubset(of: others)
        case (.any(let parts), _): return parts.allSatisfy { implies($0, right) }
        case (_, .all(let parts)): return parts.allSatisfy { implies(left, $0) }
        case (.not(let left), .not(let right)) where implies(right, left): return true
        case (_, .not(let part)) where excludes(left, part): return true
        case (_, .any(let parts)) where parts.contains(where: { implies(left, $0) }): return true
        case (.all(let parts), _): return parts.contains { implies($0, right) }
        default: return false
        }
    }

    /// Whether the conditions never hold together.
    mutating func excludes(_ left: RuleCondition, _ right: RuleCondition) -> Bool {
        guard spend() else { return false }
        switch (left, right) {
        case (.constant(false), _), (_, .constant(false)): return true
        case (.test(let own, let values), .test(let their, let others)):
            return own == their && values.isDisjoint(with: others)
        case (.any(let parts), let other), (let other, .any(let parts)): return parts.allSatisfy { excludes($0, other) }
        case (.all(let parts), let other), (let other, .all(let parts)): return parts.contains { excludes($0, other) }
        case (.not(let part), let other), (let other, .not(let part)): return implies(other, part)
        default: return false
        }
    }

    /// Whether the condition never holds.
    mutating func isNever(_ condition: RuleCondition) -> Bool {
        guard spend() else { return false }
        switch condition {
        case .constant(let value): return !value
        case .not(let part): return isAlways(part)
        case .any(let parts): return parts.allSatisfy { isNever($0) }
        case .all(let parts):
            for (index, part) in parts.enumerated() {
                if isNever(part) || parts[..<index].contains(where: { excludes($0, part) }) { return true }
            }
            return false
        case .test, .opaque, .expression: return false
        }
    }

    /// Whether the condition always holds.
    mutating func isAlways(_ condition: RuleCondition) -> Bool {
        guard spend() else { return false }
        switch condition {
        case .constant(let value): return value
        case .not(let part): return isNever(part)
        case .any(let parts): return cover(parts)
        case .all(let parts): return parts.allSatisfy { isAlways($0) }
        case .test, .opaque, .expression: return false
        }
    }

    /// Whether one of the conditions always holds, whatever the data.
    ///
    /// A number counts as covered where all numbers are: that the value is one is another question.
    mutating func cover(_ conditions: [RuleCondition]) -> Bool {
        let parts = conditions.flatMap { if case .any(let parts) = $0 { parts } else { [$0] } }
        guard parts.count <= 300 else { return false }
        for (index, part) in parts.enumerated() {
            if isAlways(part) { return true }
            for other in parts[..<index] where areComplements(part, other) { return true }
        }
        var numbers: [String: [Interval<Double>]] = [:]
        var instants: [String: [Interval<Timestamp>]] = [:]
        var strings: [String: [Interval<UTF16Text>]] = [:]
        for case .test(let variable, let values) in parts {
            switch values {
            case .numbers(let interval): numbers[variable, default: []].append(interval)
            case .instants(let interval): instants[variable, default: []].append(interval)
            case .strings(let interval): strings[variable, default: []].append(interval)
            default: break
            }
        }
        return numbers.values.contains { Interval.cover($0) } || instants.values.contains { Interval.cover($0) }
            || strings.values.contains { Interval.cover($0) }
    }

    private mutating func areComplements(_ left: RuleCondition, _ right: RuleCondition) -> Bool {
        switch (left, right) {
        case (.test(let own, .boolean(let one)), .test(let their, .boolean(let other))): own == their && one != other
        case (.test(let own, .kind(let kind, let one)), .test(let their, .kind(let otherKind, let other))):
            own == their && kind == otherKind && one != other
        case (.not(let part), let other), (let other, .not(let part)): part == other || implies(part, other)
        case (.expression(let one), .expression(let other)): ExpressionText(one).negates(ExpressionText(other))
        default: false
        }
    }
}

/// A JSONata expression as far as its text shows what it is the opposite of.
private struct ExpressionText {
    let text: String
    private let isCompound: Bool

    init(_ text: String) {
        self.text = String(text.filter { !$0.isWhitespace })
        isCompound = [" and ", " or ", "?"].contains { text.contains($0) }
    }

    /// Whether one of the texts is the other's opposite: `$not(x)` and `x`, `a = b` and `a != b`, `a < b` and `a >= b`.
    func negates(_ other: ExpressionText) -> Bool {
        if text == "$not(\(other.text))" || other.text == "$not(\(text))" { return true }
        guard let own = comparison, let their = other.comparison else { return false }
        let opposites: Set<Set<String>> = [["=", "!="], ["<", ">="], [">", "<="]]
        return own.left == their.left && own.right == their.right && opposites.contains([own.sign, their.sign])
    }

    /// The text as one comparison of two operands, where it is no more than that.
    private var comparison: (left: Substring, sign: String, right: Substring)? {
        let signs: Set<Character> = ["=", "!", "<", ">"]
        guard let start = text.firstIndex(where: signs.contains) else { return nil }
        let rest = text[start...]
        let sign = rest.prefix(while: signs.contains)
        let right = rest.dropFirst(sign.count)
        guard !isCompound, !right.contains(where: signs.contains) else { return nil }
        return (text[..<start], String(sign), right)
    }
}
