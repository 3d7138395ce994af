/// A path into a JSON value, as Step Functions reads it: `$.order.items[0]`, `$$.Execution.Id`, `$total`.
///
/// The text is read once; what is kept is a tree that an evaluator walks from front to back.
public struct JSONPath: Sendable, Hashable {
    /// Where the path begins.
    public let root: Root
    /// The steps from the root down.
    public let segments: [Segment]
    /// The path as it was written.
    public let text: String
    /// For each segment the place in ``text`` where it begins, counted in UTF-8 bytes.
    public let segmentOffsets: [Int]

    /// Reads a path; white space after it is allowed, as in Step Functions.
    public init(parsing text: String) throws(PathSyntaxError) {
        var parser = JSONPathParser(text)
        let path = try parser.parseWholePath()
        self.init(root: path.root, segments: path.segments, text: text, segmentOffsets: path.segmentOffsets)
    }

    init(root: Root, segments: [Segment], text: String, segmentOffsets: [Int]) {
        self.root = root
        self.segments = segments
        self.text = text
        self.segmentOffsets = segmentOffsets
    }

    /// Whether the path names exactly one node, so that its result is that node and not a list of matches.
    public var isDefinite: Bool {
        segments.allSatisfy(\.isDefinite)
    }
}

extension JSONPath: CustomStringConvertible {
    /// The path as it was written.
    public var description: String { text }
}

// MARK: - Parts

extension JSONPath {
    /// What a path begins at.
    public enum Root: Sendable, Hashable {
        /// `$`: the state's input, or whatever JSON the field with the path works on.
        case payload
        /// `$$`: the context object.
        case context
        /// `$name`: a variable, by its name without the dollar sign.
        case variable(String)
    }

    /// One step of a path.
    public enum Segment: Sendable, Hashable {
        /// A step to children of the node: `.name`, `[…]`.
        case child(Selector)
        /// A step to children of the node and of everything below it: `..name`, `..[…]`.
        case descendants(Selector)

        /// What the step selects.
        public var selector: Selector {
            switch self {
            case .child(let selector), .descendants(let selector): selector
            }
        }

        /// Whether the step leads from one node to one node.
        public var isDefinite: Bool {
            switch self {
            case .child(.member), .child(.element): true
            default: false
            }
        }
    }

    /// Which children a step takes.
    public enum Selector: Sendable, Hashable {
        /// The member of that name: `.name`, `['name']`.
        case member(String)
        /// The element at that position: `[0]`. A negative one counts from the end.
        case element(Int)
        /// Every member or element: `.*`, `[*]`.
        case wildcard
        /// A run of elements: `[1:3]`.
        case slice(Slice)
        /// Several members: `['a','b']`.
        case members([String])
        /// Several elements: `[0,2]`.
        case elements([Int])
        /// The children for which a condition holds: `[?(@.price > 10)]`.
        case filter(FilterExpression)
    }

    /// The bounds of a run of elements, each nil where it was left out.
    public struct Slice: Sendable, Hashable {
        /// The first position taken; negative counts from the end.
        public let start: Int?
        /// The first position no longer taken; negative counts from the end.
        public let end: Int?
        /// The distance from one position to the next, never 0.
        public let step: Int?

        /// A run with these bounds.
        public init(start: Int? = nil, end: Int? = nil, step: Int? = nil) {
            self.start = start
            self.end = end
            self.step = step
        }
    }
}
