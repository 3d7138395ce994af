public import OrderedJSON
public import StatesLanguage

/// One event of an execution's history, as `GetExecutionHistory` tells it.
///
/// An event holds values; its texts are made when ``json`` is read.
public struct HistoryEvent: Sendable {
    /// `id`: 1 for the first event, then one more for each.
    public let id: Int
    /// `previousEventId`: the event that led to this one, or 0.
    public let previousEventID: Int
    /// `timestamp`: when it happened.
    public let timestamp: Timestamp
    /// What happened.
    public let details: Details

    /// What can happen.
    public enum Details: Sendable {
        case executionStarted(input: JSON, roleARN: String)
        case executionSucceeded(output: JSON)
        case executionFailed(error: String?, cause: String?)
        case executionAborted(error: String?, cause: String?)
        case executionRedriven(redriveCount: Int)
        case executionTimedOut(error: String?, cause: String?)

        case stateEntered(StateType, name: String, input: JSON)
        case stateExited(StateType, name: String, output: JSON, assignedVariables: JSONObject?)
        /// A JSONata expression failed.
        case evaluationFailed(EvaluationFailure)

        case mapStateStarted(length: Int)
        case parallelStateStarted
        case mapRunStarted(arn: String)
        case mapRunSucceeded
        case mapRunFailed(error: String?, cause: String?)
        case mapRunAborted
        case mapRunRedriven(arn: String, redriveCount: Int)
        /// A Map or Parallel state ended well.
        case stateSucceeded(StateType)
        /// A Map or Parallel state failed.
        case stateFailed(StateType)
        /// A Task, Wait, Map or Parallel state was stopped by the failure of a sibling.
        case stateAborted(StateType)
        case mapIterationStarted(name: String, index: Int)
        case mapIterationSucceeded(name: String, index: Int)
        case mapIterationFailed(name: String, index: Int)
        case mapIterationAborted(name: String, index: Int)

        case taskScheduled(ScheduledTask)
        case taskStarted(TaskTarget, workerName: String?)
        case taskSubmitted(TaskTarget, output: JSON)
        case taskSucceeded(TaskTarget, output: JSON)
        case taskFailed(TaskTarget, error: String?, cause: String?)
        case taskTimedOut(TaskTarget, error: String?, cause: String?)
    }

    /// What `EvaluationFailed` tells.
    public struct EvaluationFailure: Sendable {
        /// `error`.
        public let error: String
        /// `cause`.
        public let cause: String
        /// `state`: the state that the expression is in.
        public let state: String
        /// `location`: the field that holds the expression.
        public let location: String?
    }

    /// What `TaskScheduled`, `LambdaFunctionScheduled` and `ActivityScheduled` tell.
    public final class ScheduledTask: Sendable {
        /// What is called.
        public let target: TaskTarget
        /// The state's `Resource`.
        public let resource: String
        /// `parameters` or `input`: what is sent.
        public let parameters: JSON
        /// `region`.
        public let region: String
        /// `timeoutInSeconds`.
        public let timeoutSeconds: Int64?
        /// `heartbeatInSeconds`.
        public let heartbeatSeconds: Int64?
        /// `taskCredentials`.
        public let credentials: JSON?

        init(
            target: TaskTarget,
            resource: String,
            parameters: JSON,
            region: String,
            timeoutSeconds: Int64?,
            heartbeatSeconds: Int64?,
            credentials: JSON?
        ) {
            self.target = target
            self.resource = resource
            self.parameters = parameters
            self.region = region
            self.timeoutSeconds = timeoutSeconds
            self.heartbeatSeconds = heartbeatSeconds
            self.credentials = credentials
        }
    }
}
