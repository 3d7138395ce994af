/// Where the parts of a value were written: a tree of the same shape as the value.
///
/// The reader of JSON makes one for a ``JSONDocument``; readers of other notations that end in a ``JSON`` make their own.
public struct JSONSourceMap: Sendable, Hashable {
    /// Where the value begins.
    public var position: SourcePosition
    /// The name of the member of which this is the value; nil for elements of arrays and for the root.
    public var key: String?
    /// Where that name begins.
    public var keyPosition: SourcePosition?
    /// The maps of the elements or members, in the order of the value; empty for anything else.
    public var children: [JSONSourceMap]

    /// The map of a value at a position, and of its elements or members.
    public init(
        position: SourcePosition,
        key: String? = nil,
        keyPosition: SourcePosition? = nil,
        children: [JSONSourceMap] = []
    ) {
        self.position = position
        self.key = key
        self.keyPosition = keyPosition
        self.children = children
    }

    /// The map of the part at a place, or nil where nothing is.
    public subscript(_ pointer: JSONPointer) -> JSONSourceMap? {
        var map = self
        for token in pointer.tokens {
            guard let child = map.child(token) else { return nil }
            map = child
        }
        return map
    }

    /// Where the value at a place begins.
    public func position(of pointer: JSONPointer) -> SourcePosition? {
        self[pointer]?.position
    }

    /// Where the name of the member at a place begins; nil where the place is no member.
    public func keyPosition(of pointer: JSONPointer) -> SourcePosition? {
        self[pointer]?.keyPosition
    }

    private func child(_ token: String) -> JSONSourceMap? {
        guard let first = children.first else { return nil }
        if first.key != nil { return children.first { $0.key?.hasSameBytes(as: token) ?? false } }
        guard let index = JSONPointer.index(token), index < children.count else { return nil }
        return children[index]
    }
}
