import OrderedJSON
import StatesEngine
import StatesLanguage
import Testing

/// Activities: tasks that wait for a worker who polls.
@Suite struct ActivityTests {
    private static let arn = "arn:aws:states:us-east-1:123456789012:activity:paint"

    private static func task(_ fields: JSONObject = [:]) -> JSON {
        var task: JSONObject = ["Type": "Task", "Resource": .string(arn), "End": true]
        for (key, value) in fields { task[key] = value }
        return ["Paint": .object(task)]
    }

    private static var created: TaskHandlers { handlers { $0.createActivity(arn) } }

    @Test func `a worker takes the task and answers with its token`() async throws {
        let engine = try engine(Self.task(), handlers: Self.created)
        let execution = engine.start(["colour": "red"])
        let task = try #require(await engine.getActivityTask(Self.arn, workerName: "w1"))
        #expect(task.input == ["colour": "red"])
        try engine.sendTaskSuccess(taskToken: task.taskToken, output: "painted")
        let result = try await execution.result()
        #expect(result.output == "painted")
        #expect(
            result.types.filter { $0.hasPrefix("Activity") } == [
                "ActivityScheduled", "ActivityStarted", "ActivitySucceeded",
            ]
        )
        let started = try #require(result.events.first { $0.type == "ActivityStarted" })
        #expect(started.json["activityStartedEventDetails"] == ["workerName": "w1"])
    }

    @Test func `a worker may poll before there is a task, and gets nothing where none comes`() async throws {
        let engine = try engine(Self.task(), handlers: Self.created)
        #expect(await engine.getActivityTask(Self.arn, within: .milliseconds(5)) == nil)
        async let polled = engine.getActivityTask(Self.arn)
        let execution = engine.start()
        let task = try #require(await polled)
        try engine.sendTaskFailure(taskToken: task.taskToken, error: "Dry")
        #expect(try await execution.result().error == "Dry")
    }

    @Test func `the timeout begins when the task is taken`() async throws {
        let engine = try engine(Self.task(["TimeoutSeconds": 5]), handlers: Self.created)
        let execution = engine.start()
        _ = try #require(await engine.getActivityTask(Self.arn))
        let result = try await execution.result()
        #expect(result.error == "States.Timeout")
        #expect(result.types.contains("ActivityTimedOut"))
    }

    @Test func `a handler for the activity is its worker`() async throws {
        let result = try await execute(
            Self.task(),
            input: 3,
            handlers: handlers { $0.on(resource: Self.arn) { request in ["got": request.parameters] } }
        )
        #expect(result.output == ["got": 3])
    }
}
