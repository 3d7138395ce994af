/// What actions of services answer, where it was written down.
///
/// The catalogue is made by hand from the services' API references. An action that isn't in it has no shape, and any
/// answer of it is taken. Mocks are checked against it as it is; what the data flow takes of it says
/// ``TaskResource/resultShape(request:)``.
package enum ResponseCatalogue {
    /// The shape of what a Task gets, by its `Resource`.
    ///
    /// A job's answer is that of the action which Step Functions polls. What a task token is answered with, and what
    /// functions, activities and HTTP endpoints give, has no shape.
    package static func shape(of resource: TaskResource) -> ResponseShape? {
        guard let pattern = resource.pattern, pattern != .waitForTaskToken else { return nil }
        switch resource {
        case .optimized(let service, let action, _):
            let name = "\(service):\(action)"
            guard pattern != .requestResponse else { return shapes[name] }
            if name == "states:startExecution" { return pattern == .runJob ? execution(.text) : execution(.any) }
            return polled[name].flatMap { shapes[$0] }
        case .sdk(let service, let action, _): return sdkShape(of: "\(service):\(action)")
        case .function, .activity, .other: return nil
        }
    }

    /// The shape of what an action of the AWS SDK answers, by service and action.
    static func sdkShape(of name: String) -> ResponseShape? {
        for (alias, service) in aliases where name.hasPrefix(alias + ":") {
            return shapes[service + name.dropFirst(alias.count)]
        }
        return shapes[name]
    }

    /// Services that go by another name in SDK integrations.
    private static let aliases = ["sfn": "states", "eventbridge": "events"]

    /// The action that tells how a job stands, for the action that starts it.
    private static let polled = [
        "athena:startQueryExecution": "athena:getQueryExecution",
        "batch:submitJob": "batch:describeJob",
        "codebuild:startBuild": "codebuild:startBuild",
        "ecs:runTask": "ecs:describeTask",
        "glue:startJobRun": "glue:describeRun",
    ]

    /// The shapes by service and action.
    static let shapes: [String: ResponseShape] =
        [compute, storage, databases, messaging, security, jobs].reduce(into: [:]) {
            $0.merge($1) { first, _ in first }
        }
}
