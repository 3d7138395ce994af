import OrderedJSON
import StatesLanguage

extension Validator {
    /// A Choice: the structure of its rules, their operands, and whether each can fire.
    mutating func checkChoice(_ state: ChoiceState, _ site: StateSite) {
        guard !state.choices.isEmpty else {
            if state.layout.others["Choices"] == nil { report(.noRules(), site) }
            return
        }
        for (index, rule) in state.choices.enumerated() {
            let tokens = ["Choices", String(index)]
            if rule.next == nil, rule.layout.others["Next"] == nil {
                report(.ruleWithoutNext(hasEnd: rule.layout.others["End"] != nil), site, tokens)
            }
            checkRule(rule, site, tokens, depth: 0)
        }
        checkFiring(of: state, site)
    }

    private mutating func checkRule(_ rule: ChoiceRule, _ site: StateSite, _ tokens: [String], depth: Int) {
        guard depth < 60 else { return }
        checkLanguage(of: rule, site, tokens)
        if depth > 0 {
            if rule.next != nil { report(.nestedField("Next"), site, tokens + ["Next"]) }
            if rule.assign != nil { report(.nestedField("Assign"), site, tokens + ["Assign"]) }
            if rule.output != nil { report(.nestedField("Output"), site, tokens + ["Output"]) }
        }
        if site.isJSONata {
            if rule.condition == nil, rule.layout.others["Condition"] == nil, !rule.isWrittenInJSONPath {
                report(.noCondition(), site, tokens)
            }
            if let condition = rule.condition { checkCondition(condition, site, tokens + ["Condition"]) }
            return
        }
        checkShape(of: rule, site, tokens)
        for comparison in rule.comparisons { checkOperand(comparison, site, tokens) }
        for (name, parts) in [("And", rule.and), ("Or", rule.or)] {
            for (index, part) in parts.enumerated() {
                checkRule(part, site, tokens + [name, String(index)], depth: depth + 1)
            }
        }
        if let part = rule.not { checkRule(part, site, tokens + ["Not"], depth: depth + 1) }
    }

    private mutating func checkCondition(_ condition: JSON, _ site: StateSite, _ tokens: [String]) {
        switch condition {
        case .bool: break
        case .string(let text) where JSONataText(text) != nil || text.hasPlaceholder: break
        case .string(let text) where JSONataText.Misuse(text) != nil: break
        default: report(.conditionOfWrongKind(condition), site, tokens)
        }
    }

    /// One way to be a rule, and only one: a comparison of a variable, And, Or, or Not.
    private mutating func checkShape(of rule: ChoiceRule, _ site: StateSite, _ tokens: [String]) {
        let others = rule.layout.others
        let isVariableWritten = rule.variable != nil || others["Variable"] != nil
        var ways = rule.comparisons.map(\.operator.rawValue)
        for (name, parts) in [("And", rule.and), ("Or", rule.or)] {
            if !parts.isEmpty || others[name] != nil {
                ways.append(name)
            } else if rule.layout.order.contains(name) {
                ways.append(name)
                report(.emptyParts(name), site, tokens + [name])
            }
        }
        if rule.not != nil || others["Not"] != nil { ways.append("Not") }
        if rule.condition != nil || others["Condition"] != nil { return }
        switch ways.count {
        case 0:
            let stranger = others.keys.first { $0 != "End" }
            let known = stranger.flatMap { nearest(to: $0, among: ComparisonOperator.allCases.map(\.rawValue)) }
            report(.noOperator(stranger: stranger, suggestion: known), site, tokens + (stranger.map { [$0] } ?? []))
        case 1:
            let isComparison = !rule.comparisons.isEmpty
            if isComparison, !isVariableWritten { report(.noVariable(operator: ways[0]), site, tokens) }
            if !isComparison, isVariableWritten { report(.strayVariable(ways[0]), site, tokens + ["Variable"]) }
        default: report(.severalOperators(ways), site, tokens)
        }
    }

    private mutating func checkOperand(_ comparison: ChoiceRule.Comparison, _ site: StateSite, _ tokens: [String]) {
        let name = comparison.operator.rawValue
        let tokens = tokens + [name]
        let operand = comparison.operand
        if comparison.operator.takesPath {
            guard case .string = operand else {
                report(.operand(of: name, takes: "a path", found: operand), site, tokens)
                return
            }
            return
        }
        if case .string(let text) = operand, text.hasPlaceholder { return }
        switch operand {
        case .string(let text) where name.hasPrefix("Timestamp"):
            if Timestamp(text) == nil { report(.badTimestamp(text, in: name), site, tokens) }
        case .string(let text) where comparison.operator == .stringMatches:
            if StringPattern(text) == nil { report(.badPattern(text), site, tokens) }
        case .string where name.hasPrefix("String"): break
        case .integer, .double: if !name.hasPrefix("Numeric") { reportOperand(name, operand, site, tokens) }
        case .bool: if !name.hasPrefix("Is"), name != "BooleanEquals" { reportOperand(name, operand, site, tokens) }
        default: reportOperand(name, operand, site, tokens)
        }
    }

    private mutating func reportOperand(_ name: String, _ found: JSON, _ site: StateSite, _ tokens: [String]) {
        let expected =
            if name.hasPrefix("Numeric") {
                "a number"
            } else if name.hasPrefix("Timestamp") {
                "a timestamp such as \"2026-01-31T09:30:00Z\""
            } else {
                name.hasPrefix("String") ? "a string" : "true or false"
            }
        report(.operand(of: name, takes: expected, found: found), site, tokens)
    }
}

extension ChoiceRule {
    /// Whether the rule says something in the words of JSONPath, which is told elsewhere.
    fileprivate var isWrittenInJSONPath: Bool {
        variable != nil || !comparisons.isEmpty || !and.isEmpty || !or.isEmpty || not != nil
    }
}
