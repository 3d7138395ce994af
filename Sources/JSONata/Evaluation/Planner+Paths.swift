// MARK: - Paths

extension Planner {
    mutating func planPath(_ syntax: SyntaxNode, _ scope: Scope, _ offset: Int) throws(JSONataError) -> Node {
        guard case .path(let steps) = syntax.kind else { return try plan(syntax, scope, offset) }
        if syntax.hasTuples { return try planTuples(syntax, steps, scope, offset) }
        let keepSingleton = syntax.keepSingletonArray || syntax.keepArray
        if let node = try planFields(syntax, steps, scope, offset, keepSingleton) { return node }

        var planned: [Step] = []
        var height = 1
        var index = 0
        while index < steps.count {
            let names = Self.names(steps[index...])
            if case .descendants = steps[index].kind, Self.isPlain(steps[index]), index + 1 < steps.count,
                case .name(let name) = steps[index + 1].kind, Self.isPlain(steps[index + 1])
            {
                let fused = DescendantFieldNode(name, steps[index].position)
                planned.append(Step(kind: .descendants(fused), stages: [], isLeadingArray: false))
                index += 2
            } else if names.count > 0 {
                let fields = FieldPathNode(start: nil, names: names, keepSingleton: false, steps[index].position)
                planned.append(Step(kind: .fields(fields), stages: [], isLeadingArray: false))
                index += names.count
            } else {
                let step = try planStep(steps[index], scope, offset + 1, isFirst: index == 0)
                planned.append(step.step)
                height = max(height, step.height)
                index += 1
            }
        }
        let group = try syntax.group.map { (group) throws(JSONataError) in
            try planObject(group.pairs, scope, offset, group.position)
        }
        let node = PathNode(
            planned,
            startsWithVariable: Self.startsWithVariable(steps),
            keepSingletonArray: keepSingleton,
            group: group,
            syntax.position
        )
        node.height = max(height + 1, group?.height ?? 0)
        return node
    }

    /// A path of names only, from the context or a variable.
    private mutating func planFields(
        _ syntax: SyntaxNode,
        _ steps: [SyntaxNode],
        _ scope: Scope,
        _ offset: Int,
        _ keepSingleton: Bool
    ) throws(JSONataError) -> Node? {
        guard syntax.group == nil, let first = steps.first else { return nil }
        var start: Node?
        var rest = steps[...]
        if case .variable = first.kind, first.stages.isEmpty, first.group == nil, steps.count > 1 {
            start = try plan(first, scope, offset + 1)
            rest = steps.dropFirst()
        }
        let names = Self.names(rest)
        guard names.count == rest.count else { return nil }
        let node = FieldPathNode(start: start, names: names, keepSingleton: keepSingleton, syntax.position)
        node.height = 2
        return node
    }

    /// The names with which the steps begin, as far as they are nothing but names.
    private static func names(_ steps: ArraySlice<SyntaxNode>) -> [String] {
        var names: [String] = []
        for step in steps {
            guard case .name(let name) = step.kind, isPlain(step) else { break }
            names.append(name)
        }
        return names
    }

    private static func isPlain(_ step: SyntaxNode) -> Bool { step.stages.isEmpty && step.group == nil }

    private static func startsWithVariable(_ steps: [SyntaxNode]) -> Bool {
        if case .variable? = steps.first?.kind { true } else { false }
    }

    /// The plan of one step without bindings.
    private mutating func planStep(
        _ syntax: SyntaxNode,
        _ scope: Scope,
        _ offset: Int,
        isFirst: Bool
    ) throws(JSONataError) -> (step: Step, height: Int) {
        let kind: Step.Kind
        var height = 1
        let ownsStages = syntax.stagesBelongToStep || syntax.isTuple
        if case .sort(let terms) = syntax.kind {
            var planned: [SortNode.Term] = []
            for term in terms {
                let expression = try plan(term.expression, scope, offset)
                height = max(height, expression.height)
                planned.append(SortNode.Term(expression: expression, isDescending: term.descending))
            }
            kind = .sort(SortNode(planned, syntax.position))
        } else {
            // The step's own stages are planned below; the node itself must not apply them too.
            let node = try plan(syntax, scope, offset, withStages: !ownsStages)
            height = node.height
            kind = .expression(node)
        }
        var stages: [Stage] = []
        if ownsStages {
            if case .expression(let node) = kind, let inner = Self.tupleLayout(of: node) {
                for name in inner.names { _ = scope.slot(name) }
            }
            for stage in syntax.stages {
                switch stage {
                case .index(let name): stages.append(.index(scope.slot(name)))
                case .filter(let predicate, _):
                    let node = try plan(predicate, scope, offset)
                    height = max(height, node.height)
                    stages.append(.filter(node))
                }
            }
        }
        return (Step(kind: kind, stages: stages, isLeadingArray: isFirst && syntax.isConsArray), height)
    }

    // MARK: - Tuples

    private mutating func planTuples(
        _ syntax: SyntaxNode,
        _ steps: [SyntaxNode],
        _ outer: Scope,
        _ offset: Int
    ) throws(JSONataError) -> Node {
        var names = ["@"]
        for step in steps {
            for name in [step.focus, step.index, step.ancestor?.label] {
                if let name, !names.contains(name) { names.append(name) }
            }
            for case .index(let name) in step.stages where !names.contains(name) { names.append(name) }
            for name in bindings(step.children) where !names.contains(name) { names.append(name) }
        }
        for pair in syntax.group?.pairs ?? [] {
            for name in bindings([pair.key, pair.value]) where !names.contains(name) { names.append(name) }
        }
        let scope = Scope(names, parent: outer)
        var planned: [TupleStep] = []
        var height = 1
        for (index, syntax) in steps.enumerated() {
            let step = try planStep(syntax, scope, offset + 1, isFirst: index == 0)
            height = max(height, step.height)
            var inner: [Int] = []
            if case .expression(let node) = step.step.kind, let layout = Self.tupleLayout(of: node) {
                inner = layout.names.map { scope.slot($0) }
            }
            let focus = syntax.focus.map { scope.slot($0) }
            let position = syntax.index.map { scope.slot($0) }
            let ancestor = syntax.ancestor.map { scope.slot($0.label) }
            var join: EqualityJoin?
            if step.step.stages.count == 1, let predicate = step.step.stages[0].predicate {
                join = EqualityJoin(predicate, focus: focus, bound: [focus, position, ancestor].compactMap(\.self))
            }
            planned.append(
                TupleStep(
                    step: step.step,
                    isTuple: syntax.isTuple,
                    focus: focus,
                    index: position,
                    ancestor: ancestor,
                    inner: inner,
                    join: join
                )
            )
        }
        let group = try syntax.group.map { (group) throws(JSONataError) in
            try planObject(group.pairs, scope, offset, group.position)
        }
        let node = TuplePathNode(
            planned,
            startsWithVariable: Self.startsWithVariable(steps),
            keepSingletonArray: syntax.keepSingletonArray || syntax.keepArray,
            yieldsTuples: syntax.isTuple,
            layout: scope.layout,
            group: group,
            syntax.position
        )
        node.height = max(height + 1, group?.height ?? 0)
        return node
    }

    /// The layout of the tuples that a node yields to the path around it.
    private static func tupleLayout(of node: Node) -> ScopeLayout? {
        switch node {
        case let path as TuplePathNode: path.yieldsTuples ? path.layout : nil
        case let block as BlockNode: block.expressions.last.flatMap { tupleLayout(of: $0) }
        default: nil
        }
    }
}
