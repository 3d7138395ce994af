public import StatesLanguage

/// Errors that a retrier or catcher is for: one name, or several under one word.
///
/// ```swift
/// .retry(.bedrockThrottling, interval: .seconds(2), maxAttempts: 5)
/// .catch("OrderRejected", .timeout) { error in … }
/// ```
public struct ErrorSet: Sendable, Hashable, ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
    /// The names, in order.
    public let names: [ErrorName]

    /// Errors of these names.
    public init(_ names: ErrorName...) {
        self.names = names
    }

    /// Errors of these names.
    public init(names: [ErrorName]) {
        self.names = names
    }

    /// An error of that name.
    public init(stringLiteral value: String) {
        names = [ErrorName(rawValue: value)]
    }

    /// Errors of these names.
    public init(arrayLiteral elements: ErrorName...) {
        names = elements
    }
}

extension ErrorSet {
    /// `States.ALL`: any error but `States.DataLimitExceeded` and `States.Runtime`.
    ///
    /// Only alone, and in the last entry.
    public static let all = ErrorSet(.all)
    /// `States.TaskFailed`: any error but `States.Timeout`.
    public static let taskFailed = ErrorSet(.taskFailed)
    /// `States.Timeout`: a task ran too long, or missed a heartbeat.
    public static let timeout = ErrorSet(.timeout)
    /// `States.HeartbeatTimeout`: a task missed a heartbeat.
    public static let heartbeatTimeout = ErrorSet(.heartbeatTimeout)
    /// `States.Permissions`: the state machine's role may not do it.
    public static let permissions = ErrorSet(.permissions)
    /// `States.QueryEvaluationError`: a JSONata expression failed.
    public static let queryEvaluationError = ErrorSet(.queryEvaluationError)
    /// `States.ExceedToleratedFailureThreshold`: more items failed than a distributed Map tolerates.
    public static let exceedToleratedFailureThreshold = ErrorSet(.exceedToleratedFailureThreshold)
    /// `States.ItemReaderFailed`: the items of a distributed Map couldn't be read.
    public static let itemReaderFailed = ErrorSet(.itemReaderFailed)
    /// `States.ResultWriterFailed`: the results of a distributed Map couldn't be written.
    public static let resultWriterFailed = ErrorSet(.resultWriterFailed)
}
