import OrderedJSON
import StatesEngine
import StatesLanguage
import Testing

/// The state machine of these tests: one task, tried again twice, in a Map over the input.
private let machine: JSON = [
    "StartAt": "Each",
    "States": [
        "Each": [
            "Type": "Map", "End": true, "MaxConcurrency": 1,
            "ItemProcessor": [
                "StartAt": "Call",
                "States": [
                    "Call": [
                        "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "End": true,
                        "Retry": [["ErrorEquals": ["Throttled"], "MaxAttempts": 2, "IntervalSeconds": 1]],
                    ]
                ],
            ],
        ]
    ],
]

@Suite("Mock files")
struct MockConfigurationTests {
    /// A file with one test case, whose state Call is answered by the response.
    private func file(_ response: String) -> [UInt8] {
        Array(
            """
            {
              "StateMachines": {"Flow": {"TestCases": {"Case": {"Call": "Answer"}}}},
              "MockedResponses": {
                "Answer": \(response)
              }
            }
            """.utf8
        )
    }

    private func run(_ response: String, input: JSON) async throws -> ExecutionResult {
        let mocks = try MockConfiguration(json: file(response)).testCase("Case", of: "Flow")
        var findings: [Diagnostic] = []
        let machine = try #require(StateMachine(json: machine, diagnostics: &findings))
        let engine = try Engine(machine, handlers: mocks.handlers, options: EngineOptions(clock: .virtual))
        return try await engine.run(input)
    }

    // MARK: Answers

