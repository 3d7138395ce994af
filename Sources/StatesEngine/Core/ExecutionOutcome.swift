public import OrderedJSON

/// How an execution ended.
public struct ExecutionOutcome: Sendable, Hashable {
    /// Success, or what kind of failure.
    public let status: ExecutionStatus
    /// The output, where it succeeded.
    public let output: JSON?
    /// The error's name, where it failed with one.
    public let error: String?
    /// The error's cause, where it has one.
    public let cause: String?

    init(status: ExecutionStatus, output: JSON? = nil, error: String? = nil, cause: String? = nil) {
        self.status = status
        self.output = output
        self.error = error
        self.cause = cause
    }
}

/// Where an execution stands, in the words of `DescribeExecution`.
public enum ExecutionStatus: String, Sendable, Hashable, CaseIterable {
    /// It runs.
    case running = "RUNNING"
    /// It came to its end.
    case succeeded = "SUCCEEDED"
    /// A state failed, and nothing caught it.
    case failed = "FAILED"
    /// It took longer than the machine's TimeoutSeconds.
    case timedOut = "TIMED_OUT"
    /// Somebody stopped it.
    case aborted = "ABORTED"
}
