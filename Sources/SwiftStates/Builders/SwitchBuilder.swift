public import StatesTypes

/// Puts the cases of a ``Switch`` in order, with at most one ``Default``, last.
@resultBuilder
public enum SwitchBuilder<Value: LiteralValue & Equatable> {
    /// A case.
    public static func buildExpression(_ part: Case<Value>) -> SwitchCases<Value> { SwitchCases(cases: [part]) }
    /// What follows where no case is the value's.
    public static func buildExpression(_ part: Default) -> SwitchCases<Value> { SwitchCases(remainders: [part]) }
    /// The cases of a block.
    public static func buildBlock(_ parts: SwitchCases<Value>...) -> SwitchCases<Value> {
        SwitchCases(cases: parts.flatMap(\.cases), remainders: parts.flatMap(\.remainders))
    }
    /// The cases of an `if` without `else`.
    public static func buildOptional(_ part: SwitchCases<Value>?) -> SwitchCases<Value> { part ?? SwitchCases() }
    /// The cases of an `if`.
    public static func buildEither(first part: SwitchCases<Value>) -> SwitchCases<Value> { part }
    /// The cases of an `else`.
    public static func buildEither(second part: SwitchCases<Value>) -> SwitchCases<Value> { part }
    /// The cases of a `for`.
    public static func buildArray(_ parts: [SwitchCases<Value>]) -> SwitchCases<Value> {
        SwitchCases(cases: parts.flatMap(\.cases), remainders: parts.flatMap(\.remainders))
    }
}

/// The cases of a ``Switch``.
public struct SwitchCases<Value: LiteralValue & Equatable>: Sendable {
    var cases: [Case<Value>] = []
    var remainders: [Default] = []
}

// MARK: - Misuse

extension SwitchBuilder {
    /// Steps go inside the cases.
    @available(*, unavailable, message: "a Switch holds Case and Default; steps go inside their braces")
    public static func buildExpression(_ step: some Step) -> SwitchCases<Value> { SwitchCases() }

    /// A condition is a Choice's.
    @available(*, unavailable, message: "a Switch holds Case(.value) { … }; a When belongs to a Choice")
    public static func buildExpression(_ rule: When) -> SwitchCases<Value> { SwitchCases() }
}
