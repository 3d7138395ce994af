#if CommandLineTool
    public import StatesEngine
    public import SwiftStates

    /// A program whose workflows become Amazon States Language: the entry point of a package with workflows.
    ///
    /// Mark one type of an executable target with `@main` and list the workflows. The target is best called `synth`:
    ///
    /// ```swift
    /// import SwiftStates
    /// import SynthCommand
    ///
    /// @main struct Synth: SynthProgram {
    ///     static let workflows: [any WorkflowDefinition] = [contentModerator, humanInTheLoop]
    /// }
    /// ```
    ///
    /// `swift run synth` then writes them all, and `swift run synth --help` tells what else there is. The program ends with
    /// status 0 where all went well, with 1 where a workflow has errors, and with 2 where it was called wrongly or given
    /// something that it can't read.
    public protocol SynthProgram {
        /// The workflows, in the order in which they are listed.
        ///
        /// Their names differ.
        static var workflows: [any WorkflowDefinition] { get }
        /// What runs the tasks that no mock answers when `synth run` runs a workflow; none where nothing is said.
        static var handlers: TaskHandlers { get }
    }

    extension SynthProgram {
        /// No handlers: mocks answer all tasks.
        public static var handlers: TaskHandlers { TaskHandlers() }

        /// Runs the command line of the process and ends the process with its status.
        public static func main() async {
            System.ignoreClosedPipes()
            let session = Session(workflows: workflows, console: .system, files: .system, handlers: handlers)
            System.end(with: await session.run(Array(CommandLine.arguments.dropFirst())))
        }
    }
#endif
