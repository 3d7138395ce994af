internal import OrderedJSON
internal import StatesLanguage

/// Reads events as `GetExecutionHistory` writes them: the other direction of ``HistoryEvent/json``.
struct HistoryEventReader {
    private var lastMoment = Timestamp.virtualStart

    /// The event, or nil where its type isn't known.
    mutating func event(_ json: JSON, id: Int, previous: Int) throws(HistoryReadingError) -> HistoryEvent? {
        guard let type = json["type"]?.stringValue else { throw .missing("type", event: id) }
        // A moment that can't be read, or is left out, is that of the event before.
        if let moment = Timestamp(recorded: json["timestamp"]) { lastMoment = moment }
        let fields = EventFields(of: json, type: type, id: id)
        guard let details = try details(type, fields) else { return nil }
        return HistoryEvent(id: id, previousEventID: previous, timestamp: lastMoment, details: details)
    }

    private func details(_ type: String, _ fields: EventFields) throws(HistoryReadingError) -> HistoryEvent.Details? {
        switch type {
        case "ExecutionStarted":
            return .executionStarted(
                input: try fields.value("input"),
                roleARN: fields.text("roleArn") ?? ""
            )
        case "ExecutionSucceeded": return .executionSucceeded(output: try fields.value("output"))
        case "ExecutionFailed": return .executionFailed(error: fields.text("error"), cause: fields.text("cause"))
        case "ExecutionAborted": return .executionAborted(error: fields.text("error"), cause: fields.text("cause"))
        case "ExecutionTimedOut": return .executionTimedOut(error: fields.text("error"), cause: fields.text("cause"))
        case "EvaluationFailed":
            return .evaluationFailed(
                HistoryEvent.EvaluationFailure(
                    error: fields.text("error") ?? "",
                    cause: fields.text("cause") ?? "",
                    state: fields.text("state") ?? "",
                    location: fields.text("location")
                )
            )
        case "MapStateStarted": return .mapStateStarted(length: fields.number("length") ?? 0)
        case "MapRunStarted": return .mapRunStarted(arn: fields.text("mapRunArn") ?? "")
        case "MapRunSucceeded": return .mapRunSucceeded
        case "MapRunFailed": return .mapRunFailed(error: fields.text("error"), cause: fields.text("cause"))
        case "MapRunAborted": return .mapRunAborted
        case "MapRunRedriven":
            return .mapRunRedriven(
                arn: fields.text("mapRunArn") ?? "",
                redriveCount: fields.number("redriveCount") ?? 0
            )
        case "ExecutionRedriven": return .executionRedriven(redriveCount: fields.number("redriveCount") ?? 0)
        case "ParallelStateStarted": return .parallelStateStarted
        case "MapIterationStarted": return .mapIterationStarted(name: try fields.name(), index: try fields.index())
        case "MapIterationSucceeded": return .mapIterationSucceeded(name: try fields.name(), index: try fields.index())
        case "MapIterationFailed": return .mapIterationFailed(name: try fields.name(), index: try fields.index())
        case "MapIterationAborted": return .mapIterationAborted(name: try fields.name(), index: try fields.index())
        default: break
        }
        if let details = try stateDetails(type, fields) { return details }
        return try taskDetails(type, fields)
    }

    private func stateDetails(
        _ type: String,
        _ fields: EventFields
    ) throws(HistoryReadingError) -> HistoryEvent.Details? {
        for state in StateType.allCases where type.hasPrefix(state.rawValue + "State") {
            switch type.dropFirst(state.rawValue.count + 5) {
            case "Entered": return .stateEntered(state, name: try fields.name(), input: try fields.value("input"))
            case "Exited":
                return .stateExited(
                    state,
                    name: try fields.name(),
                    output: try fields.value("output"),
                    assignedVariables: fields.variables
                )
            case "Succeeded": return .stateSucceeded(state)
            case "Failed": return .stateFailed(state)
            case "Aborted": return .stateAborted(state)
            default: return nil
            }
        }
        return nil
    }

