import JSONata
import OrderedJSON
import StatesLanguage

extension RuleCondition {
    /// The condition of an expression, as far as it is made of comparisons with literals, `and`, `or` and `$not`.
    init(expression source: String) {
        self = (try? JSONataQuery(source)).flatMap { Self.logic(of: $0.syntax, depth: 0) } ?? .expression(source)
    }

    /// The logic of a node; nil where a part of it is something else.
    private static func logic(of node: SyntaxNode, depth: Int) -> RuleCondition? {
        guard depth < 40, node.stages.isEmpty, node.group == nil else { return nil }
        switch node.kind {
        case .constant(.true): return .constant(true)
        case .constant(.false): return .constant(false)
        case .block(let parts) where parts.count == 1: return logic(of: parts[0], depth: depth + 1)
        case .call(let function, let arguments):
            guard case .variable("not") = function.kind, arguments.count == 1 else { return nil }
            return logic(of: arguments[0], depth: depth + 1).map(RuleCondition.not)
        case .binary(let sign, let left, let right) where sign == .and || sign == .or:
            guard let left = logic(of: left, depth: depth + 1), let right = logic(of: right, depth: depth + 1) else {
                return nil
            }
            return sign == .and ? .all([left, right]) : .any([left, right])
        case .binary(let sign, let left, let right):
            if let place = left.placeText, let value = right.literal { return comparison(place, sign, value) }
            if let place = right.placeText, let value = left.literal { return comparison(place, sign.mirrored, value) }
            return nil
        case .path, .variable: return node.placeText.map { .expression($0) }
        default: return nil
        }
    }

    private static func comparison(_ place: String, _ sign: BinaryOperator, _ value: JSON) -> RuleCondition? {
        let kind =
            switch value {
            case .integer, .double: "Numeric"
            case .string: "String"
            case .bool: "Boolean"
            default: ""
            }
        let relation: String
        switch sign {
        case .equal, .notEqual: relation = "Equals"
        case .less: relation = "LessThan"
        case .lessOrEqual: relation = "LessThanEquals"
        case .greater: relation = "GreaterThan"
        case .greaterOrEqual: relation = "GreaterThanEquals"
        default: return nil
        }
        guard let name = ComparisonOperator(rawValue: kind + relation), let set = ValueSet(.init(name, value)) else {
            return nil
        }
        let test = RuleCondition.test(variable: place, set)
        return sign == .notEqual ? .not(test) : test
    }
}

extension BinaryOperator {
    /// The operator that says the same with its sides exchanged.
    fileprivate var mirrored: BinaryOperator {
        switch self {
        case .less: .greater
        case .lessOrEqual: .greaterOrEqual
        case .greater: .less
        case .greaterOrEqual: .lessOrEqual
        default: self
        }
    }
}

extension SyntaxNode {
    /// The text of a variable with plain members: `$states.input.order.total`.
    fileprivate var placeText: String? {
        guard stages.isEmpty, group == nil, focus == nil, index == nil else { return nil }
        switch kind {
        case .variable(let name): return "$" + name
        case .path(let steps):
            var names: [String] = []
            for step in steps {
                guard step.stages.isEmpty, step.group == nil else { return nil }
                switch step.kind {
                case .variable(let name) where names.isEmpty: names.append("$" + name)
                case .name(let name) where !names.isEmpty: names.append(name)
                default: return nil
                }
            }
            return names.joined(separator: ".")
        default: return nil
        }
    }

    /// The value of a literal.
    fileprivate var literal: JSON? {
        switch kind {
        case .string(let text): .string(text)
        case .number(let value): .double(value)
        case .negate(let inner): if case .number(let value) = inner.kind { .double(-value) } else { nil }
        case .constant(.true): .bool(true)
        case .constant(.false): .bool(false)
        default: nil
        }
    }
}
