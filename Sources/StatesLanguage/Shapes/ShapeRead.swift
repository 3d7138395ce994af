/// What is known of what a path leads to.
public struct ShapeRead: Sendable, Equatable {
    /// What is there, if something is.
    public var shape: Shape
    /// Whether something is there.
    public var presence: Shape.Presence

    /// Something of that shape.
    public init(_ shape: Shape, _ presence: Shape.Presence) {
        self.shape = shape
        self.presence = presence
    }

    /// Nothing on any way.
    public static let nothing = ShapeRead(.never, .never)
    /// Nothing is known.
    public static let unknown = ShapeRead(.any, .unknown)
}
