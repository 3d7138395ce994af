#if CommandLineTool
    import OrderedJSON
    import StatesLanguage

    extension FindingsReport {
        /// The findings for people: a line each, with the line of the source, a caret, and the notes.
        func human(for console: Console) -> String {
            var text = ""
            // The line of the last finding: a minified file is one long line, which is taken apart once.
            var line: (number: Int, scalars: [Unicode.Scalar]) = (0, [])
            for finding in findings {
                let place = finding.location?.description ?? subject
                text += finding.line(at: place) { console.paint($0, finding.severity.colour) } + "\n"
                if case .text(_, let number, let column)? = finding.location, lines.indices.contains(number - 1) {
                    if line.number != number { line = (number, Array(lines[number - 1].unicodeScalars)) }
                    text += excerpt(of: line.scalars, at: column, for: console)
                }
                for note in finding.notes {
                    let place = note.location.map { "\($0): " } ?? ""
                    text += "  \(place)" + console.paint("note: ", .cyan) + "\(note.message)\n"
                }
            }
            return text
        }

        /// The line of the source with a caret below the place; long lines are cut around it.
        private func excerpt(of scalars: [Unicode.Scalar], at column: Int, for console: Console) -> String {
            let start = max(0, min(column - 1, scalars.count) - 60)
            let shown = scalars[start..<min(scalars.count, start + 120)]
            let lead = scalars[start..<min(column - 1, scalars.count)]
            let blank = String(String.UnicodeScalarView(lead.map { $0 == "\t" ? $0 : " " }))
            let indent = start > 0 ? "  …" : "  "
            let source = indent + String(String.UnicodeScalarView(shown)) + (start + 120 < scalars.count ? "…" : "")
            return source + "\n" + String(repeating: " ", count: indent.count) + blank + console.paint("^", .green)
                + "\n"
        }
    }

    extension Diagnostic.Severity {
        /// The colour that the word is printed in.
        var colour: Console.Colour {
            switch self {
            case .error: .red
            case .warning: .yellow
            case .info: .cyan
            }
        }
    }
#endif
