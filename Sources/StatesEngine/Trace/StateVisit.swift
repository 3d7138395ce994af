public import OrderedJSON
public import StatesLanguage

/// One visit of a state: what went in, what was tried, and what came out.
public struct StateVisit: Sendable {
    /// The state's name.
    public let name: String
    /// The state's type.
    public let type: StateType
    /// The state's input, before `InputPath`.
    public let input: JSON
    /// The `…StateEntered` event's id.
    public let entryEvent: Int
    /// When the state was entered.
    public let entered: Timestamp
    /// The line of states that the visit is part of: a position in ``ExecutionTrace/lines``.
    public let line: Int

    /// The state's output, where it was left.
    public internal(set) var output: JSON?
    /// The variables that were written on leaving.
    public internal(set) var assigned: JSONObject?
    /// The `…StateExited` event's id, where the state was left.
    public internal(set) var exitEvent: Int?
    /// When the state was left.
    public internal(set) var left: Timestamp?
    /// The tries of a Task, in order.
    public internal(set) var tries: [TaskTry] = []
    /// The lines of a Map or Parallel, by its tries: positions in ``ExecutionTrace/lines``.
    public internal(set) var groups: [[Int]] = []
    /// The JSONata expression that failed.
    public internal(set) var evaluationFailure: HistoryEvent.EvaluationFailure?
    /// The ways that the state took, where they are known: see ``ExecutionDecision``.
    public internal(set) var ways: [ExecutionDecision.Way] = []
    /// Whether the history says that the state failed or was stopped.
    var isClosed = false

    /// How often a Task, Map or Parallel was tried again.
    public var retryCount: Int { max(0, max(tries.count, groups.count) - 1) }

    /// The position in `Catch` of what took the state's error, where something did and it is known.
    public var catcher: Int? {
        for case .catcher(let position) in ways { return position }
        return nil
    }

    /// One try of a Task.
    public struct TaskTry: Sendable {
        /// What was called, and with what.
        public let scheduled: HistoryEvent.ScheduledTask
        /// The id of the event that tells of the call.
        public let event: Int
        /// When the call was made.
        public let moment: Timestamp
        /// What a job or a callback answered before its result was there.
        public internal(set) var submitted: JSON?
        /// How the try ended; nil where it didn't.
        public internal(set) var ending: Ending?
        /// When it ended.
        public internal(set) var ended: Timestamp?

        /// How a try ended.
        public enum Ending: Sendable, Hashable {
            /// With a result.
            case succeeded(JSON)
            /// With an error.
            case failed(error: String?, cause: String?)
            /// By `TimeoutSeconds` or `HeartbeatSeconds`.
            case timedOut(error: String?, cause: String?)
        }
    }
}

/// States that follow one another: the machine's own, those of a branch, or those of an iteration.
public struct StateLine: Sendable {
    /// What the line is.
    public let kind: Kind
    /// The visit of the Map or Parallel that it belongs to: a position in ``ExecutionTrace/visits``.
    public let owner: Int?
    /// Its visits, in order: positions in ``ExecutionTrace/visits``.
    public internal(set) var visits: [Int] = []

    /// What a line is.
    public enum Kind: Sendable, Hashable {
        /// The states of the machine itself.
        case machine
        /// A branch of a Parallel, numbered from 0 in the order of their starts.
        case branch(Int)
        /// An iteration of a Map, by its index.
        case iteration(Int)
    }
}
