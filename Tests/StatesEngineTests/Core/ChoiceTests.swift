import OrderedJSON
import StatesEngine
import Testing

/// Where a Choice leads; the operators have tests of their own, where they are evaluated.
@Suite struct ChoiceTests {
    private static let ends: [(String, JSON)] = [
        ("First", ["Type": "Succeed"]), ("Second", ["Type": "Succeed"]), ("Other", ["Type": "Succeed"]),
    ]

    private func run(_ choice: JSONObject, input: JSON) async throws -> ExecutionResult {
        var choice = choice
        choice["Type"] = "Choice"
        return try await execute(.object(JSONObject([("C", .object(choice))] + Self.ends)), input: input)
    }

    private static let rules: JSON = [
        ["Variable": "$.n", "NumericGreaterThan": 10, "Next": "First"],
        ["Variable": "$.n", "NumericGreaterThan": 5, "Next": "Second"],
    ]

    @Test(arguments: [(11, "First"), (6, "Second"), (1, "Other")] as [(JSON, String)])
    func `the first rule that matches leads on, else Default`(number: JSON, state: String) async throws {
        let result = try await run(["Choices": Self.rules, "Default": "Other"], input: ["n": number])
        #expect(result.states.last == state)
        #expect(result.output == ["n": number])
        #expect(result.types.prefix(3) == ["ExecutionStarted", "ChoiceStateEntered", "ChoiceStateExited"])
    }

    @Test func `a value of another kind doesn't match, and isn't an error`() async throws {
        let result = try await run(["Choices": Self.rules, "Default": "Other"], input: ["n": "11"])
        #expect(result.states.last == "Other")
    }

    @Test func `no rule and no Default`() async throws {
        let result = try await run(["Choices": Self.rules], input: ["n": 1])
        #expect(result.error == "States.Runtime")
        #expect(
            result.cause == "An error occurred while executing the state 'C' (entered at the event id #2). Failed to "
                + "transition out of the state. The state does not point to a next state."
        )
    }

    @Test func `a variable that isn't there is an error, but for IsPresent`() async throws {
        let result = try await run(["Choices": Self.rules, "Default": "Other"], input: [:])
        #expect(result.error == "States.Runtime")
        #expect(
            result.cause?.hasSuffix(
                "Invalid path '$.n': The choice state's condition path references an invalid value."
            ) == true
        )
        let asked = try await run(
            ["Choices": [["Variable": "$.n", "IsPresent": true, "Next": "First"]], "Default": "Other"],
            input: [:]
        )
        #expect(asked.states.last == "Other")
    }

    @Test func `a rule's Assign is written when it matches, the state's with Default`() async throws {
        func run(_ number: JSON) async throws -> JSON? {
            try await execute(
                [
                    "C": [
                        "Type": "Choice", "Default": "Read", "Assign": ["v": "default", "n.$": "$.n"],
                        "Choices": [
                            ["Variable": "$.n", "NumericEquals": 1, "Next": "Read", "Assign": ["v": "rule", "n": 0]]
                        ],
                    ],
                    "Read": ["Type": "Pass", "Parameters": ["v.$": "$v", "n.$": "$n"], "End": true],
                ],
                input: ["n": number]
            ).output
        }
        #expect(try await run(1) == ["v": "rule", "n": 0])
        #expect(try await run(2) == ["v": "default", "n": 2])
    }

    @Test func `a Condition in JSONata must be a boolean`() async throws {
        let result = try await run(
            ["QueryLanguage": "JSONata", "Choices": [["Condition": "{% 1 %}", "Next": "First"]], "Default": "Other"],
            input: [:]
        )
        #expect(result.error == "States.QueryEvaluationError")
        #expect(result.details("EvaluationFailed")?["location"] == "Choices[0]/Condition")
    }
}
