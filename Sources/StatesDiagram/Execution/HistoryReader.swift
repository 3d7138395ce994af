import StatesEngine
import StatesLanguage

/// Follows an execution through its events.
///
/// An event belongs to the state of the event that led to it. What is within a Parallel or Map knows the state around it.
struct HistoryReader {
    private(set) var trace = ExecutionTrace()
    /// The visit that each event belongs to.
    private var visits: [Int: Visit] = [:]
    /// The events after which branches or iterations begin.
    private var forks: Set<Int> = []
    /// The exits after which no state was entered as yet, and whether a catcher was the way out.
    private var exits: [Int: Bool] = [:]
    /// The visits that haven't ended, by the event of their entry.
    private var open: [Int: Visit] = [:]

    init() {}

    mutating func read(_ event: HistoryEvent) {
        var visit = visits[event.previousEventID]
        switch event.details {
        case .stateEntered(let type, let name, _):
            let parent = forks.contains(event.previousEventID) ? visit : visit?.parent
            take(event.previousEventID, from: visit, to: name)
            let new = Visit(name: name, type: type, entry: event.id, parent: parent)
            open[event.id] = new
            trace.states[name, default: StateTrace()].entered += 1
            // A Fail state has no event but its entry.
            if type == .fail { fail(new) }
            visit = new
        case .stateExited(_, let name, _, _):
            visit = visit?.enclosing { $0.name == name }
            if let visit { leave(visit, by: event.id) }
        case .taskScheduled:
            if let visit { begin(visit) }
        case .parallelStateStarted, .mapStateStarted:
            visit = visit?.enclosing { ($0.type == .parallel || $0.type == .map) && !$0.isClosed }
            forks.insert(event.id)
            if let visit { begin(visit) }
        case .mapIterationStarted(let name, _):
            visit = visit?.enclosing { $0.name == name }
            forks.insert(event.id)
        case .mapIterationSucceeded(let name, _):
            visit = visit?.enclosing { $0.name == name }
            trace.states[name]?.iterations += 1
        case .mapIterationFailed(let name, _), .mapIterationAborted(let name, _):
            if case .mapIterationFailed = event.details, let visit, visit.name != name { fail(visit) }
            visit = visit?.enclosing { $0.name == name }
            trace.states[name]?.iterations += 1
            trace.states[name]?.failedIterations += 1
        case .taskFailed, .taskTimedOut, .evaluationFailed, .mapRunFailed:
            visit?.hasFailed = true
        case .stateSucceeded(let type):
            visit = visit?.enclosing { $0.type == type && !$0.isClosed }
            visit?.isClosed = true
        case .stateFailed(let type):
            let inner = visit
            visit = visit?.enclosing { $0.type == type && !$0.isClosed }
            if let inner, inner !== visit { fail(inner) }
            visit?.hasFailed = true
            visit?.isClosed = true
        case .stateAborted:
            if let visit, end(visit) { trace.states[visit.name]?.stopped += 1 }
        case .executionFailed:
            if let visit { fail(visit) }
            endAll()
        case .executionSucceeded, .executionAborted, .executionTimedOut:
            endAll()
        case .executionStarted, .executionRedriven, .mapRunStarted, .mapRunSucceeded, .mapRunAborted, .mapRunRedriven,
            .taskStarted, .taskSubmitted, .taskSucceeded:
            break
        }
        visits[event.id] = visit
    }

    // MARK: Tries and ends of visits

    /// A try of the state begins.
    private mutating func begin(_ visit: Visit) {
        if visit.wasTried { trace.states[visit.name]?.retries += 1 }
        visit.wasTried = true
        visit.hasFailed = false
    }

    /// Whether the visit was still open.
    private mutating func end(_ visit: Visit) -> Bool { open.removeValue(forKey: visit.entry) != nil }

    /// The visit's state failed for good.
    private mutating func fail(_ visit: Visit) {
        if end(visit) { trace.states[visit.name]?.failed += 1 }
    }

    private mutating func leave(_ visit: Visit, by event: Int) {
        guard end(visit) else { return }
        exits[event] = visit.hasFailed
        trace.ways[.init(source: visit.name, target: nil, isCatch: visit.hasFailed), default: 0] += 1
        if visit.hasFailed {
            trace.states[visit.name]?.caught += 1
        } else {
            trace.states[visit.name]?.succeeded += 1
        }
    }

    /// The state of that name was entered after an event.
    private mutating func take(_ event: Int, from visit: Visit?, to name: String) {
        guard let visit, let isCatch = exits.removeValue(forKey: event) else { return }
        // The exit wasn't the end of its scope, as it seemed.
        let end = ExecutionTrace.Way(source: visit.name, target: nil, isCatch: isCatch)
        trace.ways[end] = trace.ways[end].flatMap { $0 > 1 ? $0 - 1 : nil }
        trace.ways[.init(source: visit.name, target: name, isCatch: isCatch), default: 0] += 1
    }

    /// The execution has ended, and with it all that was open.
    private mutating func endAll() {
        for visit in open.values {
            if visit.hasFailed {
                trace.states[visit.name]?.failed += 1
            } else {
                trace.states[visit.name]?.stopped += 1
            }
        }
        open = [:]
    }
}

/// One stay in a state.
private final class Visit {
    let name: String
    let type: StateType
    /// The event of its entry.
    let entry: Int
    /// The visit of the Parallel or Map around it.
    let parent: Visit?
    /// Whether its task, branches or iterations were begun.
    var wasTried = false
    /// Whether its last try failed.
    var hasFailed = false
    /// Whether its branches or iterations have ended for good.
    var isClosed = false

    init(name: String, type: StateType, entry: Int, parent: Visit?) {
        self.name = name
        self.type = type
        self.entry = entry
        self.parent = parent
    }

    /// The visit itself, or the nearest around it, that is like that; itself where none is.
    func enclosing(_ isWanted: (Visit) -> Bool) -> Visit {
        var visit: Visit? = self
        while let candidate = visit {
            if isWanted(candidate) { return candidate }
            visit = candidate.parent
        }
        return self
    }
}
