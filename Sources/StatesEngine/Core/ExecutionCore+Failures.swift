internal import OrderedJSON
internal import StatesLanguage

extension ExecutionCore {
    /// A state failed: its retriers are asked first, then its catchers; else the failure is that of its scope.
    mutating func fail(
        _ failure: StateFailure,
        _ state: StateProgram,
        _ strand: inout Strand,
        _ id: StrandID
    ) {
        guard outcome == nil else {
            strand.phase = .ended
            return
        }
        scope.result = nil
        // A branch or an iteration has told of its own error.
        let isOwn = if case .groupFailed = strand.phase { false } else { true }
        if isOwn, case .query(let location) = failure.kind {
            recordEvaluationFailure(failure, location: location, state, &strand)
        }
        let (group, run) = (strand.group, mapRuns[id])
        abandonMapRun(failure, &strand, id)
        if strand.group != nil {
            abortChildren(of: id, state)
            strand.group = nil
        }
        let handling = state.handling
        if let handling, retry(handling, failure, &strand, id) {
            stoppedChildren[id] = nil
            return
        }
        recordFailureOfGroup(failure, isOwn: isOwn, state, &strand)
        if let handling, `catch`(handling, failure, state, &strand, id) {
            stoppedChildren[id] = nil
            return
        }
        keepStopped(failure, strand, group, run, id)
        strand.phase = .ended
        giveUp(failure, state, strand)
    }

    /// Keeps what a redrive goes on with.
    private mutating func keepStopped(
        _ failure: StateFailure,
        _ strand: borrowing Strand,
        _ group: StrandGroup?,
        _ run: MapRun?,
        _ id: StrandID
    ) {
        var kept = copy strand
        // While a strand has its turn, its variables are the scope's.
        kept.variables = scope.variables
        let children = stoppedChildren.removeValue(forKey: id) ?? []
        // After a result that was too large, and after a field that couldn't be evaluated, the whole state runs again.
        if failure.name == .dataLimitExceeded { return keepStopped(StoppedStrand(strand: kept), of: kept.parent) }
        kept.group = group
        var goesOn = false
        if case .mapRun = failure.kind { goesOn = true }
        keepStopped(StoppedStrand(strand: kept, mapRun: goesOn ? run : nil, children: children), of: kept.parent)
    }

    private mutating func recordEvaluationFailure(
        _ failure: StateFailure,
        location: String?,
        _ state: StateProgram,
        _ strand: inout Strand
    ) {
        let details = HistoryEvent.EvaluationFailure(
            error: failure.name?.rawValue ?? "",
            cause: failure.cause ?? "",
            state: state.name,
            location: location
        )
        // The event follows from what came before the state (recorded), but for a moment that a Wait can't read.
        let isMoment = location == "Timestamp"
        strand.previousEvent = record(
            .evaluationFailed(details),
            after: isMoment ? strand.entryEvent : strand.eventBeforeEntry
        )
    }

    private mutating func recordFailureOfGroup(
        _ failure: StateFailure,
        isOwn: Bool,
        _ state: StateProgram,
        _ strand: inout Strand
    ) {
        switch state.kind {
        case .map, .parallel:
            // A path of the state's own that leads nowhere makes no event (recorded).
            if isOwn, case .path = failure.kind { return }
            strand.previousEvent = record(.stateFailed(state.type), after: strand.previousEvent)
        default: break
        }
    }

    // MARK: Retry

    private mutating func retry(
        _ handling: ErrorHandling,
        _ failure: StateFailure,
        _ strand: inout Strand,
        _ id: StrandID
    ) -> Bool {
        guard let index = handling.retriers.firstIndex(where: { $0.errors.matches(failure) }) else { return false }
        let retrier = handling.retriers[index]
        if strand.retriesByRetrier.isEmpty {
            strand.retriesByRetrier = Array(
                repeating: retriesBeforeTest(of: strand),
                count: handling.retriers.count
            )
        }
        noteRetrier(index, of: strand)
        guard strand.retriesByRetrier[index] < retrier.maxAttempts else { return false }
        history.decide(.retrier(index), of: strand.entryEvent)
        strand.retriesByRetrier[index] += 1
        strand.retryCount += 1
        var delay = retrier.delay(beforeRetry: strand.retriesByRetrier[index])
        if retrier.hasFullJitter { delay *= Double(scope.random.next() >> 11) * 0x1p-53 }
        if isTested(strand) {
            endTest(&strand, retrying: failure, after: delay)
            return true
        }
        guard delay > 0 else {
            strand.phase = .retrying
            return true
        }
        strand.phase = .blocked
        strand.waitNumber = nextWaitNumber()
        setTimer(.retry, for: taskID(id, strand.waitNumber), after: delay)
        return true
    }

