import StatesLanguage

/// Writes a diagram as a Graphviz graph in the DOT language.
///
/// Scopes are clusters. Nodes come first and all edges after them, for an edge within a cluster would pull its nodes in.
struct GraphvizDiagram {
    private(set) var text = "digraph {\n"

    init(_ diagram: Diagram, title: String?) {
        if let title {
            text += "    label=\(DiagramLabel(title, limit: .max).dotText)\n    labelloc=t\n"
        }
        text += "    fontname=Helvetica\n"
        text += "    node [shape=box fontname=Helvetica]\n"
        text += "    edge [fontname=Helvetica fontsize=10]\n"
        write(diagram.root, indentation: "    ")
        for edge in diagram.edges { write(edge) }
        text += "}\n"
    }

    private mutating func write(_ scope: Diagram.Scope, indentation: String) {
        for node in scope.nodes {
            text += "\(indentation)\(node.id) [label=\(node.label.dotText)\(node.kind.dotAttributes)]\n"
        }
        for inner in scope.scopes {
            let indentationWithin = indentation + "    "
            text += "\(indentation)subgraph cluster_\(inner.id) {\n"
            if let label = inner.label { text += "\(indentationWithin)label=\(label.dotText)\n" }
            write(inner, indentation: indentationWithin)
            text += "\(indentation)}\n"
        }
    }

    private mutating func write(_ edge: Diagram.Edge) {
        var attributes: [String] = []
        if let label = edge.label { attributes.append("label=\(label.dotText)") }
        switch edge.kind {
        case .catch: attributes.append("style=dashed")
        case .run: attributes.append("style=bold")
        case .start, .next, .choice, .default, .end: break
        }
        text += "    \(edge.source) -> \(edge.target)"
        if !attributes.isEmpty { text += " [\(attributes.joined(separator: " "))]" }
        text += "\n"
    }
}

extension Diagram.Node.Kind {
    /// The attributes of the shape, each after a space; none for a box.
    fileprivate var dotAttributes: String {
        switch self {
        case .start: " shape=circle"
        case .end: " shape=doublecircle"
        case .state(.task): ""
        case .state(.pass): " shape=parallelogram"
        case .state(.choice): " shape=diamond"
        case .state(.wait): " shape=hexagon"
        case .state(.succeed): " style=rounded color=green"
        case .state(.fail): " style=rounded color=red"
        case .state(.parallel), .state(.map): " peripheries=2"
        case .state(nil): " shape=note"
        case .missing: " style=dashed color=red"
        }
    }
}
