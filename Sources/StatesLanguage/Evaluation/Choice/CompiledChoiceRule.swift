internal import OrderedJSON

/// A rule of a Choice state in JSONPath that was read once and is tested many times.
///
/// `Next` and `Assign` stay with the model: this is the condition alone.
public struct CompiledChoiceRule: Sendable {
    private let condition: ChoiceCondition

    /// Reads a rule with all that is within its `And`, `Or` and `Not`.
    ///
    /// - Throws: ``CompilationError`` for a path that can't be read, an operand of the wrong kind, or a rule that isn't
    ///   exactly one comparison, `And`, `Or` or `Not`.
    public init(_ rule: ChoiceRule) throws(CompilationError) {
        condition = try ChoiceCondition(rule, at: .root)
    }

    /// Whether the rule matches.
    ///
    /// A value of another kind than the operator's doesn't match. Parts are tested in order, and no further than the
    /// answer needs.
    ///
    /// - Throws: ``EvaluationError/Reason/conditionPath(_:)`` where `Variable` or the path of an operand leads nowhere;
    ///   `IsPresent` alone asks for that and throws nothing.
    public func matches(in scope: borrowing EvaluationScope) throws(EvaluationError) -> Bool {
        try condition.holds(in: scope)
    }
}

/// The condition of a rule, or a part of one.
private enum ChoiceCondition: Sendable {
    case comparison(VariableComparison)
    case all([ChoiceCondition])
    case any([ChoiceCondition])
    indirect case not(ChoiceCondition)

    init(_ rule: ChoiceRule, at place: JSONPointer) throws(CompilationError) {
        var conditions: [ChoiceCondition] = []
        for comparison in rule.comparisons {
            conditions.append(try .init(comparison, of: rule, at: place))
        }
        if !rule.and.isEmpty { conditions.append(.all(try Self.parts(rule.and, at: place.appending("And")))) }
        if !rule.or.isEmpty { conditions.append(.any(try Self.parts(rule.or, at: place.appending("Or")))) }
        if let inner = rule.not { conditions.append(.not(try .init(inner, at: place.appending("Not")))) }
        guard conditions.count == 1 else { throw CompilationError(.comparisonCount(conditions.count), at: place) }
        self = conditions[0]
    }

    private init(
        _ comparison: ChoiceRule.Comparison,
        of rule: ChoiceRule,
        at place: JSONPointer
    ) throws(CompilationError) {
        guard let variable = rule.variable else { throw CompilationError(.noVariable, at: place) }
        let path: JSONPath
        do {
            path = try JSONPath(parsing: variable)
        } catch {
            throw CompilationError(.path(error), at: place.appending("Variable"))
        }
        self = .comparison(VariableComparison(path: path, test: try ComparisonTest(comparison, at: place)))
    }

    private static func parts(
        _ rules: [ChoiceRule],
        at place: JSONPointer
    ) throws(CompilationError) -> [ChoiceCondition] {
        var parts: [ChoiceCondition] = []
        for (index, rule) in rules.enumerated() { parts.append(try .init(rule, at: place.appending(index))) }
        return parts
    }

    func holds(in scope: borrowing EvaluationScope) throws(EvaluationError) -> Bool {
        switch self {
        case .comparison(let comparison):
            return try comparison.holds(in: scope)
        case .all(let parts):
            for part in parts where try !part.holds(in: scope) { return false }
            return true
        case .any(let parts):
            for part in parts where try part.holds(in: scope) { return true }
            return false
        case .not(let inner):
            return try !inner.holds(in: scope)
        }
    }
}

/// A comparison of the value at a path.
///
/// A class, since to take a struct of so many parts out of an enum costs as much as the comparison itself.
private final class VariableComparison: Sendable {
    let path: JSONPath
    let test: ComparisonTest

    init(path: JSONPath, test: ComparisonTest) {
        self.path = path
        self.test = test
    }

    func holds(in scope: borrowing EvaluationScope) throws(EvaluationError) -> Bool {
        switch path.match(in: scope) {
        case .node(let value):
            return try test.passes(value, in: scope)
        case .nodes(let values):
            if case .isPresent(let expected) = test { return values.isEmpty != expected }
            return try test.passes(.array(values), in: scope)
        case .nothing:
            guard case .isPresent(let expected) = test else { throw EvaluationError(.conditionPath(path)) }
            return !expected
        case .tooMany:
            throw EvaluationError(.tooManyMatches(path))
        }
    }
}
