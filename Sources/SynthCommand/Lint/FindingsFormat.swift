#if CommandLineTool
    import ArgumentParser
    import OrderedJSON
    import StatesLanguage

    /// A way to print what was found.
    enum FindingsFormat: String, CaseIterable, ExpressibleByArgument {
        case human
        case json
        case sarif
        case github

        /// The reports as a text that ends with a line end.
        func text(of reports: [FindingsReport], for console: Console) -> String {
            switch self {
            case .human: reports.map { $0.human(for: console) }.joined() + summary(of: reports, for: console)
            case .json: json(of: reports)
            case .sarif: sarif(of: reports)
            case .github: reports.map(\.githubCommands).joined()
            }
        }

        private func summary(of reports: [FindingsReport], for console: Console) -> String {
            let summary = FindingSummary(reports.flatMap(\.findings))
            let noun = counted(reports.count, "definition")
            return console.paint("\(summary) in \(noun)", summary.colour) + "\n"
        }
    }
#endif
