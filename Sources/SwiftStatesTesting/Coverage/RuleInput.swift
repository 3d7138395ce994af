internal import OrderedJSON
internal import StatesLanguage

/// Values at paths for which a choice rule matches, where that can be told without running anything.
struct RuleInput {
    private var values: [(path: String, value: String)] = []

    /// - Returns: nil where the rule compares with another path, or in another way that has no simple answer.
    init?(_ rule: ChoiceRule) {
        guard add(rule, negated: false) else { return nil }
    }

    /// The values in words: `$.approved: true and $.score: 5`.
    var text: String {
        values.map { "\($0.path): \($0.value)" }.joined(separator: " and ")
    }

    /// Takes one rule and what it is made of, without recursion: a definition may nest as deeply as it likes.
    private mutating func add(_ rule: ChoiceRule, negated: Bool) -> Bool {
        var pending = [(rule, negated)]
        while let (rule, negated) = pending.popLast() {
            // Of parts that need not all match, the first is enough.
            if !rule.and.isEmpty {
                pending += (negated ? Array(rule.and.prefix(1)) : rule.and).map { ($0, negated) }.reversed()
            } else if !rule.or.isEmpty {
                pending += (negated ? rule.or : Array(rule.or.prefix(1))).map { ($0, negated) }.reversed()
            } else if let part = rule.not {
                pending.append((part, !negated))
            } else {
                guard let path = rule.variable, let comparison = rule.comparisons.first,
                    let value = comparison.matchingValue(negated: negated)
                else { return false }
                values.append((path, value))
            }
        }
        return !values.isEmpty
    }
}

extension ChoiceRule.Comparison {
    /// A value for which the comparison holds, or doesn't.
    fileprivate func matchingValue(negated: Bool) -> String? {
        guard !`operator`.takesPath else { return nil }
        let operand = operand
        switch `operator` {
        case .isPresent: return (operand == true) != negated ? "present" : "absent"
        case .isNull: return (operand == true) != negated ? "null" : "anything but null"
        case .isNumeric: return (operand == true) != negated ? "a number" : "anything but a number"
        case .isString: return (operand == true) != negated ? "a string" : "anything but a string"
        case .isBoolean: return (operand == true) != negated ? "true or false" : "anything but true and false"
        case .isTimestamp: return (operand == true) != negated ? "a timestamp" : "anything but a timestamp"
        case .booleanEquals: return (operand == true) != negated ? "true" : "false"
        default: break
        }
        let shown = operand.serialized()
        let name = `operator`.rawValue
        let relation: String
        if name.hasSuffix("LessThanEquals") {
            relation = negated ? "more than " : ""
        } else if name.hasSuffix("GreaterThanEquals") {
            relation = negated ? "less than " : ""
        } else if name.hasSuffix("LessThan") {
            relation = negated ? "" : "less than "
        } else if name.hasSuffix("GreaterThan") {
            relation = negated ? "" : "more than "
        } else if name.hasSuffix("Matches") {
            relation = negated ? "a string unlike " : "a string like "
        } else {
            relation = negated ? "anything but " : ""
        }
        return relation + shown
    }
}
