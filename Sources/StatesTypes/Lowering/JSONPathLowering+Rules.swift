import OrderedJSON
package import StatesLanguage

extension JSONPathLowering {
    /// Lowers a condition to a choice rule, without `Next`.
    package func rule(_ node: ExpressionNode) throws(LoweringError) -> ChoiceRule {
        switch node {
        case .rule(let rule):
            return rule
        case .and(let parts):
            var rule = ChoiceRule()
            rule.and = try rules(parts)
            return rule
        case .or(let parts):
            var rule = ChoiceRule()
            rule.or = try rules(parts)
            return rule
        case .not(.test(let test, let value)):
            return try self.test(test, value, expecting: false)
        case .not(let part):
            return negated(try rule(part))
        case .test(let test, let value):
            return try self.test(test, value, expecting: true)
        case .matches(let text, let pattern):
            return ChoiceRule(variable: try variable(text), .stringMatches, .string(pattern))
        case .comparison(.notEqual, let kind, let left, let right):
            return negated(try comparison(.equal, kind, left, right))
        case .comparison(let relation, let kind, let left, let right):
            return try comparison(relation, kind, left, right)
        case .raw(let text):
            throw .jsonataInJSONPath(text)
        default:
            return ChoiceRule(variable: try variable(node), .booleanEquals, true)
        }
    }

    private func rules(_ nodes: [ExpressionNode]) throws(LoweringError) -> [ChoiceRule] {
        var rules: [ChoiceRule] = []
        for node in nodes { rules.append(try rule(node)) }
        return rules
    }

    private func negated(_ rule: ChoiceRule) -> ChoiceRule {
        var negation = ChoiceRule()
        negation.not = rule
        return negation
    }

    private func variable(_ node: ExpressionNode) throws(LoweringError) -> String {
        try path(node, as: "what a Choice compares")
    }

    private func test(
        _ test: ExpressionNode.ValueTest,
        _ value: ExpressionNode,
        expecting: Bool
    ) throws(LoweringError) -> ChoiceRule {
        let comparison: ComparisonOperator =
            switch test {
            case .isPresent: .isPresent
            case .isNull: .isNull
            case .isNumeric: .isNumeric
            case .isString: .isString
            case .isBoolean: .isBoolean
            case .isTimestamp: .isTimestamp
            }
        return ChoiceRule(variable: try variable(value), comparison, .bool(expecting))
    }

    private func comparison(
        _ relation: ExpressionNode.Relation,
        _ kind: ComparedKind,
        _ left: ExpressionNode,
        _ right: ExpressionNode
    ) throws(LoweringError) -> ChoiceRule {
        let variable = try variable(left)
        let operand: JSON
        let name: String
        switch try expression(right) {
        case .literal(let json): (operand, name) = (json, kind.rawValue + Self.word(relation))
        case .path(let text): (operand, name) = (.string(text), kind.rawValue + Self.word(relation) + "Path")
        case .intrinsic(let text): throw .pathNeeded(text, for: "what a Choice compares with")
        }
        guard let comparison = ComparisonOperator(rawValue: name) else {
            throw .noComparison(relation.rawValue, of: kind.rawValue)
        }
        return ChoiceRule(variable: variable, comparison, operand)
    }

    private static func word(_ relation: ExpressionNode.Relation) -> String {
        switch relation {
        case .equal, .notEqual: "Equals"
        case .less: "LessThan"
        case .lessOrEqual: "LessThanEquals"
        case .greater: "GreaterThan"
        case .greaterOrEqual: "GreaterThanEquals"
        }
    }
}
