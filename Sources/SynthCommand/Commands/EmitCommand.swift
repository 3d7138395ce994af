#if CommandLineTool
    import ArgumentParser
    import StatesLanguage
    import SwiftStates

    /// Writes all workflows to files, or prints one.
    struct EmitCommand: SynthSubcommand {
        static let configuration = CommandConfiguration(
            commandName: "emit",
            abstract: "Write every workflow to <Name>.asl.json, or print one. (What synth does without a command.)",
            discussion: """
                A workflow with errors is not written, and the exit status is 1. Files whose content is the same are left \
                alone. A workflow that has the name of a command is printed with 'synth emit <name>'.

                EXAMPLES:
                  synth                                write every workflow to .build/asl
                  synth --output definitions           write every workflow to a folder
                  synth --query-language JSONata       <Name>.jsonata.asl.json for each
                  synth --strict                       take warnings as errors
                  synth ContentModerator               print one workflow
                  synth ContentModerator --output .    write one workflow
                  synth ContentModerator | synth format - --to yaml
                """
        )

        @Argument(help: "The workflow to print; all are written where none is named.")
        var name: String?

        @Option(
            name: [.short, .long],
            help: ArgumentHelp("The folder to write to (default: \(Self.defaultFolder)).", valueName: "folder")
        )
        var output: String?

        @Flag(help: "Take warnings as errors.")
        var strict = false

        @OptionGroup var allow: AllowOption

        @Option(help: ArgumentHelp("The query language of all workflows: JSONPath or JSONata.", valueName: "language"))
        var queryLanguage: String?

        private var language: QueryLanguage? { queryLanguage.flatMap(QueryLanguage.init(rawValue:)) }

        private static let defaultFolder = ".build/asl"

        func validate() throws {
            if output?.isEmpty == true { throw ValidationError("--output needs a folder; . is this one.") }
            if let queryLanguage, language == nil {
                throw ValidationError("--query-language is JSONPath or JSONata, not \(queryLanguage).")
            }
        }

        func run(in session: Session) throws(SynthError) -> ExitStatus {
            if let name {
                let workflow = try session.workflow(named: name)
                return output == nil ? try print(workflow, in: session) : try write([workflow], in: session)
            }
            return try write(try session.catalogue(), in: session)
        }

        private func print(_ workflow: any WorkflowDefinition, in session: Session) throws(SynthError) -> ExitStatus {
            let workflow = synthesize(workflow)
            session.console.report(workflow.allFindings(allow.codes), about: workflow.name)
            if isRefused(workflow) { return .findings }
            try session.console.print(workflow.text)
            return .success
        }

        private func write(_ workflows: [any WorkflowDefinition], in session: Session) throws(SynthError) -> ExitStatus
        {
            var table = TextTable()
            var status = ExitStatus.success
            for workflow in workflows.map({ synthesize($0) }) {
                session.console.report(workflow.allFindings(allow.codes), about: workflow.name)
                let path = path(for: workflow)
                if isRefused(workflow) {
                    status = .findings
                } else {
                    try session.files.write(path, Array(workflow.text.utf8))
                }
                let summary = FindingSummary(workflow.allFindings(allow.codes))
                table.add(
                    .init(workflow.name),
                    .init(counted(workflow.stateMachine.stateCount, "state")),
                    .init(workflow.type.rawValue),
                    .init(summary.description, summary.colour),
                    .init(isRefused(workflow) ? "not written" : path)
                )
            }
            try session.console.print(table.lines(for: session.console))
            return status
        }

        private func synthesize(_ workflow: any WorkflowDefinition) -> SynthesizedWorkflow {
            let chosen = language.map { workflow.queryLanguage($0) } ?? workflow
            return chosen.synthesize()
        }

        private func isRefused(_ workflow: SynthesizedWorkflow) -> Bool {
            let summary = FindingSummary(workflow.allFindings(allow.codes))
            return summary.errors > 0 || strict && summary.warnings > 0
        }

        private func path(for workflow: SynthesizedWorkflow) -> String {
            let folder = output ?? Self.defaultFolder
            let suffix = language == .jsonata ? ".jsonata" : ""
            return "\(folder)\(folder.hasSuffix("/") ? "" : "/")\(workflow.name)\(suffix).asl.json"
        }
    }
#endif
