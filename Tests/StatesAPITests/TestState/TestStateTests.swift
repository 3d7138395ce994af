import OrderedJSON
import StatesAPI
import StatesEngine
import Testing

@Suite("TestState")
struct TestStateTests {
    private static let pass: JSON = ["Type": "Pass", "Parameters": ["a.$": "$.b"], "Next": "Elsewhere"]

    @Test("a state alone runs, though what it leads to isn't there")
    func alone() async {
        let reply = await testState(Self.pass, ["input": ["b": [1, 2]]])
        #expect(reply.answer == ["status": "SUCCEEDED", "output": #"{"a":[1,2]}"#, "nextState": "Elsewhere"])
    }

    @Test("DEBUG and TRACE tell of the stages, INFO doesn't", arguments: ["DEBUG", "TRACE"])
    func levels(level: String) async {
        let reply = await testState(Self.pass, ["input": ["b": 1], "inspectionLevel": .string(level)])
        #expect(reply.inspected("input") == ["b": 1])
        #expect(reply.inspected("afterParameters") == ["a": 1])
        #expect(await testState(Self.pass, ["input": ["b": 1]]).answer?["inspectionData"] == nil)
    }

    @Test("one state of a machine runs in the machine's query language")
    func named() async {
        let machine: JSON = [
            "QueryLanguage": "JSONata", "StartAt": "A",
            "States": ["A": ["Type": "Pass", "Output": "{% $states.input + $x %}", "End": true]],
        ]
        let reply = await testState(machine, ["stateName": "A", "input": 2, "variables": ["x": 3]])
        #expect(reply.payload("output") == 5)
    }

    @Test("the context object that is made up is that of an Express execution")
    func madeContext() async {
        let state: JSON = ["Type": "Pass", "Parameters": ["c.$": "$$"], "End": true]
        let context = await testState(state, ["input": 1]).payload("output")?["c"]
        #expect(context?["State"]?["Name"] == "StateName")
        #expect(context?["Execution"]?["Input"] == 1)
        #expect(context?["Execution"]?["RoleArn"] == .null)
        #expect(context?["Execution"]?["Id"]?.stringValue?.contains(":express:") == true)
    }