    private func taskDetails(
        _ type: String,
        _ fields: EventFields
    ) throws(HistoryReadingError) -> HistoryEvent.Details? {
        guard let prefix = ["LambdaFunction", "Activity", "Task"].first(where: type.hasPrefix) else { return nil }
        let target: TaskTarget
        switch prefix {
        case "LambdaFunction": target = .function
        case "Activity": target = .activity
        default:
            guard let integration = TaskTarget.Integration(fields.integration[...]) else { return nil }
            target = .integration(integration)
        }
        switch type.dropFirst(prefix.count) {
        case "Scheduled":
            return .taskScheduled(
                HistoryEvent.ScheduledTask(
                    target: target,
                    resource: prefix == "Task"
                        ? "arn:aws:states:::\(fields.integration)" : fields.text("resource") ?? "",
                    parameters: try fields.value(prefix == "Task" ? "parameters" : "input"),
                    region: fields.text("region") ?? "",
                    timeoutSeconds: fields.number("timeoutInSeconds").map(Int64.init),
                    heartbeatSeconds: fields.number("heartbeatInSeconds").map(Int64.init),
                    credentials: nil
                )
            )
        case "Started": return .taskStarted(target, workerName: fields.text("workerName"))
        case "Submitted": return .taskSubmitted(target, output: try fields.value("output"))
        case "Succeeded": return .taskSucceeded(target, output: try fields.value("output"))
        case "Failed", "ScheduleFailed", "StartFailed", "SubmitFailed":
            return .taskFailed(target, error: fields.text("error"), cause: fields.text("cause"))
        case "TimedOut": return .taskTimedOut(target, error: fields.text("error"), cause: fields.text("cause"))
        default: return nil
        }
    }
}

/// The details of an event.
private struct EventFields {
    private let members: JSONObject
    private let id: Int

    /// The member whose name ends in `EventDetails`; an event without one has no details.
    init(of event: JSON, type: String, id: Int) {
        self.id = id
        var found = JSONObject()
        for (key, value) in event.objectValue ?? [:] where key.hasSuffix("EventDetails") {
            if case .object(let members) = value { found = members }
        }
        members = found
    }

    func text(_ name: String) -> String? {
        members[name].flatMap { $0.isNull ? nil : $0.stringValue ?? $0.serialized() }
    }

    func number(_ name: String) -> Int? { members[name]?.integerValue.flatMap(Int.init(exactly:)) }

    func name() throws(HistoryReadingError) -> String {
        guard let name = text("name") else { throw .missing("name", event: id) }
        return name
    }

    func index() throws(HistoryReadingError) -> Int {
        guard let index = number("index") else { throw .missing("index", event: id) }
        return index
    }

    /// A payload, which the service writes as JSON text.
    func value(_ name: String) throws(HistoryReadingError) -> JSON {
        if members[name + "Details"]?["truncated"]?.boolValue == true { throw .truncated(name, event: id) }
        guard let value = members[name] else { return .object([:]) }
        return Self.parsed(value)
    }

    var variables: JSONObject? {
        guard let variables = members["assignedVariables"]?.objectValue else { return nil }
        return JSONObject(variables.map { ($0.key, Self.parsed($0.value)) })
    }

    /// `sqs:sendMessage`, as a resource has it after `:::`.
    var integration: String { "\(text("resourceType") ?? ""):\(text("resource") ?? "")" }

    private static func parsed(_ value: JSON) -> JSON {
        guard let text = value.stringValue else { return value }
        return (try? JSON(parsing: text)) ?? value
    }
}

extension Timestamp {
    /// A moment as histories have it: RFC 3339, or seconds since 1970.
    fileprivate init?(recorded value: JSON?) {
        if let text = value?.stringValue, let moment = Timestamp(text) {
            self = moment
        } else if let seconds = value?.doubleValue, abs(seconds) < 253_402_300_800 {
            self.init(milliseconds: Int64((seconds * 1000).rounded()))
        } else {
            return nil
        }
    }
}
