#if CommandLineTool
    import ArgumentParser
    import SwiftStates

    /// One run of the program: its workflows, and all of the outside world that it touches.
    struct Session {
        /// The workflows in the order in which the program lists them.
        let workflows: [any WorkflowDefinition]
        /// Where it writes text.
        let console: Console
        /// Where it reads and writes files.
        let files: FileAccess

        /// Runs a command line, without the program's name, and gives the status to end with.
        func run(_ arguments: [String]) -> ExitStatus {
            do {
                var command = try SynthRoot.parseAsRoot(arguments)
                if let command = command as? any SynthSubcommand { return try command.run(in: self) }
                // What isn't ours is argument-parser's own: the help command, which throws the text.
                try command.run()
                return .success
            } catch let error as SynthError {
                console.report(error)
                return .badInput
            } catch {
                return tell(error)
            }
        }

        /// Prints what argument-parser has to say: a requested help text to standard output, a usage error otherwise.
        private func tell(_ error: any Error) -> ExitStatus {
            let text = SynthRoot.fullMessage(for: error)
            guard SynthRoot.exitCode(for: error) == .success else {
                let message = text.hasPrefix("Error: ") ? "error: " + text.dropFirst("Error: ".count) : text
                console.printError(message + "\n")
                return .badInput
            }
            do throws(SynthError) {
                if !text.isEmpty { try console.print(text + "\n") }
                return .success
            } catch {
                console.report(error)
                return .badInput
            }
        }
    }

    /// One of our commands: it runs in a session instead of the process's own surroundings.
    protocol SynthSubcommand: ParsableCommand {
        /// Does what the command is for, and gives the status to end with.
        func run(in session: Session) throws(SynthError) -> ExitStatus
    }
#endif
