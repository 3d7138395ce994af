import OrderedJSON
import StatesEngine
import StatesLanguage
import Testing

@Suite("One state alone")
struct StateTestTests {
    private func engine(_ definition: JSON, handlers: TaskHandlers = TaskHandlers()) throws -> Engine {
        var diagnostics: [Diagnostic] = []
        let machine = try #require(StateMachine(json: definition, diagnostics: &diagnostics))
        return try Engine(machine, handlers: handlers, options: EngineOptions(clock: .virtual))
    }

    /// A machine that begins with the state of that name; the others are a handler and an end.
    private func machine(_ state: JSON, language: String = "JSONPath") -> JSON {
        [
            "QueryLanguage": .string(language), "StartAt": "First",
            "States": [
                "First": ["Type": "Pass", "Next": "Tested"], "Tested": state, "Handler": ["Type": "Succeed"],
                "Done": ["Type": "Succeed"],
            ],
        ]
    }

    // MARK: Stages

    @Test("a Pass state shows each stage of its data, and where it leads")
    func pass() async throws {
        let state: JSON = [
            "Type": "Pass", "InputPath": "$.order", "Parameters": ["id.$": "$.id"], "ResultPath": "$.copy",
            "OutputPath": "$.copy", "Next": "Done",
        ]
        let result = try await engine(machine(state)).testState("Tested", input: ["order": ["id": 7]])
        #expect(result.status == .succeeded)
        #expect(result.output == ["id": 7])
        #expect(result.nextState == "Done")
        let seen = result.inspection
        #expect(seen.input == ["order": ["id": 7]])
        #expect(seen.afterInputPath == ["id": 7])
        #expect(seen.afterParameters == ["id": 7])
        #expect(seen.result == nil)
        #expect(seen.afterResultSelector == ["id": 7])
        #expect(seen.afterResultPath == ["order": ["id": 7], "copy": ["id": 7]])
    }

    @Test("a Pass state that passes its input through shows that too")
    func plainPass() async throws {
        let result = try await engine(machine(["Type": "Pass", "End": true])).testState("Tested", input: [1])
        #expect(result.inspection.afterInputPath == [1])
        #expect(result.inspection.afterParameters == [1])
        #expect(result.inspection.afterResultPath == [1])
        #expect(result.nextState == nil)
    }

    @Test("a fixed Result hides the input's stages")
    func fixedResult() async throws {
        let state: JSON = ["Type": "Pass", "Result": ["a": 1], "Next": "Done"]
        let result = try await engine(machine(state)).testState("Tested", input: ["b": 2])
        #expect(result.inspection.result == ["a": 1])
        #expect(result.inspection.afterInputPath == nil)
        #expect(result.inspection.afterParameters == nil)
    }

    @Test("a Task shows what it sends and what it got, whoever answers")
    func task() async throws {
        let state: JSON = [
            "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "Parameters": ["MessageBody.$": "$.text"],
            "ResultSelector": ["id.$": "$.MessageId"], "ResultPath": "$.sent", "Next": "Done",
        ]
        var handlers = TaskHandlers()
        handlers.on(resource: "arn:aws:states:::sqs:sendMessage") { request in
            ["MessageId": "m-1", "Echo": request.parameters]
        }
        let result = try await engine(machine(state), handlers: handlers).testState("Tested", input: ["text": "hi"])
        #expect(result.output == ["text": "hi", "sent": ["id": "m-1"]])
        #expect(result.inspection.afterParameters == ["MessageBody": "hi"])
        #expect(result.inspection.result?["MessageId"] == "m-1")
        #expect(result.inspection.result?["Echo"] == ["MessageBody": "hi"])
        #expect(result.inspection.afterResultSelector == ["id": "m-1"])

        let mocked = try await engine(machine(state))
            .testState("Tested", input: ["text": "hi"], mock: .result(["MessageId": "m-2"]))
        #expect(mocked.output == ["text": "hi", "sent": ["id": "m-2"]])
    }

