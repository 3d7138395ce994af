public import OrderedJSON

/// An execution that was started and runs by itself.
public final class Execution: Sendable {
    /// The execution's name and ARN.
    public let identity: ExecutionIdentity
    private let mailbox: Mailbox
    private let log: HistoryLog
    private let task: Task<Result<ExecutionResult, EngineError>, Never>

    init(
        identity: ExecutionIdentity,
        mailbox: Mailbox,
        log: HistoryLog,
        task: Task<Result<ExecutionResult, EngineError>, Never>
    ) {
        self.identity = identity
        self.mailbox = mailbox
        self.log = log
        self.task = task
    }

    /// The events from the first on, as they happen.
    public var events: HistoryEvents { HistoryEvents(log: log) }

    /// The result, once the execution has ended.
    ///
    /// - Throws: ``EngineError`` where a Task state has no handler.
    public func result() async throws(EngineError) -> ExecutionResult {
        try await task.value.get()
    }

    /// Stops the execution: its status is ABORTED.
    ///
    /// An execution that has ended stays as it is.
    public func stop(error: String? = nil, cause: String? = nil) {
        mailbox.send(.stopped(error: error, cause: cause))
    }
}

/// An execution that has ended.
public struct ExecutionResult: Sendable {
    /// How it ended.
    public let outcome: ExecutionOutcome
    /// Its name and ARN.
    public let execution: ExecutionIdentity
    /// When it began.
    public let startDate: Timestamp
    /// When it ended.
    public let stopDate: Timestamp
    /// Its events, where they were kept.
    public let events: [HistoryEvent]
    /// The ways that its states took, in order, where events were kept.
    public let decisions: [ExecutionDecision]
    /// The histories of the child executions of Map runs, where they were kept.
    package let children: [ChildHistory]
    /// The execution as it ended badly, to go on with.
    let stopped: ExecutionCore?

    /// Success, or what kind of failure.
    public var status: ExecutionStatus { outcome.status }
    /// The output, where it succeeded.
    public var output: JSON? { outcome.output }
    /// The error's name, where it failed with one.
    public var error: String? { outcome.error }
    /// The error's cause, where it has one.
    public var cause: String? { outcome.cause }
}
