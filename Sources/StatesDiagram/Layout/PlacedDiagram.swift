/// A diagram with the place of each of its parts, from which a picture is drawn.
package struct PlacedDiagram: Sendable, Hashable {
    /// The size of the picture.
    package var size: Size
    /// The nodes of all scopes; those of outer scopes come first.
    package var boxes: [Box] = []
    /// The scopes within Parallel and Map states; outer ones come first.
    package var scopes: [ScopeBox] = []
    /// The ways.
    ///
    /// Ways between the same two nodes for like reasons are one line.
    package var lines: [Line] = []

    /// A node and its place.
    package struct Box: Sendable, Hashable {
        package var node: Diagram.Node
        package var frame: Frame
        /// What is written in it.
        package var face: NodeFace
        /// The part of the frame in which that is written: all of it, or the head of a Parallel or Map.
        package var head: Frame
    }

    /// A branch or a Map's processor.
    package struct ScopeBox: Sendable, Hashable {
        /// The scope's id in the diagram.
        package var id: String
        package var frame: Frame
        /// What is written in its upper left corner.
        package var title: String
        /// The name of the state that runs it.
        package var owner: String
    }

    /// A way and its place.
    package struct Line: Sendable, Hashable {
        /// The id of the node that is left.
        package var source: String
        /// The id of the node that follows.
        package var target: String
        /// Whether it is a catcher's.
        package var isCatch: Bool
        /// Whether it leads back up.
        package var isBack: Bool
        /// From the source to the target: straight where two points have the same `x` or `y`, a bend between others.
        package var points: [Point]
        /// What is written beside it, in lines.
        package var text: [String]
        /// Where that is written.
        package var label: Frame?
        /// How often the execution took it, nil where there is no execution.
        package var taken: Int?
    }

    /// A picture of that size, with nothing in it.
    init(size: Size) { self.size = size }

    /// Places a diagram, with what an execution did where there is one.
    package init(_ diagram: Diagram, trace: ExecutionTrace? = nil) {
        let builder = PlacedDiagramBuilder(diagram, trace: trace)
        self = builder.place(diagram.root)
    }
}

extension PlacedDiagram {
    /// Adds the parts of a diagram that stands within this one.
    mutating func add(_ inner: PlacedDiagram, at offset: Point) {
        for var box in inner.boxes {
            box.frame = box.frame.moved(by: offset)
            box.head = box.head.moved(by: offset)
            boxes.append(box)
        }
        for var scope in inner.scopes {
            scope.frame = scope.frame.moved(by: offset)
            scopes.append(scope)
        }
        for var line in inner.lines {
            line.points = line.points.map { $0.moved(by: offset) }
            line.label = line.label?.moved(by: offset)
            lines.append(line)
        }
    }
}
