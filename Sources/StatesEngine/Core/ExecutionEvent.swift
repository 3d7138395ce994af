internal import OrderedJSON

/// What comes to an execution from outside.
enum ExecutionEvent: Sendable {
    /// The execution begins.
    case started
    /// A task ended.
    case taskEnded(TaskID, TaskOutcome)
    /// The call of a job or a callback was answered; its end is still to come.
    case taskSubmitted(TaskID, output: JSON)
    /// A worker took a task.
    case taskStarted(TaskID, workerName: String?)
    /// A task gave a sign of life.
    case heartbeat(TaskID)
    /// Time passed.
    case timePassed
    /// Somebody stops the execution.
    case stopped(error: String?, cause: String?)
}

/// What an execution wants done outside.
enum ExecutionCommand: Sendable {
    /// Call a task's handler.
    case invoke(TaskRequest)
    /// Forget a task: its answer isn't wanted any more.
    case cancel(TaskID)
}

/// One try of one task.
struct TaskID: Sendable, Hashable {
    let strand: StrandID
    /// The strand's ``Strand/waitNumber`` of that try.
    let number: Int
}
