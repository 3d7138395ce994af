internal import OrderedJSON
internal import StatesLanguage

/// One line of an execution along which states follow each other: the machine's own, a branch's, or an iteration's.
struct Strand: Sendable {
    let scope: ScopeProgram
    /// The position of the current state in the scope.
    var state: Int
    /// The current state's input, before InputPath.
    var input: JSON
    /// The variables that can be read and written here: those of the outer strands at the start, and its own.
    var variables: JSONObject
    /// The strand of the Map or Parallel that this one belongs to.
    var parent: StrandID?
    /// The number of the branch or the iteration.
    let position: Int
    var phase = Phase.entering

    /// What the next event follows from.
    var previousEvent: Int
    /// The event before the current state's `…StateEntered`, and that event.
    var eventBeforeEntry = 0
    var entryEvent = 0
    var enteredAt = Timestamp(milliseconds: 0)

    /// What is waited for; an answer or a timer with another number comes too late.
    var waitNumber = 0
    /// Retries of the current state so far, in all and by retrier.
    var retryCount = 0
    var retriesByRetrier: [Int] = []
    /// The seconds that the current try of a task may take.
    var timeoutSeconds: Int64?
    /// The seconds within which the current task must give a sign of life.
    var heartbeatSeconds: Int64?
    var taskToken: String?
    /// Whether the current task's call was answered, and its token not yet.
    var isSubmitted = false
    /// The branches or iterations of the current state.
    var group: StrandGroup?

    init(
        scope: ScopeProgram,
        input: JSON,
        variables: JSONObject,
        parent: StrandID?,
        position: Int,
        previousEvent: Int
    ) {
        self.scope = scope
        state = scope.start
        self.input = input
        self.variables = variables
        self.parent = parent
        self.position = position
        self.previousEvent = previousEvent
    }

    /// What the strand does when its turn comes.
    enum Phase: Sendable {
        /// Enters its state.
        case entering
        /// Runs its state again, after an error.
        case retrying
        /// Ends its Wait state.
        case waited
        /// Goes on with the answer of its task.
        case taskEnded(TaskOutcome)
        /// Goes on with its Map run.
        case mapRun(MapRunEvent)
        /// Runs again the children of its Map run that didn't succeed.
        case redrivingMapRun
        /// Goes on with the results of its branches or iterations.
        case joined
        /// Nothing, until an event comes.
        case blocked
        /// Starts a Map's next iteration in the place of one whose last event is given.
        case startingIteration(after: Int)
        /// Goes on with the failure of a branch or an iteration.
        case groupFailed(StateFailure)
        /// Nothing any more.
        case ended
    }
}

/// The place of a strand in its execution.
typealias StrandID = Int

/// How a task ended.
enum TaskOutcome: Sendable {
    case succeeded(JSON)
    case failed(name: String?, cause: String?)
    case timedOut(isHeartbeat: Bool)
}

/// The branches of a Parallel state, or the iterations of a Map state.
struct StrandGroup: Sendable {
    /// For a Map, the items; for a Parallel, nothing.
    var items: [JSON] = []
    /// For a Parallel, the branches' input; for a Map, what ItemSelector reads.
    var input: JSON
    /// Results by position; null until they are there.
    var results: [JSON]
    /// The position that starts next.
    var next = 0
    /// Those that haven't ended.
    var remaining: Int
    /// The event that the state's success follows from.
    var lastEvent: Int

    var count: Int { results.count }

    init(items: [JSON] = [], input: JSON, count: Int, startEvent: Int) {
        self.items = items
        self.input = input
        results = Array(repeating: .null, count: count)
        remaining = count
        lastEvent = startEvent
    }
}
