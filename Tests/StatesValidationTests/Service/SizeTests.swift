import StatesLanguage
import StatesValidation
import Testing

@Suite("Sizes")
struct SizeTests {
    @Test("A definition over a million characters")
    func definition() throws {
        let comment = String(repeating: "x", count: 1_048_500)
        let text = #"{"Comment": "\#(comment)", "StartAt": "A", "States": {"A": {"Type": "Succeed"}}}"#
        #expect(try codes(in: text) == [])
        #expect(
            try codes(in: text.replacing("Succeed", with: "Pass\", \"End\": true, \"Comment\": \"\(comment)")) == [
                "SS2510"
            ]
        )
    }

    @Test(
        "A literal over the size of a payload, and one just below",
        arguments: [(262_142, []), (262_143, ["SS2511"])]
    )
    func literal(length: Int, expected: [String]) throws {
        let result = String(repeating: "x", count: length)
        let text = #"{"StartAt": "A", "States": {"A": {"Type": "Pass", "Result": "\#(result)", "End": true}}}"#
        #expect(try codes(in: text) == expected)
    }

    @Test("Literals that are too large together", arguments: [("$.b", ["SS2511"]), ("$", [])])
    func sum(path: String, expected: [String]) throws {
        let result = String(repeating: "x", count: 140_000)
        let text = #"""
            {"StartAt": "A", "States": {
              "A": {"Type": "Pass", "Result": "\#(result)", "ResultPath": "$.a", "Next": "B"},
              "B": {"Type": "Pass", "Result": "\#(result)", "ResultPath": "\#(path)", "End": true}
            }}
            """#
        #expect(try codes(in: text) == expected)
    }
}
