import OrderedJSON
import StatesEngine
import Testing

/// Inline Maps.
@Suite struct MapTests {
    private static let passing: JSON = ["StartAt": "I", "States": ["I": ["Type": "Pass", "End": true]]]

    private func run(
        _ fields: JSONObject,
        _ processor: JSON = Self.passing,
        input: JSON,
        handlers: TaskHandlers = TaskHandlers()
    ) async throws -> ExecutionResult {
        var state = fields
        state["Type"] = "Map"
        state["ItemProcessor"] = processor
        state["End"] = true
        return try await execute(["M": .object(state)], input: input, handlers: handlers)
    }

    @Test func `events of iterations one after another`() async throws {
        let result = try await run(["MaxConcurrency": 1], input: ["a", "b"])
        #expect(result.output == ["a", "b"])
        // The next iteration follows from the last state of the one before, as that one's success does (recorded).
        #expect(
            result.timeline == """
                1 <0 ExecutionStarted
                2 <0 MapStateEntered M
                3 <2 MapStateStarted
                4 <3 MapIterationStarted M [0]
                5 <4 PassStateEntered I
                6 <5 PassStateExited I
                7 <6 MapIterationSucceeded M [0]
                8 <6 MapIterationStarted M [1]
                9 <8 PassStateEntered I
                10 <9 PassStateExited I
                11 <10 MapIterationSucceeded M [1]
                12 <11 MapStateSucceeded
                13 <11 MapStateExited M
                14 <13 ExecutionSucceeded
                """
        )
        #expect(result.details("MapStateStarted") == ["length": 2])
    }

    @Test func `an empty list`() async throws {
        let result = try await run([:], input: [])
        #expect(result.output == [])
        #expect(
            result.timeline == """
                1 <0 ExecutionStarted
                2 <0 MapStateEntered M
                3 <2 MapStateStarted
                4 <3 MapStateSucceeded
                5 <3 MapStateExited M
                6 <5 ExecutionSucceeded
                """
        )
    }

    @Test func `a failed iteration and the Map's failure both follow from the inner failure`() async throws {
        let failing: JSON = ["StartAt": "F", "States": ["F": ["Type": "Fail", "Error": "E", "Cause": "C"]]]
        let result = try await run(["MaxConcurrency": 1], failing, input: [1, 2])
        #expect(result.error == "E")
        #expect(
            result.timeline == """
                1 <0 ExecutionStarted
                2 <0 MapStateEntered M
                3 <2 MapStateStarted
                4 <3 MapIterationStarted M [0]
                5 <4 FailStateEntered F
                6 <5 MapIterationFailed M [0]
                7 <5 MapStateFailed
                8 <7 ExecutionFailed
                """
        )
    }

    @Test func `results come in the order of the items, whatever ends first`() async throws {
        let result = try await run(
            [:],
            ["StartAt": "T", "States": ["T": ["Type": "Task", "Resource": function, "End": true]]],
            input: [3, 1, 2],
            handlers: handlers {
                $0.mock(state: "T") { request in
                    TaskAnswer.success(request.parameters).after(.seconds(request.parameters.integerValue ?? 0))
                }
            }
        )
        #expect(result.output == [3, 1, 2])
        #expect(result.milliseconds == 3000)
        #expect(
            result.events.filter { $0.type == "MapIterationSucceeded" }.map { $0.detailsMember?["index"] } == [1, 2, 0]
        )
    }

    @Test(arguments: [(0, 10), (1, 100), (2, 50), (3, 40), (7, 20), (40, 10), (100, 10)] as [(JSON, Int64)])
    func `MaxConcurrency iterations run at once`(limit: JSON, seconds: Int64) async throws {
        let waiting: JSON = ["StartAt": "W", "States": ["W": ["Type": "Wait", "Seconds": 10, "End": true]]]
        let items: JSON = .array((0..<10).map { .integer($0) })
        let written = try await run(["MaxConcurrency": limit, "ItemsPath": "$.l"], waiting, input: ["l": items])
        #expect(written.milliseconds == seconds * 1000)
        let found = try await run(
            ["MaxConcurrencyPath": "$.n", "ItemsPath": "$.l"],
            waiting,
            input: ["l": items, "n": limit]
        )
        #expect(found.milliseconds == seconds * 1000)
        let computed = try await run(
            ["QueryLanguage": "JSONata", "MaxConcurrency": "{% $states.input.n %}", "Items": "{% $states.input.l %}"],
            waiting,
            input: ["l": items, "n": limit]
        )
        #expect(computed.milliseconds == seconds * 1000)
    }

    @Test func `an inline Map runs 40 iterations at once at most`() async throws {
        let waiting: JSON = ["StartAt": "W", "States": ["W": ["Type": "Wait", "Seconds": 10, "End": true]]]
        let items: JSON = .array((0..<81).map { .integer($0) })
        #expect(try await run([:], waiting, input: items).milliseconds == 30_000)
        let free = try await execute(
            ["M": ["Type": "Map", "ItemProcessor": waiting, "End": true]],
            input: items,
            options: { $0.quotas.inlineMapConcurrency = nil }
        )
        #expect(free.milliseconds == 10_000)
    }

    @Test func `ItemSelector reads the item, its number and the Map's input`() async throws {
        let result = try await run(
            [
                "InputPath": "$.in", "ItemsPath": "$.list",
                "ItemSelector": [
                    "i.$": "$$.Map.Item.Index", "v.$": "$$.Map.Item.Value", "s.$": "$$.Map.Item.Source", "k.$": "$.k",
                    "of.$": "$$.State.Name",
                ],
            ],
            input: ["in": ["list": ["x", "y"], "k": 9]]
        )
        #expect(
            result.output == [
                ["i": 0, "v": "x", "s": "STATE_DATA", "k": 9, "of": "M"],
                ["i": 1, "v": "y", "s": "STATE_DATA", "k": 9, "of": "M"],
            ]
        )
    }

    @Test func `ItemSelector in JSONata`() async throws {
        let result = try await run(
            [
                "QueryLanguage": "JSONata", "Items": "{% $states.input.list %}",
                "ItemSelector": ["v": "{% $states.context.Map.Item.Value * $states.input.k %}"],
                "Output": "{% $sum($states.result.v) %}",
            ],
            input: ["list": [1, 2, 3], "k": 10]
        )
        #expect(result.output == 60)
    }

    @Test func `Iterator and Parameters, as ASL had them at first`() async throws {
        let result = try await execute(
            [
                "M": [
                    "Type": "Map", "ItemsPath": "$.l", "Parameters": ["v.$": "$$.Map.Item.Value"],
                    "Iterator": Self.passing, "End": true,
                ]
            ],
            input: ["l": [1]]
        )
        #expect(result.output == [["v": 1]])
    }

    @Test func `ResultSelector, ResultPath and OutputPath`() async throws {
        let result = try await run(
            [
                "ItemsPath": "$.l", "ResultSelector": ["all.$": "$", "first.$": "$[0]"], "ResultPath": "$.r",
                "OutputPath": "$.r",
            ],
            input: ["l": [4, 5]]
        )
        #expect(result.output == ["all": [4, 5], "first": 4])
    }

    @Test(
        arguments: [
            (["ItemsPath": "$.l"], ["l": 1], "States.Runtime", "Reference path \"$.l\" must point to array."),
            (
                ["MaxConcurrencyPath": "$.n", "ItemsPath": "$.l"], ["l": [], "n": "v"], "States.Runtime",
                "The MaxConcurrencyPath field refers to value \"v\" which is not a valid integer: $.n"
            ),
            (
                ["MaxConcurrencyPath": "$.n", "ItemsPath": "$.l"], ["l": [], "n": [:]], "States.Runtime",
                "The MaxConcurrencyPath field refers to value \"{}\" which is not a valid integer: $.n"
            ),
            (
                ["QueryLanguage": "JSONata"], ["l": 1], "States.QueryEvaluationError",
                "Map state input must be an array but was: {\"l\":1}"
            ),
            (
                ["QueryLanguage": "JSONata", "Items": "{% $states.input.l %}"], ["l": 1], "States.QueryEvaluationError",
                "The JSONata expression '$states.input.l' specified for the field 'Items' returned an unexpected result type."
                    + " Expected 'array', but was 'number' for value: 1"
            ),
        ] as [(JSONObject, JSON, String, String)]
    )
    func `what can't be iterated over`(fields: JSONObject, input: JSON, error: String, cause: String) async throws {
        let result = try await run(fields, input: input)
        #expect(result.error == error)
        let prefix = "An error occurred while executing the state 'M' (entered at the event id #2). "
        #expect(result.cause == prefix + cause)
        let isQuery = error == "States.QueryEvaluationError"
        // A JSONata error of a Map has its failure between (recorded).
        let expected =
            isQuery
            ? ["ExecutionStarted", "MapStateEntered", "EvaluationFailed", "MapStateFailed", "ExecutionFailed"]
            : ["ExecutionStarted", "MapStateEntered", "ExecutionFailed"]
        #expect(result.types == expected)
    }

    @Test func `a retry runs all iterations again`() async throws {
        let result = try await run(
            ["Retry": [["ErrorEquals": ["E"], "MaxAttempts": 1]], "MaxConcurrency": 1],
            ["StartAt": "T", "States": ["T": ["Type": "Task", "Resource": function, "End": true]]],
            input: [1, 2],
            handlers: handlers {
                $0.mock(state: "T") { $0.invocation == 1 ? .failure("E") : .success(.integer(Int64($0.invocation))) }
            }
        )
        #expect(result.output == [2, 3])
        let starts = result.events.filter { $0.type == "MapStateStarted" }
        let failed = try #require(result.events.first { $0.type == "MapIterationFailed" })
        #expect(starts.count == 2)
        // The new start follows from what the failed iteration's event follows from (recorded).
        #expect(starts.last?.previousEventID == failed.previousEventID)
        #expect(result.types.count { $0 == "MapStateEntered" } == 1)
    }

    @Test func `iterations of many states in a Map in a Map`() async throws {
        let inner: JSON = [
            "StartAt": "N",
            "States": ["N": ["Type": "Map", "ItemProcessor": Self.passing, "End": true]],
        ]
        let result = try await run([:], inner, input: [[1, 2], [], [3]])
        #expect(result.output == [[1, 2], [], [3]])
    }
}
