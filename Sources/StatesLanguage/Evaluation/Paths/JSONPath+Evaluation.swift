public import OrderedJSON

extension JSONPath {
    /// How many nodes a path may match, so that `$..*..*..*` can't use up the memory.
    public static let maximumMatches = 1 << 22

    /// What the path leads to.
    ///
    /// A path that names one node (``isDefinite``) gives that node. Any other gives an array of its matches in the
    /// order of the document, empty where nothing matches.
    ///
    /// - Throws: ``EvaluationError/Reason/noResults(_:)`` where a path that names one node leads nowhere.
    public func evaluate(in scope: borrowing EvaluationScope) throws(EvaluationError) -> JSON {
        switch match(in: scope) {
        case .node(let value): return value
        case .nodes(let values): return .array(values)
        case .nothing: throw EvaluationError(.noResults(self))
        case .tooMany: throw EvaluationError(.tooManyMatches(self))
        }
    }

    /// What the path leads to, for a caller that has its own words for nothing.
    @inline(__always)
    func match(in scope: borrowing EvaluationScope) -> PathMatch {
        guard let root = scope.value(of: self.root) else { return isDefinite ? .nothing : .nodes([]) }
        return segments.isEmpty ? .node(root) : segments.match(from: root, document: root)
    }
}

/// What a path leads to.
enum PathMatch {
    /// The one node that the path names.
    case node(JSON)
    /// The nodes that a path matches which may match several.
    case nodes([JSON])
    /// Nothing, though the path names one node.
    case nothing
    /// More nodes than are gathered.
    case tooMany
}

extension [JSONPath.Segment] {
    /// Walks the segments down from a node; `document` is what `$` stands for in filters.
    ///
    /// While the segments name one node each, no list is made.
    func match(from start: JSON, document: JSON) -> PathMatch {
        var node = start
        for place in indices {
            switch self[place] {
            case .child(.member(let name)):
                guard case .object(let object) = node, let member = object[name] else { return nothing(from: place) }
                node = member
            case .child(.element(let index)):
                guard case .array(let elements) = node, let position = elements.position(counting: index) else {
                    return nothing(from: place)
                }
                node = elements[position]
            default:
                var selection = PathSelection(document: document)
                return selection.select(self[place...], from: node) ? .nodes(selection.nodes) : .tooMany
            }
        }
        return .node(node)
    }

    /// Nothing, or no matches where a later segment could have matched several: Step Functions gives `[]` for
    /// `$.items[*]` even where there are no items.
    private func nothing(from place: Int) -> PathMatch {
        self[place...].allSatisfy(\.isDefinite) ? .nothing : .nodes([])
    }
}

extension [JSON] {
    /// The place of the element at a position that counts from the end where it is negative, if there is one.
    @inline(__always)
    func position(counting index: Int) -> Int? {
        let position = index < 0 ? index &+ count : index
        return position >= 0 && position < count ? position : nil
    }
}
