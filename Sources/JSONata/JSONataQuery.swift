public import OrderedJSON

/// A JSONata expression, compiled once and evaluated as often as wanted.
///
/// ```swift
/// let query = try JSONataQuery("$sum(orders.lines.(price * quantity))")
/// let total = try query.evaluate(document)
/// ```
///
/// A query is immutable and can be used from any number of threads at once.
public struct JSONataQuery: Sendable {
    /// The text that was compiled.
    public let source: String
    /// The edition of the language that the text was read as.
    public let level: JSONataLevel

    /// The resolved tree, for analyses that don't evaluate.
    package let syntax: SyntaxNode
    private let plan: Plan

    /// Up to which height a tree is handled on the caller's stack, and up to which one at all.
    private static let shallowHeight = 60
    private static let maximumHeight = 1000

    /// Compiles an expression.
    ///
    /// - Parameters:
    ///   - source: The expression's text.
    ///   - level: The edition of the language, the newest if nothing is said.
    /// - Throws: An error with an `S…` code, the position and the token if the text is not an expression.
    public init(_ source: String, level: JSONataLevel = .v22) throws(JSONataError) {
        let compiled: Compiled
        do throws(JSONataError) {
            compiled = try Self.compile(source, level, Self.shallowHeight)
        } catch {
            guard error.code == "D1011" else { throw error }
            compiled = try BigStack.run { (_) throws(JSONataError) in
                try Self.compile(source, level, Self.maximumHeight)
            }
        }
        self.source = source
        self.level = level
        syntax = compiled.syntax
        plan = compiled.plan
    }

    /// What is evaluated.
    ///
    /// Nodes don't change once they are planned, which is why threads may share them.
    private struct Plan: @unchecked Sendable {
        let root: Node
        let slotCount: Int
        let globalNames: [String]
        let hasLoneSurrogates: Bool
    }

    private struct Compiled {
        let syntax: SyntaxNode
        let plan: Plan
    }

    private static func compile(
        _ source: String,
        _ level: JSONataLevel,
        _ height: Int
    ) throws(JSONataError) -> Compiled {
        let (syntax, traits) = try tree(source, level, height)
        var planner = Planner(traits, level: level)
        let (root, scope) = try planner.plan(root: syntax)
        let plan = Plan(
            root: root,
            slotCount: scope.layout.names.count,
            globalNames: planner.globalNames,
            hasLoneSurrogates: traits.hasLoneSurrogates
        )
        return Compiled(syntax: syntax, plan: plan)
    }

    /// The resolved tree of a text, and what the parser noticed.
    static func tree(_ source: String, _ level: JSONataLevel, _ height: Int) throws(JSONataError) -> (
        SyntaxNode, ExpressionTraits
    ) {
        var parser = Parser(source, level: level, maximumHeight: height)
        let parsed = try parser.parse()
        var resolver = Resolver()
        return (try resolver.resolve(root: parsed), parser.traits)
    }

    /// Evaluates the expression.
    ///
    /// - Parameters:
    ///   - input: The input document, `$$` and at first `$`; nil if there is none.
    ///   - bindings: Values for variables, named without `$`.
    ///   - environment: Clock, randomness and functions.
    ///   - limits: How much the evaluation may use.
    /// - Returns: The result, or nil if it is undefined, which is not the same as `null`. Functions, which JSON doesn't
    ///   have, are left out of the result; ``outcome(_:bindings:environment:limits:)`` tells of them.
    /// - Throws: What went wrong, with its code, and the position in the text where it is known.
    public func evaluate(
        _ input: JSON?,
        bindings: [String: JSON] = [:],
        environment: JSONataEnvironment = JSONataEnvironment(),
        limits: JSONataLimits = JSONataLimits()
    ) throws(JSONataError) -> JSON? {
        let evaluation = evaluation(input, bindings, environment, limits)
        defer { evaluation.finish() }
        return try evaluation.exported(run(evaluation))
    }

