#if CommandLineTool
    import OrderedJSON
    import StatesLanguage

    extension Console {
        /// Writes findings to standard error, a line each, with their notes below.
        /// - Parameters:
        ///   - findings: What was found.
        ///   - subject: What stands at the place of the line where a finding has none: a workflow's name, or a file.
        func report(_ findings: [Diagnostic], about subject: String) {
            for finding in findings {
                printError(line(for: finding, about: subject) + "\n")
                for note in finding.notes {
                    let place = note.location.map { "\($0): " } ?? ""
                    printError("  \(place)\(paintError("note: ", .cyan))\(note.message)\n")
                }
            }
        }

        private func line(for finding: Diagnostic, about subject: String) -> String {
            finding.line(at: finding.location?.description ?? subject) { paintError($0, finding.severity.colour) }
        }
    }
#endif
