internal import OrderedJSON

/// Turns the resolved tree into nodes that can be evaluated: variables become slots, frequent shapes get nodes of
/// their own.
struct Planner {
    let level: JSONataLevel
    /// The variables that the expression does not bind itself.
    private(set) var globalNames: [String]
    /// Whether calls have to know the variables in reach, because `$eval` may want them.
    private let usesEval: Bool

    /// Whether any variable is bound with `:=`; scopes need not be searched for bindings otherwise.
    private let bindsVariables: Bool

    init(_ traits: ExpressionTraits, level: JSONataLevel, globalNames: [String] = []) {
        self.level = level
        self.globalNames = globalNames
        usesEval = traits.usesEval
        bindsVariables = traits.bindsVariables
    }

    /// The variables that nodes bind in the scope in which they stand.
    func bindings(_ nodes: [SyntaxNode]) -> [String] {
        guard bindsVariables else { return [] }
        var names: [String] = []
        for node in nodes { node.directBindings(into: &names) }
        return names
    }

    /// The plan of a whole expression; its scope is the one that its top level binds variables in.
    mutating func plan(root: SyntaxNode, within outer: Scope? = nil) throws(JSONataError) -> (Node, Scope) {
        let scope = Scope(bindings([root]), parent: outer)
        return (try plan(root, scope, 1), scope)
    }

    mutating func global(_ name: String) -> Int {
        if let index = globalNames.firstIndex(of: name) { return index }
        globalNames.append(name)
        return globalNames.count - 1
    }

    // MARK: - Any node

    /// The plan of a node with its predicates and its grouping.
    ///
    /// `offset` counts the evaluations around it.
    mutating func plan(
        _ syntax: SyntaxNode,
        _ scope: Scope,
        _ offset: Int,
        isTail: Bool = false,
        withStages: Bool = true
    ) throws(JSONataError) -> Node {
        if case .path = syntax.kind { return placed(try planPath(syntax, scope, offset), offset) }
        let hasStages = withStages && !syntax.stages.isEmpty
        let isPlain = !hasStages && syntax.group == nil
        var node = placed(try planKind(syntax, scope, offset, isTail: isTail && isPlain), offset)
        if isPlain { return node }
        if hasStages, !syntax.stagesBelongToStep {
            var predicates: [Node] = []
            for stage in syntax.stages {
                guard case .filter(let predicate, _) = stage else { continue }
                predicates.append(try plan(predicate, scope, offset + 1))
            }
            let height = max(node.height, 1 + (predicates.map(\.height).max() ?? 0))
            node = placed(FilterNode(node, predicates, keepArray: syntax.keepArray, syntax.position), offset, height)
        }
        if let group = syntax.group {
            let object = try planObject(group.pairs, scope, offset, group.position)
            node = placed(GroupByNode(node, object, group.position), offset, max(node.height, object.height))
        }
        return node
    }

    func placed(_ node: Node, _ offset: Int, _ height: Int? = nil) -> Node {
        node.offset = offset
        if let height { node.height = height }
        return node
    }

    private mutating func plan(
        _ nodes: [SyntaxNode],
        _ scope: Scope,
        _ offset: Int
    ) throws(JSONataError) -> [Node] {
        var result: [Node] = []
        for node in nodes { result.append(try plan(node, scope, offset)) }
        return result
    }

    /// Sets a node's height from the nodes under it.
    private func over(_ children: [Node], _ node: Node) -> Node {
        node.height = 1 + (children.map(\.height).max() ?? 0)
        return node
    }

