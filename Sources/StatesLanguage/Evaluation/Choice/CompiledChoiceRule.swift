internal import OrderedJSON

/// A rule of a Choice state that was read once and is tested many times, in either query language.
///
/// `Next`, `Assign` and `Output` stay with the model: this is the condition alone.
public struct CompiledChoiceRule: Sendable {
    private let condition: Condition

    /// What decides, by the query language.
    private enum Condition: Sendable {
        case jsonPath(ChoiceCondition)
        case jsonata(JSONataExpression)
        case constant(Bool)
    }

    /// Reads a rule with all that is within its `And`, `Or` and `Not`.
    ///
    /// - Parameters:
    ///   - rule: The rule.
    ///   - language: The state's query language.
    ///   - field: The way to the rule, `Choices[0]`: errors of JSONata begin their places with it.
    /// - Throws: ``CompilationError`` for a path or an expression that can't be read, an operand of the wrong kind, a
    ///   rule of JSONPath that isn't exactly one comparison, `And`, `Or` or `Not`, or one of JSONata that isn't exactly
    ///   one `Condition`.
    public init(
        _ rule: ChoiceRule,
        language: QueryLanguage = .jsonPath,
        field: String = ""
    ) throws(CompilationError) {
        condition =
            language == .jsonata ? try Self.jsonata(rule, field) : .jsonPath(try ChoiceCondition(rule, at: .root))
    }

    /// Whether the rule matches.
    ///
    /// A value of another kind than the operator's doesn't match. Parts are tested in order, and no further than the
    /// answer needs.
    ///
    /// - Throws: ``EvaluationError/Reason/conditionPath(_:)`` where `Variable` or the path of an operand leads nowhere;
    ///   `IsPresent` alone asks for that and throws nothing. In JSONata what the expression throws, and an error for a
    ///   result that is neither true nor false.
    public func matches(in scope: inout EvaluationScope) throws(EvaluationError) -> Bool {
        switch condition {
        case .jsonPath(let condition):
            return try condition.holds(in: scope)
        case .constant(let matches):
            return matches
        case .jsonata(let expression):
            let value = try expression.evaluate(in: &scope)
            guard case .bool(let matches) = value else {
                throw EvaluationError(.unexpectedResult(value, of: expression, expected: .boolean))
            }
            return matches
        }
    }

    private static func jsonata(_ rule: ChoiceRule, _ field: String) throws(CompilationError) -> Condition {
        guard let condition = rule.condition, rule.comparisons.isEmpty, rule.and.isEmpty, rule.or.isEmpty,
            rule.not == nil
        else { throw CompilationError(.conditionNeeded, at: .root) }
        let place = JSONPointer.root.appending("Condition")
        if case .bool(let matches) = condition { return .constant(matches) }
        guard case .string(let string) = condition, let text = JSONataText(string) else {
            throw CompilationError(.condition(condition), at: place)
        }
        let path = field.isEmpty ? "Condition" : "\(field)/Condition"
        return .jsonata(try JSONataExpression(compiling: text, field: path, at: place))
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
