internal import OrderedJSON

/// Rewrites what the parser read into the tree that is evaluated.
///
/// Chains of `.` become one path with a list of steps, predicates and groupings are attached to what they act on, and
/// each `%` is connected with the step whose input it means.
struct Resolver {
    private var ancestorCount = 0

    /// The resolved tree of a whole expression.
    mutating func resolve(root: ParsedNode) throws(JSONataError) -> SyntaxNode {
        let node = try resolve(root)
        if case .parent = node.kind { throw JSONataError("S0217", position: node.position, token: node.typeName) }
        guard node.seeking.isEmpty else {
            throw JSONataError("S0217", position: node.position, token: node.typeName)
        }
        return node
    }

    private mutating func resolve(_ nodes: [ParsedNode]) throws(JSONataError) -> [SyntaxNode] {
        var result: [SyntaxNode] = []
        for node in nodes { result.append(try resolve(node)) }
        return result
    }

    private mutating func resolve(_ pairs: [ParsedPair]) throws(JSONataError) -> [SyntaxNode.Pair] {
        var result: [SyntaxNode.Pair] = []
        for pair in pairs {
            result.append(SyntaxNode.Pair(key: try resolve(pair.key), value: try resolve(pair.value)))
        }
        return result
    }

    /// A node that hands on the unresolved `%` of the nodes under it.
    private func node(
        _ kind: SyntaxNode.Kind,
        _ parsed: ParsedNode,
        over children: @autoclosure () -> [SyntaxNode]
    ) -> SyntaxNode {
        let node = SyntaxNode(kind, at: parsed.position)
        guard ancestorCount > 0 else { return node }
        for child in children() { node.inheritSeeking(from: child) }
        return node
    }

    private mutating func resolve(_ parsed: ParsedNode) throws(JSONataError) -> SyntaxNode {
        let result = try resolveKind(parsed)
        if parsed.keepArray { result.keepArray = true }
        return result
    }

    private mutating func resolveKind(_ parsed: ParsedNode) throws(JSONataError) -> SyntaxNode {
        switch parsed.kind {
        case .end: throw JSONataError("S0207", position: parsed.position, token: parsed.token)
        case .symbol(let symbol):
            guard symbol != .question else {
                throw JSONataError("S0201", position: parsed.position, token: parsed.token)
            }
            return fieldPath(symbol.rawValue, parsed)
        case .name(let name): return fieldPath(name, parsed)
        case .string(let text): return node(.string(text), parsed, over: [])
        case .number(let number): return node(.number(number), parsed, over: [])
        case .constant(let constant): return node(.constant(constant), parsed, over: [])
        case .regex(let pattern, let flags): return node(.regex(pattern: pattern, flags: flags), parsed, over: [])
        case .variable(let name): return node(.variable(name), parsed, over: [])
        case .wildcard: return node(.wildcard, parsed, over: [])
        case .descendants: return node(.descendants, parsed, over: [])
        case .parent:
            ancestorCount += 1
            return node(.parent(Ancestor(ancestorCount)), parsed, over: [])
        case .negate(let operand):
            let operand = try resolve(operand)
            if case .number(let number) = operand.kind {
                operand.kind = .number(-number)
                return operand
            }
            return node(.negate(operand), parsed, over: [operand])
        case .array(let items):
            let items = try resolve(items)
            return node(.array(items), parsed, over: items)
        case .object(let pairs):
            let pairs = try resolve(pairs)
            return node(.object(pairs), parsed, over: pairs.flatMap { [$0.key, $0.value] })
        case .block(let expressions):
            let expressions = try resolve(expressions)
            let block = node(.block(expressions), parsed, over: expressions)
            block.isConsArray = expressions.contains { $0.isConsArray || $0.startsWithConsArray }
            return block
        case .transform(let pattern, let update, let delete):
            let pattern = try resolve(pattern)
            let update = try resolve(update)
            let delete = try delete.map { (delete) throws(JSONataError) in try resolve(delete) }
            return node(.transform(pattern: pattern, update: update, delete: delete), parsed, over: [])
        case .map(let left, let right): return try path(left, right)
        case .filter(let left, let predicate): return try filter(parsed, left, predicate)
        case .group(let left, let pairs):
            let result = try resolve(left)
            guard result.group == nil else { throw JSONataError("S0210", position: parsed.position) }
            result.group = SyntaxNode.Group(pairs: try resolve(pairs), position: parsed.position)
            return result
        case .order(let left, let terms): return try order(parsed, left, terms)
        case .focus(let left, let name): return try focus(parsed, left, name)
        case .index(let left, let name): return try index(left, name)
        case .bind(let left, let right):
            guard case .variable(let name) = left.kind else {
                throw JSONataError("S0212", position: left.position, token: left.token)
            }
            let value = try resolve(right)
            return node(.bind(name, value), parsed, over: [value])
        case .apply(let left, let right):
            let left = try resolve(left)
            let right = try resolve(right)
            let result = node(.apply(left, right), parsed, over: [left, right])
            result.keepArray = left.keepArray || right.keepArray
            return result
        case .condition(let condition, let then, let otherwise):
            let condition = try resolve(condition)
            let then = try resolve(then)
            let otherwise = try otherwise.map { (node) throws(JSONataError) in try resolve(node) }
            return node(
                .condition(condition, then, otherwise),
                parsed,
                over: [condition, then] + (otherwise.map { [$0] } ?? [])
            )
        case .coalesce(let left, let right):
            let left = try resolve(left)
            let right = try resolve(right)
            return node(.coalesce(left, right), parsed, over: [left, right])
        case .orElse(let left, let right):
            let left = try resolve(left)
            let right = try resolve(right)
            return node(.orElse(left, right), parsed, over: [left, right])
        case .binary(let symbol, let left, let right):
            let left = try resolve(left)
            let right = try resolve(right)
            if symbol == .range { return node(.range(left, right), parsed, over: [left, right]) }
            guard let operation = BinaryOperator(symbol) else {
                throw JSONataError("S0201", position: parsed.position, token: parsed.token)
            }
            return node(.binary(operation, left, right), parsed, over: [left, right])
        case .call(let procedure, let arguments):
            let arguments = try resolve(arguments)
            let procedure = try resolve(procedure)
            return node(.call(procedure, arguments), parsed, over: arguments)
        case .partial(let procedure, let arguments):
            var resolved: [SyntaxNode?] = []
            for argument in arguments {
                if case .symbol(.question) = argument.kind {
                    resolved.append(nil)
                } else {
                    resolved.append(try resolve(argument))
                }
            }
            let procedure = try resolve(procedure)
            return node(.partial(procedure, resolved), parsed, over: resolved.compactMap(\.self))
        case .lambda(let parameters, let signature, let body):
            return node(.lambda(parameters, signature, try resolve(body)), parsed, over: [])
        }
    }

