import OrderedJSON
import StatesEngine
import StatesLanguage
import Testing

/// Executions that a Task state starts.
@Suite struct NestedExecutionTests {
    private static let arn = "arn:aws:states:us-east-1:123456789012:stateMachine:Child"

    private static func start(_ pattern: String, _ fields: JSONObject = [:]) -> JSON {
        var task: JSONObject = [
            "Type": "Task", "Resource": .string("arn:aws:states:::states:startExecution\(pattern)"),
            "Parameters": ["StateMachineArn": .string(arn), "Name": "n", "Input": ["x.$": "$.x"]], "End": true,
        ]
        for (key, value) in fields { task[key] = value }
        return ["Start": .object(task)]
    }

    private func handlers(_ child: JSON) throws -> TaskHandlers {
        let program = try Program(try machine(child))
        return StatesEngineTests.handlers { $0.on(stateMachine: "Child", program) }
    }

    private static let waiting: JSON = ["W": ["Type": "Wait", "Seconds": 3600, "Next": "S"], "S": ["Type": "Succeed"]]

    @Test func `the answer comes at once without a pattern`() async throws {
        let result = try await execute(Self.start(""), input: ["x": 1], handlers: try handlers(Self.waiting))
        #expect(
            result.output?["ExecutionArn"] == "arn:aws:states:us-east-1:123456789012:execution:Child:n"
        )
        #expect(result.milliseconds == 0)
    }

    @Test func `a job's input and output are text, or values in its second form`() async throws {
        let text = try await execute(Self.start(".sync"), input: ["x": 1], handlers: try handlers(Self.waiting))
        #expect(text.output?["Output"] == #"{"x":1}"#)
        #expect(text.output?["Status"] == "SUCCEEDED")
        #expect(text.milliseconds == 3_600_000)
        let values = try await execute(Self.start(".sync:2"), input: ["x": 1], handlers: try handlers(Self.waiting))
        #expect(values.output?["Output"] == ["x": 1])
        #expect(values.output?["Input"] == ["x": 1])
        #expect(values.types.contains("TaskSubmitted"))
    }

    @Test func `a child that fails fails the task, with its description as the cause`() async throws {
        let result = try await execute(
            Self.start(".sync:2"),
            input: ["x": 1],
            handlers: try handlers(["F": ["Type": "Fail", "Error": "Broken", "Cause": "why"]])
        )
        #expect(result.error == "States.TaskFailed")
        let cause = try JSON(parsing: try #require(result.cause))
        #expect(cause["Status"] == "FAILED")
        #expect(cause["Error"] == "Broken")
        #expect(cause["Cause"] == "why")
    }

    @Test func `a timeout of the task stops the child`() async throws {
        let result = try await execute(
            Self.start(".sync:2", ["TimeoutSeconds": 60]),
            input: ["x": 1],
            handlers: try handlers(Self.waiting)
        )
        #expect(result.error == "States.Timeout")
        #expect(result.milliseconds == 60_000)
    }

    @Test func `a machine that isn't there is a missing handler`() async throws {
        await #expect(throws: EngineError.self) { try await execute(Self.start(".sync"), input: ["x": 1]) }
    }
}
