internal import StatesLanguage
internal import StatesServices

/// What can go wrong with the tasks of a machine: what the states declare, what their services raise, time.
struct TaskFaults {
    /// The faults by task, in the order of the definition.
    private(set) var faults: [(state: String, kinds: [Fault.Kind])] = []

    init(of machine: StateMachine) {
        let points = CoveragePoints(of: machine)
        // What a Map or Parallel retries or catches can come from any task within it.
        let outer = Self.declared(by: points.states.values.filter { if case .task = $0 { false } else { true } })
        for point in points.points where point.kind == .state {
            guard case .task(let task)? = points.states[point.state] else { continue }
            faults.append((point.state, Self.kinds(of: task, outer: outer)))
        }
    }

    private static func kinds(of task: TaskState, outer: [ErrorName]) -> [Fault.Kind] {
        var kinds: [Fault.Kind] = []
        var seen: Set<Fault.Kind> = []
        func add(_ kind: Fault.Kind) {
            if seen.insert(kind).inserted { kinds.append(kind) }
        }
        let hasHeartbeat = task.heartbeatSeconds != nil || task.heartbeatSecondsPath != nil
        let hasTimeout = task.timeoutSeconds != nil || task.timeoutSecondsPath != nil
        for name in declared(by: [.task(task)]) + outer + ServiceErrors.names(of: task.resource ?? "") {
            switch name {
            // Names for many errors stand for one that nobody expects.
            case .all, .taskFailed: add(.error("Unexpected"))
            case .timeout, .heartbeatTimeout, .runtime, .dataLimitExceeded, .queryEvaluationError: continue
            default: add(.error(name))
            }
        }
        add(.error("Unexpected"))
        if hasTimeout { add(.timeout) }
        if hasHeartbeat { add(.heartbeatLoss) }
        return kinds
    }

    private static func declared(by states: [State]) -> [ErrorName] {
        states.flatMap { $0.retriers.flatMap(\.errorEquals) + $0.catchers.flatMap(\.errorEquals) }
    }
}
