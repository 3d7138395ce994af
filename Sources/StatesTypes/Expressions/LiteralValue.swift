public import OrderedJSON

/// A Swift value that can stand in an expression as it is: in a comparison, a template, a text.
///
/// An enum with raw values of such a type needs only the word: `enum Label: String, Codable, LiteralValue`.
public protocol LiteralValue: TypedTemplate where _Built == Self {
    /// A value stands for itself.
    associatedtype _Built = Self
    /// The value as JSON.
    var _json: JSON { get }
    /// The kind that it is compared as.
    static var _comparedKind: ComparedKind { get }
}

extension LiteralValue {
    /// The value as a template.
    public var _template: Template { Template(node: .literal(_json)) }
    /// The value as a tree.
    public var _node: ExpressionNode { .literal(_json) }
}

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
