public import OrderedJSON

/// What a task's handler is asked to do: one try of one Task state.
public struct TaskRequest: Sendable {
    /// The state's name.
    public let stateName: String
    /// The state's `Resource`.
    public let resource: String
    /// What the resource names.
    public let target: TaskTarget
    /// What is sent: `Parameters` or `Arguments`, or the state's input where there is neither.
    public internal(set) var parameters: JSON
    /// The state's input as it came in, before InputPath.
    public let stateInput: JSON
    /// How often the task was tried before: 0 for the first try.
    public let retryCount: Int
    /// How often a task of this state was called before in this execution, other visits and iterations included.
    public internal(set) var invocation = 0
    /// The task token, where the state waits for one: `$$.Task.Token`.
    public let taskToken: String?
    /// The execution that asks.
    public let execution: ExecutionIdentity
    let id: TaskID
    /// Where signs of life go.
    var mailbox: Mailbox?

    /// Tells the execution that the task is still at work: HeartbeatSeconds begin anew.
    public func sendHeartbeat() {
        mailbox?.send(.heartbeat(id))
    }
}
