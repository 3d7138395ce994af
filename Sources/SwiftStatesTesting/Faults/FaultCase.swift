internal import StatesEngine
internal import StatesLanguage

/// One fault, and what became of the execution.
public struct FaultCase: Sendable {
    /// What went wrong.
    public let fault: Fault
    /// The execution, or nil where no scenario reaches the task.
    public let run: TestRun?
    /// What the workflow did about it.
    public let outcome: Outcome

    /// What a workflow does about a fault.
    public enum Outcome: Sendable, Hashable {
        /// No scenario reaches the task.
        case notReached
        /// A retry went well.
        case retried
        /// A catcher took the error: one of the task's state, or of a Map or Parallel around it.
        case caught(by: String, catcher: Int)
        /// Nothing took the error, but the Map that it struck tolerates failed items.
        case tolerated
        /// Nothing took the error.
        case failed
    }

    init(fault: Fault, run: TestRun?) {
        self.fault = fault
        self.run = run
        outcome = run.map { Self.outcome(of: fault, $0) } ?? .notReached
    }

    /// The machine's own state that the execution ended in.
    public var lastState: String? { run?.path.last }

    /// How often the task was tried again, in the visit with the most retries.
    public var retryCount: Int {
        run?.allVisits.lazy.filter { $0.name == fault.state }.map(\.retryCount).max() ?? 0
    }

    private static func outcome(of fault: Fault, _ run: TestRun) -> Outcome {
        let outcomes = ([run.trace] + run.childTraces).compactMap { outcome(of: fault, $0) }
        // What went worst tells most: a batch of which one item failed isn't mended.
        let caught = outcomes.first { if case .caught = $0 { true } else { false } }
        if outcomes.contains(.failed) {
            // A Map of child executions may catch what ended one of them, or tolerate it.
            guard !run.childTraces.isEmpty else { return caught ?? .failed }
            for visit in run.trace.mainLine {
                if let catcher = visit.catcher { return .caught(by: visit.name, catcher: catcher) }
            }
            return run.status == .succeeded ? .tolerated : .failed
        }
        return caught ?? outcomes.first ?? .notReached
    }

    /// What one execution did about it; nil where its task wasn't struck.
    private static func outcome(of fault: Fault, _ trace: ExecutionTrace) -> Outcome? {
        let visits = trace.visits
        let struck = visits.indices.filter {
            visits[$0].name == fault.state && visits[$0].tries.contains(where: \.didFail)
        }
        guard !struck.isEmpty else { return nil }
        // The visit itself, then the states around it.
        for visit in struck {
            var position: Int? = visit
            while let current = position {
                if let catcher = visits[current].catcher {
                    return .caught(by: visits[current].name, catcher: catcher)
                }
                position = trace.lines[visits[current].line].owner
            }
        }
        let isMended = struck.allSatisfy { visits[$0].exitEvent != nil || trace.wasTriedAgain(around: $0) }
        return isMended ? .retried : .failed
    }
}

extension StateVisit.TaskTry {
    fileprivate var didFail: Bool {
        switch ending {
        case .failed, .timedOut: true
        case .succeeded, nil: false
        }
    }
}

extension ExecutionTrace {
    /// Whether a Map or Parallel around a visit was tried again and then left.
    fileprivate func wasTriedAgain(around visit: Int) -> Bool {
        var owner = lines[visits[visit].line].owner
        while let current = owner {
            if visits[current].retryCount > 0, visits[current].exitEvent != nil { return true }
            owner = lines[visits[current].line].owner
        }
        return false
    }
}

extension FaultCase.Outcome: CustomStringConvertible {
    /// The outcome in a word or two.
    public var description: String {
        switch self {
        case .notReached: "not reached"
        case .retried: "retried"
        case .caught(let state, let catcher): "caught by \(state), catcher \(catcher)"
        case .tolerated: "tolerated"
        case .failed: "failed"
        }
    }
}
