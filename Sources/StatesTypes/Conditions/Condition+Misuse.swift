// Mistakes that will be made, each with the sentence that says what to write.

extension TypedExpression {
    /// Nothing is nil in a payload.
    @available(
        *,
        unavailable,
        message: "nothing is nil in a payload; write .isPresent(path) or .isNull(path)"
    )
    public static func == (left: Self, right: _OptionalNilComparisonType) -> Condition { .isNull(left) }

    /// Nothing is nil in a payload.
    @available(
        *,
        unavailable,
        message: "nothing is nil in a payload; write !.isPresent(path) or !.isNull(path)"
    )
    public static func != (left: Self, right: _OptionalNilComparisonType) -> Condition { .isNull(left) }
}

extension TypedExpression where Value: Numeric {
    /// A number compares with numbers.
    @available(*, unavailable, message: "this is a number in the payload; compare it with a number")
    public static func == (left: Self, right: String) -> Condition { .isNull(left) }

    /// A number compares with numbers.
    @available(*, unavailable, message: "this is a number in the payload; compare it with a number")
    public static func > (left: Self, right: String) -> Condition { .isNull(left) }

    /// A number compares with numbers.
    @available(*, unavailable, message: "this is a number in the payload; compare it with a number")
    public static func < (left: Self, right: String) -> Condition { .isNull(left) }
}
