public import OrderedJSON
internal import StatesLanguage

extension HistoryEvent {
    /// `type`: the event's name, `TaskStateEntered` and so on.
    public var type: String {
        switch details {
        case .executionStarted: "ExecutionStarted"
        case .executionSucceeded: "ExecutionSucceeded"
        case .executionFailed: "ExecutionFailed"
        case .executionAborted: "ExecutionAborted"
        case .executionTimedOut: "ExecutionTimedOut"
        case .executionRedriven: "ExecutionRedriven"
        case .stateEntered(let type, _, _): "\(type.rawValue)StateEntered"
        case .stateExited(let type, _, _, _): "\(type.rawValue)StateExited"
        case .evaluationFailed: "EvaluationFailed"
        case .mapStateStarted: "MapStateStarted"
        case .parallelStateStarted: "ParallelStateStarted"
        case .mapRunStarted: "MapRunStarted"
        case .mapRunSucceeded: "MapRunSucceeded"
        case .mapRunFailed: "MapRunFailed"
        case .mapRunAborted: "MapRunAborted"
        case .mapRunRedriven: "MapRunRedriven"
        case .stateSucceeded(let type): "\(type.rawValue)StateSucceeded"
        case .stateFailed(let type): "\(type.rawValue)StateFailed"
        case .stateAborted(let type): "\(type.rawValue)StateAborted"
        case .mapIterationStarted: "MapIterationStarted"
        case .mapIterationSucceeded: "MapIterationSucceeded"
        case .mapIterationFailed: "MapIterationFailed"
        case .mapIterationAborted: "MapIterationAborted"
        case .taskScheduled(let task): "\(task.target.eventPrefix)Scheduled"
        case .taskStarted(let target, _): "\(target.eventPrefix)Started"
        case .taskSubmitted(let target, _): "\(target.eventPrefix)Submitted"
        case .taskSucceeded(let target, _): "\(target.eventPrefix)Succeeded"
        case .taskFailed(let target, _, _): "\(target.eventPrefix)Failed"
        case .taskTimedOut(let target, _, _): "\(target.eventPrefix)TimedOut"
        }
    }

    /// The event as `GetExecutionHistory` gives it, with inputs and outputs as JSON text and the time as RFC 3339.
    public var json: JSON {
        var event: JSONObject = [
            "timestamp": .string(timestamp.description),
            "type": .string(type),
            "id": .integer(Int64(id)),
            "previousEventId": .integer(Int64(previousEventID)),
        ]
        if let (name, members) = detailsJSON { event[name] = .object(members) }
        return .object(event)
    }

