#if CommandLineTool
    import OrderedJSON
    import StatesEngine
    import StatesLanguage
    import SwiftStates
    import Testing

    @testable import SynthCommand

    /// A session whose outside world is a few dictionaries: what it writes can be looked at.
    final class TestSession {
        private(set) var output = ""
        private(set) var errors = ""
        private(set) var files: [String: String]
        private let bytes: [String: [UInt8]]
        private let standardInput: String
        private let workflows: [any WorkflowDefinition]
        private let handlers: TaskHandlers

        init(
            _ workflows: [any WorkflowDefinition] = TestWorkflow.all,
            files: [String: String] = [:],
            bytes: [String: [UInt8]] = [:],
            standardInput: String = "",
            handlers: TaskHandlers = TaskHandlers()
        ) {
            self.handlers = handlers
            self.workflows = workflows
            self.files = files
            self.bytes = bytes
            self.standardInput = standardInput
        }

        /// Runs a command line and gives the exit status.
        func run(_ arguments: String...) -> Int32 { run(arguments, isColoured: false) }

        /// Runs a command line that needs no waiting and gives the exit status.
        func run(_ arguments: [String], isColoured: Bool) -> Int32 {
            switch session(isColoured: isColoured).begin(arguments) {
            case .ended(let status): return status.rawValue
            case .waits(let command):
                Issue.record("\(type(of: command)) waits; await its run")
                return -1
            }
        }

        /// Runs any command line and gives the exit status.
        func run(_ arguments: [String], isTerminal: Bool = false) async -> Int32 {
            await session(isColoured: isTerminal, isTerminal: isTerminal).run(arguments).rawValue
        }

        private func session(isColoured: Bool, isTerminal: Bool = false) -> Session {
            let console = Console(
                isOutputColoured: isColoured,
                isErrorColoured: isColoured,
                isOutputTerminal: isTerminal,
                write: { [self] text throws(SynthError) in output += text },
                writeError: { [self] text in errors += text }
            )
            let access = FileAccess(
                exists: { [self] in files[$0] != nil || bytes[$0] != nil },
                read: { [self] path throws(SynthError) in
                    if let bytes = bytes[path] { return bytes }
                    guard let text = files[path] else { throw .unreadable(path, .isMissing) }
                    return Array(text.utf8)
                },
                readStandardInput: { [self] () throws(SynthError) in Array(standardInput.utf8) },
                write: { [self] path, bytes throws(SynthError) in files[path] = String(decoding: bytes, as: UTF8.self) }
            )
            return Session(workflows: workflows, console: console, files: access, handlers: handlers)
        }
    }

    /// A workflow with the findings that a test wants.
    struct TestWorkflow: WorkflowDefinition {
        var name: String
        var type = ExecutionType.standard
        var findings: [Diagnostic] = []

        func synthesize() -> SynthesizedWorkflow {
            var machine = StateMachine()
            machine.startAt = "Done"
            machine.states = ["Done": .succeed(SucceedState())]
            return SynthesizedWorkflow(
                name: name,
                type: type,
                stateMachine: machine,
                diagnostics: findings,
                locations: ["Done": .swift(fileID: "Flows/Sound.swift", line: 7)]
            )
        }

        static let all: [any WorkflowDefinition] = [
            TestWorkflow(name: "Sound"),
            TestWorkflow(name: "HasWarnings", type: .express, findings: [warning, warning]),
        ]
        static let faulty = TestWorkflow(name: "HasErrors", findings: [error, warning])

        static let error = Diagnostic(
            .error,
            .init(rawValue: "SS9001"),
            "it fails",
            notes: [.init("this is why", location: .swift(fileID: "Flows/Sound.swift", line: 3))]
        )
        static let warning = Diagnostic(.warning, .init(rawValue: "SS9002"), "it may fail", state: "Done")
    }

    /// The definition of a ``TestWorkflow``.
    let soundText = """
        {
          "StartAt": "Done",
          "States": {
            "Done": {
              "Type": "Succeed"
            }
          }
        }

        """
#endif
