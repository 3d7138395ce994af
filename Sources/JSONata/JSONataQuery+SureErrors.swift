internal import OrderedJSON

extension JSONataQuery {
    /// What fails whatever values the variables have, in the order of the text: `'a' + $x`, `$sum(['a'])`.
    ///
    /// Parts that need nothing from outside are evaluated; of the others the kinds of operands and arguments that show
    /// in the text are looked at. A part that may never be reached counts too. What the author lets fail, with `$error`
    /// and `$assert`, isn't told.
    ///
    /// - Parameters:
    ///   - environment: The functions that there are. Those of the language that depend on chance or time are left
    ///     alone.
    ///   - variables: Names that have values, and so may hide functions.
    package func sureErrors(environment: JSONataEnvironment, variables: Set<String>) -> [JSONataError] {
        var finder = SureErrorFinder(level: level, environment: environment, hidden: variables)
        syntax.visit { $0.addBoundNames(to: &finder.hidden) }
        finder.visit(syntax, hasContext: false, depth: 0)
        return finder.errors
    }
}

/// Goes through a tree for parts that can't succeed.
private struct SureErrorFinder {
    let level: JSONataLevel
    let environment: JSONataEnvironment
    /// Names that may mean something else than the function of that name.
    var hidden: Set<String>
    var errors: [JSONataError] = []

    /// Functions whose results differ from run to run, or that fail on purpose.
    private static let unpredictable: Set<String> = [
        "now", "millis", "random", "shuffle", "uuid", "error", "assert", "eval",
    ]
    /// Codes that say nothing of the expression but that it is large.
    private static let limits: Set<JSONataError.Code> = ["D1011", "D1012", "D2014", "D2015"]
    /// How deep nested parts are looked at.
    private static let deepest = 200

    /// Looks at a node and those under it; `hasContext` says that items of a path stand in for missing arguments.
    mutating func visit(_ node: SyntaxNode, hasContext: Bool, depth: Int) {
        guard depth < Self.deepest else { return }
        if node.isWorthEvaluating, isClosed(node, hasContext) {
            do throws(JSONataError) {
                try evaluate(node)
            } catch {
                if !Self.limits.contains(error.code) { errors.append(error) }
            }
            return
        }
        if let error = mismatch(in: node) { errors.append(error) }
        let items = node.childrenWithContext
        for child in node.children {
            visit(child, hasContext: hasContext || items.contains(ObjectIdentifier(child)), depth: depth + 1)
        }
    }

    // MARK: - Parts that need nothing from outside

    private func isClosed(_ node: SyntaxNode, _ hasContext: Bool) -> Bool {
        guard JSONataQuery.namesAtTop(of: node).isEmpty else { return false }
        for reference in JSONataQuery.references(in: node) {
            let isKnown = environment.functions[reference.name].map { $0 != nil }
            guard isKnown ?? (BuiltIns.table(for: level)[reference.name] != nil),
                !Self.unpredictable.contains(reference.name), !hidden.contains(reference.name)
            else { return false }
        }
        var isClosed = true
        node.visit { inner in
            if case .parent = inner.kind { isClosed = false }
            if hasContext, let call = call(inner), call.arguments.count < call.signature.parameters.count,
                call.signature.parameters.contains(where: \.usesContext)
            {
                isClosed = false
            }
        }
        return isClosed
    }

    private func evaluate(_ node: SyntaxNode) throws(JSONataError) {
        var planner = Planner(ExpressionTraits(bindsVariables: true), level: level)
        let (plan, scope) = try planner.plan(root: node)
        let evaluation = Evaluation(
            level: level,
            limits: JSONataLimits(depth: 200, steps: 20_000, sequenceLength: 20_000, rangeLength: 20_000),
            environment: environment,
            bindings: [:],
            document: .undefined,
            globals: Array(repeating: .unbound, count: planner.globalNames.count),
            globalNames: planner.globalNames
        )
        defer { evaluation.finish() }
        guard plan.height <= evaluation.limits.depth else { return }
        let frame = Frame.make(scope.layout.names.count, parent: nil, evaluation: evaluation)
        _ = try evaluation.onBigStack { () throws(JSONataError) in try plan.evaluate(.undefined, frame) }
    }

    // MARK: - Kinds that show in the text

