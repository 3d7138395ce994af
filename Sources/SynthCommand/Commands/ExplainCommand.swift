#if CommandLineTool
    import ArgumentParser
    import OrderedJSON
    import StatesLanguage
    import StatesValidation

    /// Shows what the data are at each state.
    struct ExplainCommand: SynthSubcommand {
        static let configuration = CommandConfiguration(
            commandName: "explain",
            abstract: "Show what data come into each state, what it makes of them, and what goes out.",
            discussion: """
                A name means the workflow of that name, or else the file of that path. The data are shown as far as they \
                follow from the definition: {id: string, total?: number, …} is an object that has id, perhaps total, and \
                perhaps other fields; any is what isn't known. --format json-schema prints what comes in and what goes \
                out, of the workflow or of one state, as JSON Schema. What is wrong with the definition is told on \
                standard error, as far as it could be read.

                EXAMPLES:
                  synth explain ContentModerator              every state
                  synth explain flow.asl.json --state Refund  with the origin of each field
                  synth explain flow.asl.json --input-schema order.schema.json
                  synth explain flow.asl.json --format json-schema
                """
        )

        @Argument(help: "A workflow, or a file with a definition, or - for standard input.")
        var subject: String

        @Option(help: ArgumentHelp("Show this state only.", valueName: "name"))
        var state: String?

        @Option(help: ArgumentHelp("How to print it.", valueName: "human|json|json-schema"))
        var format = Format.human

        @OptionGroup var inputSchema: InputSchemaOption

        /// The ways to print, by the words of the command line.
        enum Format: String, ExpressibleByArgument, CaseIterable {
            case human, json
            case jsonSchema = "json-schema"
        }

        func run(in session: Session) throws(SynthError) -> ExitStatus {
            let subject = try session.workflowOrFile(subject)
            session.console.report(subject.findings, about: subject.name)
            // A schema comes before what the type of a workflow's input says.
            let input = try inputSchema.shape(in: session) ?? subject.inputShape
            var report = subject.stateMachine.dataFlow(ValidationOptions(inputShape: input))
            if let state {
                let names = report.states.map(\.name)
                report = report.limited(toState: state)
                if report.states.isEmpty { throw .unknownState(state, among: names) }
            }
            let explanation = FlowExplanation(report: report, isOneState: state != nil)
            switch format {
            case .human: try session.console.print(explanation.text(for: session.console))
            case .json: try session.console.print(explanation.json.serialized(.pretty) + "\n")
            case .jsonSchema: try session.console.print(explanation.jsonSchema.serialized(.pretty) + "\n")
            }
            return .success
        }
    }

    extension SynthError {
        /// A state that isn't there, or that no way leads to.
        static func unknownState(_ name: String, among names: [String]) -> SynthError {
            let near = nearest(to: name, among: names).map { "; did you mean \(quoted($0))?" } ?? ""
            return SynthError(message: "no way leads to a state \(quoted(name))\(near)")
        }
    }
#endif
