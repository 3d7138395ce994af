#if CommandLineTool
    import ArgumentParser
    import OrderedJSON
    import StatesDiagram
    import StatesEngine
    import StatesLanguage
    import SwiftStates

    /// Runs a workflow or a definition in this process.
    struct RunCommand: WaitingSynthSubcommand {
        static let configuration = CommandConfiguration(
            commandName: "run",
            abstract: "Run a workflow, or a definition in a file, with mocked tasks.",
            discussion: """
                A name means the workflow of that name, or else the file of that path. Tasks are answered by a mock file \
                in the format of Step Functions Local (MockConfigFile.json). Where none is named, <Name>.mocks.json \
                beside the workflow's source or the definition is used, and <Name>.input.json there is the input. Distributed Maps \
                read and write objects in <Name>.objects there. Docs/Running.md \
                says more.

                EXAMPLES:
                  synth run ContentModerator                        mocks beside its source
                  synth run ContentModerator --test-case Flagged    another test case
                  synth run ContentModerator -i '{"comment": "?"}'  another input
                  synth run flow.asl.json --mocks MockConfigFile.json -i @order.json
                  synth run Nightly --virtual-time                  without waiting
                  synth run flow.yaml --format json | jq .output    for scripts
                  synth run flow.yaml --format history              the events
                  synth run flow.yaml --graph run.svg               a picture of what was done

                EXIT STATUS: 0, the execution succeeded; 1, it failed; 2, the command line or the definition is wrong, or \
                a task has no answer.
                """
        )

        @Argument(help: "A workflow, or a file with a definition, or - for standard input.")
        var subject: String

        @Option(
            name: [.short, .long],
            help: ArgumentHelp("The input; @FILE reads a file, - standard input.", valueName: "json|@file|-")
        )
        var input: String?

        @Option(help: ArgumentHelp("A mock file in the format of Step Functions Local.", valueName: "file"))
        var mocks: String?

        @Option(help: ArgumentHelp("The test case of the mock file (default: its first).", valueName: "name"))
        var testCase: String?

        @Option(
            help: ArgumentHelp("A folder that stands for S3, of which each folder is a bucket.", valueName: "folder")
        )
        var objects: String?

        @Flag(help: "Let no time pass: waits and retries take none.")
        var virtualTime = false

        @Flag(help: "Lift the limits on payloads and events.")
        var noQuotas = false

        @Option(help: ArgumentHelp("What to print.", valueName: "human|json|history"))
        var format = RunFormat.human

        @Option(help: ArgumentHelp("Write an SVG picture of the execution to this file.", valueName: "file"))
        var graph: String?

        @OptionGroup var type: TypeOption

        @Option(help: "Makes random numbers and identifiers the same on every run.")
        var seed: UInt64?

        func run(in session: Session) async throws(SynthError) -> ExitStatus {
            let subject = try session.runnable(subject, type: type.value)
            let mocks = try session.mocks(for: subject, file: mocks, testCase: testCase)
            let input = try session.input(input, for: subject)
            let objects = try session.objects(objects, for: subject)
            let engine = try engine(for: subject, mocks, objects: objects, handlers: session.handlers)

            let execution = engine.start(input)
            if format == .human { try await follow(execution, subject, mocks, in: session) }
            let result: ExecutionResult
            do throws(EngineError) {
                result = try await execution.result()
            } catch {
                throw .missingAnswer(error, in: subject, mocks)
            }
            if let graph {
                let picture = subject.stateMachine.diagram(ofExecution: result.events, title: subject.machineName)
                try session.files.write(graph, Array(picture.utf8))
            }
            try session.console.print(format.text(of: result, for: session.console))
            return result.status == .succeeded ? .success : .findings
        }

        private func engine(
            for subject: RunSubject,
            _ mocks: RunMocks?,
            objects: String?,
            handlers: TaskHandlers
        ) throws(SynthError) -> Engine {
            var options = EngineOptions(clock: virtualTime ? .virtual : .system)
            options.stateMachineName = subject.machineName
            options.type = subject.type
            options.seed = seed
            if noQuotas { options.quotas = .none }
            options.objectStore = objects.map { FolderObjectStore(root: $0) }
            var handlers = handlers
            mocks?.testCase.add(to: &handlers)
            do {
                return try Engine(subject.stateMachine, handlers: handlers, options: options)
            } catch {
                throw .refused(subject.name, error)
            }
        }

        /// Prints what happens while it happens.
        private func follow(
            _ execution: Execution,
            _ subject: RunSubject,
            _ mocks: RunMocks?,
            in session: Session
        ) async throws(SynthError) {
            var printer = TimelinePrinter(console: session.console)
            try session.console.print(printer.header(subject, mocks, isTimeVirtual: virtualTime))
            for await event in execution.events {
                let text = printer.text(for: event)
                do throws(SynthError) {
                    if !text.isEmpty { try session.console.print(text) }
                } catch {
                    execution.stop()
                    throw error
                }
            }
            try session.console.print(printer.end())
        }
    }
#endif
