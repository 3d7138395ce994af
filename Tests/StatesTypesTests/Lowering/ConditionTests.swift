import OrderedJSON
import StatesLanguage
import StatesTypes
import Testing

@Suite("A condition")
struct ConditionTests {
    private func rule(_ condition: Condition) throws -> JSON {
        try JSONPathLowering(root: .payload(scope: "")).rule(condition._node).json
    }

    private func jsonata(_ condition: Condition) throws -> String {
        try JSONataLowering(scope: "").source(condition._node)
    }

    @Test func comparesWithAValueByItsKind() throws {
        #expect(try rule(reading.text == "a") == ["Variable": "$.text", "StringEquals": "a"])
        #expect(try rule(reading.score > 0.5) == ["Variable": "$.score", "NumericGreaterThan": 0.5])
        #expect(try rule(reading.count <= 3) == ["Variable": "$.count", "NumericLessThanEquals": 3])
        #expect(try rule(reading.flagged == true) == ["Variable": "$.flagged", "BooleanEquals": true])
        #expect(
            try rule(reading.at >= "2026-01-01T00:00:00Z")
                == ["Variable": "$.at", "TimestampGreaterThanEquals": "2026-01-01T00:00:00Z"]
        )
        #expect(try rule(reading.text < "m") == ["Variable": "$.text", "StringLessThan": "m"])
    }

    @Test func comparesWithAnotherPlace() throws {
        #expect(try rule(reading.score >= limit) == ["Variable": "$.score", "NumericGreaterThanEqualsPath": "$limit"])
        #expect(
            try rule(reading.text == reading.list[0].text) == [
                "Variable": "$.text", "StringEqualsPath": "$.list[0].text",
            ]
        )
        #expect(
            try rule(reading.at < Context.state.enteredTime)
                == ["Variable": "$.at", "TimestampLessThanPath": "$$.State.EnteredTime"]
        )
    }

    @Test func notEqualIsNot() throws {
        #expect(try rule(reading.text != "a") == ["Not": ["Variable": "$.text", "StringEquals": "a"]])
        #expect(
            try rule(reading.count != reading.count) == [
                "Not": ["Variable": "$.count", "NumericEqualsPath": "$.count"]
            ]
        )
    }

    @Test func tests() throws {
        #expect(try rule(.isPresent(reading.text)) == ["Variable": "$.text", "IsPresent": true])
        #expect(try rule(!.isPresent(reading.text)) == ["Variable": "$.text", "IsPresent": false])
        #expect(try rule(.isNull(reading.list[0])) == ["Variable": "$.list[0]", "IsNull": true])
        #expect(try rule(.isNumeric(reading.text)) == ["Variable": "$.text", "IsNumeric": true])
        #expect(try rule(.isString(reading.text)) == ["Variable": "$.text", "IsString": true])
        #expect(try rule(.isBoolean(reading.text)) == ["Variable": "$.text", "IsBoolean": true])
        #expect(try rule(.isTimestamp(reading.text)) == ["Variable": "$.text", "IsTimestamp": true])
        #expect(try rule(.matches(reading.text, "log-*.txt")) == ["Variable": "$.text", "StringMatches": "log-*.txt"])
        #expect(try rule(.isTrue(reading.flagged)) == ["Variable": "$.flagged", "BooleanEquals": true])
    }

    @Test func combines() throws {
        let a = reading.count == 1
        let b = reading.count == 2
        let c = reading.count == 3
        let rules: [JSON] = [1, 2, 3].map { ["Variable": "$.count", "NumericEquals": $0] }
        #expect(try rule(a && b && c) == ["And": .array(rules)])
        #expect(try rule(a || b || c) == ["Or": .array(rules)])
        #expect(try rule(a && (b || c)) == ["And": [rules[0], ["Or": [rules[1], rules[2]]]]])
        #expect(try rule(!(a && b)) == ["Not": ["And": [rules[0], rules[1]]]])
    }

    @Test func takesFlagsAmongConditions() throws {
        let flag: JSON = ["Variable": "$.flagged", "BooleanEquals": true]
        let other: JSON = ["Variable": "$.count", "NumericEquals": 1]
        #expect(try rule(reading.flagged && reading.count == 1) == ["And": [flag, other]])
        #expect(try rule(reading.count == 1 || reading.flagged) == ["Or": [other, flag]])
        #expect(try rule(reading.flagged && reading.flagged) == ["And": [flag, flag]])
        #expect(try rule(!reading.flagged) == ["Not": flag])
    }

    @Test func takesRulesAsTheyAreWritten() throws {
        #expect(try rule(.rule("$.x", .stringMatches, "a*")) == ["Variable": "$.x", "StringMatches": "a*"])
        #expect(try jsonata(.jsonata("{% $states.input.x %}")) == "$states.input.x")
    }

    @Test func isWrittenInJSONataToo() throws {
        #expect(
            try jsonata(reading.score > 0.5 && reading.text != "a")
                == #"($states.input.score > 0.5) and ($states.input.text != "a")"#
        )
        #expect(try jsonata(!.isPresent(reading.odd)) == "$not($exists($states.input.`an odd 'name'`))")
        #expect(try jsonata(.matches(reading.text, #"a*.b\*"#)) == #"$contains($states.input.text, /^a[\s\S]*\.b\*$/)"#)
        #expect(
            try jsonata(reading.at < "2026-01-01T00:00:00Z")
                == #"$toMillis($states.input.at) < $toMillis("2026-01-01T00:00:00Z")"#
        )
        #expect(try jsonata(.isNull(reading.text)) == #"$type($states.input.text) = "null""#)
    }
}
