/// Puts the rules of a ``Choice`` in order, with at most one ``Otherwise``, last.
@resultBuilder
public enum ChoiceBuilder {
    /// A rule.
    public static func buildExpression(_ rule: When) -> ChoiceRules { ChoiceRules(rules: [rule]) }
    /// What happens when no rule matches.
    public static func buildExpression(_ rule: Otherwise) -> Otherwise { rule }
    /// The first rule.
    public static func buildPartialBlock(first: ChoiceRules) -> ChoiceRules { first }
    /// One more rule.
    public static func buildPartialBlock(accumulated: ChoiceRules, next: ChoiceRules) -> ChoiceRules {
        ChoiceRules(rules: accumulated.rules + next.rules)
    }
    /// The end of the rules.
    public static func buildPartialBlock(accumulated: ChoiceRules, next: Otherwise) -> ClosedChoiceRules {
        ClosedChoiceRules(rules: ChoiceRules(rules: accumulated.rules, otherwise: next))
    }
    /// The rules of an `if` without `else`.
    public static func buildOptional(_ part: ChoiceRules?) -> ChoiceRules { part ?? ChoiceRules() }
    /// The rules of an `if`.
    public static func buildEither(first part: ChoiceRules) -> ChoiceRules { part }
    /// The rules of an `else`.
    public static func buildEither(second part: ChoiceRules) -> ChoiceRules { part }
    /// The rules of a `for`.
    public static func buildArray(_ parts: [ChoiceRules]) -> ChoiceRules { ChoiceRules(rules: parts.flatMap(\.rules)) }
    /// Rules without ``Otherwise``.
    public static func buildFinalResult(_ rules: ChoiceRules) -> ChoiceRules { rules }
    /// Rules with ``Otherwise``.
    public static func buildFinalResult(_ rules: ClosedChoiceRules) -> ChoiceRules { rules.rules }
}

/// The rules of a ``Choice``.
public struct ChoiceRules: Sendable {
    var rules: [When] = []
    var otherwise: Otherwise?
}

/// Rules after which nothing may follow.
public struct ClosedChoiceRules: Sendable {
    var rules: ChoiceRules
}

// MARK: - Misuse

extension ChoiceBuilder {
    /// Steps go inside the rules.
    @available(*, unavailable, message: "a Choice holds When and Otherwise; steps go inside their braces")
    public static func buildExpression(_ step: some Step) -> ChoiceRules { ChoiceRules() }

    /// Otherwise alone chooses nothing.
    @available(*, unavailable, message: "a Choice needs a When before its Otherwise")
    public static func buildPartialBlock(first: Otherwise) -> ChoiceRules { ChoiceRules() }

    /// Nothing follows Otherwise.
    @available(*, unavailable, message: "Otherwise comes last: nothing after it can be chosen")
    public static func buildPartialBlock(accumulated: ClosedChoiceRules, next: ChoiceRules) -> ClosedChoiceRules {
        accumulated
    }

    /// There is one Otherwise.
    @available(*, unavailable, message: "a Choice has one Otherwise")
    public static func buildPartialBlock(accumulated: ClosedChoiceRules, next: Otherwise) -> ClosedChoiceRules {
        accumulated
    }
}
