/// A workflow variable: written by `.assign`, read like a path.
///
/// ```swift
/// let summary = Variable<String>("summary")      // $summary
/// ```
@dynamicMemberLookup
public struct Variable<Value>: TypedExpression {
    /// The name, without `$`.
    public let _name: String

    /// A variable of that name, without `$`: letters, digits and `_`, at most 80 characters.
    public init(_ name: String) {
        _name = name
    }

    /// The tree underneath.
    public var _node: ExpressionNode { .variable(_name) }

    /// A field of the variable's value, an element of an array, or a member of a dictionary.
    public subscript<Member>(dynamicMember field: KeyPath<Value.Fields, Field<Member>>) -> Path<Member>
    where Value: HasFields {
        Path<Member>(_node: Value._fields[keyPath: field].place(in: _node, of: Value.self))
    }
}
