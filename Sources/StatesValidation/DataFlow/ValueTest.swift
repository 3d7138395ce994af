import OrderedJSON
import StatesLanguage

/// A comparison of a Choice as a test of values: what is left of a shape where it passes, and where it fails.
struct ValueTest {
    private let comparison: ChoiceRule.Comparison
    private let rule: CompiledChoiceRule?

    /// The test of a comparison; nil where it isn't sound.
    init?(_ comparison: ChoiceRule.Comparison) {
        self.comparison = comparison
        if comparison.operator.takesPath {
            rule = nil
        } else {
            guard
                let rule = try? CompiledChoiceRule(
                    ChoiceRule(variable: "$", comparison.operator, comparison.operand)
                )
            else { return nil }
            self.rule = rule
        }
    }

    /// Whether a value passes; a comparison with a path passes perhaps.
    private func passes(_ value: JSON) -> Bool? {
        guard let rule else { return nil }
        var scope = EvaluationScope(payload: value)
        return try? rule.matches(in: &scope)
    }

    /// What is left of a shape where the test passes.
    func passing(_ shape: Shape) -> Shape? {
        if let (kind, expected) = comparison.testedKind {
            return expected ? shape.restricted(to: kind) : shape.excluding(kind)
        }
        if comparison.operator == .isTimestamp {
            let texts = comparison.operand == true ? shape.restricted(to: .string) : shape
            guard let left = texts?.keeping({ passes($0) ?? true }) else { return nil }
            return comparison.operand == true && left.literals == nil ? .timestamp : left
        }
        guard let kind = comparison.operator.comparedKind else { return shape }
        guard let left = shape.restricted(to: kind)?.keeping({ passes($0) ?? true }) else { return nil }
        if comparison.operator.testsEquality, left.literals == nil { return Shape(literal: comparison.operand) }
        if comparison.operator.comparesTimestamps, left.literals == nil { return .timestamp }
        return left
    }

    /// What is left of a shape where the test fails.
    func failing(_ shape: Shape) -> Shape? {
        if let (kind, expected) = comparison.testedKind {
            return expected ? shape.excluding(kind) : shape.restricted(to: kind)
        }
        return shape.keeping { !(passes($0) ?? false) }
    }
}

extension ChoiceRule.Comparison {
    /// The kind that a test of kinds is about, and whether it passes there.
    fileprivate var testedKind: (JSON.Kind, Bool)? {
        guard case .bool(let expected) = operand else { return nil }
        switch self.operator {
        case .isNull: return (.null, expected)
        case .isNumeric: return (.number, expected)
        case .isString: return (.string, expected)
        case .isBoolean: return (.boolean, expected)
        default: return nil
        }
    }
}

extension ComparisonOperator {
    /// The kind of values that the operator compares; all others fail it.
    ///
    /// Nil for tests of presence and kind.
    var comparedKind: JSON.Kind? {
        switch self {
        case .isNull, .isPresent, .isNumeric, .isString, .isBoolean, .isTimestamp: nil
        default:
            if rawValue.hasPrefix("Numeric") {
                .number
            } else if rawValue.hasPrefix("Boolean") {
                .boolean
            } else {
                .string
            }
        }
    }

    fileprivate var testsEquality: Bool { self == .stringEquals || self == .numericEquals || self == .booleanEquals }

    fileprivate var comparesTimestamps: Bool { rawValue.hasPrefix("Timestamp") }
}
