#if CommandLineTool
    import ArgumentParser
    import StatesDiagram
    import StatesLanguage

    /// Draws a workflow or a definition.
    struct GraphCommand: SynthSubcommand {
        static let configuration = CommandConfiguration(
            commandName: "graph",
            abstract: "Print a picture of a workflow or of a definition in a file.",
            discussion: """
                A name means the workflow of that name, or else the file of that path. What is wrong with the definition is \
                told on standard error and doesn't change the exit status; it is drawn as far as it goes.

                EXAMPLES:
                  synth graph ContentModerator                       Mermaid, for Markdown
                  synth graph flow.asl.json --format svg > flow.svg  for browsers
                  synth graph flow.asl.json --format dot | dot -Tpdf > flow.pdf
                  synth graph - < flow.yaml                          standard input
                """
        )

        @Argument(help: "A workflow, or a file with a definition, or - for standard input.")
        var subject: String

        @Option(help: ArgumentHelp("The language of the picture.", valueName: "mermaid|dot|svg"))
        var format = Format(.mermaid)

        func run(in session: Session) throws(SynthError) -> ExitStatus {
            let subject = try session.workflowOrFile(subject)
            session.console.report(subject.findings, about: subject.name)
            // A picture of its own says what it shows; the others stand in a text that does.
            let title = format.diagram == .svg ? subject.name : nil
            try session.console.print(subject.stateMachine.diagram(format.diagram, title: title))
            return .success
        }
    }

    extension GraphCommand {
        /// A diagram's format as it is written on the command line.
        struct Format: ExpressibleByArgument {
            let diagram: DiagramFormat

            init(_ diagram: DiagramFormat) {
                self.diagram = diagram
            }

            init?(argument: String) {
                guard let diagram = DiagramFormat(rawValue: argument) else { return nil }
                self.init(diagram)
            }

            var defaultValueDescription: String { diagram.rawValue }

            static var allValueStrings: [String] { DiagramFormat.allCases.map(\.rawValue) }
        }
    }
#endif
