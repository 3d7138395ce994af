/// What the `Resource` of a Task names, taken apart.
///
/// `${…}` placeholders must have been replaced by names before.
public enum TaskResource: Sendable, Hashable {
    /// An integration of Step Functions' own: `arn:aws:states:::sqs:sendMessage.waitForTaskToken`.
    case optimized(service: String, action: String, ending: String)
    /// An action by the AWS SDK: `arn:aws:states:::aws-sdk:s3:getObject`.
    case sdk(service: String, action: String, ending: String)
    /// A Lambda function's ARN.
    case function(account: String)
    /// An activity's ARN.
    case activity(account: String)
    /// The ARN of something else.
    case other(service: String, resource: String)

    /// Takes an ARN apart; nil where the text isn't one.
    public init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 6, parts[0] == "arn", !parts[1].isEmpty, !parts[2].isEmpty, !parts[5].isEmpty else {
            return nil
        }
        let (service, account, resource) = (parts[2], parts[4], parts[5])
        if service == "states", resource.hasPrefix("activity:") {
            self = .activity(account: account)
        } else if service == "states", !resource.hasPrefix("stateMachine:"), !resource.hasPrefix("execution:") {
            // Region and account are empty as a rule; where they aren't, AWS takes the ARN all the same.
            self.init(integration: resource)
        } else if service == "lambda", resource.hasPrefix("function:") {
            self = .function(account: account)
        } else {
            self = .other(service: service, resource: resource)
        }
    }

    private init?(integration text: String) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        let isSDK = parts[0] == "aws-sdk"
        let names = isSDK ? parts[1].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false) : parts
        guard names.count == 2, !names[0].isEmpty, !names[1].isEmpty else { return nil }
        let call = names[1].split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let (service, action) = (String(names[0]), String(call[0]))
        let ending = call.count > 1 ? String(call[1]) : ""
        self =
            isSDK
            ? .sdk(service: service, action: action, ending: ending)
            : .optimized(service: service, action: action, ending: ending)
    }

    /// How the Task waits; nil where the ending is none that exists.
    public var pattern: IntegrationPattern? {
        switch self {
        case .optimized(_, _, let ending), .sdk(_, _, let ending): IntegrationPattern(ending: ending[...])
        case .function, .activity, .other: .requestResponse
        }
    }
}