    // MARK: - Paths

    private func fieldPath(_ name: String, _ parsed: ParsedNode) -> SyntaxNode {
        let step = SyntaxNode(.name(name), at: parsed.position)
        step.keepArray = parsed.keepArray
        let path = SyntaxNode(.path([step]), at: parsed.position)
        path.keepSingletonArray = parsed.keepArray
        return path
    }

    private mutating func path(_ left: ParsedNode, _ right: ParsedNode) throws(JSONataError) -> SyntaxNode {
        let first = try resolve(left)
        let path: SyntaxNode
        var steps: [SyntaxNode]
        if case .path(let own) = first.kind {
            path = first
            steps = own
            // So that the steps are not copied when one is added.
            path.kind = .path([])
        } else {
            path = SyntaxNode(.path([]), at: first.position)
            steps = [first]
            if case .parent(let ancestor) = first.kind { path.seeking = [ancestor] }
            first.stagesBelongToStep = false
        }
        if case .name(let name) = right.kind, !right.keepArray {
            steps.append(SyntaxNode(.name(name), at: right.position))
        } else {
            let rest = try resolve(right)
            if case .path(let own) = rest.kind {
                steps += own
            } else {
                rest.stagesBelongToStep = true
                steps.append(rest)
            }
        }
        for step in steps {
            switch step.kind {
            case .number(let number): throw JSONataError("S0213", position: step.position, value: .double(number))
            case .constant(let constant):
                throw JSONataError("S0213", position: step.position, value: .string(constant.rawValue))
            case .string(let text): step.kind = .name(text)
            default: break
            }
            if step.keepArray { path.keepSingletonArray = true }
        }
        if case .array? = steps.first?.kind { steps.first?.isConsArray = true }
        if case .array? = steps.last?.kind { steps.last?.isConsArray = true }
        path.kind = .path(steps)
        try resolveAncestry(path, steps)
        return path
    }

    private mutating func filter(
        _ parsed: ParsedNode,
        _ left: ParsedNode,
        _ predicate: ParsedNode
    ) throws(JSONataError) -> SyntaxNode {
        let result = try resolve(left)
        let step = result.lastStep
        if step !== result { step.stagesBelongToStep = true }
        guard step.group == nil else { throw JSONataError("S0209", position: parsed.position) }
        let condition = try resolve(predicate)
        for ancestor in condition.seeking {
            // The predicate's context is the step's own result, so the first parent is the step's input.
            if ancestor.level == 1 { try seek(step, ancestor) } else { ancestor.level -= 1 }
        }
        step.inheritSeeking(from: condition)
        step.stages.append(.filter(condition, position: parsed.position))
        return result
    }

