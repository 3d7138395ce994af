import OrderedJSON
import StatesEngine
import Testing

/// What `$$` and `$states.context` hold.
@Suite struct ContextObjectTests {
    private func context(_ state: JSONObject, input: JSON = ["in": 1]) async throws -> JSON? {
        try await execute(
            ["S": .object(state)],
            input: input,
            handlers: handlers { $0.mock(state: "S") { .success($0.parameters) } },
            options: {
                $0.stateMachineName = "Orders"
                $0.account = "111122223333"
                $0.region = "eu-west-1"
                $0.roleARN = "arn:aws:iam::111122223333:role/run"
            }
        ).output
    }

    @Test func `the whole of it`() async throws {
        let context = try #require(
            await context(["Type": "Pass", "Parameters": ["c.$": "$$"], "OutputPath": "$.c", "End": true])
        )
        let execution = try #require(context["Execution"]?.objectValue)
        let name = try #require(execution["Name"]?.stringValue)
        #expect(name.count == 36)
        #expect(
            execution == [
                "Id": .string("arn:aws:states:eu-west-1:111122223333:execution:Orders:\(name)"), "Input": ["in": 1],
                "StartTime": "2026-01-01T00:00:00.000Z", "Name": .string(name),
                "RoleArn": "arn:aws:iam::111122223333:role/run", "RedriveCount": 0,
            ]
        )
        #expect(
            context["StateMachine"] == [
                "Id": "arn:aws:states:eu-west-1:111122223333:stateMachine:Orders", "Name": "Orders",
            ]
        )
        #expect(context["State"] == ["Name": "S", "EnteredTime": "2026-01-01T00:00:00.000Z"])
    }

    @Test func `in JSONata too`() async throws {
        let output = try await context([
            "Type": "Pass", "QueryLanguage": "JSONata", "End": true,
            "Output": [
                "name": "{% $states.context.State.Name %}", "machine": "{% $states.context.StateMachine.Name %}",
            ],
        ])
        #expect(output == ["name": "S", "machine": "Orders"])
    }

    @Test func `a task tells how often it was tried`() async throws {
        let output = try await context([
            "Type": "Task", "Resource": function, "Parameters": ["n.$": "$$.State.RetryCount"], "End": true,
        ])
        #expect(output == ["n": 0])
    }

    @Test func `the time at which the state was entered`() async throws {
        let result = try await execute([
            "W": ["Type": "Wait", "Seconds": 61, "Next": "P"],
            "P": ["Type": "Pass", "Parameters": ["at.$": "$$.State.EnteredTime"], "End": true],
        ])
        #expect(result.output == ["at": "2026-01-01T00:01:01.000Z"])
    }

    @Test func `the token is there where the task waits for one`() async throws {
        let asked = Recorder()
        let result = try await execute(
            [
                "T": [
                    "Type": "Task", "Resource": callback, "TimeoutSeconds": 5, "End": true,
                    "Parameters": ["MessageBody": ["token.$": "$$.Task.Token"]],
                    "Retry": [["ErrorEquals": ["States.Timeout"], "MaxAttempts": 1]],
                ]
            ],
            handlers: handlers {
                $0.on(state: "T") { request in
                    await asked.record([
                        "sent": request.parameters["MessageBody"]?["token"] ?? .null,
                        "told": request.taskToken.map { .string($0) } ?? .null,
                    ])
                    return [:]
                }
            }
        )
        #expect(result.error == "States.Timeout")
        let values = await asked.values
        #expect(values.count == 2)
        #expect(values.allSatisfy { $0["sent"] == $0["told"] && $0["sent"]?.stringValue != nil })
        // Every try has a token of its own.
        #expect(values.first != values.last)
    }
}
