import StatesLanguage

/// Writes a diagram as a Mermaid flowchart.
///
/// Nodes come first, each within its subgraph, and all edges after them: Mermaid puts a node into the subgraph in which
/// it is first mentioned.
struct MermaidDiagram {
    private(set) var text = ""
    private var classes = MermaidClasses()

    init(_ diagram: Diagram, title: String?) {
        if let title {
            text += "---\ntitle: \(DiagramLabel(title, limit: .max).mermaidTitle)\n---\n"
        }
        text += "flowchart TD\n"
        write(diagram.root, indentation: "    ")
        for edge in diagram.edges { write(edge) }
        text += classes.text
    }

    private mutating func write(_ scope: Diagram.Scope, indentation: String) {
        for node in scope.nodes {
            text += "\(indentation)\(node.id)\(node.kind.mermaidShape(around: node.label.mermaidText))\n"
            classes.add(node)
        }
        for inner in scope.scopes {
            text += "\(indentation)subgraph \(inner.id)"
            if let label = inner.label { text += "[\"\(label.mermaidText)\"]" }
            text += "\n"
            write(inner, indentation: indentation + "    ")
            text += "\(indentation)end\n"
        }
    }

    private mutating func write(_ edge: Diagram.Edge) {
        text += "    \(edge.source) \(edge.kind.mermaidArrow)"
        if let label = edge.label { text += "|\"\(label.mermaidText)\"|" }
        text += " \(edge.target)\n"
    }
}

extension Diagram.Node.Kind {
    /// The node's text in the signs of its shape.
    fileprivate func mermaidShape(around text: String) -> String {
        switch self {
        case .start: "((\"\(text)\"))"
        case .end: "(((\"\(text)\")))"
        case .state(.task), .missing: "[\"\(text)\"]"
        case .state(.pass): "[/\"\(text)\"/]"
        case .state(.choice): "{\"\(text)\"}"
        case .state(.wait): "{{\"\(text)\"}}"
        case .state(.succeed), .state(.fail): "([\"\(text)\"])"
        case .state(.parallel), .state(.map): "[[\"\(text)\"]]"
        case .state(nil): ">\"\(text)\"]"
        }
    }
}

extension Diagram.Edge.Kind {
    /// The arrow: dashed for a catch, thick into what a state runs.
    fileprivate var mermaidArrow: String {
        switch self {
        case .start, .next, .choice, .default, .end: "-->"
        case .catch: "-.->"
        case .run: "==>"
        }
    }
}

/// The nodes that have a look besides their shape.
private struct MermaidClasses {
    private var succeeding: [String] = []
    private var failing: [String] = []
    private var missing: [String] = []

    mutating func add(_ node: Diagram.Node) {
        switch node.kind {
        case .state(.succeed): succeeding.append(node.id)
        case .state(.fail): failing.append(node.id)
        case .missing: missing.append(node.id)
        default: break
        }
    }

    /// The statements, colours by name: a `#` in them would be read as an entity.
    var text: String {
        var text = ""
        for (name, look, ids) in [
            ("succeed", "stroke:green", succeeding), ("fail", "stroke:red", failing),
            ("missing", "stroke:red,stroke-dasharray:4", missing),
        ] where !ids.isEmpty {
            text += "    classDef \(name) \(look)\n    class \(ids.joined(separator: ",")) \(name)\n"
        }
        return text
    }
}
