#if CommandLineTool
    import ArgumentParser
    import OrderedJSON
    import StatesEngine
    import StatesLanguage
    import SwiftStates

    /// Runs a recorded execution again by a definition that may have changed since.
    struct ReplayCommand: WaitingSynthSubcommand {
        static let configuration = CommandConfiguration(
            commandName: "replay",
            abstract: "Hold a workflow, or a definition in a file, against a recorded execution.",
            discussion: """
                Every task is answered as it was in the recording; time is virtual. Printed is the first place where the \
                definition departs from what was recorded. Docs/Testing.md says what is compared.

                EXAMPLES:
                  aws stepfunctions get-execution-history --execution-arn ARN \\
                    --include-execution-data > order.json
                  synth replay order.json PlaceOrder           by a workflow
                  synth replay order.json flow.asl.json        by a definition
                  synth run PlaceOrder --format history > h.json
                  synth replay h.json PlaceOrder

                EXIT STATUS: 0, it goes as recorded; 1, it departs; 2, the command line, the history or the definition is \
                wrong.
                """
        )

        @Argument(help: "A file with what GetExecutionHistory answered, or - for standard input.")
        var history: InputFile

        @Argument(help: "A workflow, or a file with a definition.")
        var subject: String

        @OptionGroup var type: TypeOption

        func run(in session: Session) async throws(SynthError) -> ExitStatus {
            let subject = try session.runnable(subject, type: type.value)
            let recording = try recording(in: session)
            let replay: Replay
            do {
                replay = try await Replay(
                    of: recording,
                    by: subject.stateMachine,
                    name: subject.machineName,
                    type: subject.type
                )
            } catch {
                throw .refused(subject.name, error)
            }
            for type in replay.unreadTypes {
                session.console.printError("note: events of the type \(type) aren't compared\n")
            }
            guard let departure = replay.departure else {
                let count = replay.recorded.visits.count
                try session.console.print(
                    "\(subject.name) does what \(history.name) recorded (\(count) states, \(recording.events.count) events)\n"
                )
                return .success
            }
            try session.console.print("\(subject.name) departs from \(history.name) at \(departure)\n")
            return .findings
        }

        private func recording(in session: Session) throws(SynthError) -> RecordedHistory {
            let events = try history.json(in: session)
            do {
                return try RecordedHistory(json: events)
            } catch {
                throw .unusableInput(history.name, "\(error)")
            }
        }
    }
#endif
