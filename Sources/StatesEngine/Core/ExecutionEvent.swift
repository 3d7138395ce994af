internal import OrderedJSON

/// What comes to an execution from outside.
enum ExecutionEvent: Sendable {
    /// The execution begins.
    case started
    /// The execution goes on from where it came to a bad end.
    case redriven
    /// A task ended.
    case taskEnded(TaskID, TaskOutcome)
    /// The call of a job or a callback was answered; its end is still to come.
    case taskSubmitted(TaskID, output: JSON)
    /// A worker took a task.
    case taskStarted(TaskID, workerName: String?)
    /// A task gave a sign of life.
    case heartbeat(TaskID)
    /// Something happened to a Map run.
    case mapRun(TaskID, MapRunEvent)
    /// Time passed.
    case timePassed
    /// Somebody stops the execution.
    case stopped(error: String?, cause: String?)
}

/// What an execution wants done outside.
enum ExecutionCommand: Sendable {
    /// Call a task's handler.
    case invoke(TaskRequest)
    /// Forget a task, or all children of a Map run: what they answer isn't wanted any more.
    case cancel(TaskID)
    /// Open what a Map run reads its items from, and read the first of them.
    case openItems(TaskID, ItemReaderRequest)
    /// Read so many more items.
    case readItems(TaskID, count: Int)
    /// Start a child execution of a Map run.
    case startChild(ChildExecution)
    /// Open what a Map run writes its results to: those of all children that end from now on.
    case openResults(TaskID, ResultWriterRequest)
    /// Write what is left of the results, and the manifest.
    case closeResults(TaskID)
}

/// One try of one task.
struct TaskID: Sendable, Hashable {
    /// The number of the execution among those of the same driver.
    let execution: Int
    let strand: StrandID
    /// The strand's ``Strand/waitNumber`` of that try.
    let number: Int
}
