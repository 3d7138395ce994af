internal import OrderedJSON
internal import StatesLanguage

/// The executions that the driver's own execution starts.
extension ExecutionDriver {
    /// Starts another execution, and runs it as far as it goes by itself.
    mutating func start(
        _ program: Program,
        identity: ExecutionIdentity,
        input: JSON,
        isExpress: Bool,
        owner: RunningExecution.Owner
    ) {
        let number = executions.nextNumber()
        var settings = executions.root.core.settings
        settings.keepsHistory = options.keepsChildHistories
        settings.isExpress = isExpress
        settings.seed = executions.root.core.scope.random.next()
        let core = ExecutionCore(
            program,
            identity: identity,
            settings: settings,
            input: input,
            number: number,
            at: now
        )
        executions.add(RunningExecution(core: core, owner: owner), as: number)
        deliver(.started, to: number)
    }

    /// A name for an execution that was given none.
    mutating func nextName() -> String { executions.root.core.scope.identifiers.nextUUID() }

    /// An execution that isn't the caller's has ended.
    mutating func end(_ execution: RunningExecution, _ number: Int, _ outcome: ExecutionOutcome) {
        executions.remove(number)
        if options.keepsChildHistories, case .mapRun = execution.owner {
            let history = execution.core.history
            children.append(ChildHistory(events: history.events, decisions: history.decisions))
        }
        if outcome.status != .succeeded { forgetAll(of: number) }
        switch execution.owner {
        case .caller, .none: break
        case .mapRun(let child):
            endings.append(.child(child, outcome, startDate: execution.startDate, stopDate: execution.core.now))
        case .task(let id, let asValues):
            let description = execution.description(outcome, asValues: asValues)
            let result: TaskOutcome =
                outcome.status == .succeeded
                ? .succeeded(description) : .failed(name: "States.TaskFailed", cause: description.serialized())
            endings.append(.nested(id, result))
        }
    }

    /// Stops the executions that a task has started.
    mutating func stopExecutions(of id: TaskID) {
        for number in executions.started(by: id) {
            executions.remove(number)
            forgetAll(of: number)
        }
    }

    /// Drops all that is kept for a try of a task, or for a Map run.
    mutating func forget(_ id: TaskID) {
        tasks.forget(id)
        if !sources.isEmpty { sources[id] = nil }
        if !sinks.isEmpty { sinks[id] = nil }
    }

    /// Drops all that is kept for an execution.
    private mutating func forgetAll(of number: Int) {
        tasks.forgetAll(of: number)
        for id in sources.keys where id.execution == number { sources[id] = nil }
        for id in sinks.keys where id.execution == number { sinks[id] = nil }
        for id in executions.starters(in: number) { stopExecutions(of: id) }
    }
}