    private func mismatch(in node: SyntaxNode) -> JSONataError? {
        switch node.kind {
        case .binary(let operation, let left, let right):
            switch operation {
            case .add, .subtract, .multiply, .divide, .remainder:
                return refuse(left, unless: .number, "T2001", operation, node)
                    ?? refuse(right, unless: .number, "T2002", operation, node)
            case .less, .lessOrEqual, .greater, .greaterOrEqual:
                return refuse(left, unless: [.number, .string], "T2010", operation, node)
                    ?? refuse(right, unless: [.number, .string], "T2010", operation, node)
            default: return nil
            }
        case .negate(let operand):
            guard let kind = operand.kindInText, kind != .number else { return nil }
            return JSONataError("D1002", position: node.position, token: "-")
        case .call:
            guard let call = call(node), call.arguments.count == call.signature.parameters.count else { return nil }
            for (index, (argument, parameter)) in zip(call.arguments, call.signature.parameters).enumerated() {
                guard let kind = argument.kindInText, !parameter.kinds.contains(kind) else { continue }
                return JSONataError("T0410", position: node.position, token: call.name, index: index + 1)
            }
            return nil
        default: return nil
        }
    }

    private func refuse(
        _ operand: SyntaxNode,
        unless kinds: Signature.KindSet,
        _ code: JSONataError.Code,
        _ operation: BinaryOperator,
        _ node: SyntaxNode
    ) -> JSONataError? {
        guard let kind = operand.kindInText, !kinds.contains(kind) else { return nil }
        return JSONataError(code, position: node.position, token: operation.rawValue)
    }

    /// A call of a function that has a signature, as far as the text shows.
    private func call(_ node: SyntaxNode) -> (name: String, signature: Signature, arguments: [SyntaxNode])? {
        guard case .call(let procedure, let arguments) = node.kind, case .variable(let name) = procedure.kind,
            !hidden.contains(name)
        else { return nil }
        let signature: Signature? =
            if let own = environment.functions[name] { own?.signature } else {
                BuiltIns.table(for: level)[name]?.signature
            }
        return signature.map { (name, $0, arguments) }
    }
}

extension SyntaxNode {
    /// Adds the names that the node binds.
    fileprivate func addBoundNames(to names: inout Set<String>) {
        switch kind {
        case .lambda(let parameters, _, _): names.formUnion(parameters)
        case .bind(let name, _): names.insert(name)
        default: break
        }
        if let focus { names.insert(focus) }
        if let index { names.insert(index) }
        for case .index(let name) in stages { names.insert(name) }
    }

    /// Whether the node does something that can fail.
    fileprivate var isWorthEvaluating: Bool {
        switch kind {
        case .string, .number, .constant, .regex, .name, .variable, .wildcard, .descendants, .parent, .lambda, .sort:
            false
        default: !stagesBelongToStep
        }
    }

    /// The nodes directly under this one that are evaluated for each item of something.
    fileprivate var childrenWithContext: Set<ObjectIdentifier> {
        var result: Set<ObjectIdentifier> = []
        switch kind {
        case .path(let steps): result.formUnion(steps.dropFirst().map { ObjectIdentifier($0) })
        case .sort(let terms): result.formUnion(terms.map { ObjectIdentifier($0.expression) })
        case .transform: result.formUnion(children.map { ObjectIdentifier($0) })
        default: break
        }
        for case .filter(let predicate, _) in stages { result.insert(ObjectIdentifier(predicate)) }
        for pair in group?.pairs ?? [] { result.formUnion([ObjectIdentifier(pair.key), ObjectIdentifier(pair.value)]) }
        return result
    }

    /// The kind of the result where the text alone shows it.
    fileprivate var kindInText: Signature.KindSet? {
        guard stages.isEmpty, group == nil else { return nil }
        switch kind {
        case .string: return .string
        case .number, .negate: return .number
        case .constant(let constant): return constant == .null ? .null : .bool
        case .array: return .array
        case .object: return .object
        case .lambda: return .function
        case .block(let expressions): return expressions.last?.kindInText
        case .binary(let operation, _, _):
            switch operation {
            case .concatenate: return .string
            case .equal, .notEqual, .and, .or, .membership: return .bool
            default: return nil
            }
        default: return nil
        }
    }
}
