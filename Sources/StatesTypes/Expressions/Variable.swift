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

    /// A field of the variable's value.
    public subscript<Member>(dynamicMember field: KeyPath<Value.Fields, Field<Member>>) -> Path<Member>
    where Value: Payload {
        Path<Member>(_node: .member(_node, Value.fields[keyPath: field].name, owner: Value.self))
    }
}

extension Variable where Value: _ArrayValue {
    /// The element at a position, from 0.
    public subscript(_ index: Int) -> Path<Value.Element> {
        Path<Value.Element>(_node: .element(_node, index))
    }
}

extension Variable where Value: _DictionaryValue {
    /// The member of that name.
    public subscript(_ key: String) -> Path<Value.Member> {
        Path<Value.Member>(_node: .member(_node, key, owner: nil))
    }
}
