import OrderedJSON

/// Functions of JSONata, under their names: `Query.round(order.total, precision: 2)` is `$round(…, 2)`.
///
/// A JSONPath state refuses them with SS1104. What has a name here has a Swift type; ``call(_:_:)`` reaches all others.
/// See <https://docs.jsonata.org/overview> and
/// <https://docs.aws.amazon.com/step-functions/latest/dg/transforming-data.html>.
public enum Query {
    /// Any function by its name, without `$`: `Query.call("formatNumber", order.total, "#,##0.00") as Computed<String>`.
    public static func call<Result>(_ name: String, _ arguments: any TemplateConvertible...) -> Computed<Result> {
        Computed(_node: .function("$" + name, arguments.map { $0._template._node }))
    }

    /// `$abs`: the number without its sign.
    public static func abs<Number: LiteralValue & Numeric>(_ number: some TypedExpression<Number>) -> Computed<Number> {
        Computed(_node: .function("$abs", [number._node]))
    }

    /// `$floor`: the greatest whole number that isn't greater.
    public static func floor(_ number: some TypedExpression<Double>) -> Computed<Int> {
        Computed(_node: .function("$floor", [number._node]))
    }

    /// `$ceil`: the least whole number that isn't less.
    public static func ceil(_ number: some TypedExpression<Double>) -> Computed<Int> {
        Computed(_node: .function("$ceil", [number._node]))
    }

    /// `$round`: the number with so many digits after the point; of two that are as near, the even one.
    public static func round(_ number: some TypedExpression<Double>, precision: Int = 0) -> Computed<Double> {
        Computed(_node: .function("$round", [number._node, .literal(.integer(Int64(precision)))]))
    }

    /// `$sqrt`: the square root.
    public static func sqrt(_ number: some TypedExpression<Double>) -> Computed<Double> {
        Computed(_node: .function("$sqrt", [number._node]))
    }

    /// `$max`: the greatest of the numbers.
    public static func max<Number: LiteralValue & Numeric>(
        _ numbers: some TypedExpression<[Number]>
    ) -> Computed<Number> {
        Computed(_node: .function("$max", [numbers._node]))
    }

    /// `$min`: the least of the numbers.
    public static func min<Number: LiteralValue & Numeric>(
        _ numbers: some TypedExpression<[Number]>
    ) -> Computed<Number> {
        Computed(_node: .function("$min", [numbers._node]))
    }

    /// `$average`: the mean of the numbers.
    public static func average<Number: LiteralValue & Numeric>(
        _ numbers: some TypedExpression<[Number]>
    ) -> Computed<Double> {
        Computed(_node: .function("$average", [numbers._node]))
    }

    /// `$number`: the number that a text says.
    public static func number(_ text: some TypedExpression<String>) -> Computed<Double> {
        Computed(_node: .function("$number", [text._node]))
    }

    /// `$string`: a number, or true or false, as text.
    public static func string<Value: LiteralValue>(_ value: some TypedExpression<Value>) -> Computed<String> {
        Computed(_node: .function("$string", [value._node]))
    }

    /// `$now`: the time, the same for all expressions of a state.
    public static func now() -> Computed<Timestamp> { Computed(_node: .function("$now", [])) }

    /// `$millis`: the time in milliseconds since 1970.
    public static func millis() -> Computed<Int> { Computed(_node: .function("$millis", [])) }

    /// `$toMillis`: a time in milliseconds since 1970.
    public static func toMillis(_ time: some TypedExpression<Timestamp>) -> Computed<Int> {
        Computed(_node: .function("$toMillis", [time._node]))
    }

    /// `$fromMillis`: the time so many milliseconds after 1970 began.
    public static func fromMillis(_ milliseconds: some TypedExpression<Int>) -> Computed<Timestamp> {
        Computed(_node: .function("$fromMillis", [milliseconds._node]))
    }
}
