public import StatesEngine
public import StatesLanguage

/// The language in which a picture of a state machine is written.
///
/// The raw value is the format's name on a command line.
public enum DiagramFormat: String, Sendable, Hashable, CaseIterable {
    /// A Mermaid flowchart, which GitHub and GitLab draw within Markdown.
    case mermaid
    /// A Graphviz graph in the DOT language, for `dot -Tsvg`.
    case dot
    /// An SVG picture, laid out here, for browsers and documents.
    case svg
}

extension StateMachine {
    /// A picture of the state machine, as text.
    ///
    /// Any definition is drawn, sound or not: a state of an unknown type has a node, and so has the target of a
    /// transition to a state that doesn't exist. Catches are dashed, and the ways from a Parallel or Map into what it
    /// runs are thick; an SVG picture draws what is run within the state instead. Long names and conditions are
    /// shortened. The same definition always gives the same text, which ends with a newline.
    ///
    /// - Parameters:
    ///   - format: The language of the picture.
    ///   - title: What stands above the picture; nothing where it is nil.
    public func diagram(_ format: DiagramFormat = .mermaid, title: String? = nil) -> String {
        let diagram = Diagram(self)
        switch format {
        case .mermaid: return MermaidDiagram(diagram, title: title).text
        case .dot: return GraphvizDiagram(diagram, title: title).text
        case .svg: return SVGDiagram(PlacedDiagram(diagram), title: title, hasExecution: false).text
        }
    }

    /// An SVG picture of an execution of the state machine.
    ///
    /// States are coloured by how they ended: succeeded, caught, failed, stopped, running or never entered. The ways that
    /// were taken are strong. Captions tell how often a state was entered and tried again, and how many items a Map had.
    /// States are known by their names, so two of the same name in different branches share what happened.
    ///
    /// - Parameters:
    ///   - events: The execution's events, all of them or the first ones.
    ///   - title: What stands above the picture; nothing where it is nil.
    public func diagram(ofExecution events: [HistoryEvent], title: String? = nil) -> String {
        let placed = PlacedDiagram(Diagram(self), trace: ExecutionTrace(events))
        return SVGDiagram(placed, title: title, hasExecution: true).text
    }
}
