import OrderedJSON
import StatesEngine
import Testing

/// Events as `GetExecutionHistory` gives them.
@Suite struct HistoryEventTests {
    @Test func `the events of a function's task, every field`() async throws {
        let result = try await execute(
            [
                "T": [
                    "Type": "Task", "Resource": function, "TimeoutSeconds": 9, "End": true,
                    "Credentials": ["RoleArn": "arn:aws:iam::1:role/r"],
                ]
            ],
            input: ["in": 1],
            handlers: handlers { $0.mock(state: "T", TaskAnswer.success(["out": 2]).after(.seconds(2))) },
            options: { $0.roleARN = "arn:role" }
        )
        let untruncated: JSON = ["truncated": false]
        let begin: JSON = "2026-01-01T00:00:00.000Z"
        let end: JSON = "2026-01-01T00:00:02.000Z"
        #expect(
            result.events.map(\.json) == [
                [
                    "timestamp": begin, "type": "ExecutionStarted", "id": 1, "previousEventId": 0,
                    "executionStartedEventDetails": [
                        "input": "{\"in\":1}", "inputDetails": untruncated, "roleArn": "arn:role",
                    ],
                ],
                [
                    "timestamp": begin, "type": "TaskStateEntered", "id": 2, "previousEventId": 0,
                    "stateEnteredEventDetails": ["name": "T", "input": "{\"in\":1}", "inputDetails": untruncated],
                ],
                [
                    "timestamp": begin, "type": "LambdaFunctionScheduled", "id": 3, "previousEventId": 2,
                    "lambdaFunctionScheduledEventDetails": [
                        "resource": function, "input": "{\"in\":1}", "inputDetails": untruncated, "timeoutInSeconds": 9,
                        "taskCredentials": ["roleArn": "arn:aws:iam::1:role/r"],
                    ],
                ],
                ["timestamp": begin, "type": "LambdaFunctionStarted", "id": 4, "previousEventId": 3],
                [
                    "timestamp": end, "type": "LambdaFunctionSucceeded", "id": 5, "previousEventId": 4,
                    "lambdaFunctionSucceededEventDetails": ["output": "{\"out\":2}", "outputDetails": untruncated],
                ],
                [
                    "timestamp": end, "type": "TaskStateExited", "id": 6, "previousEventId": 5,
                    "stateExitedEventDetails": ["name": "T", "output": "{\"out\":2}", "outputDetails": untruncated],
                ],
                [
                    "timestamp": end, "type": "ExecutionSucceeded", "id": 7, "previousEventId": 6,
                    "executionSucceededEventDetails": ["output": "{\"out\":2}", "outputDetails": untruncated],
                ],
            ]
        )
    }

    @Test func `an integration is named by its service and its action`() async throws {
        let result = try await execute(
            [
                "T": [
                    "Type": "Task", "Resource": "arn:aws:states:::aws-sdk:s3:getObject", "HeartbeatSeconds": 5,
                    "TimeoutSeconds": 9, "Parameters": ["Bucket": "b"], "End": true,
                ]
            ],
            handlers: handlers { $0.mock(state: "T", .failure("S3.NoSuchKeyException", cause: "c")) }
        )
        #expect(
            result.details("TaskScheduled") == [
                "resourceType": "aws-sdk:s3", "resource": "getObject", "region": "us-east-1",
                "parameters": "{\"Bucket\":\"b\"}", "timeoutInSeconds": 9, "heartbeatInSeconds": 5,
            ]
        )
        #expect(result.details("TaskStarted") == ["resourceType": "aws-sdk:s3", "resource": "getObject"])
        #expect(
            result.details("TaskFailed") == [
                "resourceType": "aws-sdk:s3", "resource": "getObject", "error": "S3.NoSuchKeyException", "cause": "c",
            ]
        )
    }

    @Test func `an activity is scheduled, and started by a worker`() async throws {
        let result = try await execute(
            [
                "T": [
                    "Type": "Task", "Resource": "arn:aws:states:us-east-1:123456789012:activity:approve", "End": true,
                ]
            ],
            handlers: handlers { $0.mock(state: "T", .success(1)) }
        )
        #expect(
            result.types.filter { $0.hasPrefix("Activity") } == [
                "ActivityScheduled", "ActivityStarted", "ActivitySucceeded",
            ]
        )
    }
}
