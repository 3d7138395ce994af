import OrderedJSON
import StatesEngine
import Testing

/// Which handler runs a task, and what its result becomes.
@Suite struct TaskHandlersTests {
    private func run(
        resource: JSON,
        parameters: JSON? = nil,
        input: JSON = ["in": 1],
        _ register: (inout TaskHandlers) -> Void
    ) async throws -> ExecutionResult {
        var state: JSONObject = ["Type": "Task", "Resource": resource, "End": true]
        state["Parameters"] = parameters
        return try await execute(["T": .object(state)], input: input, handlers: handlers(register))
    }

    @Test(
        arguments: [
            ("arn:aws:lambda:us-east-1:123456789012:function:pay", "pay"),
            ("arn:aws:lambda:us-east-1:123456789012:function:pay:live", "pay"),
            ("arn:aws:lambda:us-east-1:123456789012:function:pay", "arn:aws:lambda:eu-west-1:1:function:pay:7"),
        ] as [(JSON, String)]
    )
    func `a function by its ARN gets the payload, and its answer is the result`(
        resource: JSON,
        name: String
    ) async throws {
        let result = try await run(resource: resource) { $0.on(function: name) { ["got": $0.parameters] } }
        #expect(result.output == ["got": ["in": 1]])
    }

    @Test(arguments: [
        "pay", "pay:live", "123456789012:function:pay", "arn:aws:lambda:us-east-1:123456789012:function:pay",
    ])
    func `lambda invoke gets Payload, and its answer is put together around the result`(name: String) async throws {
        let result = try await run(
            resource: "arn:aws:states:::lambda:invoke",
            parameters: ["FunctionName": .string(name), "Payload": ["x": 2]]
        ) { $0.on(function: "pay") { ["got": $0.parameters] } }
        #expect(result.output?["Payload"] == ["got": ["x": 2]])
        #expect(result.output?["StatusCode"] == 200)
        #expect(result.output?["ExecutedVersion"] == "$LATEST")
    }

    @Test func `a resource gets what is sent`() async throws {
        let result = try await run(
            resource: "arn:aws:states:::sqs:sendMessage",
            parameters: ["QueueUrl": "q", "MessageBody.$": "$"]
        ) { $0.on(resource: "arn:aws:states:::sqs:sendMessage") { ["sent": $0.parameters] } }
        #expect(result.output?["sent"] == ["QueueUrl": "q", "MessageBody": ["in": 1]])
    }

    @Test func `a mock or handler of the state comes first, then the resource's, the function's, and the rest`()
        async throws
    {
        func answer(_ register: (inout TaskHandlers) -> Void) async throws -> JSON? {
            try await run(resource: "arn:aws:lambda:us-east-1:123456789012:function:pay", register).output
        }
        let resource = "arn:aws:lambda:us-east-1:123456789012:function:pay"
        #expect(try await answer { $0.otherwise { _ in "rest" } } == "rest")
        #expect(
            try await answer {
                $0.otherwise { _ in "rest" }
                $0.on(function: "pay") { _ in "function" }
            } == "function"
        )
        #expect(
            try await answer {
                $0.on(function: "pay") { _ in "function" }
                $0.on(resource: resource) { _ in "resource" }
            } == "resource"
        )
        #expect(
            try await answer {
                $0.on(function: "pay") { _ in "function" }
                $0.on(resource: resource) { _ in "resource" }
                $0.on(state: "T") { _ in "state" }
            } == "state"
        )
        #expect(
            try await answer {
                $0.on(state: "T") { _ in "state" }
                $0.mock(state: "T", .success("mock"))
            } == "mock"
        )
    }

    @Test func `mocks answer in order, and the last one repeats`() async throws {
        let result = try await execute(
            [
                "M": [
                    "Type": "Map", "MaxConcurrency": 1, "End": true,
                    "ItemProcessor": [
                        "StartAt": "T", "States": ["T": ["Type": "Task", "Resource": function, "End": true]],
                    ],
                ]
            ],
            input: [1, 2, 3, 4],
            handlers: handlers { $0.mock(state: "T", .success("a"), .success("b")) }
        )
        #expect(result.output == ["a", "b", "b", "b"])
    }

    @Test func `a job tells its call's answer and then the job's result`() async throws {
        let result = try await run(resource: "arn:aws:states:::glue:startJobRun.sync") {
            $0.mock(state: "T", .success(["State": "SUCCEEDED"], submitted: ["JobRunId": "j"]))
        }
        #expect(result.output == ["State": "SUCCEEDED"])
        #expect(result.details("TaskSubmitted")?["output"] == "{\"JobRunId\":\"j\"}")
        #expect(
            result.types.filter { $0.hasPrefix("Task") } == [
                "TaskStateEntered", "TaskScheduled", "TaskStarted", "TaskSubmitted", "TaskSucceeded", "TaskStateExited",
            ]
        )
    }

    @Test func `a mock can time out at once`() async throws {
        let result = try await run(resource: function) { $0.mock(state: "T", .timeout()) }
        #expect(result.error == "States.Timeout")
        #expect(result.milliseconds == 0)
    }

    @Test func `a request tells of the state, its input and the execution`() async throws {
        let kept = Kept<TaskRequest>()
        let result = try await run(resource: function, parameters: ["x": 1]) {
            $0.on(state: "T") { request in
                await kept.keep(request)
                return 0
            }
        }
        let request = try #require(await kept.value)
        #expect(request.stateName == "T")
        #expect(request.resource == function.stringValue)
        #expect(request.stateInput == ["in": 1])
        #expect(request.parameters == ["x": 1])
        #expect(request.invocation == 0 && request.retryCount == 0 && request.taskToken == nil)
        #expect(request.execution.arn == result.execution.arn)
    }
}
