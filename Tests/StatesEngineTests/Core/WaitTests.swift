import OrderedJSON
import StatesEngine
import Testing

/// How long a Wait waits, in virtual time, which begins on 1 January 2026.
@Suite struct WaitTests {
    private func run(_ fields: JSONObject, input: JSON = [:]) async throws -> ExecutionResult {
        var state = fields
        state["Type"] = "Wait"
        state["End"] = true
        return try await execute(["W": .object(state)], input: input)
    }

    @Test(
        arguments: [
            (["Seconds": 0], 0), (["Seconds": 90], 90_000), (["SecondsPath": "$.n"], 12_000),
            (["SecondsPath": "$$.Execution.Input.n"], 12_000),
            (["Timestamp": "2026-01-01T00:01:00Z"], 60_000), (["Timestamp": "2026-01-01T01:00:00.250+01:00"], 250),
            // A number of milliseconds whose seconds a Double doesn't hold exactly.
            (["Timestamp": "2026-01-01T00:00:03.679Z"], 3679),
            // A moment that is past.
            (["Timestamp": "2001-01-01T00:00:00Z"], 0),
            (["TimestampPath": "$.t"], 1_500),
            (["QueryLanguage": "JSONata", "Seconds": "{% $states.input.n * 2 %}"], 24_000),
            (["QueryLanguage": "JSONata", "Seconds": "{% 2.9 %}"], 2_000),
            (["QueryLanguage": "JSONata", "Timestamp": "{% $states.input.t %}"], 1_500),
        ] as [(JSONObject, Int64)]
    )
    func duration(fields: JSONObject, milliseconds: Int64) async throws {
        let input: JSON = ["n": 12, "t": "2026-01-01T00:00:01.500Z"]
        let result = try await run(fields, input: input)
        #expect(result.status == .succeeded, "\(result.cause ?? "")")
        #expect(result.milliseconds == milliseconds)
        #expect(result.output == input)
    }

    @Test(
        arguments: [
            (["p": 1.5], "The SecondsPath parameter cannot be parsed as a long value: $.p == 1.5"),
            (["p": -1], "The SecondsPath parameter references a negative value: $.p == -1"),
            (["p": -1.5], "The SecondsPath parameter cannot be parsed as a long value: $.p == -1.5"),
            ([:], "The SecondsPath parameter does not reference an input value: $.p"),
        ] as [(JSON, String)]
    )
    func `what SecondsPath can't lead to`(input: JSON, cause: String) async throws {
        let result = try await run(["SecondsPath": "$.p"], input: input)
        #expect(result.error == "States.Runtime")
        #expect(result.cause?.hasSuffix("#2). \(cause)") == true, "\(result.cause ?? "")")
    }

    @Test(arguments: ["2026-01-01", "2026-01-01 00:00:00Z", "2026-01-01T00:00:00", "soon"])
    func `a TimestampPath that leads to no moment`(text: String) async throws {
        let result = try await run(["TimestampPath": "$.p"], input: ["p": .string(text)])
        #expect(result.error == "States.Runtime")
        let cause =
            "The TimestampPath parameter does not reference a valid ISO-8601 extended offset date-time format "
            + "string: $.p == \(text)"
        #expect(result.cause?.hasSuffix(cause) == true)
    }

    @Test func `a moment that JSONata can't name follows from the state's entry`() async throws {
        let result = try await run(["QueryLanguage": "JSONata", "Timestamp": "{% 'soon' %}"])
        #expect(result.error == "States.QueryEvaluationError")
        #expect(
            result.cause?.hasSuffix(
                "The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format string: soon"
            ) == true
        )
        #expect(result.timeline.contains("3 <2 EvaluationFailed W"))
    }
}
