internal import OrderedJSON

extension CompilationError: CustomStringConvertible {
    /// Where it is and what is wrong, in a sentence.
    public var description: String {
        place.tokens.isEmpty ? "\(reason)" : "\(place): \(reason)"
    }
}

extension CompilationError.Reason: CustomStringConvertible {
    /// What is wrong and what to write.
    public var description: String {
        switch self {
        case .expression(let error): "\(error)"
        case .path(let error): "\(error)"
        case .jsonata(let error): "\(error)"
        case .notText(let kind):
            "found \(kind), expected a text with a path or a call; remove `.$` from the field's name to keep the value"
        case .comparisonCount(0): "the rule compares nothing; write one operator, `And`, `Or` or `Not`"
        case .comparisonCount(let count): "the rule has \(count) conditions; join them with `And` or `Or`"
        case .conditionNeeded:
            "a rule of JSONata has a `Condition` and nothing else to decide by; write `{% … %}` there"
        case .condition(let value):
            "`Condition` takes an expression `{% … %}`, true or false, not \(value.serialized())"
        case .noVariable: "the rule has no `Variable` to compare"
        case .operand(let comparison, let value):
            "`\(comparison.rawValue)` takes \(comparison.operandNoun), not \(value.serialized())"
        }
    }
}

extension ComparisonOperator {
    /// What the operand must be, with its article.
    fileprivate var operandNoun: String {
        if takesPath { return "a path" }
        return switch self {
        case .isNull, .isPresent, .isNumeric, .isString, .isBoolean, .isTimestamp, .booleanEquals: "true or false"
        case _ where rawValue.hasPrefix("Numeric"): "a number"
        case _ where rawValue.hasPrefix("Timestamp"): "an RFC 3339 timestamp such as `2026-01-31T12:00:00Z`"
        default: "a text"
        }
    }
}