    @Test("retries and catches are told by their positions")
    func errorDetails() async {
        let state: JSON = [
            "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": ["FunctionName": "f"],
            "Retry": [["ErrorEquals": ["Busy"], "IntervalSeconds": 3, "MaxAttempts": 1]],
            "Catch": [["ErrorEquals": ["States.ALL"], "Next": "Handle"]], "End": true,
        ]
        let mock: JSON = ["errorOutput": ["error": "Busy", "cause": "c"]]
        let first = await testState(state, ["mock": mock, "inspectionLevel": "DEBUG"])
        #expect(first.status == "RETRIABLE")
        #expect(
            first.answer?["inspectionData"]?["errorDetails"] == ["retryIndex": 0, "retryBackoffIntervalSeconds": 3]
        )
        let second = await testState(
            state,
            ["mock": mock, "inspectionLevel": "DEBUG", "stateConfiguration": ["retrierRetryCount": 1]]
        )
        #expect(second.status == "CAUGHT_ERROR")
        #expect(second.answer?["nextState"] == "Handle")
        #expect(second.answer?["inspectionData"]?["errorDetails"] == ["retryIndex": 0, "catchIndex": 0])
    }

    @Test("a handler runs a task that isn't mocked")
    func handler() async {
        var handlers = TaskHandlers()
        handlers.on(function: "double") { request in .integer((request.parameters["n"]?.integerValue ?? 0) * 2) }
        let state: JSON = [
            "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:double", "End": true,
        ]
        #expect(await testState(state, ["input": ["n": 4]], handlers: handlers).payload("output") == 8)
        #expect(await testState(state, ["input": ["n": 4]]).refusal?.code == "ValidationException")
    }

    // MARK: Maps

    private static let map: JSON = [
        "Type": "Map", "QueryLanguage": "JSONata",
        "ItemReader": [
            "Resource": "arn:aws:states:::s3:getObject", "ReaderConfig": ["InputType": "JSONL"],
            "Arguments": ["Bucket": "b", "Key": "k"],
        ],
        "ItemSelector": ["n": "{% $states.context.Map.Item.Value %}"],
        "ItemProcessor": [
            "ProcessorConfig": ["Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"], "StartAt": "Each",
            "States": ["Each": ["Type": "Pass", "End": true]],
        ],
        "ToleratedFailureCount": 1, "End": true,
    ]

    @Test("the data of an ItemReader are a Map's items")
    func readerData() async {
        let settings: JSON = ["mapItemReaderData": "1\n2\n", "mapIterationFailureCount": 2]
        let reply = await testState(
            Self.map,
            ["mock": mock([1, 4]), "stateConfiguration": settings, "inspectionLevel": "DEBUG"]
        )
        #expect(reply.answer?["error"] == "States.ExceedToleratedFailureThreshold")
        #expect(reply.inspected("afterItemSelector") == [["n": 1], ["n": 2]])
        #expect(reply.answer?["inspectionData"]?["toleratedFailureCount"] == 1)

        let tooMany: JSON = ["mapItemReaderData": "1\n2\n", "mapIterationFailureCount": 3]
        let refused = await testState(Self.map, ["mock": mock([1, 4]), "stateConfiguration": tooMany])
        #expect(refused.refusal?.message.hasPrefix("Map iteration failure count must be less") == true)
    }

    @Test("an error is of a state within the Map")
    func errorCausedByState() async {
        let error: JSON = ["errorOutput": ["error": "E"]]
        let known = await testState(Self.map, ["mock": error, "stateConfiguration": ["errorCausedByState": "Each"]])
        #expect(known.status == "FAILED")
        #expect(known.answer?["cause"] == nil)
        let other = await testState(Self.map, ["mock": error, "stateConfiguration": ["errorCausedByState": "Other"]])
        #expect(other.refusal?.code == "ValidationException")
    }

    // MARK: Refusals

    @Test(
        "what a request can't say is refused",
        arguments: [
            (["stateName": ""], "ParamValidationError", "Invalid length for parameter stateName, value: 0"),
            (["stateName": "B"], "InvalidDefinition", "These fields are required: [StartAt, States] at /"),
            (["input": "{"], "InvalidExecutionInput", "Invalid State Machine Execution Input"),
            (["inspectionLevel": "ALL"], "ValidationException", "enum value set: [INFO, DEBUG, TRACE]"),
            (["context": "{}"], "ValidationException", "does not support Context when a mock is not specified."),
            (["variables": "[]"], "ValidationException", "Variables must be a JSON object."),
            (
                ["stateConfiguration": ["retrierRetryCount": -1]], "ParamValidationError",
                "stateConfiguration.retrierRetryCount, value: -1"
            ),
        ] as [(JSONObject, String, String)]
    )
    func refusals(others: JSONObject, code: String, message: String) async {
        let refusal = await testState(Self.pass, others).refusal
        #expect(refusal?.code == code)
        #expect(refusal?.message.contains(message) == true, "\(refusal?.message ?? "no refusal")")
    }

    @Test("a faulty state is refused with its place")
    func faultyState() async {
        let refusal = await testState(["Type": "Wait", "Timestamp": "noon", "End": true]).refusal
        #expect(
            refusal?.message
                == "Invalid State Machine Definition: 'SCHEMA_VALIDATION_FAILED: String does not match RFC3339 timestamp "
                + "at /States/StateName/Timestamp'"
        )
        #expect(await testState([1]).refusal?.code == "InvalidDefinition")
    }

    @Test(
        "what waits for more than an answer needs a mock",
        arguments: [
            "arn:aws:states:us-east-1:123456789012:activity:work", "arn:aws:states:::states:startExecution.sync:2",
            "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
        ]
    )
    func needsMock(resource: String) async {
        let state: JSON = [
            "Type": "Task", "Resource": .string(resource), "Parameters": ["Token.$": "$$.Task.Token"], "End": true,
        ]
        #expect(await testState(state).refusal?.code == "InvalidDefinition")
        let mocked = await testState(state, ["mock": mock(["done": true], "NONE")])
        #expect(mocked.payload("output") == ["done": true])
    }
}
