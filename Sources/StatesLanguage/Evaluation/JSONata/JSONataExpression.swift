internal import JSONata
public import OrderedJSON

/// An expression of JSONata that was read once and is evaluated many times, with the name of its field for errors.
///
/// It reads `$states` and the workflow's variables; there is no input document, so `$` and bare names at the top give
/// nothing. The language is that of 2.0.6, with the functions of
/// ``JSONata/JSONataEnvironment/stepFunctions(random:identifiers:clock:)``.
///
/// A class, so that it takes one word where a path may stand too.
public final class JSONataExpression: Sendable {
    /// The expression, without `{%` and `%}` and the white space next to them.
    public let source: String
    /// The field that it is the value of, as AWS writes it: `Output/orders[0]/id`, `Choices[1]/Condition`.
    public let field: String

    private let query: JSONataQuery
    /// Where the value of each variable comes from, by its place in the query.
    private let origins: [Origin]
    /// Whether the expression calls what takes numbers or identifiers from the scope.
    private let usesChance: Bool

    /// Where the value of a variable comes from.
    private enum Origin: Sendable {
        case states
        case variable(JSONKey)
    }

    /// Reads an expression.
    ///
    /// - Throws: ``JSONataSyntaxError`` where the text is none.
    public init(_ text: JSONataText, field: String) throws(JSONataSyntaxError) {
        do {
            query = try JSONataQuery(text.source, level: .v206)
        } catch {
            throw JSONataSyntaxError(error, in: text)
        }
        source = text.source
        self.field = field
        origins = query.globalNames.map { $0 == "states" ? .states : .variable(JSONKey($0)) }
        usesChance = query.globalNames.contains { ["random", "shuffle", "uuid"].contains($0) }
    }

    /// What the expression gives.
    ///
    /// - Throws: ``EvaluationError`` where that is nothing or a function, or where the evaluation ends in an error.
    public func evaluate(in scope: inout EvaluationScope) throws(EvaluationError) -> JSON {
        let outcome: JSONataQuery.Outcome
        do {
            outcome = try usesChance ? evaluateWithChance(in: &scope) : evaluate(environment(in: scope), scope)
        } catch {
            throw EvaluationError(.failed(self, code: error.code, message: error.message))
        }
        switch outcome {
        case .value(let value): return value
        case .undefined: throw EvaluationError(.undefinedResult(self))
        case .function: throw EvaluationError(.unsupportedResult(self))
        }
    }

    private func evaluate(
        _ environment: JSONataEnvironment,
        _ scope: borrowing EvaluationScope
    ) throws(JSONataError) -> JSONataQuery.Outcome {
        try query.evaluate(environment: environment, limits: scope.limits) { index in
            switch origins[index] {
            case .states: scope.states
            case .variable(let name): scope.variables[name]
            }
        }
    }

    private func environment(in scope: borrowing EvaluationScope) -> JSONataEnvironment {
        guard let time = scope.time else { return .withoutChance }
        var environment = JSONataEnvironment.withoutChance
        environment.clock = { time }
        return environment
    }

    /// Lends the scope's sources to the functions of chance, and takes them back as they are then.
    private func evaluateWithChance(in scope: inout EvaluationScope) throws(JSONataError) -> JSONataQuery.Outcome {
        let random = SharedSource(scope.random)
        let identifiers = SharedSource(scope.identifiers)
        defer {
            scope.random = random.source
            scope.identifiers = identifiers.source
        }
        var environment = environment(in: scope)
        environment.addChance(random, identifiers)
        return try evaluate(environment, scope)
    }
}

extension JSONataExpression: Hashable {
    /// Whether two expressions are the same text of the same field.
    public static func == (left: JSONataExpression, right: JSONataExpression) -> Bool {
        left.source == right.source && left.field == right.field
    }

    /// Hashes the text and the field.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(source)
        hasher.combine(field)
    }
}

extension EvaluationScope {
    /// `$states`: the members that there are here.
    fileprivate var states: JSON {
        var states = JSONObject()
        states.reserveCapacity(2)
        states["input"] = payload
        states["context"] = context
        if let result { states["result"] = result }
        if let errorOutput { states["errorOutput"] = errorOutput }
        return .object(states)
    }
}
