internal import OrderedJSON

extension FilterExpression {
    /// Whether the condition holds for a child; `document` is what `$` stands for.
    ///
    /// Values of different kinds are not equal and have no order, and what isn't there equals nothing, not even null.
    func holds(for child: JSON, document: JSON) -> Bool {
        switch self {
        case .exists(let path):
            switch path.match(child: child, document: document) {
            case .node: true
            case .nodes(let nodes): !nodes.isEmpty
            case .nothing, .tooMany: false
            }
        case .comparison(let left, let comparison, let right):
            comparison.holds(
                between: left.value(child: child, document: document),
                and: right.value(child: child, document: document)
            )
        case .not(let inner): !inner.holds(for: child, document: document)
        case .all(let parts): parts.allSatisfy { $0.holds(for: child, document: document) }
        case .any(let parts): parts.contains { $0.holds(for: child, document: document) }
        }
    }
}

extension FilterPath {
    fileprivate func match(child: JSON, document: JSON) -> PathMatch {
        segments.match(from: root == .child ? child : document, document: document)
    }
}

extension FilterOperand {
    /// The value, or nil where a path leads nowhere.
    fileprivate func value(child: JSON, document: JSON) -> JSON? {
        switch self {
        case .literal(let value): value
        case .word(let word): .string(word)
        case .path(let path):
            switch path.match(child: child, document: document) {
            case .node(let node): node
            case .nodes(let nodes): .array(nodes)
            case .nothing, .tooMany: nil
            }
        }
    }
}

extension FilterComparison {
    fileprivate func holds(between left: JSON?, and right: JSON?) -> Bool {
        guard let left, let right else { return self == .notEqual }
        return switch self {
        case .equal: left == right
        case .notEqual: left != right
        case .less: left.order(to: right) == .ascending
        case .lessOrEqual: left.order(to: right).map { $0 != .descending } ?? false
        case .greater: left.order(to: right) == .descending
        case .greaterOrEqual: left.order(to: right).map { $0 != .ascending } ?? false
        }
    }
}
