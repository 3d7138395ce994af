import OrderedJSON
import StatesEngine
import Testing

/// What a JSONPath state makes of its input: InputPath, Parameters, the task, ResultSelector, ResultPath, OutputPath.
@Suite struct InputOutputTests {
    @Test func `all fields in their order`() async throws {
        let asked = Recorder()
        let result = try await execute(
            [
                "Work": [
                    "Type": "Task", "Resource": function,
                    "InputPath": "$.order",
                    "Parameters": ["id.$": "$.id", "fixed": true],
                    "ResultSelector": ["total.$": "$.sum", "of.$": "$$.State.Name"],
                    "ResultPath": "$.order.result",
                    "OutputPath": "$.order",
                    "End": true,
                ]
            ],
            input: ["order": ["id": 7], "dropped": true],
            handlers: handlers {
                $0.on(function: "work") { request in
                    await asked.record(request.parameters)
                    return ["sum": 12, "noise": "x"]
                }
            }
        )
        #expect(await asked.values == [["id": 7, "fixed": true]])
        #expect(result.output == ["id": 7, "result": ["total": 12, "of": "Work"]])
    }

    @Test func `ResultPath writes into the raw input, not into what InputPath chose`() async throws {
        let result = try await execute(
            ["P": ["Type": "Pass", "InputPath": "$.a", "ResultPath": "$.b", "End": true]],
            input: ["a": 1]
        )
        #expect(result.output == ["a": 1, "b": 1])
    }

    @Test(
        arguments: [
            (["InputPath": .null], [:]), (["OutputPath": .null], [:]), (["ResultPath": .null], ["a": ["b": 2]]),
            (["Result": 5], 5), (["Result": 5, "ResultPath": "$.x.y"], ["a": ["b": 2], "x": ["y": 5]]),
            (["Result": ["kept.$": "$.a"]], ["kept.$": "$.a"]), (["OutputPath": "$.a"], ["b": 2]),
            (["InputPath": "$.a", "OutputPath": "$.b"], 2), (["Parameters": ["v.$": "$.a.b"]], ["v": 2]),
            (["InputPath": "$.none[*]"], []), (["InputPath": "$$.Execution.Input.a"], ["b": 2]),
            (["Parameters": ["n.$": "States.MathAdd($.a.b, 1)"], "ResultPath": "$.a"], ["a": ["n": 3]]),
        ] as [(JSONObject, JSON)]
    )
    func pass(fields: JSONObject, output: JSON) async throws {
        var state = fields
        state["Type"] = "Pass"
        state["End"] = true
        let result = try await execute(["P": .object(state)], input: ["a": ["b": 2]])
        #expect(result.output == output)
    }

    @Test func `Succeed, Choice and Wait have InputPath and OutputPath`() async throws {
        let result = try await execute(
            [
                "C": [
                    "Type": "Choice", "InputPath": "$.a", "OutputPath": "$.b",
                    "Choices": [["Variable": "$.go", "BooleanEquals": true, "Next": "W"]],
                ],
                "W": ["Type": "Wait", "Seconds": 1, "InputPath": "$.c", "Next": "S"],
                "S": ["Type": "Succeed", "OutputPath": "$.d"],
            ],
            input: ["a": ["go": true, "b": ["c": ["d": 4]]]]
        )
        #expect(result.output == 4)
    }

    @Test(
        arguments: [
            (["InputPath": "$.x"], "Invalid path '$.x' : No results for path: $['x']"),
            (["OutputPath": "$.x"], "Invalid path '$.x' : No results for path: $['x']"),
            (
                ["Parameters": ["v.$": "$.x"]],
                "The JSONPath '$.x' specified for the field 'v.$' could not be found in the input '{\"a\":1}'"
            ),
        ] as [(JSONObject, String)]
    )
    func `a path that leads nowhere ends the execution right after the state was entered`(
        fields: JSONObject,
        cause: String
    ) async throws {
        var state = fields
        state["Type"] = "Pass"
        state["End"] = true
        let result = try await execute(["P": .object(state)], input: ["a": 1])
        #expect(result.error == "States.Runtime")
        #expect(
            result.cause == "An error occurred while executing the state 'P' (entered at the event id #2). \(cause)"
        )
        #expect(result.timeline == "1 <0 ExecutionStarted\n2 <0 PassStateEntered P\n3 <2 ExecutionFailed")
    }
}

/// What concurrent handlers saw.
actor Recorder {
    private(set) var values: [JSON] = []

    func record(_ value: JSON) { values.append(value) }
}