    @Test("in JSONata, Arguments and the variables show")
    func jsonata() async throws {
        let state: JSON = [
            "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
            "Arguments": ["FunctionName": "f", "Payload": "{% $factor %}"], "Assign": ["last": "{% $states.result %}"],
            "Output": "{% $states.result * $factor %}", "End": true,
        ]
        let result = try await engine(machine(state, language: "JSONata"))
            .testState("Tested", variables: ["factor": 3], mock: .result(5))
        #expect(result.output == 15)
        #expect(result.inspection.afterArguments == ["FunctionName": "f", "Payload": 3])
        #expect(result.inspection.afterParameters == nil)
        #expect(result.inspection.variables == ["factor": 3, "last": 5])
    }

    @Test("a context object is taken as it is given")
    func context() async throws {
        let state: JSON = ["Type": "Pass", "Parameters": ["all.$": "$$"], "End": true]
        let context: JSON = ["Execution": ["Name": "n"]]
        let result = try await engine(machine(state)).testState("Tested", context: context)
        #expect(result.output == ["all": context])
    }

    @Test("a state within a branch or an item processor is found by its name")
    func innerState() async throws {
        let inner: JSON = ["StartAt": "Inner", "States": ["Inner": ["Type": "Pass", "Result": 1, "End": true]]]
        let map: JSON = ["Type": "Map", "ItemProcessor": inner, "End": true]
        let result = try await engine(machine(map)).testState("Inner")
        #expect(result.output == 1)
    }

    @Test("a Choice shows where it leads, and a Wait takes no time")
    func choiceAndWait() async throws {
        let choice: JSON = [
            "Type": "Choice", "Choices": [["Variable": "$.n", "NumericGreaterThan": 1, "Next": "Handler"]],
            "Default": "Done",
        ]
        #expect(try await engine(machine(choice)).testState("Tested", input: ["n": 2]).nextState == "Handler")
        #expect(try await engine(machine(choice)).testState("Tested", input: ["n": 1]).nextState == "Done")
        let wait: JSON = ["Type": "Wait", "Seconds": 99_999, "Next": "Done"]
        #expect(try await engine(machine(wait)).testState("Tested").status == .succeeded)
    }

    // MARK: Errors

    private static let failing: JSON = [
        "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": ["FunctionName": "f"],
        "Retry": [
            ["ErrorEquals": ["Other"]],
            ["ErrorEquals": ["Busy"], "IntervalSeconds": 2, "MaxAttempts": 3, "BackoffRate": 3],
        ],
        "Catch": [
            ["ErrorEquals": ["Gone"], "ResultPath": "$.error", "Next": "Handler"],
            ["ErrorEquals": ["States.ALL"], "Next": "Done"],
        ],
        "End": true,
    ]

    private func test(_ error: String, retries: Int = 0) async throws -> StateTestResult {
        var test = StateTest(of: "Tested", input: ["n": 1])
        test.mock = .failure(error, cause: "why")
        test.retrierRetryCount = retries
        return try await engine(machine(Self.failing)).testState(test)
    }

    @Test("an error that a retrier takes is retriable, after the seconds that the retries before make")
    func retriable() async throws {
        let result = try await test("Busy", retries: 2)
        #expect(result.status == .retriable)
        #expect(result.error == "Busy")
        #expect(result.cause == "why")
        #expect(result.output == nil && result.nextState == nil)
        #expect(result.inspection.errorDetails.retryIndex == 1)
        #expect(result.inspection.errorDetails.retryBackoffIntervalSeconds == 18)
        #expect(result.inspection.errorDetails.catchIndex == nil)
    }

    @Test("a used-up retrier is named, and the catchers are asked")
    func usedUp() async throws {
        let result = try await test("Busy", retries: 3)
        #expect(result.status == .caughtError)
        #expect(result.nextState == "Done")
        #expect(result.inspection.errorDetails.retryIndex == 1)
        #expect(result.inspection.errorDetails.retryBackoffIntervalSeconds == nil)
        #expect(result.inspection.errorDetails.catchIndex == 1)
    }