    private mutating func order(
        _ parsed: ParsedNode,
        _ left: ParsedNode,
        _ terms: [ParsedTerm]
    ) throws(JSONataError) -> SyntaxNode {
        var result = try resolve(left)
        var steps: [SyntaxNode]
        if case .path(let own) = result.kind {
            steps = own
        } else {
            steps = [result]
            result = SyntaxNode(.path(steps), at: result.position)
        }
        let sort = SyntaxNode(.sort([]), at: parsed.position)
        var resolved: [SyntaxNode.Term] = []
        for term in terms {
            let expression = try resolve(term.expression)
            sort.inheritSeeking(from: expression)
            resolved.append(SyntaxNode.Term(expression: expression, descending: term.descending))
        }
        sort.kind = .sort(resolved)
        sort.stagesBelongToStep = true
        steps.append(sort)
        result.kind = .path(steps)
        try resolveAncestry(result, steps)
        return result
    }

    private mutating func focus(
        _ parsed: ParsedNode,
        _ left: ParsedNode,
        _ name: String
    ) throws(JSONataError) -> SyntaxNode {
        let result = try resolve(left)
        let step = result.lastStep
        guard step.stages.isEmpty else { throw JSONataError("S0215", position: parsed.position) }
        if case .sort = step.kind { throw JSONataError("S0216", position: parsed.position) }
        if parsed.keepArray { step.keepArray = true }
        step.focus = name
        step.isTuple = true
        return result
    }

    private mutating func index(_ left: ParsedNode, _ name: String) throws(JSONataError) -> SyntaxNode {
        var result = try resolve(left)
        let step = result.lastStep
        if case .path = result.kind {
        } else {
            step.stagesBelongToStep = true
            result = SyntaxNode(.path([step]), at: step.position)
        }
        if step.stages.isEmpty { step.index = name } else { step.stages.append(.index(name)) }
        step.isTuple = true
        return result
    }

    // MARK: - Parents

    /// Connects the `%` of a path's last step with the steps before it.
    private mutating func resolveAncestry(_ path: SyntaxNode, _ steps: [SyntaxNode]) throws(JSONataError) {
        guard ancestorCount > 0, let last = steps.last else { return }
        var ancestors = last.seeking
        if case .parent(let ancestor) = last.kind { ancestors.append(ancestor) }
        for ancestor in ancestors {
            var index = steps.count - 2
            while ancestor.level > 0 {
                guard index >= 0 else {
                    path.seeking.append(ancestor)
                    break
                }
                var step = steps[index]
                index -= 1
                // Neighbouring steps that bind their item leave the context where it is: they count as one.
                while index >= 0, step.focus != nil, steps[index].focus != nil {
                    step = steps[index]
                    index -= 1
                }
                try seek(step, ancestor)
            }
        }
    }

    /// Lets an ancestor climb past a node, which becomes the one whose input is kept if it is the last to climb.
    private mutating func seek(_ node: SyntaxNode, _ ancestor: Ancestor) throws(JSONataError) {
        switch node.kind {
        case .name, .wildcard:
            ancestor.level -= 1
            guard ancestor.level == 0 else { return }
            if let existing = node.ancestor { ancestor.label = existing.label }
            node.ancestor = ancestor
            node.isTuple = true
        case .parent:
            ancestor.level += 1
        case .block(let expressions):
            guard let last = expressions.last else { return }
            node.isTuple = true
            try seek(last, ancestor)
        case .path(let steps):
            node.isTuple = true
            for step in steps.reversed() {
                try seek(step, ancestor)
                if ancestor.level == 0 { break }
            }
        default:
            throw JSONataError("S0217", position: node.position, token: node.typeName)
        }
    }
}

extension SyntaxNode {
    /// The last step of a path, or the node itself.
    var lastStep: SyntaxNode {
        if case .path(let steps) = kind { steps.last ?? self } else { self }
    }

    /// Whether this is a path whose first step is an array constructor that is not flattened.
    var startsWithConsArray: Bool {
        if case .path(let steps) = kind { steps.first?.isConsArray ?? false } else { false }
    }

    /// Takes over the unresolved `%` of a node under this one.
    func inheritSeeking(from child: SyntaxNode) {
        seeking += child.seeking
        if case .parent(let ancestor) = child.kind { seeking.append(ancestor) }
    }
}
