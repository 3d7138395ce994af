public import StatesLanguage

/// A state machine made ready to run: names resolved to positions, and every path, template and call read once.
///
/// A program is immutable. Any number of executions run it at the same time.
public final class Program: Sendable {
    /// The machine that the program was made from, or nil for the states of a child execution.
    let machine: StateMachine?
    /// The states of the machine itself.
    let root: ScopeProgram
    /// The machine's `TimeoutSeconds`.
    let timeoutSeconds: Int64?

    /// Makes a machine ready.
    ///
    /// - Throws: ``ProgramError`` at the first part that can't be run; `lint` finds all of them.
    public init(_ machine: StateMachine) throws(ProgramError) {
        self.machine = machine
        let compiler = ProgramCompiler(language: machine.queryLanguage ?? .jsonPath)
        root = try compiler.scope(machine)
        timeoutSeconds = try compiler.machineTimeout(machine)
    }

    /// A scope as a machine of its own.
    init(root: ScopeProgram) {
        self.root = root
        machine = nil
        timeoutSeconds = nil
    }
}

/// The states of one scope: of the machine, of a branch, or of an item processor.
final class ScopeProgram: Sendable {
    let states: [StateProgram]
    /// The position of `StartAt`.
    let start: Int

    init(states: [StateProgram], start: Int) {
        self.states = states
        self.start = start
    }
}

/// One state, made ready.
final class StateProgram: Sendable {
    let name: String
    let kind: Kind
    /// Whether one of its fields reads the context object, which is made only then.
    let readsContext: Bool

    init(name: String, kind: Kind, readsContext: Bool) {
        self.name = name
        self.kind = kind
        self.readsContext = readsContext
    }

    enum Kind: Sendable {
        case pass(PassProgram)
        case choice(ChoiceProgram)
        case task(TaskProgram)
        case wait(WaitProgram)
        case succeed(SucceedProgram)
        case fail(FailProgram)
        case parallel(ParallelProgram)
        case map(MapProgram)
    }

    var type: StateType {
        switch kind {
        case .pass: .pass
        case .choice: .choice
        case .task: .task
        case .wait: .wait
        case .succeed: .succeed
        case .fail: .fail
        case .parallel: .parallel
        case .map: .map
        }
    }
}

/// Where a state leads.
enum Transition: Sendable {
    /// To the state at a position of the same scope.
    case next(Int)
    /// To the end of the scope.
    case end
}