    @Test("Calls of a state are counted through retries and iterations")
    func calls() async throws {
        let response = #"""
            {"0": {"Throw": {"Error": "Throttled", "Cause": "busy"}}, "1-2": {"Return": "a"}, "3": {"Return": ["b"]}}
            """#
        let result = try await run(response, input: [1, 2, 3])
        #expect(result.output == ["a", "a", ["b"]])
    }

    @Test("A range of failures uses up the retries")
    func failures() async throws {
        let result = try await run(#"{"0-2": {"Throw": {"Error": "Throttled", "Cause": "busy"}}}"#, input: [1])
        #expect(result.status == .failed)
        #expect(result.error == "Throttled")
        #expect(result.cause == "busy")
    }

    @Test("A call without an answer fails the execution as nothing catches it, and says what to add")
    func exhausted() async throws {
        let result = try await run(#"{"0": {"Return": 1}}"#, input: [1, 2])
        #expect(result.error == "States.Runtime")
        #expect(
            result.cause == """
                The mocked response "Answer" has no answer for call 1 of the state "Call" (calls count from 0 over the \
                whole execution; the last is for call 0). Add a member "1", or widen a range.
                """
        )
    }

    @Test("A response without answers is read, and fails when it is asked")
    func empty() async throws {
        #expect(try await run("{}", input: []).output == [])
        #expect(try await run("{}", input: [1]).error == "States.Runtime")
    }

    @Test(
        "What a task waits for is mocked with its end, and TaskSubmitted tells of the call",
        arguments: [
            "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "arn:aws:states:::states:startExecution.sync:2",
        ]
    )
    func waiting(resource: String) async throws {
        let definition: JSON = [
            "StartAt": "Call", "States": ["Call": ["Type": "Task", "Resource": .string(resource), "End": true]],
        ]
        var findings: [Diagnostic] = []
        let machine = try #require(StateMachine(json: definition, diagnostics: &findings))
        let mocks = try MockConfiguration(json: file(#"{"0": {"Return": {"ok": true}}}"#)).testCase("Case", of: "Flow")
        let engine = try Engine(machine, handlers: mocks.handlers, options: EngineOptions(clock: .virtual))
        let result = try await engine.run()
        #expect(result.output == ["ok": true])
        let submitted = try #require(result.events.first { $0.type == "TaskSubmitted" })
        let output = submitted.json["taskSubmittedEventDetails"]?["output"]?.stringValue
        #expect(output?.hasPrefix(#"{"SdkHttpMetadata":"#) == true)
    }

    // MARK: Names

    @Test("Names are listed in the order of the file")
    func names() throws {
        let text = """
            {"StateMachines": {"B": {"TestCases": {"Y": {}, "X": {}}}, "A": {"TestCases": {}}}}
            """
        let mocks = try MockConfiguration(json: Array(text.utf8))
        #expect(mocks.stateMachineNames == ["B", "A"])
        #expect(mocks.testCaseNames(of: "B") == ["Y", "X"])
        #expect(mocks.testCaseNames(of: "C") == [])
    }

    @Test("Names that aren't there are told with the nearest one")
    func unknownNames() throws {
        let mocks = try MockConfiguration(json: file("{}"), file: "m.json")
        #expect(
            message { _ = try mocks.testCase("Case", of: "Flaw") }
                == "m.json:2:3: there are no mocks for the state machine \"Flaw\"; did you mean \"Flow\"?"
        )
        #expect(
            message { _ = try mocks.testCase("Other", of: "Flow") }
                == "m.json:2:30: the state machine \"Flow\" has no test case \"Other\"; test cases: \"Case\""
        )
        let testCase = try mocks.testCase("Case", of: "Flow")
        #expect(
            message { try testCase.check(against: ["Cell"]) }
                == "m.json:2:53: there is no Task state \"Call\"; did you mean \"Cell\"?"
        )
        #expect(message { try testCase.check(against: ["Call", "Other"]) } == nil)
    }

    @Test("A response that isn't there is told where it is named")
    func unknownResponse() throws {
        let text = """
            {"StateMachines": {"Flow": {"TestCases": {"Case": {"Call": "Answer"}}}}}
            """
        let mocks = try MockConfiguration(json: Array(text.utf8))
        #expect(
            message { _ = try mocks.testCase("Case", of: "Flow") }
                == "1:52: there is no mocked response \"Answer\"; add it to \"MockedResponses\""
        )
    }

    // MARK: Faults

    @Test(
        "A file that isn't as the format wants it is refused with place and cure",
        arguments: [
            ("[]", "1:1: a mock file must be an object, but this is an array"),
            ("{}", "1:1: \"StateMachines\" is missing; add it"),
            (
                #"{"StateMachine": {}}"#,
                "1:2: \"StateMachine\" means nothing here; did you mean \"StateMachines\"?"
            ),
            (#"{"StateMachines": {"A": {}}}"#, "1:20: \"TestCases\" is missing; add it"),
            (
                #"{"StateMachines": {"A": {"TestCases": {"C": {"S": 1}}}}}"#,
                "1:46: the name of a mocked response must be a string, but this is a number"
            ),
            (
                #"{"StateMachines": {}, "MockedResponses": {"R": {"1-": {"Return": 1}}}}"#,
                "1:49: \"1-\" is no call number; write a number from 0, such as \"0\", or a range such as \"1-3\""
            ),
            (
                #"{"StateMachines": {}, "MockedResponses": {"R": {"3-1": {"Return": 1}}}}"#,
                "1:49: \"3-1\" is no call number; write a number from 0, such as \"0\", or a range such as \"1-3\""
            ),
            (
                #"{"StateMachines": {}, "MockedResponses": {"R": {"99999999999999999999": {"Return": 1}}}}"#,
                "1:49: \"99999999999999999999\" is no call number; write a number from 0, such as \"0\", or a range "
                    + "such as \"1-3\""
            ),
            (
                #"{"StateMachines": {}, "MockedResponses": {"R": {"0-2": {"Return": 1}, "2": {"Return": 1}}}}"#,
                "1:71: \"2\" and \"0-2\" are both for the same call; each call has one answer"
            ),
            (
                #"{"StateMachines": {}, "MockedResponses": {"R": {"0": {}}}}"#,
                "1:49: an answer has a \"Return\" with the result, or a \"Throw\" with an \"Error\"; add one"
            ),
            (
                #"{"StateMachines": {}, "MockedResponses": {"R": {"0": {"Return": 1, "Throw": {"Error": "E"}}}}}"#,
                "1:49: an answer has a \"Return\" or a \"Throw\", not both; remove one"
            ),
            (
                #"{"StateMachines": {}, "MockedResponses": {"R": {"0": {"Throw": {"Cause": "c"}}}}}"#,
                "1:55: \"Error\" is missing; add it"
            ),
            (
                #"{"StateMachines": {}, "StateMachines": {}}"#,
                "1:23: \"StateMachines\" is here twice, first in line 1; remove one"
            ),
        ] as [(String, String)]
    )
    func faults(text: String, expected: String) {
        #expect(message { _ = try MockConfiguration(json: Array(text.utf8)) } == expected)
    }

    @Test("A text that is no JSON is refused at its line")
    func notJSON() throws {
        let error = #expect(throws: MockConfigurationError.self) {
            try MockConfiguration(json: Array("{\n  x".utf8), file: "m.json")
        }
        #expect(error?.description.hasPrefix("m.json:2:3: ") == true)
        #expect(error?.pointer == nil)
    }

    /// What is said of a mock file.
    private func message(_ body: () throws -> Void) -> String? {
        do {
            try body()
            return nil
        } catch {
            return (error as? MockConfigurationError)?.description
        }
    }
}
