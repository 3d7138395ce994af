internal import OrderedJSON
internal import StatesLanguage

/// Carries out what the cores of executions decide: calls handlers, waits for time, and brings back what happens.
///
/// A driver runs one execution with all that it starts: child executions of Map runs, and nested executions. All share
/// one time.
struct ExecutionDriver: ~Copyable {
    let handlers: TaskHandlers
    let options: EngineOptions
    let mailbox: Mailbox
    let tokens: TaskTokens
    private let log: HistoryLog?

    /// The execution that was asked for has the number 0.
    var executions: [Int: RunningExecution] = [:]
    private let root: RunningExecution
    private var lastNumber = 0
    private var queue: [ExecutionCommand] = []
    private var endings: [Ending] = []
    private var deadlines = DeadlineQueue()
    /// Executions that can go on at once, and stopped only to let others have a turn.
    private var busy: [Int] = []

    /// The moment that virtual time has come to.
    private var virtualNow: Timestamp
    /// Handlers at work.
    private var work: [TaskID: Task<Void, Never>] = [:]
    /// Task tokens that are out.
    private var tokensOut: [TaskID: String] = [:]
    /// Answers of mocks that are to come later.
    private var delayed: [(deadline: Timestamp, id: TaskID, answer: TaskAnswer)] = []
    private var invocations: [String: Int] = [:]
    /// What Map runs read from and write to.
    var sources: [TaskID: ItemSource] = [:]
    var sinks: [TaskID: ResultSink] = [:]

    /// An execution that ended, and who is to know.
    private enum Ending {
        case child(ChildExecution, ExecutionOutcome, startDate: Timestamp, stopDate: Timestamp)
        case nested(TaskID, TaskOutcome)
    }

    init(
        core: consuming ExecutionCore,
        handlers: TaskHandlers,
        options: EngineOptions,
        mailbox: Mailbox,
        tokens: TaskTokens,
        log: HistoryLog?
    ) {
        virtualNow = core.now
        root = RunningExecution(core: core, owner: .caller)
        executions[0] = root
        self.handlers = handlers
        self.options = options
        self.mailbox = mailbox
        self.tokens = tokens
        self.log = log
    }

    /// The ways that the execution's states took so far.
    var decisions: [ExecutionDecision] { root.core.history.decisions }
    /// The child executions of Map runs that ended so far, where they are wanted.
    private(set) var children: [ChildHistory] = []

    /// Runs the execution to its end.
    ///
    /// - Throws: ``EngineError`` where a handler is missing.
    mutating func run(by beginning: ExecutionEvent = .started) async throws(EngineError) -> (
        ExecutionOutcome, Timestamp
    ) {
        defer { finish() }
        deliver(beginning, to: 0)
        while true {
            try await carryOutCommands()
            log?.append(root.core.history.takeEvents())
            if let outcome = root.core.outcome { return (outcome, root.core.now) }
            let events = mailbox.takeEvents()
            if !events.isEmpty {
                for event in events { deliver(event) }
            } else if !busy.isEmpty {
                await Task.yield()
                goOn()
            } else {
                await waitForEvents()
            }
        }
    }

    /// The execution as it is.
    var core: ExecutionCore { root.core }

    /// What was written down for the test for which the execution ran.
    var test: StateTestRun? { root.core.test }

    var now: Timestamp {
        switch options.clock {
        case .system: .now()
        case .virtual: virtualNow
        }
    }

    // MARK: Executions

    /// Starts another execution, and runs it as far as it goes by itself.
    mutating func start(
        _ program: Program,
        identity: ExecutionIdentity,
        input: JSON,
        isExpress: Bool,
        owner: RunningExecution.Owner
    ) {
        lastNumber += 1
        var settings = root.core.settings
        settings.keepsHistory = options.keepsChildHistories
        settings.isExpress = isExpress
        settings.seed = root.core.scope.random.next()
        let core = ExecutionCore(
            program,
            identity: identity,
            settings: settings,
            input: input,
            number: lastNumber,
            at: now
        )
        executions[lastNumber] = RunningExecution(core: core, owner: owner)
        deliver(.started, to: lastNumber)
    }

    /// Brings an event to the execution that it is for.
    mutating func deliver(_ event: ExecutionEvent) {
        switch event {
        case .taskEnded(let id, _):
            forget(id)
            deliver(event, to: id.execution)
        case .taskSubmitted(let id, _), .taskStarted(let id, _), .heartbeat(let id), .mapRun(let id, _):
            deliver(event, to: id.execution)
        case .started, .redriven, .stopped, .timePassed:
            deliver(event, to: 0)
        }
    }

    private mutating func deliver(_ event: ExecutionEvent, to number: Int) {
        guard let execution = executions[number] else { return }
        execution.core.handle(event, at: now)
        if !execution.core.commands.isEmpty {
            if queue.isEmpty {
                swap(&queue, &execution.core.commands)
            } else {
                queue += execution.core.commands
            }
            execution.core.commands.removeAll(keepingCapacity: true)
        }
        if execution.core.canGoOn { busy.append(number) }
        if let outcome = execution.core.outcome {
            if number != 0 { end(execution, number, outcome) }
        } else if let deadline = execution.core.nextDeadline(), deadline != execution.deadline {
            execution.deadline = deadline
            deadlines.add(number, at: deadline)
        }
    }

