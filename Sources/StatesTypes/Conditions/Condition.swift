public import OrderedJSON
public import StatesLanguage

/// What a `When` asks.
///
/// Never `Bool`, so that Swift's `if` can't be mistaken for a Choice.
public struct Condition: Sendable {
    /// The tree underneath.
    public let _node: ExpressionNode

    /// A condition of that tree.
    public init(_node: ExpressionNode) {
        self._node = _node
    }

    /// Whether both hold: `And`.
    public static func && (left: Condition, right: Condition) -> Condition {
        if case .and(let parts) = left._node { return Condition(_node: .and(parts + [right._node])) }
        return Condition(_node: .and([left._node, right._node]))
    }

    /// Whether one of them holds: `Or`.
    public static func || (left: Condition, right: Condition) -> Condition {
        if case .or(let parts) = left._node { return Condition(_node: .or(parts + [right._node])) }
        return Condition(_node: .or([left._node, right._node]))
    }

    /// Whether it doesn't hold: `Not`.
    public static prefix func ! (condition: Condition) -> Condition {
        Condition(_node: .not(condition._node))
    }
}

// MARK: - Tests

// Tests are static functions, not members of `Path`, where a payload's field may have their name.
extension Condition {
    /// Whether there is a value at the place: `IsPresent`.
    public static func isPresent(_ value: some TypedExpression) -> Condition { test(.isPresent, value) }
    /// Whether the value is null: `IsNull`.
    public static func isNull(_ value: some TypedExpression) -> Condition { test(.isNull, value) }
    /// Whether the value is a number: `IsNumeric`.
    public static func isNumeric(_ value: some TypedExpression) -> Condition { test(.isNumeric, value) }
    /// Whether the value is a text: `IsString`.
    public static func isString(_ value: some TypedExpression) -> Condition { test(.isString, value) }
    /// Whether the value is true or false: `IsBoolean`.
    public static func isBoolean(_ value: some TypedExpression) -> Condition { test(.isBoolean, value) }
    /// Whether the value is an RFC 3339 timestamp: `IsTimestamp`.
    public static func isTimestamp(_ value: some TypedExpression) -> Condition { test(.isTimestamp, value) }
    /// Whether the flag is set: `BooleanEquals` true.
    public static func isTrue(_ flag: some TypedExpression<Bool>) -> Condition {
        Condition(_node: .comparison(.equal, .boolean, flag._node, .literal(.bool(true))))
    }

    /// Whether the text matches a pattern in which `*` stands for any characters: `StringMatches`.
    public static func matches(_ text: some TypedExpression<String>, _ pattern: String) -> Condition {
        Condition(_node: .matches(text._node, pattern: pattern))
    }

    private static func test(_ test: ExpressionNode.ValueTest, _ value: some TypedExpression) -> Condition {
        Condition(_node: .test(test, value._node))
    }
}

// MARK: - As written

extension Condition {
    /// A comparison as ASL writes it: `.rule("$.score", .numericGreaterThan, 0.5)`.
    public static func rule(_ variable: String, _ comparison: ComparisonOperator, _ operand: JSON) -> Condition {
        Condition(_node: .rule(ChoiceRule(variable: variable, comparison, operand)))
    }

    /// A rule as ASL writes it, without `Next`.
    public static func rule(_ rule: ChoiceRule) -> Condition {
        Condition(_node: .rule(rule))
    }

    /// A JSONata condition: `.jsonata("{% $states.input.score > 0.5 %}")`.
    public static func jsonata(_ expression: String) -> Condition {
        Condition(_node: .raw(expression))
    }
}

// MARK: - Flags among conditions

extension Condition {
    /// Whether the condition holds and the flag is true.
    public static func && (left: Condition, right: some TypedExpression<Bool>) -> Condition { left && isTrue(right) }
    /// Whether the flag is true and the condition holds.
    public static func && (left: some TypedExpression<Bool>, right: Condition) -> Condition { isTrue(left) && right }
    /// Whether the condition holds or the flag is true.
    public static func || (left: Condition, right: some TypedExpression<Bool>) -> Condition { left || isTrue(right) }
    /// Whether the flag is true or the condition holds.
    public static func || (left: some TypedExpression<Bool>, right: Condition) -> Condition { isTrue(left) || right }
}

extension TypedExpression<Bool> {
    /// Whether both flags are true.
    public static func && <Right: TypedExpression<Bool>>(left: Self, right: Right) -> Condition {
        .isTrue(left) && .isTrue(right)
    }
    /// Whether one of the flags is true.
    public static func || <Right: TypedExpression<Bool>>(left: Self, right: Right) -> Condition {
        .isTrue(left) || .isTrue(right)
    }
    /// Whether the flag is not true.
    public static prefix func ! (flag: Self) -> Condition { !Condition.isTrue(flag) }
}
