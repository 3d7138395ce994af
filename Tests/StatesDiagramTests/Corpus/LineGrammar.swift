/// The lines that a format may hold: a small part of its grammar, written apart from the code that is tested.
struct LineGrammar {
    /// The line of a node; its first group is the node's id.
    let node: @Sendable () -> Regex<(Substring, Substring)>
    /// Any other line.
    let other: @Sendable () -> Regex<Substring>

    /// The ids of the nodes in the order of their lines, and lines that the grammar doesn't have.
    func read(_ text: String) -> (nodes: [String], refused: [String]) {
        var nodes: [String] = []
        var refused: [String] = []
        let (node, other) = (node(), other())
        for line in text.split(separator: "\n") {
            if let match = line.wholeMatch(of: node) {
                nodes.append(String(match.1))
            } else if line.wholeMatch(of: other) == nil {
                refused.append(String(line))
            }
        }
        return (nodes, refused)
    }

    static let mermaid = LineGrammar(
        node: {
            // A label holds no sign of the grammar but `#` before an entity.
            /\ +(\w+)(?:\(\(|\(\(\(|\[|\[\/|\{|\{\{|\(\[|\[\[|>)"(?:[^"#;<>&|\[\]{}`*~\\:%@^]|#\w+;)+"[\]\/})]+/
        },
        other: {
            /flowchart TD|\ +(?:subgraph \w+\["(?:[^"#;\[\]]|#\w+;)+"\]|end|\w+ (?:-->|-.->|==>)(?:\|"(?:[^"#;|]|#\w+;)+"\|)? \w+|classDef \w+ [a-z:,\-0-9]+|class [\w,]+ \w+)/
        }
    )

    static let dot = LineGrammar(
        node: { /\ +((?:s|start|stop|missing)\d*) \[label="(?:[^"\\]|\\["\\])+"(?: \w+=\w+)*\]/ },
        other: {
            /digraph \{|\}|\ +(?:\}|fontname=\w+|(?:node|edge) \[.*\]|subgraph cluster_\w+ \{|label="(?:[^"\\]|\\["\\])+"|\w+ -> \w+(?: \[(?:label="(?:[^"\\]|\\["\\])+")?(?: ?style=\w+)?\])?)/
        }
    )
}