    private mutating func planKind(
        _ syntax: SyntaxNode,
        _ scope: Scope,
        _ offset: Int,
        isTail: Bool
    ) throws(JSONataError) -> Node {
        let position = syntax.position
        let inner = offset + 1
        switch syntax.kind {
        case .string(let text): return LiteralNode(.string(text), position)
        case .number(let number): return LiteralNode(.number(number), position)
        case .constant(let constant):
            switch constant {
            case .true: return LiteralNode(.bool(true), position)
            case .false: return LiteralNode(.bool(false), position)
            case .null: return LiteralNode(.null, position)
            }
        case .regex(let pattern, let flags):
            return RegexNode(try RegexFunction(pattern: pattern, flags: flags, at: position), position)
        case .name(let name): return FieldNode(name, position)
        case .variable(let name): return planVariable(name, scope, position)
        case .wildcard: return WildcardNode(keepArray: syntax.keepArray, position)
        case .descendants: return DescendantsNode(position)
        case .parent(let ancestor):
            // A parent that is called has no step to refer to; there is nothing then.
            guard let reference = scope.references(ancestor.label).first else {
                return LiteralNode(.undefined, position)
            }
            return ParentNode(reference, position)
        case .negate(let operand):
            let operand = try plan(operand, scope, inner)
            return over([operand], NegateNode(operand, position))
        case .array(let items):
            let nodes = try plan(items, scope, inner)
            let isNested = items.map { if case .array = $0.kind { true } else { false } }
            return over(nodes, ArrayNode(nodes, isNested: isNested, isCons: syntax.isConsArray, position))
        case .object(let pairs): return try planObject(pairs, scope, offset, position)
        case .block(let expressions): return try planBlock(expressions, scope, offset, isTail: isTail, position)
        case .transform(let pattern, let update, let delete):
            return TransformNode(
                pattern: try plan(pattern, scope, inner),
                update: try plan(update, scope, inner),
                delete: try delete.map { (node) throws(JSONataError) in try plan(node, scope, inner) },
                clone: planVariable("clone", scope, position),
                position
            )
        case .path, .sort: return try plan(syntax, scope, offset)
        case .bind(let name, let value):
            let value = try plan(value, scope, inner)
            return over([value], BindNode(scope.slot(name), value, position))
        case .apply(let left, let right):
            let first = try plan(left, scope, inner)
            let second = try plan(right, scope, inner)
            var call: CallNode?
            if case .call = right.kind, right.stages.isEmpty, right.group == nil { call = second as? CallNode }
            return over([first, second], ApplyNode(first, second, call: call, keepArray: syntax.keepArray, position))
        case .condition(let condition, let then, let otherwise):
            let condition = try plan(condition, scope, inner)
            let then = try plan(then, scope, inner, isTail: isTail)
            let otherwise = try otherwise.map { (node) throws(JSONataError) in
                try plan(node, scope, inner, isTail: isTail)
            }
            return over([condition], ConditionalNode(condition, then, otherwise, position))
        case .coalesce(let left, let right):
            let left = try plan(left, scope, inner)
            let right = try plan(right, scope, inner, isTail: isTail)
            return over([left], DefaultNode(left, right, needsTruth: false, position))
        case .orElse(let left, let right):
            let left = try plan(left, scope, inner)
            let right = try plan(right, scope, inner, isTail: isTail)
            return over([left], DefaultNode(left, right, needsTruth: true, position))
        case .range(let first, let last):
            let first = try plan(first, scope, inner)
            let last = try plan(last, scope, inner)
            return over([first, last], RangeNode(first, last, position))
        case .binary(let operation, let left, let right):
            let left = try plan(left, scope, inner)
            let right = try plan(right, scope, inner)
            return over([left, right], binary(operation, left, right, position))
        case .call(let procedure, let arguments):
            let nodes = try plan(arguments, scope, inner)
            let callee = try planCallee(procedure, scope, inner)
            let call = CallNode(
                callee.node,
                nodes,
                name: callee.name,
                namesake: callee.namesake,
                isTail: isTail,
                keepArray: syntax.keepArray,
                scope: usesEval ? scope : nil,
                position
            )
            return over(nodes + [callee.node], call)
        case .partial(let procedure, let arguments):
            var nodes: [Node?] = []
            for argument in arguments {
                nodes.append(try argument.map { (node) throws(JSONataError) in try plan(node, scope, inner) })
            }
            let callee = try planCallee(procedure, scope, inner)
            return over(
                nodes.compactMap(\.self),
                PartialNode(callee.node, nodes, name: callee.name, namesake: callee.namesake, position)
            )
        case .lambda(let parameters, let signature, let body):
            return try planLambda(parameters, signature, body, scope, position)
        }
    }

    private func binary(_ operation: BinaryOperator, _ left: Node, _ right: Node, _ position: Int) -> Node {
        switch operation {
        case .add, .subtract, .multiply, .divide, .remainder: ArithmeticNode(operation, left, right, position)
        case .equal, .notEqual, .membership: EqualityNode(operation, left, right, position)
        case .less, .lessOrEqual, .greater, .greaterOrEqual: OrderingNode(operation, left, right, position)
        case .and: LogicNode(isAnd: true, left, right, position)
        case .or: LogicNode(isAnd: false, left, right, position)
        case .concatenate:
            ConcatenateNode(((left as? ConcatenateNode)?.operands ?? [left]) + [right], position)
        }
    }