    @Test("a caught error leads to the catcher's state with its output")
    func caught() async throws {
        let result = try await test("Gone")
        #expect(result.status == .caughtError)
        #expect(result.error == "Gone")
        #expect(result.nextState == "Handler")
        #expect(result.output == ["n": 1, "error": ["Error": "Gone", "Cause": "why"]])
        #expect(result.inspection.errorDetails.catchIndex == 0)
    }

    @Test("an error that nothing takes fails the state")
    func failed() async throws {
        let state: JSON = ["Type": "Fail", "Error": "Broken", "Cause": "so it is"]
        let result = try await engine(machine(state)).testState("Tested")
        #expect(result.status == .failed)
        #expect(result.error == "Broken")
        #expect(result.cause == "so it is")
        #expect(result.inspection.errorDetails.catchIndex == nil)
    }

    @Test("an error in a catcher's own fields fails the state")
    func failingCatcher() async throws {
        let state: JSON = [
            "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Arguments": ["FunctionName": "f"],
            "Catch": [["ErrorEquals": ["States.ALL"], "Output": "{% $states.input.none %}", "Next": "Done"]],
            "End": true,
        ]
        let result = try await engine(machine(state, language: "JSONata"))
            .testState("Tested", mock: .failure("Busy"))
        #expect(result.status == .failed)
        #expect(result.error == "States.QueryEvaluationError")
    }

    // MARK: Maps and Parallels

    private static let map: JSON = [
        "Type": "Map", "ItemsPath": "$.list", "ItemSelector": ["n.$": "$$.Map.Item.Value", "all.$": "$.list"],
        "MaxConcurrency": 4, "ToleratedFailurePercentage": 50,
        "ItemProcessor": [
            "ProcessorConfig": ["Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"], "StartAt": "Each",
            "States": ["Each": ["Type": "Pass", "End": true]],
        ],
        "ResultPath": "$.results", "End": true,
    ]

    private func testMap(failures: Int) async throws -> StateTestResult {
        var test = StateTest(of: "Tested", input: ["list": [1, 2]])
        test.mock = .result(["a", "b"])
        test.mapIterationFailureCount = failures
        return try await engine(machine(Self.map)).testState(test)
    }

    @Test("a mocked Map shows its items, their selection and its limits")
    func mockedMap() async throws {
        let result = try await testMap(failures: 1)
        #expect(result.output == ["list": [1, 2], "results": ["a", "b"]])
        let seen = result.inspection
        #expect(seen.afterItemsPath == [1, 2])
        #expect(seen.afterItemSelector == [["n": 1, "all": [1, 2]], ["n": 2, "all": [1, 2]]])
        #expect(seen.maxConcurrency == 4)
        #expect(seen.toleratedFailurePercentage == 50.0)
        #expect(seen.toleratedFailureCount == nil)
        #expect(seen.result == nil)
    }

    private func reading(_ data: String, _ config: JSON, batcher: JSON? = nil) async throws -> StateTestResult {
        var map: JSONObject = [
            "Type": "Map", "End": true,
            "ItemReader": [
                "Resource": "arn:aws:states:::s3:getObject", "ReaderConfig": config,
                "Parameters": ["Bucket": "b", "Key": "k"],
            ],
            "ItemProcessor": Self.map["ItemProcessor"] ?? .null,
        ]
        map["ItemBatcher"] = batcher
        var test = StateTest(of: "Tested")
        test.mock = .result([])
        test.mapItemReaderData = data
        return try await engine(machine(.object(map))).testState(test)
    }

