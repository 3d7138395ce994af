public import OrderedJSON
public import StatesEngine
public import SwiftStates

/// An execution that ran in a test: what it did, state by state, and how it ended.
public struct TestRun: Sendable {
    /// The workflow that ran.
    public let workflow: SynthesizedWorkflow
    /// The input and the answers that it ran with.
    public let scenario: Scenario
    /// The execution, with its history.
    public let result: ExecutionResult
    /// The history, state by state.
    public let trace: ExecutionTrace
    /// The child executions of distributed Maps, state by state, in the order in which they ended.
    public let childTraces: [ExecutionTrace]

    init(workflow: SynthesizedWorkflow, scenario: Scenario, result: ExecutionResult) {
        self.workflow = workflow
        self.scenario = scenario
        self.result = result
        trace = ExecutionTrace(result)
        childTraces = result.children.map { ExecutionTrace($0.events, decisions: $0.decisions) }
    }

    /// How it ended.
    public var status: ExecutionStatus { result.status }
    /// Its output, where it succeeded.
    public var output: JSON? { result.output }
    /// The error's name, where it failed with one.
    public var error: String? { result.error }
    /// The error's cause, where it has one.
    public var cause: String? { result.cause }

    /// The names of the machine's own states as they were entered.
    ///
    /// States of branches and iterations aren't among them: ``path(inIteration:of:)``, ``path(inBranch:of:)``.
    public var path: [String] { trace.mainLine.map(\.name) }

    /// The names of the states that an iteration of a Map entered, in its last try; nil where there is none.
    public func path(inIteration index: Int, of map: StateName) -> [String]? {
        line(.iteration(index), of: map)
    }

    /// The names of the states that a branch of a Parallel entered, in its last try; nil where there is none.
    public func path(inBranch number: Int, of parallel: StateName) -> [String]? {
        line(.branch(number), of: parallel)
    }

    private func line(_ kind: StateLine.Kind, of owner: StateName) -> [String]? {
        guard let group = trace.visits(of: owner.description).last?.groups.last,
            let line = group.first(where: { trace.lines[$0].kind == kind })
        else { return nil }
        return trace.lines[line].visits.map { trace.visits[$0].name }
    }

    /// The last visit of a state, or nil where it wasn't entered.
    public subscript(_ state: StateName) -> StateVisit? { trace.visits(of: state.description).last }

    /// All visits of a state, in order; those of child executions come last.
    public func visits(of state: StateName) -> [StateVisit] { allVisits.filter { $0.name == state.description } }

    /// All visits, those of child executions last.
    var allVisits: [StateVisit] { trace.visits + childTraces.flatMap(\.visits) }

    /// The time from the first event to the last, by the execution's own clock.
    public var duration: Duration {
        .milliseconds(result.stopDate.milliseconds - result.startDate.milliseconds)
    }

    /// The output as a value of a type.
    ///
    /// - Throws: `DecodingError` where it isn't one, or there is no output.
    public func output<Value: Decodable>(as type: Value.Type = Value.self) throws -> Value {
        try (output ?? .null).decode(Value.self)
    }
}

extension TestRun: CustomStringConvertible {
    /// The states as they ran, and how the execution ended.
    public var description: String { "\(trace)\n\(ending)" }

    /// How the execution ended, in a line.
    var ending: String {
        let detail = output?.excerpt ?? [error, cause].compactMap(\.self).joined(separator: ": ")
        return "→ \(status.rawValue) \(detail)"
    }
}
