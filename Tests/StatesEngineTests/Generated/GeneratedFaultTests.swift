import OrderedJSON
import StatesEngine
import TestSupport
import Testing

/// The comparison with the plain interpreter notices what an engine gets wrong.
///
/// The faults are put into the definition that the engine runs, while the plain interpreter runs the right one.
@Suite struct GeneratedFaultTests {
    enum Fault: String, CaseIterable {
        case forgetsRetriers, forgetsCatchers, triesOnceMore, forgetsBackoff, asksCatchersBackwards, dropsResults
        case ignoresTimeouts, takesTheFirstRule, forgetsAssign, runsOneIterationAtATime, ignoresInputPath,
            takesLastBranchFirst

        /// What the fault makes of a state.
        func apply(to state: inout JSONObject) {
            switch self {
            case .forgetsRetriers: state.removeValue(forKey: "Retry")
            case .forgetsCatchers: state.removeValue(forKey: "Catch")
            case .triesOnceMore: changeRetriers(&state) { $0["MaxAttempts"] = 4 }
            case .forgetsBackoff: changeRetriers(&state) { $0["BackoffRate"] = 1 }
            case .asksCatchersBackwards: state["Catch"] = state["Catch"]?.arrayValue.map { .array($0.reversed()) }
            case .dropsResults: if state["ResultPath"] != nil { state["ResultPath"] = .null }
            case .ignoresTimeouts: state.removeValue(forKey: "TimeoutSeconds")
            case .takesTheFirstRule: state["Choices"] = state["Choices"]?.arrayValue.map { .array(Array($0.prefix(1))) }
            case .forgetsAssign: if state["Type"] != "Choice" { state.removeValue(forKey: "Assign") }
            case .runsOneIterationAtATime: if state["Type"] == "Map" { state["MaxConcurrency"] = 1 }
            case .ignoresInputPath: state.removeValue(forKey: "InputPath")
            case .takesLastBranchFirst:
                state["Branches"] = state["Branches"]?.arrayValue.map { .array($0.reversed()) }
            }
        }

        private func changeRetriers(_ state: inout JSONObject, _ change: (inout JSONObject) -> Void) {
            state["Retry"] = state["Retry"]?.arrayValue.map { retriers in
                .array(
                    retriers.map {
                        guard case .object(var retrier) = $0 else { return $0 }
                        change(&retrier)
                        return .object(retrier)
                    }
                )
            }
        }
    }

    @Test(arguments: Fault.allCases)
    func `a fault is noticed`(fault: Fault) async throws {
        for seed in UInt64(0)..<2000 {
            let workflow = WorkflowGenerator.workflow(seed: seed)
            let run = try GeneratedRun(workflow) { $0.changingStates { fault.apply(to: &$0) } }
            guard let expected = try? run.plain.run() else { continue }
            let actual = run.ending(of: try await run.engine.run(workflow.input, name: "run"))
            if actual.normalized != expected.normalized { return }
        }
        Issue.record("2000 workflows ended as if nothing were wrong")
    }
}

extension JSON {
    /// A definition with all its states changed, nested ones too.
    fileprivate func changingStates(_ change: (inout JSONObject) -> Void) -> JSON {
        guard case .object(var scope) = self else { return self }
        scope["States"] = .object(
            JSONObject(
                (scope["States"]?.objectValue ?? [:]).map { name, value in
                    guard case .object(var state) = value else { return (name, value) }
                    if let processor = state["ItemProcessor"] {
                        state["ItemProcessor"] = processor.changingStates(change)
                    }
                    if let branches = state["Branches"]?.arrayValue {
                        state["Branches"] = .array(branches.map { $0.changingStates(change) })
                    }
                    change(&state)
                    return (name, .object(state))
                }
            )
        )
        return .object(scope)
    }
}