    // MARK: Catch

    private mutating func `catch`(
        _ handling: ErrorHandling,
        _ failure: StateFailure,
        _ state: StateProgram,
        _ strand: inout Strand,
        _ id: StrandID
    ) -> Bool {
        guard let index = handling.catchers.firstIndex(where: { $0.errors.matches(failure) }) else { return false }
        let catcher = handling.catchers[index]
        noteCatcher(index, of: strand, taking: failure)
        history.decide(.catcher(index), of: strand.entryEvent)
        if state.readsContext { scope.context = context(of: strand) }
        do throws(StateFailure) {
            try leave(state, &strand, by: catcher, failure)
        } catch {
            // A catcher's own fields can fail; no other catcher is asked then.
            if case .query(let location) = error.kind {
                recordEvaluationFailure(error, location: location, state, &strand)
            }
            strand.phase = .ended
            giveUp(error, state, strand)
        }
        return true
    }

    private mutating func leave(
        _ state: StateProgram,
        _ strand: inout Strand,
        by catcher: CatcherProgram,
        _ failure: StateFailure
    ) throws(StateFailure) {
        let errorOutput = failure.errorOutput
        var output = errorOutput
        let assigned: JSONObject?
        if state.isJSONata {
            scope.errorOutput = errorOutput
            defer { scope.errorOutput = nil }
            assigned = try assignments(catcher.assign, of: strand.input, state, strand)
            if let template = catcher.output {
                scope.payload = strand.input
                output = try evaluating(state, strand) { scope throws(EvaluationError) in
                    try template.evaluate(in: &scope)
                }
            }
        } else {
            assigned = try assignments(catcher.assign, of: errorOutput, state, strand)
            let input = strand.input
            output = try evaluating(state, strand) { _ throws(EvaluationError) in
                try catcher.result.place(errorOutput, into: input)
            }
        }
        try checkSize(output, state)
        leave(state, &strand, output: output, assigning: assigned, next: .next(catcher.next))
    }

    // MARK: Giving up

    /// Nothing took the error: it ends the strand, and with it what the strand belongs to.
    private mutating func giveUp(_ failure: StateFailure, _ state: StateProgram, _ strand: borrowing Strand) {
        guard let parent = strand.parent, var owner = strands[parent].take() else {
            record(
                .executionFailed(error: failure.name?.rawValue, cause: failure.cause),
                after: strand.previousEvent
            )
            end(ExecutionOutcome(status: .failed, error: failure.name?.rawValue, cause: failure.cause))
            return
        }
        let ownerState = owner.scope.states[owner.state]
        switch ownerState.kind {
        case .map:
            record(
                .mapIterationFailed(name: ownerState.name, index: strand.position),
                after: strand.previousEvent
            )
        default:
            // A failed task of a branch is told of twice (recorded).
            if case .task = state.kind { record(.stateAborted(.task), after: strand.previousEvent) }
        }
        owner.previousEvent = strand.previousEvent
        strands[parent] = owner
        wake(parent, .groupFailed(failure))
    }
}

extension StateProgram {
    fileprivate var handling: ErrorHandling? {
        switch kind {
        case .task(let task): task.handling
        case .parallel(let parallel): parallel.handling
        case .map(let map): map.handling
        default: nil
        }
    }

    fileprivate var isJSONata: Bool {
        switch kind {
        case .task(let task): task.flow.isJSONata
        case .parallel(let parallel): parallel.flow.isJSONata
        case .map(let map): map.flow.isJSONata
        default: false
        }
    }
}
