import StatesLanguage

/// Places the scopes of a diagram from the innermost to the outermost: what a Parallel or Map runs is laid out before
/// the state, which is then a box around it.
struct PlacedDiagramBuilder {
    private let trace: ExecutionTrace?
    /// The edges by the node that they leave.
    private let edges: [String: [Diagram.Edge]]

    static let labelSize = 11.0
    static let labelLineHeight = 14.0
    /// The room between a box and what is within it.
    private static let padding = 12.0
    private static let titleHeight = 20.0
    /// The width from which on branches stand in another row.
    private static let rowWidth = 1800.0

    init(_ diagram: Diagram, trace: ExecutionTrace?) {
        self.trace = trace
        edges = Dictionary(grouping: diagram.edges, by: \.source)
    }

    /// Places a scope and those within it, with a margin around them.
    func place(_ scope: Diagram.Scope) -> PlacedDiagram {
        var inner: [String: [Diagram.Scope]] = [:]
        for scope in scope.scopes { inner[scope.role.owner, default: []].append(scope) }
        var faces: [NodeFace] = []
        var contents: [PlacedDiagram?] = []
        var sizes: [Size] = []
        for node in scope.nodes {
            var isState = false
            if case .state = node.kind { isState = true }
            let face = NodeFace(node, trace: isState ? trace?.states[node.name] : nil)
            let content = isState ? inner[node.name].map { row(of: $0) } : nil
            faces.append(face)
            contents.append(content)
            sizes.append(content.map { Self.size(of: face, around: $0) } ?? face.size)
        }
        let lines = lines(in: scope)
        let places = LayeredLayout.places(of: graph(of: lines, in: scope, sizes))

        let margin = Point(x: Self.padding, y: Self.padding)
        var placed = PlacedDiagram(
            size: Size(width: places.size.width + 2 * margin.x, height: places.size.height + 2 * margin.y)
        )
        for (index, node) in scope.nodes.enumerated() {
            let frame = places.boxes[index].moved(by: margin)
            var head = frame
            if contents[index] != nil { head.size.height = faces[index].size.height }
            placed.boxes.append(PlacedDiagram.Box(node: node, frame: frame, face: faces[index], head: head))
        }
        for (var line, way) in zip(lines, places.ways) {
            line.points = way.points.map { $0.moved(by: margin) }
            line.label = way.label?.moved(by: margin)
            line.isBack = way.isBack
            placed.lines.append(line)
        }
        for (index, content) in contents.enumerated() {
            guard let content else { continue }
            let frame = placed.boxes[index].frame
            let left = frame.left + (frame.size.width - content.size.width) / 2
            placed.add(content, at: Point(x: left, y: frame.top + faces[index].size.height))
        }
        return placed
    }

    // MARK: What a state runs

    private static func size(of face: NodeFace, around content: PlacedDiagram) -> Size {
        Size(
            width: max(face.size.width, content.size.width + 2 * padding),
            height: face.size.height + content.size.height + padding
        )
    }

    /// Branches beside each other, in several rows where they are many.
    private func row(of scopes: [Diagram.Scope]) -> PlacedDiagram {
        var row = PlacedDiagram(size: Size(width: 0, height: 0))
        var corner = Point(x: 0, y: 0)
        for scope in scopes {
            let inner = place(scope)
            let title = scope.role.title
            let size = Size(
                width: max(inner.size.width, TextMeasure.width(of: title, size: NodeFace.captionSize) + 16),
                height: inner.size.height + Self.titleHeight
            )
            if corner.x > 0, corner.x + size.width > Self.rowWidth {
                corner = Point(x: 0, y: row.size.height + Self.padding)
            }
            let frame = Frame(origin: corner, size: size)
            row.scopes.append(
                PlacedDiagram.ScopeBox(id: scope.id, frame: frame, title: title, owner: scope.role.owner)
            )
            let left = corner.x + (size.width - inner.size.width) / 2
            row.add(inner, at: Point(x: left, y: corner.y + Self.titleHeight))
            row.size.width = max(row.size.width, frame.right)
            row.size.height = max(row.size.height, frame.bottom)
            corner.x = frame.right + Self.padding
        }
        return row
    }

