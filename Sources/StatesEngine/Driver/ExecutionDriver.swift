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
    private let log: HistoryLog?

    var executions: RunningExecutions
    var tasks: OpenTasks
    /// What the cores decided, and nobody has carried out yet.
    private var queue: [ExecutionCommand] = []
    /// Executions that ended, and nobody was told yet.
    var endings: [Ending] = []
    /// The child executions of Map runs that ended so far, where they are wanted.
    var children: [ChildHistory] = []

    /// The moment that virtual time has come to.
    var virtualNow: Timestamp
    /// How often the tasks of each state were called; a redrive counts on.
    var invocations: [String: Int] = [:]
    /// What Map runs read from and write to.
    var sources: [TaskID: ItemSource] = [:]
    var sinks: [TaskID: ResultSink] = [:]

    /// An execution that ended, and who is to know.
    enum Ending {
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
        executions = RunningExecutions(root: RunningExecution(core: core, owner: .caller))
        tasks = OpenTasks(mailbox: mailbox, tokens: tokens)
        self.handlers = handlers
        self.options = options
        self.mailbox = mailbox
        self.log = log
    }

    // MARK: The execution that was asked for

    private var root: RunningExecution { executions.root }

    /// The execution as it is.
    var core: ExecutionCore { root.core }

    /// The ways that the execution's states took so far.
    var decisions: [ExecutionDecision] { root.core.history.decisions }

    /// What was written down for the test for which the execution ran.
    var test: StateTestRun? { root.core.test }

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
            } else if executions.areBusy {
                await Task.yield()
                for number in executions.takeBusy() { deliver(.timePassed, to: number) }
            } else {
                await waitForEvents()
            }
        }
    }

    private mutating func finish() {
        log?.append(root.core.history.takeEvents())
        log?.finish()
        tasks.giveUp()
    }

    // MARK: Events

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

    /// Brings an event to an execution, and takes what it decides.
    mutating func deliver(_ event: ExecutionEvent, to number: Int) {
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
        if execution.core.canGoOn { executions.addBusy(number) }
        if let outcome = execution.core.outcome {
            if number != 0 { end(execution, number, outcome) }
        } else if let deadline = execution.core.nextDeadline(), deadline != execution.deadline {
            executions.wake(execution, number, at: deadline)
        }
    }

    // MARK: Commands

    private mutating func carryOutCommands() async throws(EngineError) {
        while root.core.outcome == nil {
            if !endings.isEmpty {
                await carryOutEndings()
                continue
            }
            guard !queue.isEmpty else { return }
            var commands: [ExecutionCommand] = []
            swap(&commands, &queue)
            for command in commands { try await carryOut(command) }
        }
    }

    private mutating func carryOut(_ command: ExecutionCommand) async throws(EngineError) {
        switch command {
        case .invoke(let request): try invoke(request)
        case .cancel(let id):
            await finishResults(of: id)
            forget(id)
            stopExecutions(of: id)
        case .startChild(let child):
            guard executions[child.mapRun.execution] != nil else { return }
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

    /// Tells those who wait for an execution that it has ended.
    private mutating func carryOutEndings() async {
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
}
