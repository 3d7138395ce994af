import OrderedJSON
import StatesLanguage

extension Validator {
    /// Whether every rule of a Choice can fire, and whether some data meet none.
    mutating func checkFiring(of state: ChoiceState, _ site: StateSite) {
        let conditions = state.choices.map { RuleCondition($0) }
        var logic = RuleLogic()
        // Each rule is compared with all before it; in an endless list, with the first only.
        let compared = 200
        for (index, condition) in conditions.enumerated() {
            guard let condition else { continue }
            let tokens = ["Choices", String(index)]
            if logic.isNever(condition) {
                report(.neverFires(), site, tokens)
                continue
            }
            let earlier = conditions[..<min(index, compared)].firstIndex { other in
                other.map { logic.implies(condition, $0) } ?? false
            }
            if let earlier {
                report(.shadowedRule(by: earlier, isSame: conditions[earlier] == condition), site, tokens)
            } else if logic.isAlways(condition), index < conditions.count - 1 || state.default != nil {
                let rest = index < conditions.count - 1 ? "the rules after it" : "\"Default\""
                report(.alwaysFires(unused: rest), site, tokens)
            }
        }
        let hasDefault = state.default != nil || state.layout.others["Default"] != nil
        if !hasDefault, conditions.allSatisfy({ $0 != nil }), !logic.cover(conditions.compactMap { $0 }) {
            report(.fallsThrough(), site)
        }
    }
}
