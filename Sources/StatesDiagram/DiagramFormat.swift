public import StatesLanguage

/// The language in which a picture of a state machine is written.
///
/// The raw value is the format's name on a command line.
public enum DiagramFormat: String, Sendable, Hashable, CaseIterable {
    /// A Mermaid flowchart, which GitHub and GitLab draw within Markdown.
    case mermaid
    /// A Graphviz graph in the DOT language, for `dot -Tsvg`.
    case dot
}

extension StateMachine {
    /// A picture of the state machine, as text.
    ///
    /// Any definition is drawn, sound or not: a state of an unknown type has a node, and so has the target of a
    /// transition to a state that doesn't exist. Catches are dashed, and the ways from a Parallel or Map into what it
    /// runs are thick. Long names and conditions are shortened. The same definition always gives the same text, which
    /// ends with a newline.
    ///
    /// - Parameters:
    ///   - format: The language of the picture.
    ///   - title: What stands above the picture; nothing where it is nil.
    public func diagram(_ format: DiagramFormat = .mermaid, title: String? = nil) -> String {
        let diagram = Diagram(self)
        switch format {
        case .mermaid: return MermaidDiagram(diagram, title: title).text
        case .dot: return GraphvizDiagram(diagram, title: title).text
        }
    }
}
