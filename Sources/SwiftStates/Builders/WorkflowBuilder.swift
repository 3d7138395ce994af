/// Puts steps one after the other.
///
/// Every statement folds to one type; each misuse that will be tried has an unavailable overload with one sentence.
/// Swift's `if`, `switch` and `for` act while the workflow is built.
@resultBuilder
public enum WorkflowBuilder {
    /// A step.
    public static func buildExpression(_ step: some Step) -> [any Step] { [step] }
    /// Steps that a function gives.
    public static func buildExpression(_ steps: [any Step]) -> [any Step] { steps }
    /// The steps of a block.
    public static func buildBlock(_ parts: [any Step]...) -> [any Step] { parts.flatMap(\.self) }
    /// The steps of an `if` without `else`.
    public static func buildOptional(_ part: [any Step]?) -> [any Step] { part ?? [] }
    /// The steps of an `if`.
    public static func buildEither(first part: [any Step]) -> [any Step] { part }
    /// The steps of an `else`.
    public static func buildEither(second part: [any Step]) -> [any Step] { part }
    /// The steps of a `for`.
    public static func buildArray(_ parts: [[any Step]]) -> [any Step] { parts.flatMap(\.self) }
    /// The steps of an `if #available`.
    public static func buildLimitedAvailability(_ part: [any Step]) -> [any Step] { part }
}

// MARK: - Misuse

extension WorkflowBuilder {
    /// A rule needs its Choice.
    @available(*, unavailable, message: "When belongs inside a Choice: Choice(\"Name\") { When(…) { … } }")
    public static func buildExpression(_ rule: When) -> [any Step] { [] }

    /// A rule needs its Choice.
    @available(
        *,
        unavailable,
        message: "Otherwise belongs at the end of a Choice: Choice(\"Name\") { … Otherwise { … } }"
    )
    public static func buildExpression(_ rule: Otherwise) -> [any Step] { [] }

    /// A case needs its Switch.
    @available(
        *,
        unavailable,
        message: "Case belongs inside a Switch: Switch(\"Name\", over: …) { Case(.value) { … } }"
    )
    public static func buildExpression<Value>(_ part: Case<Value>) -> [any Step] { [] }

    /// A branch needs its Parallel.
    @available(*, unavailable, message: "Branch belongs inside a Parallel: Parallel(\"Name\") { Branch { … } }")
    public static func buildExpression(_ branch: Branch) -> [any Step] { [] }

    /// A text does nothing.
    @available(*, unavailable, message: "a string is not a step; a comment is written .comment(\"…\") on a step")
    public static func buildExpression(_ text: String) -> [any Step] { [] }

    /// A function does nothing until it is called.
    @available(*, unavailable, message: "this function gives steps when it is called: add ()")
    public static func buildExpression(_ steps: () -> [any Step]) -> [any Step] { [] }
}
