/// Text for the reader, before a format escapes it: one line, of at most 60 characters where nothing else is said.
package struct DiagramLabel: Sendable, Hashable {
    /// The text, never empty.
    package let text: String

    /// A line of some text, in which white space and control characters are single spaces.
    ///
    /// A text longer than the limit ends with an ellipsis. One without anything to see becomes a pair of quotation
    /// marks, as an empty string is written.
    package init(_ source: String, limit: Int = 60) {
        var line = ""
        var count = 0
        var spaceIsDue = false
        for character in source {
            if character.isWhitespace || character.isControl {
                spaceIsDue = count > 0
                continue
            }
            if spaceIsDue {
                line.append(" ")
                count += 1
                spaceIsDue = false
            }
            line.append(character)
            count += 1
            if count > limit { break }
        }
        if count > limit {
            var end = line.index(line.startIndex, offsetBy: limit - 1)
            // No space before the ellipsis.
            while end > line.startIndex, line[line.index(before: end)] == " " { end = line.index(before: end) }
            line = line[..<end] + "…"
        }
        text = line.isEmpty ? "\"\"" : line
    }
}

extension Character {
    /// Whether it is a control character, NUL and its kin.
    fileprivate var isControl: Bool { unicodeScalars.allSatisfy { $0.properties.generalCategory == .control } }
}

extension Diagram.Node {
    /// What is written in the node.
    var label: DiagramLabel {
        switch kind {
        case .start: DiagramLabel("Start")
        case .end: DiagramLabel("End")
        case .state: DiagramLabel(name)
        case .missing: DiagramLabel("missing \(DiagramLabel(name).text)")
        }
    }
}

extension Diagram.Scope {
    /// What is written above the scope, or nil for the machine itself.
    var label: DiagramLabel? {
        switch role {
        case .machine: nil
        case .branch(let number, let name): DiagramLabel("Branch \(number) of \(name)")
        case .items(let name): DiagramLabel("Items of \(name)")
        }
    }
}

extension Diagram.Edge {
    /// What is written beside the edge, if anything.
    var label: DiagramLabel? {
        switch kind {
        case .start, .next, .run, .end: nil
        case .default: DiagramLabel("Default")
        case .choice(let text), .catch(let text): text.isEmpty ? nil : DiagramLabel(text)
        }
    }
}
