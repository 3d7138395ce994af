// MARK: - Going through a tree

extension SyntaxNode {
    /// The nodes directly under this one, predicates and groupings included, in the order of the text.
    package var children: [SyntaxNode] {
        var result: [SyntaxNode]
        switch kind {
        case .string, .number, .constant, .regex, .name, .variable, .wildcard, .descendants, .parent: result = []
        case .negate(let operand): result = [operand]
        case .array(let items): result = items
        case .object(let pairs): result = pairs.flatMap { [$0.key, $0.value] }
        case .block(let expressions): result = expressions
        case .transform(let pattern, let update, let delete):
            result = [pattern, update]
            if let delete { result.append(delete) }
        case .path(let steps): result = steps
        case .sort(let terms): result = terms.map(\.expression)
        case .bind(_, let value): result = [value]
        case .condition(let condition, let then, let otherwise):
            result = [condition, then]
            if let otherwise { result.append(otherwise) }
        case .apply(let left, let right), .coalesce(let left, let right), .orElse(let left, let right),
            .binary(_, let left, let right), .range(let left, let right):
            result = [left, right]
        case .call(let procedure, let arguments): result = [procedure] + arguments
        case .partial(let procedure, let arguments): result = [procedure] + arguments.compactMap(\.self)
        case .lambda(_, _, let body): result = [body]
        }
        for stage in stages {
            if case .filter(let predicate, _) = stage { result.append(predicate) }
        }
        for pair in group?.pairs ?? [] { result += [pair.key, pair.value] }
        return result
    }

    /// Calls the body with this node and every node under it.
    package func visit(_ body: (SyntaxNode) -> Void) {
        body(self)
        for child in children { child.visit(body) }
    }

    /// Whether any step of the path hands on tuples.
    var hasTuples: Bool {
        if case .path(let steps) = kind { steps.contains(where: \.isTuple) } else { false }
    }

    /// The variables that are bound in the scope in which this node stands, blocks and functions left aside.
    func directBindings(into names: inout [String]) {
        switch kind {
        case .block, .lambda:
            // Their predicates and groupings still belong to this scope.
            for stage in stages {
                if case .filter(let predicate, _) = stage { predicate.directBindings(into: &names) }
            }
            for pair in group?.pairs ?? [] {
                pair.key.directBindings(into: &names)
                pair.value.directBindings(into: &names)
            }
            return
        case .path where hasTuples: return
        case .bind(let name, _): if !names.contains(name) { names.append(name) }
        default: break
        }
        for child in children { child.directBindings(into: &names) }
    }
}