    // MARK: Ways

    /// The lines of a scope, as yet without places.
    private func lines(in scope: Diagram.Scope) -> [PlacedDiagram.Line] {
        var lines: [PlacedDiagram.Line] = []
        var texts: [[String]] = []
        var known: [LineKey: Int] = [:]
        let names = Dictionary(uniqueKeysWithValues: scope.nodes.map { ($0.id, $0) })
        for node in scope.nodes {
            for edge in edges[node.id] ?? [] where edge.kind != .run {
                let key = LineKey(edge)
                let index = known[key] ?? lines.count
                if index == lines.count {
                    known[key] = index
                    texts.append([])
                    lines.append(
                        PlacedDiagram.Line(
                            source: edge.source,
                            target: edge.target,
                            isCatch: key.isCatch,
                            isBack: false,
                            points: [],
                            text: [],
                            taken: names[edge.target].flatMap { taken(from: node, to: $0, isCatch: key.isCatch) }
                        )
                    )
                }
                if let label = edge.label { texts[index].append(label.text) }
            }
        }
        for index in lines.indices { lines[index].text = Self.lines(of: texts[index]) }
        return lines
    }

    /// The first texts, each in two lines at most, and the number of those that are left out.
    private static func lines(of texts: [String]) -> [String] {
        var lines: [String] = []
        for text in texts.prefix(texts.count > 3 ? 2 : 3) {
            lines += TextMeasure.lines(of: text, size: labelSize, width: 170, limit: 2)
        }
        if texts.count > 3 { lines.append("and \(texts.count - 2) more") }
        return lines
    }

    /// How often the execution took a way; nil where there is no execution.
    private func taken(from source: Diagram.Node, to target: Diagram.Node, isCatch: Bool) -> Int? {
        guard let trace else { return nil }
        switch (source.kind, target.kind) {
        case (.start, _): return trace.states[target.name]?.entered ?? 0
        case (_, .end): return trace.ways[.init(source: source.name, target: nil, isCatch: false)] ?? 0
        default: return trace.ways[.init(source: source.name, target: target.name, isCatch: isCatch)] ?? 0
        }
    }

    private func graph(of lines: [PlacedDiagram.Line], in scope: Diagram.Scope, _ sizes: [Size]) -> LayeredGraph {
        var indices: [String: Int] = [:]
        for (index, node) in scope.nodes.enumerated() { indices[node.id] = index }
        let ways = lines.compactMap { line -> LayeredGraph.Way? in
            guard let source = indices[line.source], let target = indices[line.target] else { return nil }
            var label: Size?
            if !line.text.isEmpty {
                let widest = line.text.map { TextMeasure.width(of: $0, size: Self.labelSize) }.max() ?? 0
                label = Size(width: widest + 8, height: Self.labelLineHeight * Double(line.text.count) + 4)
            }
            return LayeredGraph.Way(
                source: source,
                target: target,
                label: label,
                // What happens without a condition or an error is the main way.
                weight: line.isCatch ? 1 : line.text.isEmpty ? 6 : 3,
                bundle: line.isCatch ? 1 : 0
            )
        }
        return LayeredGraph(boxes: sizes, ways: ways)
    }
}

/// What edges have in common that are drawn as one line.
private struct LineKey: Hashable {
    var source: String
    var target: String
    var isCatch: Bool

    init(_ edge: Diagram.Edge) {
        source = edge.source
        target = edge.target
        isCatch = false
        // A state that is its own target has room for one line.
        if case .catch = edge.kind, edge.source != edge.target { isCatch = true }
    }
}

extension Diagram.Role {
    /// The name of the state that runs the scope, empty for the machine.
    fileprivate var owner: String {
        switch self {
        case .machine: ""
        case .branch(_, let owner), .items(let owner): owner
        }
    }

    /// What is written in the corner of the scope's box.
    fileprivate var title: String {
        switch self {
        case .machine: ""
        case .branch(let number, _): "branch \(number)"
        case .items: "each item"
        }
    }
}
