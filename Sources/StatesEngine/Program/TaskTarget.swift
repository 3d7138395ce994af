/// What a Task state calls, read from its `Resource`.
public enum TaskTarget: Sendable, Hashable {
    /// A Lambda function named by its own ARN: its payload is the result.
    case function
    /// An activity: a worker polls for the task.
    case activity
    /// A service integration.
    case integration(Integration)

    /// A service integration: `arn:aws:states:::sqs:sendMessage.waitForTaskToken`.
    public struct Integration: Sendable, Hashable {
        /// The service, with `aws-sdk:` before it where the ARN has it: events call it `resourceType`.
        public let service: String
        /// The action with its pattern: events call it `resource`.
        public let action: String
        /// What the state waits for.
        public let pattern: Pattern
    }

    /// What a Task state waits for.
    public enum Pattern: Sendable, Hashable {
        /// The answer of the call.
        case requestResponse
        /// The end of the job: `.sync`, or `.sync:2` with a result in JSON.
        case job
        /// A task token: `.waitForTaskToken`.
        case callback
    }

    /// Reads a resource.
    ///
    /// What is no ARN, such as the placeholder of a template, is a function unless its name says "activity".
    public init(resource: String) {
        let parts = resource.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
        if parts.count == 6, parts[0] == "arn", parts[2] == "states" {
            let name = parts[5]
            if parts[3].isEmpty, parts[4].isEmpty, let integration = Integration(name) {
                self = .integration(integration)
                return
            }
            if name.hasPrefix("activity:") {
                self = .activity
                return
            }
        }
        let isActivity = parts[0] != "arn" && resource.lowercased().contains("activity")
        self = isActivity ? .activity : .function
    }

    /// Whether a task token goes out with the task.
    var hasToken: Bool {
        switch self {
        case .function: false
        case .activity: true
        // A job too can be ended early by a token (recorded).
        case .integration(let integration): integration.pattern != .requestResponse
        }
    }
}

extension TaskTarget.Integration {
    /// Reads `sqs:sendMessage.waitForTaskToken`, or `aws-sdk:s3:getObject`.
    init?(_ name: Substring) {
        let prefix = "aws-sdk:"
        let rest = name.hasPrefix(prefix) ? name.dropFirst(prefix.count) : name
        guard let colon = rest.firstIndex(of: ":") else { return nil }
        service = String(name[..<colon])
        action = String(rest[rest.index(after: colon)...])
        pattern =
            switch action.split(separator: ".", maxSplits: 1).last {
            case "waitForTaskToken": .callback
            case "sync", "sync:2": .job
            default: .requestResponse
            }
    }
}
