extension TypedExpression where Value: LiteralValue & Equatable {
    /// Whether the value is this one.
    public static func == (left: Self, right: Value) -> Condition { compare(.equal, left, .literal(right._json)) }
    /// Whether the value is another one.
    public static func != (left: Self, right: Value) -> Condition { compare(.notEqual, left, .literal(right._json)) }
    /// Whether both are the same value.
    public static func == <Right: TypedExpression>(left: Self, right: Right) -> Condition
    where Right.Value == Value { compare(.equal, left, right._node) }
    /// Whether both are different values.
    public static func != <Right: TypedExpression>(left: Self, right: Right) -> Condition
    where Right.Value == Value { compare(.notEqual, left, right._node) }
}

extension TypedExpression where Value: LiteralValue & Comparable {
    /// Whether the value is smaller.
    public static func < (left: Self, right: Value) -> Condition { compare(.less, left, .literal(right._json)) }
    /// Whether the value is at most this one.
    public static func <= (left: Self, right: Value) -> Condition { compare(.lessOrEqual, left, .literal(right._json)) }
    /// Whether the value is larger.
    public static func > (left: Self, right: Value) -> Condition { compare(.greater, left, .literal(right._json)) }
    /// Whether the value is at least this one.
    public static func >= (left: Self, right: Value) -> Condition {
        compare(.greaterOrEqual, left, .literal(right._json))
    }
    /// Whether the value is smaller than the other.
    public static func < <Right: TypedExpression>(left: Self, right: Right) -> Condition
    where Right.Value == Value { compare(.less, left, right._node) }
    /// Whether the value is at most the other.
    public static func <= <Right: TypedExpression>(left: Self, right: Right) -> Condition
    where Right.Value == Value { compare(.lessOrEqual, left, right._node) }
    /// Whether the value is larger than the other.
    public static func > <Right: TypedExpression>(left: Self, right: Right) -> Condition
    where Right.Value == Value { compare(.greater, left, right._node) }
    /// Whether the value is at least the other.
    public static func >= <Right: TypedExpression>(left: Self, right: Right) -> Condition
    where Right.Value == Value { compare(.greaterOrEqual, left, right._node) }
}

private func compare<Left: TypedExpression>(
    _ relation: ExpressionNode.Relation,
    _ left: Left,
    _ right: ExpressionNode
) -> Condition where Left.Value: LiteralValue {
    Condition(_node: .comparison(relation, Left.Value._comparedKind, left._node, right))
}
