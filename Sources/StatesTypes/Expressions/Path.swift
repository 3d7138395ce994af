public import OrderedJSON

/// A place in the payload: a field of the state's input.
///
/// ```swift
/// review.model.body.content[0].text      // $.model.Body.content[0].text
/// ```
///
/// Its own members are underscored, since any name may be a payload's field. For the same reason it conforms to none of
/// CustomStringConvertible, Hashable and Identifiable.
@dynamicMemberLookup
public struct Path<Value>: TypedExpression {
    /// The tree underneath.
    public let _node: ExpressionNode

    /// A place that a tree names.
    public init(_node: ExpressionNode) {
        self._node = _node
    }

    /// A place that is written as it stands in ASL: `Path<String>("$.review.comment")`.
    public init(_ raw: String) {
        _node = .raw(raw)
    }

    /// The value of an expression, where a path is asked for: `Task("Act", useTool, input: Path(call))` with a variable.
    public init(_ expression: some TypedExpression<Value>) {
        _node = expression._node
    }

    /// A field of the payload's type, an element of an array, or a member of a dictionary.
    ///
    /// The only subscript: with a second one, the message for a misspelt field would be about that.
    public subscript<Member>(dynamicMember field: KeyPath<Value.Fields, Field<Member>>) -> Path<Member>
    where Value: HasFields {
        Path<Member>(_node: Value._fields[keyPath: field].place(in: _node, of: Value.self))
    }
}

extension Path where Value == JSON {
    /// The same place, said to hold a type.
    public func `as`<Known>(_ type: Known.Type) -> Path<Known> {
        Path<Known>(_node: _node)
    }
}