    /// What an evaluation gave.
    public enum Outcome: Sendable, Hashable {
        /// Nothing: the result is undefined.
        case undefined
        /// A function, or a value with a function in it, which JSON doesn't have.
        case function
        /// A value.
        case value(JSON)
    }

    /// Evaluates the expression and tells results that are functions from those that are undefined.
    ///
    /// - Parameters:
    ///   - input: The input document, `$$` and at first `$`; nil if there is none.
    ///   - bindings: Values for variables, named without `$`.
    ///   - environment: Clock, randomness and functions.
    ///   - limits: How much the evaluation may use.
    /// - Throws: What went wrong, with its code, and the position in the text where it is known.
    public func outcome(
        _ input: JSON?,
        bindings: [String: JSON] = [:],
        environment: JSONataEnvironment = JSONataEnvironment(),
        limits: JSONataLimits = JSONataLimits()
    ) throws(JSONataError) -> Outcome {
        let evaluation = evaluation(input, bindings, environment, limits)
        defer { evaluation.finish() }
        return try outcome(evaluation)
    }

    private func evaluation(
        _ input: JSON?,
        _ bindings: [String: JSON],
        _ environment: JSONataEnvironment,
        _ limits: JSONataLimits
    ) -> Evaluation {
        Evaluation(
            level: level,
            limits: limits,
            environment: environment,
            bindings: bindings,
            document: Self.document(input),
            globals: Array(repeating: .unbound, count: plan.globalNames.count),
            globalNames: plan.globalNames
        )
    }

    private func outcome(_ evaluation: Evaluation) throws(JSONataError) -> Outcome {
        let result = try run(evaluation)
        // Exported first: that is what checks the size.
        guard let value = try evaluation.exported(result) else { return result.isFunction ? .function : .undefined }
        return result.holdsFunction ? .function : .value(value)
    }

    /// The input as the first step sees it: an array is one item.
    private static func document(_ input: JSON?) -> Value {
        let plain = Value(input)
        return plain.isArray ? Value.list(List([plain], [.sequence, .outerWrapper])) : plain
    }

    private func run(_ evaluation: Evaluation) throws(JSONataError) -> Value {
        if plan.hasLoneSurrogates { evaluation.hasLoneSurrogates = true }
        let frame = Frame.make(plan.slotCount, parent: nil, evaluation: evaluation)
        let root = plan.root
        if root.height > evaluation.limits.depth { throw JSONataError("D1011", position: root.position) }
        guard root.height > Self.shallowHeight else { return try root.evaluate(evaluation.document, frame) }
        return try evaluation.onBigStack { () throws(JSONataError) in try root.evaluate(evaluation.document, frame) }
    }
}

// MARK: - For hosts that know the variables by place

extension JSONataQuery {
    /// The variables and functions that the expression may take from outside, without `$`; the place of a name in this
    /// list is its place in `evaluate(environment:limits:global:)`.
    package var globalNames: [String] { plan.globalNames }

    /// Evaluates the expression without an input document.
    ///
    /// - Parameters:
    ///   - environment: Clock, randomness and functions.
    ///   - limits: How much the evaluation may use.
    ///   - global: Gives the value of the variable at a place of ``globalNames``; nil where it has none, so that it is
    ///     looked for in the environment.
    package func evaluate(
        environment: JSONataEnvironment,
        limits: JSONataLimits,
        global: (Int) -> JSON?
    ) throws(JSONataError) -> Outcome {
        var globals: [Value] = []
        globals.reserveCapacity(plan.globalNames.count)
        for index in plan.globalNames.indices {
            if let value = global(index) { globals.append(Value(value)) } else { globals.append(.unbound) }
        }
        let evaluation = Evaluation(
            level: level,
            limits: limits,
            environment: environment,
            bindings: [:],
            document: .undefined,
            globals: globals,
            globalNames: plan.globalNames
        )
        defer { evaluation.finish() }
        return try outcome(evaluation)
    }
}
