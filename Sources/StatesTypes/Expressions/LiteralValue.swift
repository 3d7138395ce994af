public import OrderedJSON

/// A Swift value that can stand in an expression as it is: in a comparison, a template, a text.
///
/// An enum with raw values of such a type is an ``EnumValue``.
public protocol LiteralValue: TypedTemplate where _Built == Self {
    /// A value stands for itself.
    associatedtype _Built = Self
    /// The value as JSON.
    var _json: JSON { get }
    /// The kind that it is compared as.
    static var _comparedKind: ComparedKind { get }
    /// All values of the type, where they are few: the cases of an enum.
    static var _allValues: [JSON]? { get }
}

extension LiteralValue {
    /// There are too many.
    public static var _allValues: [JSON]? { nil }
}

extension LiteralValue where Self: CaseIterable {
    /// The cases.
    public static var _allValues: [JSON]? { allCases.map(\._json) }
}

extension LiteralValue {
    /// The value as a template.
    public var _template: Template { Template(node: .literal(_json)) }
    /// The value as a tree.
    public var _node: ExpressionNode { .literal(_json) }
}

/// An enum with raw values: what `@Payload enum Status: String` becomes, and by hand one word.
///
/// ```swift
/// enum Status: String, EnumValue { case open, closed }
/// ```
/// Its cases are known, so a `Switch` names those that are missing, and a payload's shape lists them.
public protocol EnumValue: LiteralValue, _FixedValue, Codable, CaseIterable, Equatable {}

extension Bool: LiteralValue {
    /// The value as JSON.
    public var _json: JSON { .bool(self) }
    /// True and false compare for equality only.
    public static var _comparedKind: ComparedKind { .boolean }
}

extension Int: LiteralValue {
    /// The value as JSON.
    public var _json: JSON { .integer(Int64(self)) }
    /// Compares as a number.
    public static var _comparedKind: ComparedKind { .number }
}

extension Double: LiteralValue {
    /// The value as JSON: a number without fraction is written without one, `1` for `1.0`.
    public var _json: JSON { Int64(exactly: self).map(JSON.integer) ?? .double(self) }
    /// Compares as a number.
    public static var _comparedKind: ComparedKind { .number }
}

extension String: LiteralValue {
    /// The value as JSON.
    public var _json: JSON { .string(self) }
    /// Compares as text.
    public static var _comparedKind: ComparedKind { .string }
}

extension LiteralValue where Self: RawRepresentable, RawValue: LiteralValue {
    /// The raw value as JSON.
    public var _json: JSON { rawValue._json }
    /// Compares as its raw value does.
    public static var _comparedKind: ComparedKind { RawValue._comparedKind }
}
