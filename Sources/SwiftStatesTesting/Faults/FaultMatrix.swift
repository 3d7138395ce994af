internal import StatesEngine
public import SwiftStates
internal import Synchronization

/// A workflow, run once for everything that can go wrong with each of its tasks.
///
/// ```swift
/// let matrix = try await humanInTheLoop.faultMatrix(approved, rejected)
/// matrix.expectEnds(in: "Publish", "NoDecision")
/// print(matrix.table)
/// ```
/// A task fails with each error that its state, or a state around it, retries or catches; with those that its service
/// raises; with one that nobody expects; by a timeout, and by a missed heartbeat, where it has such limits. Each
/// fault comes once in the first try alone and once in every try.
public struct FaultMatrix: Sendable {
    /// The workflow's name.
    public let workflow: String
    /// The faults with their outcomes, in the order of the definition.
    public let cases: [FaultCase]

    init(of workflow: some WorkflowDefinition, _ scenarios: [Scenario]) async throws {
        let bench = try TestBench(workflow)
        self.workflow = bench.workflow.name
        let faults = TaskFaults(of: bench.workflow.stateMachine).faults

        // The way to each task: a scenario as it is, or one in which another fault leads there.
        var ways: [String: Way] = [:]
        for scenario in scenarios {
            let run = try await bench.run(scenario)
            for visit in run.allVisits where ways[visit.name] == nil { ways[visit.name] = Way(scenario: scenario) }
        }
        var found: [String: [FaultCase]] = [:]
        var pending = faults
        var isProgressing = true
        while isProgressing {
            isProgressing = false
            for (state, kinds) in pending {
                guard let way = ways[state] else { continue }
                isProgressing = true
                for kind in kinds {
                    for persistence in Fault.Persistence.allCases {
                        let fault = Fault(state: state, kind: kind, persistence: persistence)
                        let struck = Way(scenario: way.scenario, faults: way.faults + [fault])
                        let run = try await bench.run(struck.scenarioWithFaults)
                        for visit in run.allVisits where ways[visit.name] == nil { ways[visit.name] = struck }
                        found[state, default: []].append(FaultCase(fault: fault, run: run))
                    }
                }
            }
            pending.removeAll { found[$0.state] != nil }
        }
        cases = faults.flatMap { state, kinds in
            found[state]
                ?? kinds.map {
                    FaultCase(fault: Fault(state: state, kind: $0, persistence: .always), run: nil)
                }
        }
    }
}

extension WorkflowDefinition {
    /// Runs the workflow once for everything that can go wrong with each of its tasks.
    ///
    /// - Parameter scenarios: Ways through the workflow. For each task the first one that reaches it is taken, and the
    ///   fault is put into it; tasks that only a fault leads to, such as those of catchers, are reached by that fault. Its
    ///   handlers must answer those tasks too.
    /// - Throws: `WorkflowDefinitionError` where the workflow can't be run, `EngineError` where a task has no answer.
    public func faultMatrix(_ scenarios: Scenario...) async throws -> FaultMatrix {
        try await FaultMatrix(of: self, scenarios)
    }
}

/// A way to a task: a scenario, and the faults that lead on from it.
private struct Way {
    let scenario: Scenario
    var faults: [Fault] = []

    /// The scenario with the faults in it; each is made anew, since a fault that comes once is used up by its run.
    var scenarioWithFaults: Scenario { faults.reduce(scenario) { $0.with($1) } }
}

extension Scenario {
    /// The same scenario with a fault in it.
    fileprivate func with(_ fault: Fault) -> Scenario {
        var scenario = Scenario("\(name); \(fault)", copying: self)
        let answer = fault.kind.answer
        switch fault.persistence {
        case .always:
            scenario.handlers.intercept(state: fault.state) { _ in answer }
        case .once:
            let isFirst = Once()
            scenario.handlers.intercept(state: fault.state) { _ in isFirst.take() ? answer : nil }
        }
        return scenario
    }
}

/// Is true the first time that it is asked.
private final class Once: Sendable {
    private let isTaken = Mutex(false)

    func take() -> Bool {
        isTaken.withLock { isTaken in
            defer { isTaken = true }
            return !isTaken
        }
    }
}
