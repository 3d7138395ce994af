#if CommandLineTool
    import ArgumentParser
    import StatesLanguage
    import SwiftStates

    /// Shows the names of the workflows.
    struct ListCommand: SynthSubcommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "Show the workflows: name, type, number of states.",
            discussion: """
                EXAMPLES:
                  synth list
                  synth list | cut -d ' ' -f 1   only the names
                """
        )

        func run(in session: Session) throws(SynthError) -> ExitStatus {
            var table = TextTable()
            for workflow in try session.catalogue() {
                let states = workflow.synthesize().stateMachine.stateCount
                table.add(.init(workflow.name), .init(workflow.type.rawValue), .init(counted(states, "state")))
            }
            try session.console.print(table.lines(for: session.console))
            return .success
        }
    }
#endif
