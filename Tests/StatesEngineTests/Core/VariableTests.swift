import OrderedJSON
import StatesEngine
import Testing

/// Where variables can be read, and when what was assigned takes effect.
@Suite struct VariableTests {
    private func run(_ states: JSON, input: JSON = [:]) async throws -> ExecutionResult {
        try await execute(states, input: input, handlers: handlers { $0.mock(state: "T", .success(["n": 7])) })
    }

    @Test func `Assign sees the values as they were, and so does the state's own output`() async throws {
        let result = try await run([
            "A": ["Type": "Pass", "Assign": ["v": 1], "Next": "B"],
            "B": [
                "Type": "Pass", "Assign": ["v": 2, "w.$": "$v"], "Parameters": ["v.$": "$v"], "OutputPath": "$.v",
                "Next": "C",
            ],
            "C": ["Type": "Pass", "Parameters": ["in.$": "$", "v.$": "$v", "w.$": "$w"], "End": true],
        ])
        #expect(result.output == ["in": 1, "v": 2, "w": 1])
    }

    @Test func `the payload is the raw result of a task, and the effective input of a Wait`() async throws {
        let result = try await run(
            [
                "T": [
                    "Type": "Task", "Resource": function, "ResultSelector": ["x": 0], "ResultPath": "$.r",
                    "Assign": ["result.$": "$"], "Next": "W",
                ],
                "W": ["Type": "Wait", "Seconds": 0, "InputPath": "$.r", "Assign": ["input.$": "$"], "Next": "R"],
                "R": ["Type": "Pass", "Parameters": ["result.$": "$result", "input.$": "$input"], "End": true],
            ]
        )
        #expect(result.output == ["result": ["n": 7], "input": ["x": 0]])
    }

    @Test func `the exit event tells what was assigned, as JSON texts`() async throws {
        let result = try await run(
            ["A": ["Type": "Pass", "Assign": ["s": "x", "o": ["a": 1], "n.$": "$.n"], "End": true]],
            input: ["n": .null]
        )
        let details = result.details("PassStateExited")
        #expect(details?["assignedVariables"] == ["s": "\"x\"", "o": "{\"a\":1}", "n": "null"])
        #expect(details?["assignedVariablesDetails"] == ["truncated": false])
    }

    @Test func `branches and iterations read the outer variables as they were at the start`() async throws {
        let result = try await run(
            [
                "A": ["Type": "Pass", "Assign": ["outer": "out"], "Next": "P"],
                "P": [
                    "Type": "Parallel", "Next": "R", "ResultPath": "$.p",
                    "Branches": [
                        [
                            "StartAt": "B",
                            "States": [
                                "B": ["Type": "Pass", "Assign": ["mine": "in"], "Next": "B2"],
                                "B2": ["Type": "Pass", "Parameters": ["o.$": "$outer", "m.$": "$mine"], "End": true],
                            ],
                        ],
                        [
                            "StartAt": "M",
                            "States": [
                                "M": [
                                    "Type": "Map", "ItemsPath": "$.l", "End": true,
                                    "ItemProcessor": [
                                        "StartAt": "I",
                                        "States": [
                                            "I": ["Type": "Pass", "Parameters": ["o.$": "$outer"], "End": true]
                                        ],
                                    ],
                                ]
                            ],
                        ],
                    ],
                ],
                // What a branch assigned stays in it.
                "R": [
                    "Type": "Choice", "Choices": [["Variable": "$mine", "IsPresent": true, "Next": "F"]],
                    "Default": "S",
                ],
                "F": ["Type": "Fail"], "S": ["Type": "Succeed", "OutputPath": "$.p"],
            ],
            input: ["l": [1]]
        )
        #expect(result.output == [["o": "out", "m": "in"], [["o": "out"]]])
    }

    @Test func `branches with variables of the same name don't see each other's`() async throws {
        func branch(_ value: JSON) -> JSON {
            [
                "StartAt": "A",
                "States": [
                    "A": ["Type": "Pass", "Assign": ["v": value], "Next": "W"],
                    "W": ["Type": "Wait", "Seconds": 1, "Next": "R"],
                    "R": ["Type": "Pass", "Parameters": ["v.$": "$v"], "End": true],
                ],
            ]
        }
        let result = try await run([
            "P": ["Type": "Parallel", "Branches": [branch(1), branch(2), branch(3)], "End": true]
        ])
        #expect(result.output == [["v": 1], ["v": 2], ["v": 3]])
    }

    @Test func `Assign of a Map or Parallel writes the outer variables`() async throws {
        let result = try await run(
            [
                "M": [
                    "Type": "Map", "Assign": ["all.$": "$"], "ResultPath": .null, "Next": "R",
                    "ItemProcessor": ["StartAt": "I", "States": ["I": ["Type": "Pass", "End": true]]],
                ],
                "R": ["Type": "Pass", "Parameters": ["all.$": "$all"], "End": true],
            ],
            input: [1, 2]
        )
        #expect(result.output == ["all": [1, 2]])
    }

    @Test func `a variable that isn't there`() async throws {
        let path = try await run(["P": ["Type": "Pass", "Parameters": ["v.$": "$nothing"], "End": true]])
        #expect(path.error == "States.Runtime")
        let query = try await run([
            "P": ["Type": "Pass", "QueryLanguage": "JSONata", "Output": "{% $nothing %}", "End": true]
        ])
        #expect(query.error == "States.QueryEvaluationError")
    }

    @Test func `InputPath, OutputPath, ItemsPath and Variable read variables`() async throws {
        let result = try await run([
            "A": ["Type": "Pass", "Assign": ["l": [["n": 1], ["n": 2]], "o": ["deep": [3]]], "Next": "M"],
            "M": [
                "Type": "Map", "ItemsPath": "$l", "ResultPath": .null, "Next": "C",
                "ItemProcessor": ["StartAt": "I", "States": ["I": ["Type": "Pass", "InputPath": "$.n", "End": true]]],
            ],
            "C": ["Type": "Choice", "Choices": [["Variable": "$l[1].n", "NumericEquals": 2, "Next": "P"]]],
            "P": ["Type": "Pass", "InputPath": "$o", "ResultPath": "$.r", "OutputPath": "$o.deep", "End": true],
        ])
        #expect(result.output == [3])
    }
}
