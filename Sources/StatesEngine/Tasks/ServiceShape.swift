internal import OrderedJSON

/// How a handler's result becomes a task's result: what Step Functions puts around it, by service.
///
/// Only what recordings and the developer guide show is added, and never in place of what the handler gave.
struct ServiceShape {
    private let service: String
    private let pattern: TaskTarget.Pattern
    /// Whether a job's input and output are JSON (`.sync:2`) instead of text.
    private let givesJSON: Bool

    init(_ integration: TaskTarget.Integration) {
        service = integration.service
        pattern = integration.pattern
        givesJSON = integration.action.hasSuffix(":2")
    }

    /// The services whose answers end with two members about the call (recorded).
    private static let servicesWithMetadata: Set<String> = ["dynamodb", "lambda", "sns", "sqs", "states"]

    // MARK: Answers

    /// The task's result, from what the handler gave.
    ///
    /// - Throws: ``TaskFailure`` where Step Functions takes such an answer for a failure.
    func result(from answer: JSON) throws(TaskFailure) -> JSON {
        switch (service, pattern) {
        case ("states", .job): try finishedExecution(answer)
        case ("events", .requestResponse): try deliveredEvents(answer)
        case (_, .requestResponse), (_, .callback): callAnswer(answer)
        default: answer
        }
    }

    /// What the call of a job or a callback answers at once, where nothing else is known: `TaskSubmitted`'s output.
    var submission: JSON { callAnswer([:]) }

    /// What a call answers at once, with what Step Functions adds.
    func callAnswer(_ answer: JSON) -> JSON {
        guard Self.servicesWithMetadata.contains(service), case .object(var members) = answer else { return answer }
        for (name, value) in JSON.callMetadata where members[name] == nil { members[name] = value }
        return .object(members)
    }

    /// A function's payload as `lambda:invoke` answers it.
    static func functionAnswer(_ payload: JSON) -> JSON {
        .object(
            [
                "ExecutedVersion": "$LATEST", "Payload": payload,
                "SdkHttpMetadata": JSON.httpMetadata, "SdkResponseMetadata": JSON.responseMetadata, "StatusCode": 200,
            ]
        )
    }

    // MARK: Services of their own

    /// `startExecution.sync` tells the execution's input and output as text, `.sync:2` as JSON; one that didn't succeed
    /// fails the task.
    private func finishedExecution(_ answer: JSON) throws(TaskFailure) -> JSON {
        guard case .object(var description) = answer else { return answer }
        for name in ["Input", "Output"] {
            guard let value = description[name] else { continue }
            switch value {
            case .string(let text) where givesJSON: description[name] = (try? JSON(parsing: text)) ?? value
            case .string: break
            default: if !givesJSON { description[name] = .string(value.serialized()) }
            }
        }
        if let status = description["Status"]?.stringValue, status != "SUCCEEDED" {
            throw TaskFailure("States.TaskFailed", cause: JSON.object(description).serialized())
        }
        return .object(description)
    }

    /// An event that EventBridge didn't take fails the task.
    private func deliveredEvents(_ answer: JSON) throws(TaskFailure) -> JSON {
        if case .integer(let count)? = answer["FailedEntryCount"], count > 0 {
            throw TaskFailure("EventBridge.FailedEntry", cause: answer.serialized())
        }
        return answer
    }
}

extension JSON {
    fileprivate static let httpMetadata: JSON = ["AllHttpHeaders": [:], "HttpHeaders": [:], "HttpStatusCode": 200]
    fileprivate static let responseMetadata: JSON = ["RequestId": ""]

    fileprivate static var callMetadata: [(String, JSON)] {
        [("SdkHttpMetadata", httpMetadata), ("SdkResponseMetadata", responseMetadata)]
    }
}
