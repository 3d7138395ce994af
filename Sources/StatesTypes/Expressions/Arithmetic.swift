// Numbers calculated while the workflow runs.
//
// JSONata has all of it. JSONPath has States.MathAdd: the sum of whole numbers, and the difference of one with a number
// that is known while the workflow is built.

extension TypedExpression where Value: LiteralValue & AdditiveArithmetic {
    /// The sum: `+`, in JSONPath `States.MathAdd` of whole numbers.
    public static func + (left: Self, right: Value) -> Computed<Value> { calculate(.add, left, .literal(right._json)) }
    /// The sum: `+`, in JSONPath `States.MathAdd` of whole numbers.
    public static func + <Right: TypedExpression>(left: Self, right: Right) -> Computed<Value>
    where Right.Value == Value { calculate(.add, left, right._node) }
    /// The difference: `-`, in JSONPath `States.MathAdd` with a fixed number.
    public static func - (left: Self, right: Value) -> Computed<Value> {
        calculate(.subtract, left, .literal(right._json))
    }
    /// The difference: `-` (JSONata).
    public static func - <Right: TypedExpression>(left: Self, right: Right) -> Computed<Value>
    where Right.Value == Value { calculate(.subtract, left, right._node) }
}

extension TypedExpression where Value: LiteralValue & Numeric {
    /// The product: `*` (JSONata).
    public static func * (left: Self, right: Value) -> Computed<Value> {
        calculate(.multiply, left, .literal(right._json))
    }
    /// The product: `*` (JSONata).
    public static func * <Right: TypedExpression>(left: Self, right: Right) -> Computed<Value>
    where Right.Value == Value { calculate(.multiply, left, right._node) }
}

extension TypedExpression where Value == Double {
    /// The quotient: `/` (JSONata).
    public static func / (left: Self, right: Double) -> Computed<Double> {
        calculate(.divide, left, .literal(right._json))
    }
    /// The quotient: `/` (JSONata).
    public static func / <Right: TypedExpression>(left: Self, right: Right) -> Computed<Double>
    where Right.Value == Double { calculate(.divide, left, right._node) }
}

extension TypedExpression where Value == Int {
    /// What is left of a division, with the sign of the first number as in Swift: `%` (JSONata).
    public static func % (left: Self, right: Int) -> Computed<Int> {
        calculate(.remainder, left, .literal(right._json))
    }
    /// What is left of a division, with the sign of the first number as in Swift: `%` (JSONata).
    public static func % <Right: TypedExpression>(left: Self, right: Right) -> Computed<Int>
    where Right.Value == Int { calculate(.remainder, left, right._node) }

    /// The same number where a Double is wanted: JSON has one kind of number.
    public var asDouble: Computed<Double> { Computed(_node: _node) }
}

private func calculate<Left: TypedExpression>(
    _ operation: ExpressionNode.ArithmeticOperator,
    _ left: Left,
    _ right: ExpressionNode
) -> Computed<Left.Value> {
    Computed(_node: .arithmetic(operation, left._node, right, isWhole: Left.Value.self is any BinaryInteger.Type))
}

// MARK: - Misuse

extension TypedExpression where Value == String {
    /// Texts are joined by interpolation.
    @available(*, unavailable, message: "texts are joined in a Text: \"\\(first)\\(second)\"")
    public static func + <Right: TypedExpression>(left: Self, right: Right) -> Text where Right.Value == String { "" }

    /// Texts are joined by interpolation.
    @available(*, unavailable, message: "texts are joined in a Text: \"\\(first)\\(second)\"")
    public static func + (left: Self, right: String) -> Text { "" }

    /// A text has no product.
    @available(*, unavailable, message: "this is a text in the payload, and only numbers have a product")
    public static func * (left: Self, right: Int) -> Text { "" }
}

extension TypedExpression where Value == Int {
    /// Whole numbers don't divide to whole numbers in JSON.
    @available(
        *,
        unavailable,
        message: "JSON divides whole numbers to a fraction; write a.asDouble / b.asDouble, or Query.floor(…) of that"
    )
    public static func / <Right: TypedExpression>(left: Self, right: Right) -> Computed<Int> where Right.Value == Int {
        Computed(_node: left._node)
    }

    /// Whole numbers don't divide to whole numbers in JSON.
    @available(
        *,
        unavailable,
        message: "JSON divides whole numbers to a fraction; write a.asDouble / b.asDouble, or Query.floor(…) of that"
    )
    public static func / (left: Self, right: Int) -> Computed<Int> { Computed(_node: left._node) }
}
