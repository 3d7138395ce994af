import StatesEngine
import Testing

/// What a `Resource` names.
@Suite struct TaskTargetTests {
    @Test(arguments: [
        "arn:aws:lambda:us-east-1:123456789012:function:work", "arn:aws-cn:lambda:cn-north-1:1:function:work:1",
        "${Function}",
    ])
    func functions(resource: String) {
        #expect(TaskTarget(resource: resource) == .function)
    }

    @Test(arguments: ["arn:aws:states:us-east-1:123456789012:activity:approve", "${ApproveActivity}"])
    func activities(resource: String) {
        #expect(TaskTarget(resource: resource) == .activity)
    }

    @Test(
        arguments: [
            ("arn:aws:states:::lambda:invoke", "lambda", "invoke", .requestResponse),
            ("arn:aws:states:::aws-sdk:s3:getObject", "aws-sdk:s3", "getObject", .requestResponse),
            ("arn:aws-us-gov:states:::states:startExecution.sync:2", "states", "startExecution.sync:2", .job),
            ("arn:aws:states:::batch:submitJob.sync", "batch", "submitJob.sync", .job),
            ("arn:aws:states:::sqs:sendMessage.waitForTaskToken", "sqs", "sendMessage.waitForTaskToken", .callback),
        ] as [(String, String, String, TaskTarget.Pattern)]
    )
    func integrations(resource: String, service: String, action: String, pattern: TaskTarget.Pattern) throws {
        guard case .integration(let integration) = TaskTarget(resource: resource) else {
            Issue.record("no integration")
            return
        }
        #expect(integration.service == service)
        #expect(integration.action == action)
        #expect(integration.pattern == pattern)
    }
}
