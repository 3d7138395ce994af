import OrderedJSON
import StatesLanguage

/// The condition of a rule, without what doesn't decide whether it holds.
indirect enum RuleCondition: Hashable {
    /// The value of a variable is one of a set.
    case test(variable: String, ValueSet)
    /// A comparison about which nothing more is known.
    case opaque(variable: String?, name: String, operand: JSON)
    case all([RuleCondition])
    case any([RuleCondition])
    case not(RuleCondition)
    /// A JSONata expression.
    case expression(String)
    case constant(Bool)

    /// The condition of a rule; nil where the rule isn't sound, or nested beyond use.
    init?(_ rule: ChoiceRule, depth: Int = 0) {
        guard depth < 40, rule.layout.others.isEmpty else { return nil }
        if let condition = rule.condition {
            self.init(condition)
        } else if let not = rule.not {
            guard let inner = RuleCondition(not, depth: depth + 1) else { return nil }
            self = .not(inner)
        } else if !rule.and.isEmpty || !rule.or.isEmpty {
            let rules = rule.and.isEmpty ? rule.or : rule.and
            let parts = rules.compactMap { RuleCondition($0, depth: depth + 1) }
            guard parts.count == rules.count else { return nil }
            self = rule.and.isEmpty ? .any(parts) : .all(parts)
        } else {
            guard let comparison = rule.comparisons.first, rule.comparisons.count == 1 else { return nil }
            if let variable = rule.variable, let set = ValueSet(comparison), !variable.hasPlaceholder {
                self = .test(variable: variable, set)
            } else {
                let name = comparison.operator.rawValue
                self = .opaque(variable: rule.variable, name: name, operand: comparison.operand)
            }
        }
    }

    private init?(_ condition: JSON) {
        switch condition {
        case .bool(let value): self = .constant(value)
        case .string(let text):
            guard let expression = JSONataText(text) else { return nil }
            switch expression.source {
            case "true": self = .constant(true)
            case "false": self = .constant(false)
            default: self = .expression(expression.source)
            }
        default: return nil
        }
    }

    /// Whether the condition gives the same answer for the same data: not where time or chance plays a part.
    var isRepeatable: Bool {
        switch self {
        case .test, .opaque, .constant: true
        case .all(let parts), .any(let parts): parts.allSatisfy(\.isRepeatable)
        case .not(let part): part.isRepeatable
        case .expression(let text): !["$random", "$uuid", "$now", "$millis"].contains { text.contains($0) }
        }
    }
}
