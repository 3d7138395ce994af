import OrderedJSON
import StatesDiagram
import StatesLanguage
import Testing

@Suite struct ChoiceRuleTextTests {
    private func text(_ rule: JSON) throws -> String {
        let machine = try StateMachine([
            "StartAt": "A", "States": ["A": ["Type": "Choice", "Choices": [rule]]],
        ])
        guard case .choice(let state) = machine.states["A"] else { return "no Choice state" }
        return try #require(state.choices.first).diagramText
    }

    @Test(
        arguments: [
            (["BooleanEquals": true], "$.x = true"),
            (["StringEquals": "OPEN"], "$.x = \"OPEN\""),
            (["StringEqualsPath": "$.y"], "$.x = $.y"),
            (["StringMatches": "log-*"], "$.x matches \"log-*\""),
            (["NumericLessThan": 1.5], "$.x < 1.5"),
            (["NumericLessThanEquals": 2], "$.x <= 2"),
            (["NumericGreaterThanPath": "$.y"], "$.x > $.y"),
            (["TimestampGreaterThanEquals": "2026-01-01T00:00:00Z"], "$.x >= \"2026-01-01T00:00:00Z\""),
            (["IsPresent": true], "$.x is present"),
            (["IsPresent": false], "$.x is not present"),
            (["IsNull": true], "$.x is null"),
            (["IsNumeric": true], "$.x is a number"),
            (["IsTimestamp": false], "$.x is not a timestamp"),
        ] as [(JSON, String)]
    )
    func comparison(_ comparison: JSON, expected: String) throws {
        var rule = try #require(comparison.objectValue)
        rule["Variable"] = "$.x"
        #expect(try text(.object(rule)) == expected)
    }

    @Test func everyOperatorHasItsText() {
        for comparison in ComparisonOperator.allCases {
            let text = ChoiceRule(variable: "$.x", comparison, "$.y").diagramText
            #expect(text.hasPrefix("$.x ") && text.count < 26, "\(text)")
        }
    }

    private static let a: JSON = ["Variable": "$.a", "IsNull": true]
    private static let b: JSON = ["Variable": "$.b", "NumericEquals": 1]
    private static let c: JSON = ["Variable": "$.c", "BooleanEquals": false]

    @Test(
        arguments: [
            (["And": [a, b]], "$.a is null and $.b = 1"),
            (["Or": [a, b, c]], "$.a is null or $.b = 1 or $.c = false"),
            (["Not": a], "not $.a is null"),
            (["Not": ["And": [a, b]]], "not ($.a is null and $.b = 1)"),
            (["Not": ["And": [["Or": [a, b]]]]], "not ($.a is null or $.b = 1)"),
            (["And": [a, ["Or": [b, c]]]], "$.a is null and ($.b = 1 or $.c = false)"),
            (["And": [["Or": [b, c]]]], "$.b = 1 or $.c = false"),
            (["Or": [["Not": a], b]], "not $.a is null or $.b = 1"),
        ] as [(JSON, String)]
    )
    func combination(_ rule: JSON, expected: String) throws {
        #expect(try text(rule) == expected)
    }

    @Test(
        arguments: [
            (["Condition": "{% $states.input.total > 100 %}"], "$states.input.total > 100"),
            (["Condition": true], "true"),
            (["Condition": "not JSONata"], "not JSONata"),
        ] as [(JSON, String)]
    )
    func condition(_ rule: JSON, expected: String) throws {
        #expect(try text(rule) == expected)
    }

    @Test("A rule that asks nothing, too little or too much is told as it is")
    func unsound() throws {
        #expect(try text(["Next": "B"]) == "")
        #expect(try text(["IsNull": true]) == "? is null")
        #expect(try text(["Variable": "$.x", "IsNull": true, "NumericEquals": 1]).contains(" and "))
        #expect(
            try text(["Not": ["Variable": "$.x", "IsNull": true, "Or": [Self.a, Self.b]]])
                == "not ($.x is null and ($.a is null or $.b = 1))"
        )
    }
}