    /// Lets executions go on that could.
    private mutating func goOn() {
        var numbers: [Int] = []
        swap(&numbers, &busy)
        for number in numbers { deliver(.timePassed, to: number) }
    }

    /// An execution that isn't the caller's has ended.
    private mutating func end(_ execution: RunningExecution, _ number: Int, _ outcome: ExecutionOutcome) {
        executions[number] = nil
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
    private mutating func stopExecutions(of id: TaskID) {
        let started = executions.filter { _, execution in
            switch execution.owner {
            case .mapRun(let child): child.mapRun == id
            case .task(let task, _): task == id
            case .caller, .none: false
            }
        }
        for number in started.keys {
            executions[number] = nil
            forgetAll(of: number)
        }
    }

    // MARK: Commands

    private mutating func carryOutCommands() async throws(EngineError) {
        while root.core.outcome == nil {
            if !endings.isEmpty {
                try await carryOutEndings()
                continue
            }
            guard !queue.isEmpty else { return }
            var commands: [ExecutionCommand] = []
            swap(&commands, &queue)
            for command in commands {
                switch command {
                case .invoke(let request): try invoke(request)
                case .cancel(let id):
                    await finishResults(of: id)
                    forget(id)
                    stopExecutions(of: id)
                case .startChild(let child):
                    guard executions[child.mapRun.execution] != nil else { continue }
                    start(
                        child.program,
                        identity: child.identity,
                        input: child.input,
                        isExpress: child.isExpress,
                        owner: .mapRun(child)
                    )
                case .openItems(let id, let request): try await openItems(id, request)
                case .readItems(let id, let count): await readItems(id, count: count)
                case .openResults(let id, let request): try await openResults(id, request)
                case .closeResults(let id): await closeResults(id)
                }
            }
        }
    }

    /// Tells those who wait for an execution that it has ended.
    private mutating func carryOutEndings() async throws(EngineError) {
        var ended: [Ending] = []
        swap(&ended, &endings)
        for ending in ended {
            switch ending {
            case .child(let child, let outcome, let startDate, let stopDate):
                await childEnded(child, outcome, startDate: startDate, stopDate: stopDate)
            case .nested(let id, let outcome): deliver(.taskEnded(id, outcome))
            }
        }
    }

    private mutating func invoke(_ request: TaskRequest) throws(EngineError) {
        guard executions[request.id.execution] != nil else { return }
        if let answer = handlers.fault(for: request) {
            waitForToken(of: request)
            return take(answer, of: request)
        }
        guard let (entry, adapted, shaping) = handlers.entry(for: request) else {
            if try startNestedExecution(request) || offerActivityTask(request) { return }
            throw .missingHandler(
                state: request.stateName,
                resource: request.resource,
                function: request.functionName.map(FunctionName.base)
            )
        }
        var request = adapted
        request.mailbox = mailbox
        request.invocation = invocations[request.stateName, default: 0]
        invocations[request.stateName] = request.invocation + 1
        waitForToken(of: request)
        if case .activity = request.target { deliver(.taskStarted(request.id, workerName: nil)) }
        switch entry {
        case .answer(let answer):
            take(answer(request), of: request)
        case .work(let handler):
            start(handler, request, shaping)
        }
    }

    /// Takes the answer of a mock, now or when it is time.
    private mutating func take(_ answer: TaskAnswer, of request: TaskRequest) {
        guard answer.delay > .zero else { return apply(answer, to: request.id) }
        let (seconds, attoseconds) = answer.delay.components
        let deadline = now.advanced(bySeconds: Double(seconds) + Double(attoseconds) / 1e18)
        delayed.append((deadline, request.id, answer))
    }

    /// Lets a worker take the task of an activity, if the activity was created.
    private mutating func offerActivityTask(_ request: TaskRequest) -> Bool {
        guard case .activity = request.target, handlers.hasActivity(request.resource), let token = request.taskToken
        else { return false }
        waitForToken(of: request)
        tokens.activities.add(
            ActivityTasks.Scheduled(
                task: ActivityTask(taskToken: token, input: request.parameters),
                owner: TaskTokens.Owner(mailbox: mailbox, task: request.id)
            ),
            to: request.resource
        )
        return true
    }

    /// Lets the request's task token be answered from outside.
    mutating func waitForToken(of request: TaskRequest) {
        guard let token = request.taskToken else { return }
        tokens.add(token, TaskTokens.Owner(mailbox: mailbox, task: request.id))
        tokensOut[request.id] = token
    }

    /// A name for an execution that was given none.
    mutating func nextName() -> String { root.core.scope.identifiers.nextUUID() }

    private mutating func apply(_ answer: TaskAnswer, to id: TaskID) {
        if let submitted = answer.submitted { deliver(.taskSubmitted(id, output: submitted)) }
        switch answer.ending {
        case .success(let result): deliver(.taskEnded(id, .succeeded(result)))
        case .failure(let failure): deliver(.taskEnded(id, .failed(name: failure.error, cause: failure.cause)))
        case .timeout: deliver(.taskEnded(id, .timedOut(isHeartbeat: false)))
        case .never: break
        }
    }

    private mutating func start(
        _ handler: @escaping TaskHandlers.Handler,
        _ request: TaskRequest,
        _ shaping: TaskHandlers.Shaping
    ) {
        let mailbox = mailbox
        work[request.id] = Task {
            do {
                let answer = try shaping.result(of: request, from: await handler(request))
                guard answer.isRepresentable else { throw TaskFailure.unrepresentableResult }
                mailbox.sendResult(answer, of: request)
            } catch {
                mailbox.send(.taskEnded(request.id, TaskOutcome(thrown: error)))
            }
        }
    }

    /// Drops all that is kept for a try of a task, or for a Map run.
    private mutating func forget(_ id: TaskID) {
        if !work.isEmpty { work.removeValue(forKey: id)?.cancel() }
        if !tokensOut.isEmpty, let token = tokensOut.removeValue(forKey: id) {
            tokens.remove(token)
            tokens.activities.remove(id, mailbox: mailbox)
        }
        if !delayed.isEmpty { delayed.removeAll { $0.id == id } }
        if !sources.isEmpty { sources[id] = nil }
        if !sinks.isEmpty { sinks[id] = nil }
    }

    /// Drops all that is kept for an execution.
    private mutating func forgetAll(of number: Int) {
        for id in work.keys where id.execution == number { forget(id) }
        for id in tokensOut.keys where id.execution == number { forget(id) }
        for id in sources.keys where id.execution == number { forget(id) }
        for id in sinks.keys where id.execution == number { forget(id) }
        delayed.removeAll { $0.id.execution == number }
        let children = executions.values.compactMap { execution -> TaskID? in
            switch execution.owner {
            case .mapRun(let child) where child.mapRun.execution == number: child.mapRun
            case .task(let task, _) where task.execution == number: task
            default: nil
            }
        }
        for id in Set(children) { stopExecutions(of: id) }
    }

    private mutating func finish() {
        log?.append(root.core.history.takeEvents())
        log?.finish()
        for task in work.values { task.cancel() }
        for token in tokensOut.values { tokens.remove(token) }
    }

    // MARK: Time

    private mutating func waitForEvents() async {
        let answer = delayed.indices.min { delayed[$0].deadline < delayed[$1].deadline }
        let timer = nextDeadline()
        let deadline = [answer.map { delayed[$0].deadline }, timer?.deadline].compactMap(\.self).min()
        switch options.clock {
        case .system:
            if let deadline, deadline <= now { return passTime(to: now, answer: answer, timer: timer) }
            let limit = deadline.map { Duration.milliseconds($0.milliseconds - now.milliseconds) }
            await mailbox.wait(atMost: limit.map { min($0, .seconds(3600)) })
        case .virtual(_, let patience):
            // While somebody is at work, time stands still; patience has an end, so that a timeout can come.
            if !work.isEmpty || (options.holdsTimeForTokens && !tokensOut.isEmpty) {
                await mailbox.wait(atMost: deadline == nil ? nil : patience)
                let events = mailbox.takeEvents()
                if !events.isEmpty {
                    for event in events { deliver(event) }
                    return
                }
            }
            if let deadline { passTime(to: deadline, answer: answer, timer: timer) }
        }
    }

    /// The next execution that wants to be woken.
    private mutating func nextDeadline() -> (execution: Int, deadline: Timestamp)? {
        if deadlines.count > 64, deadlines.count > 2 * executions.count {
            let executions = executions
            deadlines.removeAll { executions[$0]?.deadline != $1 }
        }
        while let first = deadlines.first {
            if executions[first.execution]?.deadline == first.deadline { return first }
            deadlines.removeFirst()
        }
        return nil
    }

    /// Time comes to a moment at which something happens by itself.
    private mutating func passTime(
        to moment: Timestamp,
        answer: Int?,
        timer: (execution: Int, deadline: Timestamp)?
    ) {
        virtualNow = max(virtualNow, moment)
        if let answer, delayed[answer].deadline <= moment {
            let (_, id, answer) = delayed.remove(at: answer)
            apply(answer, to: id)
        } else if let timer {
            deadlines.removeFirst()
            executions[timer.execution]?.deadline = nil
            deliver(.timePassed, to: timer.execution)
        }
    }
}

extension Mailbox {
    /// A handler's result: the task's own, or for a callback the answer of the call alone.
    fileprivate func sendResult(_ result: JSON, of request: TaskRequest) {
        guard case .integration(let integration) = request.target else {
            return send(.taskEnded(request.id, .succeeded(result)))
        }
        switch integration.pattern {
        case .requestResponse:
            send(.taskEnded(request.id, .succeeded(result)))
        case .job:
            send(.taskSubmitted(request.id, output: ServiceShape(integration).submission))
            send(.taskEnded(request.id, .succeeded(result)))
        case .callback:
            send(.taskSubmitted(request.id, output: result))
        }
    }
}
