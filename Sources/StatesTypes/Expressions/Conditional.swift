import OrderedJSON

extension Computed {
    /// One value where a condition holds, another where it doesn't: `a ? b : c` (JSONata).
    ///
    /// ```swift
    /// Computed(if: order.total > 100, then: order.customer.name, else: States.uuid())
    /// ```
    /// JSONPath has no such expression: a Choice decides there.
    public init(
        if condition: Condition,
        then value: some TypedTemplate<Value>,
        else other: some TypedTemplate<Value>
    ) {
        self.init(
            _node: .conditional(condition._node, then: value._template._node, otherwise: other._template._node)
        )
    }
}

extension Computed<Bool> {
    /// Whether a condition holds, as a value (JSONata).
    ///
    /// JSONPath has conditions in Choice states only.
    public init(_ condition: Condition) {
        self.init(_node: condition._node)
    }
}

extension Template {
    /// The template as an expression.
    var _node: ExpressionNode {
        switch node {
        case .expression(let node): node
        case .literal(let json): .literal(json)
        default: .template(node)
        }
    }
}