    // MARK: - Variables and functions

    private mutating func planVariable(_ name: String, _ scope: Scope, _ position: Int) -> Node {
        if name.isEmpty { return ContextNode(position) }
        let references = scope.references(name)
        if let first = references.first { return LocalNode(references, first: first, global: global(name), position) }
        if name == "$" { return DocumentNode(position) }
        return GlobalNode(global(name), position)
    }

    /// What is called, its name for errors, and the variable that may have been meant.
    private mutating func planCallee(
        _ syntax: SyntaxNode,
        _ scope: Scope,
        _ offset: Int
    ) throws(JSONataError) -> (node: Node, name: String?, namesake: Node?) {
        let node = try plan(syntax, scope, offset)
        switch syntax.kind {
        case .variable(let name): return (node, name, nil)
        case .path(let steps):
            guard case .name(let name)? = steps.first?.kind else { return (node, nil, nil) }
            return (node, name, planVariable(name, scope, syntax.position))
        default: return (node, nil, nil)
        }
    }

    private mutating func planLambda(
        _ parameters: [String],
        _ signature: Signature?,
        _ body: SyntaxNode,
        _ scope: Scope,
        _ position: Int
    ) throws(JSONataError) -> Node {
        var names = bindings([body])
        // A block as body needs no scope of its own.
        var expressions: [SyntaxNode]?
        if case .block(let own) = body.kind, body.stages.isEmpty, body.group == nil {
            expressions = own
            for name in bindings(own) where !names.contains(name) { names.append(name) }
        }
        let own = Scope(parameters + names.filter { !parameters.contains($0) }, parent: scope)
        let node: Node
        if let expressions {
            node = placed(try planExpressions(expressions, own, 1, isTail: true, slotCount: 0, body.position), 1)
        } else {
            node = try plan(body, own, 1, isTail: true)
        }
        return LambdaNode(
            parameterCount: parameters.count,
            slotCount: own.layout.names.count,
            signature: signature,
            body: node,
            position
        )
    }

    private mutating func planBlock(
        _ expressions: [SyntaxNode],
        _ scope: Scope,
        _ offset: Int,
        isTail: Bool,
        _ position: Int
    ) throws(JSONataError) -> Node {
        let names = bindings(expressions)
        let own = names.isEmpty ? scope : Scope(names, parent: scope)
        return try planExpressions(
            expressions,
            own,
            offset,
            isTail: isTail,
            slotCount: names.isEmpty ? 0 : own.layout.names.count,
            position
        )
    }

    private mutating func planExpressions(
        _ expressions: [SyntaxNode],
        _ scope: Scope,
        _ offset: Int,
        isTail: Bool,
        slotCount: Int,
        _ position: Int
    ) throws(JSONataError) -> Node {
        var nodes: [Node] = []
        for (index, expression) in expressions.enumerated() {
            nodes.append(
                try plan(expression, scope, offset + 1, isTail: isTail && index == expressions.count - 1)
            )
        }
        // Brackets around one expression mean nothing more, but for literals, which mean more without them.
        if nodes.count == 1, slotCount == 0, !(nodes[0] is LiteralNode) {
            nodes[0].height += 1
            return nodes[0]
        }
        return over(nodes, BlockNode(nodes, slotCount: slotCount, position))
    }

    // MARK: - Objects

    mutating func planObject(
        _ pairs: [SyntaxNode.Pair],
        _ scope: Scope,
        _ offset: Int,
        _ position: Int
    ) throws(JSONataError) -> ObjectNode {
        var planned: [ObjectNode.Pair] = []
        var height = 0
        for pair in pairs {
            let key = try plan(pair.key, scope, offset + 1)
            let value = try plan(pair.value, scope, offset + 1)
            var literal: String?
            if case .string(let text) = pair.key.kind, pair.key.stages.isEmpty, pair.key.group == nil { literal = text }
            planned.append(ObjectNode.Pair(key: key, value: value, literal: literal))
            height = max(height, key.height, value.height)
        }
        let node = ObjectNode(planned, position)
        node.offset = offset
        node.height = height + 1
        return node
    }
}
