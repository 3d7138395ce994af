public import OrderedJSON

/// The condition within `[?(…)]`.
///
/// Chains are flat: `a && b && c` is one ``all(_:)`` of three.
public indirect enum FilterExpression: Sendable, Hashable {
    /// The path leads somewhere: `@.isbn`.
    case exists(FilterPath)
    /// Two values compare so: `@.price < 10`.
    case comparison(FilterOperand, FilterComparison, FilterOperand)
    /// The condition doesn't hold: `!@.isbn`.
    case not(FilterExpression)
    /// All hold: `… && …`.
    case all([FilterExpression])
    /// At least one holds: `… || …`.
    case any([FilterExpression])
}

/// The comparisons that a filter can make.
///
/// Step Functions documents that it has neither regular expressions nor operators that are words (`in`, `subsetof`).
public enum FilterComparison: String, Sendable, Hashable, CaseIterable {
    case equal = "=="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
}

/// One side of a comparison in a filter.
public enum FilterOperand: Sendable, Hashable {
    /// What a path leads to.
    case path(FilterPath)
    /// A number, a text in quotes, a truth value or null.
    case literal(JSON)
    /// A text without quotes: `@.Type == TOTAL`. Published definitions have it, and it stands for the text.
    case word(String)
}

/// A path within a filter.
public struct FilterPath: Sendable, Hashable {
    /// Where the path begins.
    public let root: Root
    /// The steps from there down.
    public let segments: [JSONPath.Segment]

    /// A path from that root.
    public init(_ root: Root, _ segments: [JSONPath.Segment]) {
        self.root = root
        self.segments = segments
    }

    /// What a path within a filter begins at.
    public enum Root: Sendable, Hashable {
        /// `@`: the child under test.
        case child
        /// `$`: what the whole path begins at. AWS documents that a filter can't refer to another value of the document.
        case document
    }
}

extension FilterExpression {
    /// Whether a path in the condition begins at `$`, which AWS documents as not supported.
    public var refersToDocument: Bool {
        switch self {
        case .exists(let path): path.refersToDocument
        case .comparison(let left, _, let right): left.refersToDocument || right.refersToDocument
        case .not(let inner): inner.refersToDocument
        case .all(let parts), .any(let parts): parts.contains { $0.refersToDocument }
        }
    }
}

extension FilterOperand {
    var refersToDocument: Bool {
        if case .path(let path) = self { path.refersToDocument } else { false }
    }
}

extension FilterPath {
    var refersToDocument: Bool {
        if root == .document { return true }
        return segments.contains { segment in
            if case .filter(let inner) = segment.selector { inner.refersToDocument } else { false }
        }
    }
}