    /// The member that holds the details, and what is in it.
    private var detailsJSON: (String, JSONObject)? {
        switch details {
        case .executionStarted(let input, let roleARN):
            var members = JSONObject(text: input, as: "input")
            members["roleArn"] = .string(roleARN)
            return ("executionStartedEventDetails", members)
        case .executionSucceeded(let output):
            return ("executionSucceededEventDetails", JSONObject(text: output, as: "output"))
        case .executionFailed(let error, let cause):
            return ("executionFailedEventDetails", JSONObject(error: error, cause: cause))
        case .executionAborted(let error, let cause):
            return ("executionAbortedEventDetails", JSONObject(error: error, cause: cause))
        case .executionTimedOut(let error, let cause):
            return ("executionTimedOutEventDetails", JSONObject(error: error, cause: cause))
        case .executionRedriven(let count):
            return ("executionRedrivenEventDetails", ["redriveCount": .integer(Int64(count))])
        case .mapRunRedriven(let arn, let count):
            return (
                "mapRunRedrivenEventDetails", ["mapRunArn": .string(arn), "redriveCount": .integer(Int64(count))]
            )
        case .stateEntered(_, let name, let input):
            var members: JSONObject = ["name": .string(name)]
            members.append(text: input, as: "input")
            return ("stateEnteredEventDetails", members)
        case .stateExited(_, let name, let output, let variables):
            var members: JSONObject = ["name": .string(name)]
            members.append(text: output, as: "output")
            if let variables {
                members["assignedVariables"] = .object(
                    JSONObject(variables.map { ($0.key, .string($0.value.serialized())) })
                )
                members["assignedVariablesDetails"] = ["truncated": false]
            }
            return ("stateExitedEventDetails", members)
        case .evaluationFailed(let failure):
            var members: JSONObject = [
                "error": .string(failure.error), "cause": .string(failure.cause), "state": .string(failure.state),
            ]
            members["location"] = failure.location.map { .string($0) }
            return ("evaluationFailedEventDetails", members)
        case .mapStateStarted(let length):
            return ("mapStateStartedEventDetails", ["length": .integer(Int64(length))])
        case .mapRunStarted(let arn):
            return ("mapRunStartedEventDetails", ["mapRunArn": .string(arn)])
        case .mapRunFailed(let error, let cause):
            return ("mapRunFailedEventDetails", JSONObject(error: error, cause: cause))
        case .mapIterationStarted(let name, let index):
            return ("mapIterationStartedEventDetails", ["name": .string(name), "index": .integer(Int64(index))])
        case .mapIterationSucceeded(let name, let index):
            return ("mapIterationSucceededEventDetails", ["name": .string(name), "index": .integer(Int64(index))])
        case .mapIterationFailed(let name, let index):
            return ("mapIterationFailedEventDetails", ["name": .string(name), "index": .integer(Int64(index))])
        case .mapIterationAborted(let name, let index):
            return ("mapIterationAbortedEventDetails", ["name": .string(name), "index": .integer(Int64(index))])
        case .parallelStateStarted, .stateSucceeded, .stateFailed, .stateAborted, .mapRunSucceeded, .mapRunAborted:
            return nil
        case .taskScheduled(let task):
            return (task.target.detailsPrefix + "ScheduledEventDetails", task.members)
        case .taskStarted(let target, let workerName):
            if case .function = target { return nil }
            var members = target.members
            members["workerName"] = workerName.map { .string($0) }
            return (target.detailsPrefix + "StartedEventDetails", members)
        case .taskSubmitted(let target, let output):
            var members = target.members
            members.append(text: output, as: "output")
            return (target.detailsPrefix + "SubmittedEventDetails", members)
        case .taskSucceeded(let target, let output):
            var members = target.members
            members.append(text: output, as: "output")
            return (target.detailsPrefix + "SucceededEventDetails", members)
        case .taskFailed(let target, let error, let cause):
            var members = target.members
            members.append(error: error, cause: cause)
            return (target.detailsPrefix + "FailedEventDetails", members)
        case .taskTimedOut(let target, let error, let cause):
            var members = target.members
            members.append(error: error, cause: cause)
            return (target.detailsPrefix + "TimedOutEventDetails", members)
        }
    }
}

extension HistoryEvent.ScheduledTask {
    fileprivate var members: JSONObject {
        var members = JSONObject()
        if case .integration = target {
            members = target.members
            members["region"] = .string(region)
            members["parameters"] = .string(parameters.serialized())
        } else {
            members["resource"] = .string(resource)
            members.append(text: parameters, as: "input")
        }
        members["timeoutInSeconds"] = timeoutSeconds.map { .integer($0) }
        members["heartbeatInSeconds"] = heartbeatSeconds.map { .integer($0) }
        if let credentials {
            var renamed = JSONObject()
            for (key, value) in credentials.objectValue ?? [:] {
                renamed[key == "RoleArn" ? "roleArn" : key] = value
            }
            members["taskCredentials"] = .object(renamed)
        }
        return members
    }
}

extension TaskTarget {
    /// What the names of the target's events begin with.
    fileprivate var eventPrefix: String {
        switch self {
        case .function: "LambdaFunction"
        case .activity: "Activity"
        case .integration: "Task"
        }
    }

    fileprivate var detailsPrefix: String {
        switch self {
        case .function: "lambdaFunction"
        case .activity: "activity"
        case .integration: "task"
        }
    }

    /// The fields by which events of an integration name it.
    fileprivate var members: JSONObject {
        guard case .integration(let integration) = self else { return [:] }
        return ["resourceType": .string(integration.service), "resource": .string(integration.action)]
    }
}

extension JSONObject {
    fileprivate init(text: JSON, as name: String) {
        self.init()
        append(text: text, as: name)
    }

    /// A value as JSON text, with the member that says that none of it was left out.
    fileprivate mutating func append(text: JSON, as name: String) {
        self[name] = .string(text.serialized())
        self[name + "Details"] = ["truncated": false]
    }

    fileprivate init(error: String?, cause: String?) {
        self.init()
        append(error: error, cause: cause)
    }

    fileprivate mutating func append(error: String?, cause: String?) {
        self["error"] = error.map { .string($0) }
        self["cause"] = cause.map { .string($0) }
    }
}