    @Test("the items of a mocked Map's reader come as they stand in their source")
    func readerData() async throws {
        let csv: JSON = ["InputType": "CSV", "CSVHeaderLocation": "FIRST_ROW", "MaxItems": 2]
        let batches = try await reading("id\n1\n2\n3\n", csv, batcher: ["MaxItemsPerBatch": 1])
        #expect(batches.inspection.afterItemBatcher == [["Items": [["id": "1"]]], ["Items": [["id": "2"]]]])

        let json: JSON = ["InputType": "JSON", "ItemsPointer": "/inner/list"]
        let pointed = try await reading(#"{"inner": {"list": [4, 5]}}"#, json)
        #expect(pointed.inspection.afterItemsPointer == [4, 5])
        #expect(pointed.inspection.afterItemsPath == nil)
    }

    @Test("data that can't be read fail the Map as in an execution")
    func unreadableData() async throws {
        let result = try await reading("{", ["InputType": "JSON"])
        #expect(result.status == .failed)
        #expect(result.error == "States.ItemReaderFailed")
    }

    @Test("without a mock, a distributed Map runs its children")
    func runningDistributedMap() async throws {
        let result = try await engine(machine(Self.map)).testState("Tested", input: ["list": [1]])
        #expect(result.output == ["list": [1], "results": [["n": 1, "all": [1]]]])
    }

    @Test("more failed iterations than are tolerated fail a mocked Map")
    func tolerance() async throws {
        let result = try await testMap(failures: 2)
        #expect(result.status == .failed)
        #expect(result.error == "States.ExceedToleratedFailureThreshold")
    }

    @Test("more iterations than there are items can't have failed")
    func tooManyFailures() async {
        await #expect(throws: StateTestError.tooManyFailedIterations(3, items: 2)) {
            _ = try await testMap(failures: 3)
        }
    }

    @Test("without a mock, a Map runs its iterations, which are no part of the test")
    func runningMap() async throws {
        let processor: JSON = [
            "StartAt": "A",
            "States": ["A": ["Type": "Pass", "Parameters": ["v.$": "$"], "Next": "B"], "B": ["Type": "Succeed"]],
        ]
        let map: JSON = ["Type": "Map", "ItemProcessor": processor, "Next": "Done"]
        let result = try await engine(machine(map)).testState("Tested", input: [1, 2])
        #expect(result.output == [["v": 1], ["v": 2]])
        #expect(result.nextState == "Done")
        #expect(result.inspection.afterParameters == nil)
    }

    @Test("items that aren't an array fail a Map as in an execution")
    func noItems() async throws {
        let result = try await engine(machine(Self.map)).testState("Tested", input: ["list": 1], mock: .result([]))
        #expect(result.error == "States.Runtime")
        #expect(result.cause == #"Reference path "$.list" must point to array."#)
    }

    @Test("a mocked Parallel needs a result for each branch")
    func parallel() async throws {
        let branch: JSON = ["StartAt": "B", "States": ["B": ["Type": "Pass", "End": true]]]
        let other: JSON = ["StartAt": "C", "States": ["C": ["Type": "Pass", "End": true]]]
        let engine = try engine(machine(["Type": "Parallel", "Branches": [branch, other], "End": true]))
        #expect(try await engine.testState("Tested", mock: .result([1, 2])).output == [1, 2])
        await #expect(throws: StateTestError.resultCount(1, branches: 2)) {
            try await engine.testState("Tested", mock: .result([1]))
        }
        #expect(try await engine.testState("Tested", input: 9).output == [9, 9])
    }

    // MARK: Refusals

    @Test("what says nothing about the state is refused")
    func refusals() async throws {
        let pass = try engine(machine(["Type": "Pass", "End": true]))
        await #expect(throws: StateTestError.stateNotFound("Else")) { try await pass.testState("Else") }
        await #expect(throws: StateTestError.mockNotSupported(type: "Pass")) {
            try await pass.testState("Tested", mock: .result(1))
        }
        await #expect(throws: StateTestError.notApplicable("mapIterationFailureCount", to: "a Pass state")) {
            var test = StateTest(of: "Tested")
            test.mapIterationFailureCount = 1
            _ = try await pass.testState(test)
        }
        let task = try engine(machine(Self.failing))
        await #expect(throws: StateTestError.self) { try await task.testState("Tested") }
    }
}
