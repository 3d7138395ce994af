internal import OrderedJSON
internal import StatesLanguage

extension ExecutionCore {
    /// Schedules a try of a task.
    mutating func runTask(
        _ task: TaskProgram,
        _ state: StateProgram,
        _ strand: inout Strand,
        _ id: StrandID
    ) throws(StateFailure) {
        if task.target.hasToken {
            strand.taskToken = scope.identifiers.nextUUID()
            if state.readsContext { scope.context = context(of: strand) }
        }
        let effective = task.flow.isJSONata ? strand.input : try effectiveInput(task.flow, state, strand)
        if !task.flow.isJSONata { inspect(\.afterInputPath, effective, of: strand) }
        var parameters = effective
        if let template = task.flow.parameters {
            scope.payload = effective
            parameters = try evaluating(state, strand) { scope throws(EvaluationError) in
                try template.evaluate(in: &scope)
            }
            try checkSize(parameters, state)
        }
        if task.flow.isJSONata {
            if task.flow.parameters != nil { inspect(\.afterArguments, parameters, of: strand) }
        } else {
            inspect(\.afterParameters, parameters, of: strand)
        }
        var credentials: JSON?
        if let template = task.credentials {
            scope.payload = effective
            credentials = try evaluating(state, strand) { scope throws(EvaluationError) in
                try template.evaluate(in: &scope)
            }
        }
        let timeout = try seconds(task.timeout, "TimeoutSeconds", input: effective, state, strand)
        strand.heartbeatSeconds = try seconds(task.heartbeat, "HeartbeatSeconds", input: effective, state, strand)

        let (heartbeat, region) = (strand.heartbeatSeconds, identity.region)
        strand.previousEvent = record(
            .taskScheduled(
                HistoryEvent.ScheduledTask(
                    target: task.target,
                    resource: task.resource,
                    parameters: parameters,
                    region: region,
                    timeoutSeconds: timeout,
                    heartbeatSeconds: heartbeat,
                    credentials: credentials
                )
            ),
            after: strand.previousEvent
        )
        if task.target != .activity {
            strand.previousEvent = record(
                .taskStarted(task.target, workerName: nil),
                after: strand.previousEvent
            )
        }
        strand.waitNumber = nextWaitNumber()
        strand.phase = .blocked
        strand.isSubmitted = false
        let taskID = self.taskID(id, strand.waitNumber)
        strand.timeoutSeconds = timeout
        // The time that an activity waits for its worker doesn't count (guide, "Activities").
        if task.target != .activity { setTimeouts(of: strand, taskID) }
        commands.append(
            .invoke(
                TaskRequest(
                    stateName: state.name,
                    resource: task.resource,
                    target: task.target,
                    parameters: parameters,
                    stateInput: strand.input,
                    retryCount: strand.retryCount,
                    taskToken: strand.taskToken,
                    execution: identity,
                    id: taskID
                )
            )
        )
    }

    // MARK: Signs from the task

    mutating func taskStarted(_ id: TaskID, _ workerName: String?) {
        guard isWaiting(id), var strand = strands[id.strand], let task = strand.task else { return }
        strand.previousEvent = record(
            .taskStarted(task.target, workerName: workerName),
            after: strand.previousEvent
        )
        strands[id.strand] = strand
        setTimeouts(of: strand, id)
    }

    private mutating func setTimeouts(of strand: borrowing Strand, _ id: TaskID) {
        if let timeout = strand.timeoutSeconds { setTimer(.taskTimeout, for: id, after: Double(timeout)) }
        if let heartbeat = strand.heartbeatSeconds { setTimer(.heartbeat, for: id, after: Double(heartbeat)) }
    }

    mutating func taskSubmitted(_ id: TaskID, _ output: JSON) {
        guard isWaiting(id), var strand = strands[id.strand], let task = strand.task, !strand.isSubmitted
        else { return }
        strand.isSubmitted = true
        strand.previousEvent = record(.taskSubmitted(task.target, output: output), after: strand.previousEvent)
        strands[id.strand] = strand
    }

    /// Starts the time within which the next sign of life must come.
    mutating func setHeartbeat(_ id: TaskID) {
        guard isWaiting(id), let seconds = strands[id.strand]?.heartbeatSeconds else { return }
        // The wait gets no new number, since the task's answer has the old one: the old timer is taken back.
        timers.removeAll { $0.kind == .heartbeat && $0.id == id }
        setTimer(.heartbeat, for: id, after: Double(seconds))
    }

    // MARK: The end of a try

    mutating func finishTask(
        _ task: TaskProgram,
        _ outcome: TaskOutcome,
        _ state: StateProgram,
        _ strand: inout Strand
    ) throws(StateFailure) {
        if state.readsContext { scope.context = context(of: strand) }
        switch outcome {
        case .succeeded(let result):
            if let limit = settings.quotas.payloadBytes, meter.count(result, limit: limit) > limit {
                let failure = StateFailure.dataLimitExceeded(by: task.resultSource, isTaskResult: true)
                strand.previousEvent = record(
                    .taskFailed(task.target, error: failure.name?.rawValue, cause: failure.cause),
                    after: strand.previousEvent
                )
                throw failure
            }
            strand.previousEvent = record(
                .taskSucceeded(task.target, output: result),
                after: strand.previousEvent
            )
            strand.taskToken = nil
            inspect(\.result, result, of: strand)
            try leave(state, &strand, result: result, flow: task.flow, next: task.next)
        case .failed(let name, let cause):
            strand.previousEvent = record(
                .taskFailed(task.target, error: name, cause: cause),
                after: strand.previousEvent
            )
            throw StateFailure(name: name.map { ErrorName(rawValue: $0) }, cause: cause, kind: .task)
        case .timedOut(let isHeartbeat):
            strand.previousEvent = record(
                .taskTimedOut(task.target, error: ErrorName.timeout.rawValue, cause: nil),
                after: strand.previousEvent
            )
            throw StateFailure(name: .timeout, cause: nil, kind: isHeartbeat ? .missedHeartbeat : .task)
        }
    }
}

extension Strand {
    /// The current state, where it is a Task.
    fileprivate var task: TaskProgram? {
        if case .task(let task) = scope.states[state].kind { task } else { nil }
    }
}

extension TaskProgram {
    /// What the message about a result that is too large calls the task.
    fileprivate var resultSource: String {
        if case .integration(let integration) = target { integration.service } else { resource }
    }
}
