/// A path that names exactly one node: only names and positions that are not negative.
///
/// Fields such as `ResultPath` and `ItemsPath` need one. Where a field may not begin at the context object or at a
/// variable, its reader checks ``root``.
public struct ReferencePath: Sendable, Hashable {
    /// The same path, as one of all paths.
    public let path: JSONPath
    /// The names and positions from the root down.
    public let steps: [Step]

    /// Where the path begins.
    public var root: JSONPath.Root { path.root }
    /// The path as it was written.
    public var text: String { path.text }

    /// One step of a reference path.
    public enum Step: Sendable, Hashable {
        /// The member of that name.
        case member(String)
        /// The element at that position.
        case element(Int)
    }

    /// Reads a reference path.
    public init(parsing text: String) throws(PathSyntaxError) {
        try self.init(JSONPath(parsing: text))
    }

    /// The same path, if it names exactly one node.
    public init(_ path: JSONPath) throws(PathSyntaxError) {
        var steps: [Step] = []
        steps.reserveCapacity(path.segments.count)
        for (segment, offset) in zip(path.segments, path.segmentOffsets) {
            switch segment {
            case .child(.member(let name)): steps.append(.member(name))
            case .child(.element(let index)) where index >= 0: steps.append(.element(index))
            default: throw .notReference(segment, at: offset)
            }
        }
        self.path = path
        self.steps = steps
    }

    /// A path of these steps, in the shortest form.
    public init(_ root: JSONPath.Root, _ steps: [Step]) {
        path = JSONPath(root, steps.map(\.segment))
        self.steps = steps
    }
}

extension ReferencePath.Step {
    /// The step as one of a path.
    public var segment: JSONPath.Segment {
        switch self {
        case .member(let name): .child(.member(name))
        case .element(let index): .child(.element(index))
        }
    }
}

extension ReferencePath: CustomStringConvertible {
    /// The path as it was written.
    public var description: String { text }
}
