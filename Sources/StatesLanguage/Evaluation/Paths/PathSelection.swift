internal import OrderedJSON

/// The nodes that a path has matched so far, taken from segment to segment.
struct PathSelection {
    /// The matches, in the order of the document.
    private(set) var nodes: [JSON] = []
    /// What `$` stands for in filters.
    let document: JSON
    /// Whether there were more matches than are gathered.
    private var isFull = false

    init(document: JSON) {
        self.document = document
    }

    /// Walks segments down from a node; false where there are too many matches.
    mutating func select(_ segments: ArraySlice<JSONPath.Segment>, from start: JSON) -> Bool {
        nodes = [start]
        for segment in segments {
            let parents = nodes
            nodes = []
            for parent in parents {
                switch segment {
                case .child(let selector): selectChildren(of: parent, by: selector)
                case .descendants(let selector): selectDescendants(of: parent, by: selector)
                }
                if isFull { return false }
            }
        }
        return true
    }

    // MARK: Children

    private mutating func selectChildren(of parent: JSON, by selector: JSONPath.Selector) {
        switch (selector, parent) {
        case (.member(let name), .object(let object)):
            if let member = object[name] { append(member) }
        case (.members(let names), .object(let object)):
            for name in names {
                if let member = object[name] { append(member) }
            }
        case (.element(let index), .array(let elements)):
            if let position = elements.position(counting: index) { append(elements[position]) }
        case (.elements(let indices), .array(let elements)):
            for index in indices {
                if let position = elements.position(counting: index) { append(elements[position]) }
            }
        case (.slice(let slice), .array(let elements)):
            for position in slice.positions(count: elements.count) { append(elements[position]) }
        case (.wildcard, .array(let elements)):
            append(contentsOf: elements)
        case (.wildcard, .object(let object)):
            for (_, value) in object { append(value) }
        case (.filter(let filter), .array(let elements)):
            for element in elements where filter.holds(for: element, document: document) { append(element) }
        case (.filter(let filter), .object):
            // Of an object, Step Functions tests the object itself and not its members.
            if filter.holds(for: parent, document: document) { append(parent) }
        default:
            break
        }
    }

    // MARK: Descendants

    /// Selects children of a node and of everything below it, each before what is below it.
    ///
    /// What is still to be visited lies on a stack, so that depth costs no stack frames.
    private mutating func selectDescendants(of start: JSON, by selector: JSONPath.Selector) {
        var open = [start]
        while let node = open.popLast(), !isFull {
            switch node {
            case .array(let elements):
                if case .filter(let filter) = selector {
                    // Objects are tested when their turn comes.
                    for element in elements where element.kind != .object {
                        if filter.holds(for: element, document: document) { append(element) }
                    }
                } else {
                    selectChildren(of: node, by: selector)
                }
                for element in elements.reversed() where element.isContainer { open.append(element) }
            case .object(let object):
                selectChildren(of: node, by: selector)
                for position in stride(from: object.count - 1, through: 0, by: -1) {
                    let value = object[position].value
                    if value.isContainer { open.append(value) }
                }
            default:
                break
            }
        }
    }

    // MARK: Gathering

    private mutating func append(_ node: JSON) {
        guard nodes.count < JSONPath.maximumMatches else {
            isFull = true
            return
        }
        nodes.append(node)
    }

    private mutating func append(contentsOf children: [JSON]) {
        guard nodes.count + children.count <= JSONPath.maximumMatches else {
            isFull = true
            return
        }
        nodes.append(contentsOf: children)
    }
}

extension JSON {
    /// Whether the value can hold others.
    @inline(__always)
    fileprivate var isContainer: Bool {
        switch self {
        case .array, .object: true
        default: false
        }
    }
}

extension JSONPath.Slice {
    /// The positions that the slice takes of so many elements, in its order.
    func positions(count: Int) -> StrideTo<Int> {
        let step = self.step ?? 1
        // Bounds beyond the ends are moved to the ends, so that nothing below can overflow.
        func clamped(_ bound: Int, from lowest: Int, to highest: Int) -> Int {
            min(max(bound < 0 ? bound + count : bound, lowest), highest)
        }
        if step > 0 {
            let start = clamped(self.start ?? 0, from: 0, to: count)
            let end = clamped(self.end ?? count, from: 0, to: count)
            return stride(from: start, to: end, by: min(step, count + 1))
        }
        let start = self.start.map { clamped($0, from: -1, to: count - 1) } ?? count - 1
        let end = self.end.map { clamped($0, from: -1, to: count - 1) } ?? -1
        return stride(from: start, to: end, by: max(step, -count - 1))
    }
}
