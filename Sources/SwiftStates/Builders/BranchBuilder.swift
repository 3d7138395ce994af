/// Puts the branches of a ``Parallel`` in order.
@resultBuilder
public enum BranchBuilder {
    /// A branch.
    public static func buildExpression(_ branch: Branch) -> [Branch] { [branch] }
    /// The branches of a block.
    public static func buildBlock(_ parts: [Branch]...) -> [Branch] { parts.flatMap(\.self) }
    /// The branches of an `if` without `else`.
    public static func buildOptional(_ part: [Branch]?) -> [Branch] { part ?? [] }
    /// The branches of an `if`.
    public static func buildEither(first part: [Branch]) -> [Branch] { part }
    /// The branches of an `else`.
    public static func buildEither(second part: [Branch]) -> [Branch] { part }
    /// The branches of a `for`.
    public static func buildArray(_ parts: [[Branch]]) -> [Branch] { parts.flatMap(\.self) }

    /// Steps go inside the branches.
    @available(*, unavailable, message: "a Parallel holds branches; put the steps into Branch { … }")
    public static func buildExpression(_ step: some Step) -> [Branch] { [] }
}
