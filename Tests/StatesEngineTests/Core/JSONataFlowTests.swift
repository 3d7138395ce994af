import OrderedJSON
import StatesEngine
import Testing

/// What a JSONata state makes of its input: Arguments, the task, Assign and Output.
@Suite struct JSONataFlowTests {
    static let jsonata: JSONObject = ["QueryLanguage": "JSONata"]

    @Test func `Arguments make the task's input, and Output the state's output`() async throws {
        let asked = Recorder()
        let result = try await execute(
            [
                "Work": [
                    "Type": "Task", "Resource": function,
                    "Arguments": ["id": "{% $states.input.id %}", "fixed": true],
                    "Assign": ["kept": "{% $states.result.sum %}"],
                    "Output": ["sum": "{% $states.result.sum %}", "of": "{% $states.input.id %}"],
                    "Next": "Read",
                ],
                "Read": ["Type": "Pass", "Output": "{% $states.input.sum + $kept %}", "End": true],
            ],
            Self.jsonata,
            input: ["id": 7],
            handlers: handlers {
                $0.on(function: "work") { request in
                    await asked.record(request.parameters)
                    return ["sum": 12]
                }
            }
        )
        #expect(await asked.values == [["id": 7, "fixed": true]])
        #expect(result.output == 24)
    }

    @Test func `without Output, the result of a task, and the input of other states`() async throws {
        let result = try await execute(
            [
                "P": ["Type": "Pass", "Next": "W"],
                "W": ["Type": "Wait", "Seconds": "{% $states.input.n %}", "Next": "T"],
                "T": ["Type": "Task", "Resource": function, "End": true],
            ],
            Self.jsonata,
            input: ["n": 3],
            handlers: handlers { $0.mock(state: "T") { request in .success(["asked": request.parameters]) } }
        )
        #expect(result.output == ["asked": ["n": 3]])
        #expect(result.milliseconds == 3000)
    }

    @Test func `Assign and Output both see the variables as they were`() async throws {
        let result = try await execute(
            [
                "A": ["Type": "Pass", "Assign": ["v": 1], "Next": "B"],
                "B": [
                    "Type": "Pass", "Assign": ["v": "{% $v + 1 %}", "w": "{% $v %}"], "Output": "{% $v %}", "Next": "C",
                ],
                "C": [
                    "Type": "Pass", "Output": ["was": "{% $states.input %}", "v": "{% $v %}", "w": "{% $w %}"],
                    "End": true,
                ],
            ],
            Self.jsonata
        )
        #expect(result.output == ["was": 1, "v": 2, "w": 1])
    }

    @Test func `a rule that matches uses its own Output and Assign, and Default the state's`() async throws {
        let states: JSON = [
            "C": [
                "Type": "Choice", "Default": "E", "Output": "by default", "Assign": ["v": 0],
                "Choices": [
                    ["Condition": "{% $states.input = 1 %}", "Next": "E", "Output": "by rule", "Assign": ["v": 1]],
                    ["Condition": "{% $states.input = 2 %}", "Next": "E"],
                ],
            ],
            "E": [
                "Type": "Pass", "Output": ["in": "{% $states.input %}", "v": "{% $exists($v) ? $v : 'none' %}"],
                "End": true,
            ],
        ]
        #expect(try await execute(states, Self.jsonata, input: 1).output == ["in": "by rule", "v": 1])
        #expect(try await execute(states, Self.jsonata, input: 2).output == ["in": 2, "v": "none"])
        #expect(try await execute(states, Self.jsonata, input: 3).output == ["in": "by default", "v": 0])
    }

    @Test func `an expression that gives nothing fails the state, and names its place`() async throws {
        let result = try await execute(
            [
                "A": ["Type": "Pass", "Next": "B"],
                "B": ["Type": "Pass", "Output": ["deep": ["x": "{% $states.input.x %}"]], "End": true],
            ],
            Self.jsonata
        )
        #expect(result.error == "States.QueryEvaluationError")
        #expect(
            result.cause == "An error occurred while executing the state 'B' (entered at the event id #4). The JSONata "
                + "expression '$states.input.x' specified for the field 'Output/deep/x' returned nothing (undefined)."
        )
        // The failure follows from what came before the state was entered.
        #expect(
            result.timeline == """
                1 <0 ExecutionStarted
                2 <0 PassStateEntered A
                3 <2 PassStateExited A
                4 <3 PassStateEntered B
                5 <3 EvaluationFailed B
                6 <5 ExecutionFailed
                """
        )
        #expect(result.details("EvaluationFailed")?["location"] == "Output/deep/x")
    }

    @Test func `a failed expression of a task can be retried and caught`() async throws {
        let result = try await execute(
            [
                "T": [
                    "Type": "Task", "Resource": function, "End": true, "Output": "{% $states.result.x %}",
                    "Retry": [["ErrorEquals": ["States.QueryEvaluationError"], "MaxAttempts": 1]],
                    "Catch": [
                        [
                            "ErrorEquals": ["States.QueryEvaluationError"], "Next": "C",
                            "Output": "{% $states.errorOutput.Error %}",
                        ]
                    ],
                ],
                "C": ["Type": "Pass", "End": true],
            ],
            Self.jsonata,
            handlers: handlers { $0.mock(state: "T", .success(["y": 1])) }
        )
        #expect(result.output == "States.QueryEvaluationError")
        #expect(result.types.count { $0 == "LambdaFunctionSucceeded" } == 2)
        #expect(result.types.count { $0 == "EvaluationFailed" } == 2)
    }

    @Test func `a state of a JSONPath machine can use JSONata, and passes on to the other`() async throws {
        let result = try await execute(
            [
                "A": ["Type": "Pass", "Assign": ["v.$": "$.n"], "Next": "B"],
                "B": [
                    "Type": "Pass", "QueryLanguage": "JSONata", "Output": ["n": "{% $v + $states.input.n %}"],
                    "Next": "C",
                ],
                "C": ["Type": "Pass", "Parameters": ["n.$": "$.n", "v.$": "$v"], "End": true],
            ],
            input: ["n": 2]
        )
        #expect(result.output == ["n": 4, "v": 2])
    }
}
