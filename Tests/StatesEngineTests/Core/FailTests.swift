import OrderedJSON
import StatesEngine
import Testing

/// How a Fail ends an execution.
@Suite struct FailTests {
    private func run(_ fields: JSONObject, input: JSON = [:]) async throws -> ExecutionResult {
        var state = fields
        state["Type"] = "Fail"
        return try await execute(["F": .object(state)], input: input)
    }

    @Test(
        arguments: [
            (["Error": "E", "Cause": "C"], "E", "C"), (["Error": "E"], "E", nil), (["Cause": "C"], nil, "C"),
            ([:], nil, nil),
            (["ErrorPath": "$.e", "CausePath": "$.c"], "mine", "so"),
            (
                ["ErrorPath": "States.Format('{}!', $.e)", "CausePath": "States.JsonToString($.o)"], "mine!",
                "{\"a\":1}"
            ),
            (["QueryLanguage": "JSONata", "Error": "{% $states.input.e & 1 %}", "Cause": "plain"], "mine1", "plain"),
        ] as [(JSONObject, String?, String?)]
    )
    func ending(fields: JSONObject, error: String?, cause: String?) async throws {
        let result = try await run(fields, input: ["e": "mine", "c": "so", "o": ["a": 1]])
        #expect(result.status == .failed)
        #expect(result.error == error)
        #expect(result.cause == cause)
        #expect(result.timeline == "1 <0 ExecutionStarted\n2 <0 FailStateEntered F\n3 <2 ExecutionFailed")
        let details = try #require(result.details("ExecutionFailed"))
        #expect(details["error"] == error.map { .string($0) } && details["cause"] == cause.map { .string($0) })
    }

    @Test func `a path that leads nowhere is named with its field`() async throws {
        let result = try await run(["ErrorPath": "$.x"], input: ["a": 1])
        #expect(result.error == "States.Runtime")
        #expect(
            result.cause?.hasSuffix(
                "The JSONPath '$.x' specified for the field 'ErrorPath' could not be found in the input '{\"a\":1}'"
            ) == true
        )
    }
}
