/// A place in a picture, in pixels from its upper left corner.
package struct Point: Sendable, Hashable {
    package var x: Double
    package var y: Double
}

/// A width and a height, in pixels.
package struct Size: Sendable, Hashable {
    package var width: Double
    package var height: Double
}

/// A rectangle in a picture.
package struct Frame: Sendable, Hashable {
    /// The upper left corner.
    package var origin: Point
    package var size: Size

    package var left: Double { origin.x }
    package var right: Double { origin.x + size.width }
    package var top: Double { origin.y }
    package var bottom: Double { origin.y + size.height }
    package var center: Point { Point(x: origin.x + size.width / 2, y: origin.y + size.height / 2) }
}

extension Point {
    /// The place, moved by what the other is away from the corner.
    func moved(by offset: Point) -> Point { Point(x: x + offset.x, y: y + offset.y) }
}

extension Frame {
    /// The frame, moved by what the place is away from the corner.
    func moved(by offset: Point) -> Frame { Frame(origin: origin.moved(by: offset), size: size) }
}
