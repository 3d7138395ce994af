import OrderedJSON
import StatesEngine
import Testing

/// Catchers: which one takes an error, and what it leaves behind.
@Suite struct CatchTests {
    private func run(
        _ catchers: JSON,
        input: JSON = ["in": 1],
        answer: TaskAnswer = .failure("Busy", cause: "too much")
    ) async throws -> ExecutionResult {
        try await execute(
            [
                "T": ["Type": "Task", "Resource": function, "InputPath": "$.in", "Catch": catchers, "Next": "No"],
                "No": ["Type": "Fail", "Error": "not caught"],
                "Yes": ["Type": "Pass", "End": true],
                "Also": ["Type": "Pass", "Result": "also", "End": true],
            ],
            input: input,
            handlers: handlers { $0.mock(state: "T", answer) }
        )
    }

    @Test func `without ResultPath the error output replaces the input`() async throws {
        let result = try await run([["ErrorEquals": ["Busy"], "Next": "Yes"]])
        #expect(result.output == ["Error": "Busy", "Cause": "too much"])
    }

    @Test func `ResultPath puts the error output into the raw input`() async throws {
        let result = try await run([["ErrorEquals": ["Busy"], "ResultPath": "$.error", "Next": "Yes"]])
        #expect(result.output == ["in": 1, "error": ["Error": "Busy", "Cause": "too much"]])
    }

    @Test func `a ResultPath of null keeps the input`() async throws {
        let result = try await run([["ErrorEquals": ["Busy"], "ResultPath": .null, "Next": "Yes"]])
        #expect(result.output == ["in": 1])
    }

    @Test func `the first catcher that matches takes the error`() async throws {
        let result = try await run([
            ["ErrorEquals": ["Other"], "Next": "No"], ["ErrorEquals": ["X", "Busy"], "Next": "Also"],
            ["ErrorEquals": ["States.ALL"], "Next": "Yes"],
        ])
        #expect(result.output == "also")
    }

    @Test func `an error that no catcher names is the execution's`() async throws {
        let result = try await run([["ErrorEquals": ["busy"], "Next": "Yes"]])
        #expect(result.status == .failed)
        #expect(result.error == "Busy")
        #expect(result.cause == "too much")
        // No event tells that the state was left.
        #expect(result.types.suffix(2) == ["LambdaFunctionFailed", "ExecutionFailed"])
    }

    @Test func `a failure without name and cause gives nulls, and is taken by States.ALL`() async throws {
        let result = try await run([["ErrorEquals": ["States.ALL"], "Next": "Yes"]], answer: .failure(nil))
        #expect(result.output == ["Error": .null, "Cause": .null])
        let failed = result.details("LambdaFunctionFailed")
        #expect(failed?["error"] == nil && failed?["cause"] == nil)
    }

    @Test func `the state is left with what the catcher makes, after the failure`() async throws {
        let result = try await run([["ErrorEquals": ["Busy"], "ResultPath": "$.error", "Next": "Yes"]])
        #expect(
            result.timeline == """
                1 <0 ExecutionStarted
                2 <0 TaskStateEntered T
                3 <2 LambdaFunctionScheduled
                4 <3 LambdaFunctionStarted
                5 <4 LambdaFunctionFailed
                6 <5 TaskStateExited T
                7 <6 PassStateEntered Yes
                8 <7 PassStateExited Yes
                9 <8 ExecutionSucceeded
                """
        )
    }

    @Test func `retriers come before catchers`() async throws {
        let result = try await execute(
            [
                "T": [
                    "Type": "Task", "Resource": function, "End": true,
                    "Retry": [["ErrorEquals": ["Busy"], "MaxAttempts": 2]],
                    "Catch": [["ErrorEquals": ["Busy"], "Next": "C"]],
                ],
                "C": ["Type": "Pass", "Result": "caught", "End": true],
            ],
            handlers: handlers { $0.mock(state: "T", .failure("Busy")) }
        )
        #expect(result.output == "caught")
        #expect(result.seconds(of: "LambdaFunctionScheduled") == [0, 1, 3])
    }

    @Test func `a catcher's Assign reads the error output, and is used instead of the state's`() async throws {
        let result = try await execute(
            [
                "T": [
                    "Type": "Task", "Resource": function, "Next": "C", "Assign": ["v": "not this"],
                    "Catch": [
                        ["ErrorEquals": ["Busy"], "Next": "C", "ResultPath": .null, "Assign": ["e.$": "$.Error"]]
                    ],
                ],
                "C": ["Type": "Pass", "Parameters": ["e.$": "$e"], "Next": "D"],
                "D": [
                    "Type": "Choice", "Choices": [["Variable": "$v", "IsPresent": true, "Next": "F"]], "Default": "S",
                ],
                "F": ["Type": "Fail"], "S": ["Type": "Succeed"],
            ],
            handlers: handlers { $0.mock(state: "T", .failure("Busy")) }
        )
        #expect(result.output == ["e": "Busy"])
        #expect(result.details("TaskStateExited")?["assignedVariables"] == ["e": "\"Busy\""])
    }

    @Test func `in JSONata the error output is the output, unless Output says more`() async throws {
        func run(_ catcher: JSONObject) async throws -> ExecutionResult {
            var catcher = catcher
            catcher["ErrorEquals"] = ["States.TaskFailed"]
            catcher["Next"] = "C"
            return try await execute(
                [
                    "T": ["Type": "Task", "Resource": function, "End": true, "Catch": [.object(catcher)]],
                    "C": ["Type": "Pass", "End": true],
                ],
                ["QueryLanguage": "JSONata"],
                input: ["in": 1],
                handlers: handlers { $0.mock(state: "T", .failure("Busy", cause: "x")) }
            )
        }
        #expect(try await run([:]).output == ["Error": "Busy", "Cause": "x"])
        let merged: JSON = ["e": "{% $states.errorOutput.Error %}", "in": "{% $states.input.in %}"]
        #expect(try await run(["Output": merged]).output == ["e": "Busy", "in": 1])
        #expect(try await run(["Output": "{% $states.result %}"]).error == "States.QueryEvaluationError")
    }

    @Test func `a Fail state can't be caught but around it`() async throws {
        let result = try await execute([
            "P": [
                "Type": "Parallel", "End": true,
                "Branches": [["StartAt": "F", "States": ["F": ["Type": "Fail", "Error": "Mine", "Cause": "so"]]]],
                "Catch": [["ErrorEquals": ["Mine"], "Next": "C"]],
            ],
            "C": ["Type": "Pass", "End": true],
        ])
        #expect(result.output == ["Error": "Mine", "Cause": "so"])
    }
}
