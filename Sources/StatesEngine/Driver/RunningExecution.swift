internal import OrderedJSON

/// An execution of a driver: the one that was asked for, a child of a Map run, or one that a Task state started.
final class RunningExecution {
    var core: ExecutionCore
    let owner: Owner
    let startDate: Timestamp
    /// The moment under which the driver has it in its queue.
    var deadline: Timestamp?

    /// Whom its end is told.
    enum Owner {
        case caller
        case mapRun(ChildExecution)
        /// A `startExecution` task that waits for the end, and whether input and output go as JSON values.
        case task(TaskID, asValues: Bool)
        /// Nobody: a `startExecution` that didn't wait.
        case none

        /// The task or Map run that waits for the end.
        var task: TaskID? {
            switch self {
            case .mapRun(let child): child.mapRun
            case .task(let id, _): id
            case .caller, .none: nil
            }
        }
    }

    init(core: consuming ExecutionCore, owner: Owner) {
        startDate = core.now
        self.core = core
        self.owner = owner
    }

    /// The execution as `.sync` tasks and result files describe it.
    func description(_ outcome: ExecutionOutcome, asValues: Bool) -> JSON {
        func value(_ json: JSON) -> JSON { asValues ? json : .string(json.serialized()) }
        let identity = core.identity
        var members: JSONObject = ["ExecutionArn": .string(identity.arn)]
        members["Error"] = outcome.error.map { .string($0) }
        members["Cause"] = outcome.cause.map { .string($0) }
        members["Input"] = value(core.input)
        members["InputDetails"] = ["Included": true]
        members["Name"] = .string(identity.name)
        if let output = outcome.output {
            members["Output"] = value(output)
            members["OutputDetails"] = ["Included": true]
        }
        let hasSucceeded = outcome.status == .succeeded
        members["RedriveCount"] = 0
        members["RedriveStatus"] = hasSucceeded ? "NOT_REDRIVABLE" : "REDRIVABLE"
        if hasSucceeded {
            members["RedriveStatusReason"] = "Execution is SUCCEEDED and cannot be redriven"
        }
        members["StartDate"] = .integer(startDate.milliseconds)
        members["StateMachineArn"] = .string(identity.stateMachineARN)
        members["Status"] = .string(outcome.status.rawValue)
        members["StopDate"] = .integer(core.now.milliseconds)
        return .object(members)
    }
}
