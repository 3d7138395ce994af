public import OrderedJSON
public import StatesLanguage

/// Runs a state machine in this process as Step Functions would run it.
///
/// ```swift
/// var handlers = TaskHandlers()
/// handlers.on(function: "classify") { request in ["label": "spam"] }
/// let engine = try Engine(stateMachine, handlers: handlers, options: EngineOptions(clock: .virtual))
/// let result = try await engine.run(["text": "buy now"])
/// print(result.status, result.output ?? .null)
/// ```
///
/// The machine is made ready once; any number of executions run at the same time.
public struct Engine: Sendable {
    /// The machine, made ready.
    public let program: Program
    /// What runs the tasks.
    public var handlers: TaskHandlers
    /// How executions run.
    public var options: EngineOptions
    let tokens = TaskTokens()
    private let names = ExecutionNames()

    /// Makes a machine ready to run.
    ///
    /// - Throws: ``ProgramError`` where the definition can't be run.
    public init(
        _ machine: StateMachine,
        handlers: TaskHandlers = TaskHandlers(),
        options: EngineOptions = EngineOptions()
    ) throws(ProgramError) {
        program = try Program(machine)
        self.handlers = handlers
        self.options = options
    }

    /// Runs an execution to its end.
    ///
    /// If the surrounding task is cancelled, the execution is stopped.
    ///
    /// - Parameter name: The execution's name; one is made up where it is nil.
    /// - Throws: ``EngineError`` where a Task state has no handler. A failure of the workflow is a result.
    public func run(_ input: JSON = .object([:]), name: String? = nil) async throws(EngineError) -> ExecutionResult {
        let mailbox = Mailbox()
        let log = options.keepsHistory ? HistoryLog() : nil
        let core = core(input, name: name)
        let handler = CancellationForwarder(mailbox: mailbox)
        return try await handler.run { () async throws(EngineError) in
            try await drive(core, mailbox: mailbox, log: log)
        }
    }

    /// Starts an execution that runs by itself.
    public func start(_ input: JSON = .object([:]), name: String? = nil) -> Execution {
        let mailbox = Mailbox()
        let log = HistoryLog()
        let core = core(input, name: name)
        let identity = core.identity
        let engine = self
        let task = Task { () async -> Result<ExecutionResult, EngineError> in
            do throws(EngineError) {
                return .success(try await engine.drive(core, mailbox: mailbox, log: log))
            } catch {
                return .failure(error)
            }
        }
        return Execution(identity: identity, mailbox: mailbox, log: log, task: task)
    }

    private func core(_ input: JSON, name: String?) -> ExecutionCore {
        core(of: program, input, name: name ?? names.make(seed: options.seed), test: nil)
    }

    /// Runs a program whose first state is tested, and gives what was written down of it.
    func runTest(
        _ run: StateTestRun,
        of program: Program
    ) async throws(EngineError) -> (StateTestRun, ExecutionOutcome) {
        let mailbox = Mailbox()
        let core = core(of: program, run.test.input, name: ExecutionNames.first(seed: options.seed), test: run)
        let handler = CancellationForwarder(mailbox: mailbox)
        return try await handler.run { () async throws(EngineError) in
            var driver = driver(core, mailbox: mailbox, log: nil)
            let (outcome, _) = try await driver.run()
            return (driver.test ?? run, outcome)
        }
    }

    private func core(of program: Program, _ input: JSON, name: String, test: StateTestRun?) -> ExecutionCore {
        let identity = ExecutionIdentity(
            name: name,
            stateMachineName: options.stateMachineName,
            account: options.account,
            region: options.region,
            roleARN: options.roleARN
        )
        let settings = ExecutionCore.Settings(
            quotas: options.quotas,
            isExpress: options.type == .express,
            keepsHistory: options.keepsHistory,
            // Executions with the same seed have task tokens of their own.
            seed: options.seed.map { RandomSource.seed($0, for: name) }
        )
        return ExecutionCore(
            program,
            identity: identity,
            settings: settings,
            input: input,
            at: options.clock.start(),
            test: test
        )
    }

    private func driver(_ core: ExecutionCore, mailbox: Mailbox, log: HistoryLog?) -> ExecutionDriver {
        ExecutionDriver(
            core: core,
            handlers: handlers,
            options: options,
            mailbox: mailbox,
            tokens: tokens,
            log: log
        )
    }

    func drive(
        _ core: ExecutionCore,
        by beginning: ExecutionEvent = .started,
        startDate: Timestamp? = nil,
        invocations: [String: Int] = [:],
        mailbox: Mailbox,
        log: HistoryLog?
    ) async throws(EngineError) -> ExecutionResult {
        let (identity, start) = (core.identity, core.now)
        defer { names.release(identity.name) }
        var driver = driver(core, mailbox: mailbox, log: log)
        driver.invocations = invocations
        let (outcome, end) = try await driver.run(by: beginning)
        let stopped = StoppedExecution(core: driver.core, invocations: driver.invocations)
        return ExecutionResult(
            outcome: outcome,
            execution: identity,
            startDate: startDate ?? start,
            stopDate: end,
            events: log?.events ?? [],
            decisions: driver.decisions,
            children: driver.children,
            stopped: outcome.status == .succeeded ? nil : stopped
        )
    }

    // MARK: Task tokens

    /// Ends a task that waits for a token, with a result.
    ///
    /// - Throws: ``TaskTokenError``.
    public func sendTaskSuccess(taskToken: String, output: JSON) throws(TaskTokenError) {
        var meter = JSONMeter()
        if let limit = options.quotas.payloadBytes, meter.count(output, limit: limit) > limit {
            throw .invalidOutput
        }
        let owner = try tokens.take(taskToken)
        owner.mailbox.send(.taskEnded(owner.task, .succeeded(output)))
    }

    /// Ends a task that waits for a token, with an error.
    ///
    /// - Throws: ``TaskTokenError``.
    public func sendTaskFailure(
        taskToken: String,
        error: String? = nil,
        cause: String? = nil
    ) throws(TaskTokenError) {
        let owner = try tokens.take(taskToken)
        owner.mailbox.send(.taskEnded(owner.task, .failed(name: error, cause: cause)))
    }

    /// Tells that a task which waits for a token is still at work.
    ///
    /// - Throws: ``TaskTokenError``.
    public func sendTaskHeartbeat(taskToken: String) throws(TaskTokenError) {
        let owner = try tokens.owner(of: taskToken)
        owner.mailbox.send(.heartbeat(owner.task))
    }
}

/// Stops an execution when the task that waits for it is cancelled.
private struct CancellationForwarder: Sendable {
    let mailbox: Mailbox

    func run<Value: Sendable>(
        _ body: sending () async throws(EngineError) -> Value
    ) async throws(EngineError) -> Value {
        let result = await withTaskCancellationHandler { () async -> Result<Value, EngineError> in
            do throws(EngineError) {
                return .success(try await body())
            } catch {
                return .failure(error)
            }
        } onCancel: {
            mailbox.send(.stopped(error: nil, cause: nil))
        }
        return try result.get()
    }
}
