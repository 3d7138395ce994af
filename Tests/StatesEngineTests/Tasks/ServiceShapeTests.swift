import OrderedJSON
import StatesEngine
import StatesLanguage
import Testing

@Suite("What services make of a handler's result")
struct ServiceShapeTests {
    private static let metadata: [(String, JSON)] = [
        ("SdkHttpMetadata", ["AllHttpHeaders": [:], "HttpHeaders": [:], "HttpStatusCode": 200]),
        ("SdkResponseMetadata", ["RequestId": ""]),
    ]

    /// Runs one task by a handler of its resource.
    private func run(_ resource: String, parameters: JSON = [:], answer: JSON) async throws -> ExecutionResult {
        let definition: JSON = [
            "StartAt": "Call",
            "States": [
                "Call": ["Type": "Task", "Resource": .string(resource), "Parameters": parameters, "End": true]
            ],
        ]
        var findings: [Diagnostic] = []
        let machine = try #require(StateMachine(json: definition, diagnostics: &findings))
        var handlers = TaskHandlers()
        handlers.on(resource: resource) { _ in answer }
        handlers.on(function: "f") { _ in answer }
        return try await Engine(machine, handlers: handlers, options: EngineOptions(clock: .virtual)).run()
    }

    @Test("A function's answer is the Payload of lambda:invoke")
    func function() async throws {
        let definition: JSON = [
            "StartAt": "Call",
            "States": [
                "Call": [
                    "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": true,
                    "Parameters": ["FunctionName": "f:live", "Payload": ["a": 1]],
                ]
            ],
        ]
        var findings: [Diagnostic] = []
        let machine = try #require(StateMachine(json: definition, diagnostics: &findings))
        var handlers = TaskHandlers()
        handlers.on(function: "f") { request in ["got": request.parameters] }
        let result = try await Engine(machine, handlers: handlers, options: EngineOptions(clock: .virtual)).run()
        #expect(result.output?["Payload"] == ["got": ["a": 1]])
        #expect(result.output?["StatusCode"] == 200)
        #expect(result.output?["ExecutedVersion"] == "$LATEST")
    }

    @Test(
        "The members about the call follow the answers of the older services",
        arguments: ["sns:publish", "dynamodb:putItem"]
    )
    func metadata(action: String) async throws {
        let result = try await run("arn:aws:states:::\(action)", answer: ["MessageId": "m"])
        #expect(result.output == .object(JSONObject([("MessageId", "m")] + Self.metadata)))
    }

    @Test("What the handler says itself stays")
    func ownMetadata() async throws {
        let result = try await run(
            "arn:aws:states:::sqs:sendMessage",
            answer: ["SdkResponseMetadata": ["RequestId": "r"]]
        )
        #expect(result.output?["SdkResponseMetadata"] == ["RequestId": "r"])
    }

    @Test(
        "Answers of other services and of the SDK stay as they are",
        arguments: ["aws-sdk:sqs:sendMessage", "events:putEvents", "apigateway:invoke"]
    )
    func plain(action: String) async throws {
        #expect(try await run("arn:aws:states:::\(action)", answer: ["A": 1]).output == ["A": 1])
    }

    @Test(
        "A finished execution tells its output as text, or as JSON by sync:2",
        arguments: [
            ("startExecution.sync", ["Output": ["a": 1]], ["Output": #"{"a":1}"#]),
            ("startExecution.sync", ["Output": #"{"a":1}"#], ["Output": #"{"a":1}"#]),
            ("startExecution.sync:2", ["Output": #"{"a":1}"#], ["Output": ["a": 1]]),
            ("startExecution.sync:2", ["Output": ["a": 1]], ["Output": ["a": 1]]),
        ] as [(String, JSON, JSON)]
    )
    func executions(action: String, answer: JSON, expected: JSON) async throws {
        #expect(try await run("arn:aws:states:::states:\(action)", answer: answer).output == expected)
    }

    @Test("An execution that didn't succeed fails the task")
    func failedExecution() async throws {
        let result = try await run("arn:aws:states:::states:startExecution.sync:2", answer: ["Status": "FAILED"])
        #expect(result.error == "States.TaskFailed")
        #expect(result.cause == #"{"Status":"FAILED"}"#)
    }

    @Test("An event that isn't taken fails the task")
    func failedEvent() async throws {
        let result = try await run("arn:aws:states:::events:putEvents", answer: ["FailedEntryCount": 1])
        #expect(result.error == "EventBridge.FailedEntry")
        #expect(result.cause == #"{"FailedEntryCount":1}"#)
    }
}
