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

    /// A field of the payload's type.
    ///
    /// The only dynamic member: a second overload would make the message for a misspelt field unreadable.
    public subscript<Member>(dynamicMember field: KeyPath<Value.Fields, Field<Member>>) -> Path<Member>
    where Value: Payload {
        Path<Member>(_node: .member(_node, Value.fields[keyPath: field].name, owner: Value.self))
    }
}

// MARK: - Elements

/// An array, as a path sees it.
public protocol _ArrayValue {
    /// The type of its elements.
    associatedtype Element
}

/// A dictionary with text keys, as a path sees it.
public protocol _DictionaryValue {
    /// The type of its values.
    associatedtype Member
}

/// An optional, as a path sees it.
public protocol _OptionalValue {
    /// The type that it wraps.
    associatedtype Wrapped
}

extension Array: _ArrayValue {}
extension Dictionary: _DictionaryValue where Key == String {
    /// The type of its values.
    public typealias Member = Value
}
extension Optional: _OptionalValue {}

extension Path where Value: _ArrayValue {
    /// The element at a position, from 0.
    public subscript(_ index: Int) -> Path<Value.Element> {
        Path<Value.Element>(_node: .element(_node, index))
    }
}

extension Path where Value: _ArrayValue, Value.Element: _OptionalValue {
    /// The element at a position, from 0.
    ///
    /// Whether it is null is the analysis's question.
    public subscript(_ index: Int) -> Path<Value.Element.Wrapped> {
        Path<Value.Element.Wrapped>(_node: .element(_node, index))
    }
}

extension Path where Value: _DictionaryValue {
    /// The member of that name.
    public subscript(_ key: String) -> Path<Value.Member> {
        Path<Value.Member>(_node: .member(_node, key, owner: nil))
    }
}

// MARK: - Untyped payloads

extension Path where Value == JSON {
    /// The member of that name.
    public subscript(_ key: String) -> Path<JSON> {
        Path<JSON>(_node: .member(_node, key, owner: nil))
    }

    /// The element at a position, from 0.
    public subscript(_ index: Int) -> Path<JSON> {
        Path<JSON>(_node: .element(_node, index))
    }

    /// The same place, said to hold a type.
    public func `as`<Known>(_ type: Known.Type) -> Path<Known> {
        Path<Known>(_node: _node)
    }
}
