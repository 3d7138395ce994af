internal import OrderedJSON
internal import StatesLanguage

/// Puts visits together from events, which name what they follow from.
struct TraceBuilder {
    private(set) var visits: [StateVisit] = []
    private(set) var lines = [StateLine(kind: .machine, owner: nil)]
    private(set) var ending: HistoryEvent.Details?

    /// The line of each event read so far.
    private var lineOfEvent: [Int: Int] = [:]
    /// The Parallel visits by the event that starts their branches.
    private var branchStarts: [Int: Int] = [:]
    /// The last visit of each state.
    private var lastVisits: [String: Int] = [:]

    mutating func read(_ event: HistoryEvent) {
        lineOfEvent[event.id] = line(of: event)
    }

    /// Takes an event in, and says which line it belongs to.
    private mutating func line(of event: HistoryEvent) -> Int {
        let previous = lineOfEvent[event.previousEventID] ?? 0
        switch event.details {
        case .executionStarted: return 0
        case .executionSucceeded, .executionFailed, .executionAborted, .executionTimedOut:
            ending = event.details
            return 0
        case .stateEntered(let type, let name, let input):
            return enter(event, type, name, input, after: previous)
        case .stateExited(_, let name, let output, let assigned):
            guard let visit = visit(named: name, from: previous) else { return previous }
            visits[visit].output = output
            visits[visit].assigned = assigned
            visits[visit].exitEvent = event.id
            visits[visit].left = event.timestamp
            visits[visit].isClosed = true
            return visits[visit].line
        case .evaluationFailed(let failure):
            guard let visit = lastVisits[failure.state] else { return previous }
            visits[visit].evaluationFailure = failure
            return visits[visit].line
        case .mapStateStarted, .parallelStateStarted:
            let type: StateType = if case .parallelStateStarted = event.details { .parallel } else { .map }
            guard let visit = openVisit(of: type, from: previous) else { return previous }
            visits[visit].groups.append([])
            if type == .parallel { branchStarts[event.id] = visit }
            return visits[visit].line
        case .mapIterationStarted(let name, let index):
            guard let owner = visit(named: name, from: previous) else { return previous }
            return addLine(.iteration(index), owner: owner)
        case .mapIterationSucceeded, .mapIterationFailed, .mapIterationAborted, .mapRunStarted, .mapRunSucceeded,
            .mapRunFailed, .mapRunAborted, .mapRunRedriven:
            return previous
        case .executionRedriven:
            ending = nil
            return 0
        case .stateSucceeded(let type):
            return openVisit(of: type, from: previous).map { visits[$0].line } ?? previous
        case .stateFailed(let type):
            guard let visit = openVisit(of: type, from: previous) else { return previous }
            visits[visit].isClosed = true
            return visits[visit].line
        case .stateAborted:
            if let visit = lines[previous].visits.last { visits[visit].isClosed = true }
            return previous
        case .taskScheduled, .taskStarted, .taskSubmitted, .taskSucceeded, .taskFailed, .taskTimedOut:
            readTask(event, previous)
            return previous
        }
    }

    private mutating func enter(
        _ event: HistoryEvent,
        _ type: StateType,
        _ name: String,
        _ input: JSON,
        after previous: Int
    ) -> Int {
        var line = previous
        if let owner = branchStarts[event.previousEventID] {
            line = addLine(.branch(visits[owner].groups.last?.count ?? 0), owner: owner)
        }
        lines[line].visits.append(visits.count)
        lastVisits[name] = visits.count
        visits.append(
            StateVisit(
                name: name,
                type: type,
                input: input,
                entryEvent: event.id,
                entered: event.timestamp,
                line: line
            )
        )
        return line
    }

    private mutating func readTask(_ event: HistoryEvent, _ line: Int) {
        guard let visit = lines[line].visits.last else { return }
        if case .taskScheduled(let task) = event.details {
            visits[visit].tries.append(
                StateVisit.TaskTry(scheduled: task, event: event.id, moment: event.timestamp)
            )
            return
        }
        guard let last = visits[visit].tries.indices.last else { return }
        let ending: StateVisit.TaskTry.Ending
        switch event.details {
        case .taskSubmitted(_, let output):
            visits[visit].tries[last].submitted = output
            return
        case .taskSucceeded(_, let output): ending = .succeeded(output)
        case .taskFailed(_, let error, let cause): ending = .failed(error: error, cause: cause)
        case .taskTimedOut(_, let error, let cause): ending = .timedOut(error: error, cause: cause)
        default: return
        }
        visits[visit].tries[last].ending = ending
        visits[visit].tries[last].ended = event.timestamp
    }

    private mutating func addLine(_ kind: StateLine.Kind, owner: Int) -> Int {
        lines.append(StateLine(kind: kind, owner: owner))
        let line = lines.count - 1
        if visits[owner].groups.isEmpty { visits[owner].groups.append([]) }
        visits[owner].groups[visits[owner].groups.count - 1].append(line)
        return line
    }

    // MARK: Finding a visit

    /// The current visit of that state: in the line, or in one that the line belongs to.
    private func visit(named name: String, from line: Int) -> Int? {
        currentVisit(from: line) { $0.name == name } ?? lastVisits[name]
    }

    /// The current visit of a state of that type that hasn't ended: in the line, or in one that the line belongs to.
    private func openVisit(of type: StateType, from line: Int) -> Int? {
        currentVisit(from: line) { $0.type == type && !$0.isClosed }
    }

    private func currentVisit(from line: Int, where isMeant: (StateVisit) -> Bool) -> Int? {
        var line: Int? = line
        while let current = line {
            if let visit = lines[current].visits.last, isMeant(visits[visit]) { return visit }
            line = lines[current].owner.map { visits[$0].line }
        }
        return nil
    }
}
