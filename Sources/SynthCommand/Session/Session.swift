#if CommandLineTool
    import ArgumentParser
    import StatesEngine
    import SwiftStates

    /// One run of the program: its workflows, and all of the outside world that it touches.
    struct Session {
        /// The workflows in the order in which the program lists them.
        let workflows: [any WorkflowDefinition]
        /// Where it writes text.
        let console: Console
        /// Where it reads and writes files.
        let files: FileAccess
        /// What runs the tasks that no mock answers.
        var handlers = TaskHandlers()

        /// Runs a command line, without the program's name, and gives the status to end with.
        func run(_ arguments: [String]) async -> ExitStatus {
            switch begin(arguments) {
            case .ended(let status): return status
            case .waits(let command):
                do throws(SynthError) {
                    return try await command.run(in: self)
                } catch {
                    console.report(error)
                    return .badInput
                }
            }
        }

        /// What became of a command line at once: most commands end without waiting.
        enum Beginning {
            case ended(ExitStatus)
            case waits(any WaitingSynthSubcommand)
        }

        /// Runs a command line as far as it goes without waiting.
        func begin(_ arguments: [String]) -> Beginning {
            do {
                var command = try SynthRoot.parseAsRoot(arguments)
                if let command = command as? any SynthSubcommand { return .ended(try command.run(in: self)) }
                if let command = command as? any WaitingSynthSubcommand { return .waits(command) }
                // What isn't ours is argument-parser's own: the help command, which throws the text.
                try command.run()
                return .ended(.success)
            } catch let error as SynthError {
                console.report(error)
                return .ended(.badInput)
            } catch {
                return .ended(tell(error))
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

    /// One of our commands that waits for something: an execution.
    protocol WaitingSynthSubcommand: ParsableCommand {
        /// Does what the command is for, and gives the status to end with.
        func run(in session: Session) async throws(SynthError) -> ExitStatus
    }
#endif
