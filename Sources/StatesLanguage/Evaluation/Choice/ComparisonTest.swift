internal import OrderedJSON

/// What a comparison of a Choice rule asks of the value of `Variable`.
enum ComparisonTest: Sendable, Hashable {
    /// The value stands so to another of the same kind.
    case order(ValueRelation, ComparedKind, to: JSON)
    /// The value is a timestamp and stands so to another.
    case timestamp(ValueRelation, to: RFC3339Timestamp)
    /// The value is a text that matches.
    case matches(WildcardPattern)
    /// The value stands so to the one at a path.
    case path(ValueRelation, ComparedKind, JSONPath)
    /// The value is of that kind, or isn't.
    case kind(TestedKind, Bool)
    /// The value is there, or isn't.
    case isPresent(Bool)
    /// The pattern can't be read, which is an error when a text is to match it.
    case invalidPattern(String)

    /// Whether a value passes.
    ///
    /// A value of another kind than the operator's doesn't, whatever the operator.
    func passes(_ value: JSON, in scope: borrowing EvaluationScope) throws(EvaluationError) -> Bool {
        switch self {
        case .order(let relation, let kind, let operand):
            return relation.holds(between: value, and: operand, as: kind)
        case .timestamp(let relation, let operand):
            guard case .string(let text) = value, let timestamp = RFC3339Timestamp(text) else { return false }
            return relation.holds(ValueOrder(timestamp, operand))
        case .matches(let pattern):
            guard case .string(let text) = value else { return false }
            return pattern.matches(text)
        case .path(let relation, let kind, let path):
            guard case .node(let operand) = path.match(in: scope) else { throw EvaluationError(.conditionPath(path)) }
            return relation.holds(between: value, and: operand, as: kind)
        case .kind(let kind, let expected):
            return kind.includes(value) == expected
        case .isPresent(let expected):
            return expected
        case .invalidPattern(let pattern):
            guard case .string = value else { return false }
            throw EvaluationError(.invalidPattern(pattern))
        }
    }
}

/// How the value is to stand to the operand.
enum ValueRelation: Sendable, Hashable {
    case equal, less, lessOrEqual, greater, greaterOrEqual

    @inline(__always)
    func holds(_ order: ValueOrder) -> Bool {
        switch self {
        case .equal: order == .same
        case .less: order == .ascending
        case .lessOrEqual: order != .descending
        case .greater: order == .descending
        case .greaterOrEqual: order != .ascending
        }
    }

    func holds(between value: JSON, and operand: JSON, as kind: ComparedKind) -> Bool {
        switch kind {
        case .string:
            guard case .string = value else { return false }
            if self == .equal { return value == operand }
            return value.order(to: operand).map(holds) ?? false
        case .number:
            guard value.kind == .number else { return false }
            return value.order(to: operand).map(holds) ?? false
        case .boolean:
            guard case .bool(let left) = value, case .bool(let right) = operand else { return false }
            return left == right
        case .timestamp:
            guard case .string(let left) = value, case .string(let right) = operand,
                let left = RFC3339Timestamp(left), let right = RFC3339Timestamp(right)
            else { return false }
            return holds(ValueOrder(left, right))
        }
    }
}

/// The kinds that comparisons are made within.
enum ComparedKind: Sendable, Hashable {
    case string, number, boolean, timestamp
}

/// The kinds that the operators beginning with `Is` tell apart.
enum TestedKind: Sendable, Hashable {
    case null, number, string, boolean, timestamp

    func includes(_ value: JSON) -> Bool {
        switch (self, value) {
        case (.null, .null), (.number, .integer), (.number, .double), (.string, .string), (.boolean, .bool): true
        case (.timestamp, .string(let text)): RFC3339Timestamp(text) != nil
        default: false
        }
    }
}
