/// A value that the workflow computes when it runs, with its Swift type.
///
/// It isn't called `Expression`: Foundation has that name.
public protocol TypedExpression<Value>: TypedTemplate where _Built == Value {
    /// The type that the value has.
    associatedtype Value
    /// An expression stands where its value is wanted.
    associatedtype _Built = Value
    /// The tree underneath.
    var _node: ExpressionNode { get }
}

extension TypedExpression {
    /// The expression as a template.
    public var _template: Template {
        if case .template(let node) = _node { return Template(node: node) }
        return Template(node: .expression(_node))
    }

    /// The tree, with what the Swift type says of its value.
    var _typedNode: ExpressionNode {
        let kind = ValueKind(of: Value.self)
        return kind == .unknown ? _node : .typed(_node, kind)
    }
}

/// The value of a function: `States.stringToJSON(review.text)`.
///
/// Its parts are read as a path's are, `order.lines.last.sku`: JSONata can say that, JSONPath can't.
@dynamicMemberLookup
public struct Computed<Value>: TypedExpression {
    /// The tree underneath.
    public let _node: ExpressionNode

    /// A value of that tree.
    public init(_node: ExpressionNode) {
        self._node = _node
    }

    /// A value that is computed by an intrinsic function or `{% … %}` expression, as written.
    public init(_ raw: String) {
        _node = .raw(raw)
    }

    /// A part of the value: a field, an element of an array, a member of a dictionary (JSONata).
    public subscript<Member>(dynamicMember field: KeyPath<Value.Fields, Field<Member>>) -> Path<Member>
    where Value: HasFields {
        Path<Member>(_node: Value._fields[keyPath: field].place(in: _node, of: Value.self))
    }
}
