public import OrderedJSON

/// A Swift value that a workflow can hold as it is: a number, an enum's case, a payload.
///
/// `String` isn't one: where a text is wanted, a literal is a ``Text``, which may have paths in it.
public protocol _FixedValue {
    /// The value as JSON; coding it may fail.
    func _fixedJSON() throws -> JSON
}

extension _FixedValue where Self: LiteralValue {
    /// The value as JSON.
    public func _fixedJSON() throws -> JSON { _json }
}

extension Payload {
    /// The value as JSON.
    public func _fixedJSON() throws -> JSON { try JSON(encoding: self) }
}

extension Bool: _FixedValue {}
extension Int: _FixedValue {}
extension Double: _FixedValue {}
extension Timestamp: _FixedValue {}
