import OrderedJSON
import StatesEngine
import StatesLanguage
import Testing

/// TimeoutSeconds and HeartbeatSeconds of tasks, TimeoutSeconds of the machine, and the longest life of an execution.
@Suite struct TimeoutTests {
    private func run(
        _ fields: JSONObject,
        input: JSON = [:],
        _ answer: TaskAnswer = .never
    ) async throws -> ExecutionResult {
        var state = fields
        state["Type"] = "Task"
        state["Resource"] = state["Resource"] ?? function
        state["End"] = true
        return try await execute(
            ["T": .object(state)],
            input: input,
            handlers: handlers { $0.mock(state: "T", answer) }
        )
    }

    @Test func `a task that takes longer than TimeoutSeconds fails with States.Timeout and no cause`() async throws {
        let result = try await run(["TimeoutSeconds": 30])
        #expect(result.status == .failed)
        #expect(result.error == "States.Timeout")
        #expect(result.cause == nil)
        #expect(result.milliseconds == 30_000)
        #expect(result.types.suffix(2) == ["LambdaFunctionTimedOut", "ExecutionFailed"])
        #expect(result.details("LambdaFunctionTimedOut") == ["error": "States.Timeout"])
        #expect(result.details("LambdaFunctionScheduled")?["timeoutInSeconds"] == 30)
    }

    @Test func `an answer in time is taken, and the timer forgotten`() async throws {
        let result = try await execute(
            [
                "T": ["Type": "Task", "Resource": function, "TimeoutSeconds": 30, "Next": "W"],
                "W": ["Type": "Wait", "Seconds": 100, "End": true],
            ],
            handlers: handlers { $0.mock(state: "T", TaskAnswer.success(1).after(.seconds(29))) }
        )
        #expect(result.output == 1)
        #expect(result.milliseconds == 129_000)
    }

    @Test func `each try has the whole time`() async throws {
        let result = try await run(
            [
                "TimeoutSeconds": 10,
                "Retry": [["ErrorEquals": ["States.Timeout"], "MaxAttempts": 2, "IntervalSeconds": 5]],
            ]
        )
        #expect(result.seconds(of: "LambdaFunctionScheduled") == [0, 15, 35])
        #expect(result.milliseconds == 45_000)
    }

    @Test(
        arguments: [
            (["TimeoutSecondsPath": "$.s"], 7_000), (["TimeoutSecondsPath": "$$.Execution.Input.s"], 7_000),
            (["QueryLanguage": "JSONata", "TimeoutSeconds": "{% $states.input.s + 1 %}"], 8_000),
        ] as [(JSONObject, Int64)]
    )
    func `TimeoutSeconds from a path or an expression`(fields: JSONObject, milliseconds: Int64) async throws {
        let result = try await run(fields, input: ["s": 7])
        #expect(result.error == "States.Timeout")
        #expect(result.milliseconds == milliseconds)
    }

    @Test(arguments: [["s": 0], ["s": -1], ["s": 1.5], ["s": "x"], [:]] as [JSON])
    func `a TimeoutSecondsPath that leads to no positive integer ends the execution`(input: JSON) async throws {
        let result = try await run(["TimeoutSecondsPath": "$.s"], input: input)
        #expect(result.error == "States.Runtime")
        #expect(!result.types.contains("LambdaFunctionScheduled"))
    }

    @Test func `a missed heartbeat is told as States.Timeout`() async throws {
        let result = try await run(["Resource": callback, "HeartbeatSeconds": 20, "TimeoutSeconds": 300])
        #expect(result.error == "States.Timeout")
        #expect(result.milliseconds == 20_000)
        #expect(
            result.details("TaskTimedOut") == [
                "resourceType": "sqs", "resource": "sendMessage.waitForTaskToken", "error": "States.Timeout",
            ]
        )
    }

    @Test func `the machine's TimeoutSeconds ends the execution, and nothing catches it`() async throws {
        let result = try await execute(
            [
                "P": [
                    "Type": "Parallel", "End": true,
                    "Branches": [["StartAt": "W", "States": ["W": ["Type": "Wait", "Seconds": 100, "End": true]]]],
                    "Catch": [["ErrorEquals": ["States.ALL"], "Next": "C"]],
                ],
                "C": ["Type": "Succeed"],
            ],
            ["TimeoutSeconds": 60]
        )
        #expect(result.status == .timedOut)
        #expect(result.error == nil && result.cause == nil)
        #expect(result.milliseconds == 60_000)
        let last = try #require(result.events.last)
        #expect(last.type == "ExecutionTimedOut")
        #expect(last.previousEventID == 0)
        #expect(last.detailsMember == ["error": "States.Timeout"])
        #expect(!result.types.contains("WaitStateExited"))
    }

    @Test func `a Standard execution ends after a year, an Express one after five minutes`() async throws {
        let states: JSON = ["W": ["Type": "Wait", "Seconds": 99_999_999, "End": true]]
        let standard = try await execute(states)
        #expect(standard.status == .timedOut)
        #expect(standard.milliseconds == 365 * 86_400_000)
        let express = try await execute(states, options: { $0.type = .express })
        #expect(express.status == .timedOut)
        #expect(express.milliseconds == 300_000)
    }

    @Test func `a machine's longer timeout doesn't make an Express execution longer`() async throws {
        let states: JSON = ["W": ["Type": "Wait", "Seconds": 99_999, "End": true]]
        let result = try await execute(states, ["TimeoutSeconds": 1000], options: { $0.type = .express })
        #expect(result.milliseconds == 300_000)
        let shorter = try await execute(states, ["TimeoutSeconds": 200], options: { $0.type = .express })
        #expect(shorter.milliseconds == 200_000)
    }
}
