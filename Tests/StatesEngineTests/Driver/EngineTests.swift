import OrderedJSON
import StatesEngine
import StatesLanguage
import Testing

/// Running, starting and stopping executions.
@Suite struct EngineTests {
    private static let long: JSON = ["W": ["Type": "Wait", "Seconds": 5, "End": true]]

    @Test func `a result tells the execution's name, its dates and its events`() async throws {
        let result = try await engine(Self.long).run(["x": 1], name: "one")
        #expect(result.execution.name == "one")
        #expect(result.execution.arn == "arn:aws:states:us-east-1:123456789012:execution:StateMachine:one")
        #expect(result.startDate == .virtualStart)
        #expect(result.stopDate.description == "2026-01-01T00:00:05.000Z")
        #expect(result.events.map(\.id) == Array(1...result.events.count))
    }

    @Test func `names that are made up are others each time, and the same for a seed`() async throws {
        let engine = try engine(Self.long)
        let names = [try await engine.run().execution.name, try await engine.run().execution.name]
        #expect(names[0] == names[1])
        var free = engine
        free.options.seed = nil
        #expect(try await free.run().execution.name != free.run().execution.name)
    }

    @Test func `without history there are no events, and the outcome is the same`() async throws {
        let result = try await execute(
            ["P": ["Type": "Pass", "Parameters": ["x.$": "$.no"], "End": true]],
            options: { $0.keepsHistory = false }
        )
        #expect(result.events.isEmpty)
        #expect(result.cause?.contains("(entered at the event id #2)") == true)
    }

    @Test func `a task without a handler is no failure of the workflow`() async throws {
        let states: JSON = ["T": ["Type": "Task", "Resource": "arn:aws:states:::sns:publish", "End": true]]
        let expected = EngineError.missingHandler(
            state: "T",
            resource: "arn:aws:states:::sns:publish",
            function: nil
        )
        await #expect(throws: expected) { try await execute(states) }
        #expect("\(expected)".contains("handlers.on(resource: \"arn:aws:states:::sns:publish\")"))
        #expect("\(expected)".contains("\"T\""))
    }

    @Test(
        arguments: [
            (["Resource": "arn:aws:lambda:us-east-1:123456789012:function:pay:3"], "pay"),
            (["Resource": "arn:aws:states:::lambda:invoke", "Parameters": ["FunctionName": "pay:live"]], "pay"),
        ] as [(JSONObject, String)]
    )
    func `a missing function is named`(fields: JSONObject, name: String) async throws {
        var state = fields
        state["Type"] = "Task"
        state["End"] = true
        do {
            _ = try await execute(["T": .object(state)])
            Issue.record("no error")
        } catch let error as EngineError {
            #expect(error.description.contains("handlers.on(function: \"\(name)\")"))
        }
    }

    @Test func `stop ends an execution as aborted, with what is said of it`() async throws {
        let engine = try engine(Self.long, options: { $0.clock = .system })
        let execution = engine.start()
        execution.stop(error: "E", cause: "C")
        let result = try await execution.result()
        #expect(result.status == .aborted)
        #expect(result.error == "E" && result.cause == "C")
        let last = try #require(result.events.last)
        #expect(last.type == "ExecutionAborted")
        #expect(last.detailsMember == ["error": "E", "cause": "C"])
    }

    @Test func `stopping an execution that has ended changes nothing`() async throws {
        let execution = try engine(Self.long).start()
        let result = try await execution.result()
        execution.stop()
        #expect(result.status == .succeeded)
        #expect(try await execution.result().status == .succeeded)
    }

    @Test func `cancelling the task that runs an execution stops it`() async throws {
        let engine = try engine(Self.long, options: { $0.clock = .system })
        let task = Task { try await engine.run() }
        task.cancel()
        #expect(try await task.value.status == .aborted)
    }

    @Test func `the same machine, input and seed give the same history`() async throws {
        let states: JSON = [
            "A": [
                "Type": "Pass", "Next": "T",
                "Parameters": ["id.$": "States.UUID()", "n.$": "States.MathRandom(1, 1000)"],
            ],
            "T": [
                "Type": "Task", "Resource": function, "End": true,
                "Retry": [["ErrorEquals": ["States.ALL"], "JitterStrategy": "FULL", "IntervalSeconds": 60]],
            ],
        ]
        func history(seed: UInt64) async throws -> [String] {
            try await execute(
                states,
                handlers: handlers { $0.mock(state: "T", .failure("E"), .failure("E"), .success(1)) },
                options: { $0.seed = seed }
            ).events.map { $0.json.serialized() }
        }
        #expect(try await history(seed: 3) == history(seed: 3))
        #expect(try await history(seed: 3) != history(seed: 4))
    }

    @Test func `a year's wait takes no time, and neither does a loop of a day`() async throws {
        let result = try await execute([
            "Start": ["Type": "Pass", "Assign": ["i": 0], "Next": "W"],
            "W": ["Type": "Wait", "Seconds": 60, "Assign": ["i.$": "States.MathAdd($i, 1)"], "Next": "C"],
            "C": [
                "Type": "Choice", "Choices": [["Variable": "$i", "NumericLessThan": 1440, "Next": "W"]],
                "Default": "Year",
            ],
            "Year": ["Type": "Wait", "Seconds": 31_000_000, "Next": "End"], "End": ["Type": "Succeed"],
        ])
        #expect(result.status == .succeeded)
        #expect(result.milliseconds == 31_086_400_000)
    }

    private static let endless: JSON = [
        "A": ["Type": "Pass", "Next": "B"], "B": ["Type": "Pass", "Next": "A"],
    ]

    @Test func `states that go round for ever are stopped like others`() async throws {
        let engine = try engine(
            Self.endless,
            options: {
                $0.quotas = .none
                $0.keepsHistory = false
            }
        )
        let execution = engine.start()
        execution.stop(error: "Stopped")
        #expect(try await execution.result().error == "Stopped")
        let task = Task { try await engine.run() }
        task.cancel()
        #expect(try await task.value.status == .aborted)
    }

    @Test func `states that go round for ever meet the machine's timeout in real time`() async throws {
        let result = try await execute(
            Self.endless,
            ["TimeoutSeconds": 1],
            options: {
                $0.clock = .system
                $0.type = .express
                $0.keepsHistory = false
            }
        )
        #expect(result.status == .timedOut)
    }
}
