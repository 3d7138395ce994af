public import OrderedJSON

/// A type whose values have parts that a path can name: a payload's fields, an array's elements, a dictionary's members.
///
/// Elements are fields too, `order.lines[0]` a key path into ``ElementFields``: the compiler then has one way to read each
/// place, and one message where there is none.
public protocol HasFields {
    /// The table of fields: a struct whose members are ``Field`` values.
    associatedtype Fields: Sendable
    /// The fields.
    static var _fields: Fields { get }
}

extension Payload {
    /// The fields.
    public static var _fields: Fields { fields }
}

extension Field {
    /// The place of the field in a value of a type.
    func place(in base: ExpressionNode, of owner: Any.Type) -> ExpressionNode {
        switch position {
        case .index(let index): .element(base, index)
        case .last: .call("States.ArrayGetItem", [base, .lastIndex(of: base)])
        case nil: .member(base, name, owner: owner as? any Payload.Type)
        }
    }
}

extension ExpressionNode {
    /// The position of an array's last element.
    fileprivate static func lastIndex(of array: ExpressionNode) -> ExpressionNode {
        .arithmetic(.subtract, .call("States.ArrayLength", [array]), .literal(1), isWhole: true)
    }
}

// MARK: - Arrays and dictionaries

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

/// The elements of an array, by position.
public struct ElementFields<Element>: Sendable {
    /// The element at a position, from 0.
    public subscript(_ position: Int) -> Field<Element> { Field(position: .index(position)) }
    /// The first element: `$.lines[0]`.
    public var first: Field<Element> { Field(position: .index(0)) }
    /// The last element: `States.ArrayGetItem` with the length less one, in JSONata `[-1]`.
    public var last: Field<Element> { Field(position: .last) }
}

extension Array: HasFields {
    /// The elements.
    public static var _fields: ElementFields<Element> { ElementFields() }
}

/// The members of a dictionary, by name.
public struct MemberFields<Member>: Sendable {
    /// The member of that name.
    public subscript(_ name: String) -> Field<Member> { Field(name) }
}

extension Dictionary: HasFields where Key == String {
    /// The members.
    public static var _fields: MemberFields<Value> { MemberFields() }
}

// MARK: - Untyped values

extension JSON: _ArrayValue, _DictionaryValue {
    /// What is untyped holds what is untyped.
    public typealias Element = JSON
    /// What is untyped holds what is untyped.
    public typealias Member = JSON
}

/// The parts of a value that has no type, by position and by name.
public struct UntypedFields: Sendable {
    /// The element at a position, from 0.
    public subscript(_ position: Int) -> Field<JSON> { Field(position: .index(position)) }
    /// The member of that name.
    public subscript(_ name: String) -> Field<JSON> { Field(name) }
}

extension JSON: HasFields {
    /// The parts, whatever it is.
    public static var _fields: UntypedFields { UntypedFields() }
}
