import OrderedJSON
import StatesLanguage
import Testing

@Suite("CompiledChoiceRule in JSONata")
struct JSONataChoiceRuleTests {
    private func rule(_ condition: JSON?) -> ChoiceRule {
        var rule = ChoiceRule()
        rule.condition = condition
        return rule
    }

    private func matches(_ condition: JSON) throws -> Bool {
        var scope = EvaluationScope(payload: ["i": 3], variables: ["n": 5])
        return try CompiledChoiceRule(rule(condition), language: .jsonata, field: "Choices[1]").matches(in: &scope)
    }

    @Test(
        arguments: [
            ("{% $states.input.i < $n %}", true), ("{% $states.input.i > $n %}", false), (true, true), (false, false),
            ("{% $exists($states.input.j) %}", false),
        ] as [(JSON, Bool)]
    )
    func conditionDecides(condition: JSON, expected: Bool) throws {
        #expect(try matches(condition) == expected)
    }

    @Test(
        "A result that is neither true nor false is an error",
        arguments: [
            ("{% 'true' %}", #"unexpected result type. Expected 'boolean', but was 'string' for value: "true""#),
            ("{% $n %}", "unexpected result type. Expected 'boolean', but was 'number' for value: 5"),
            ("{% $states.input.j > 1 %}", "returned nothing (undefined)."),
        ] as [(JSON, String)]
    )
    func notBoolean(condition: JSON, cause: String) throws {
        let error = #expect(throws: EvaluationError.self) { try matches(condition) }
        #expect(error?.cause.hasSuffix(cause) == true, "\(error?.cause ?? "none")")
        #expect(error?.location == "Choices[1]/Condition")
    }

    @Test(
        "What is no condition is told when the rule is read",
        arguments: [nil, "true", 1, .null, "{% 1 + %}"] as [JSON?]
    )
    func unreadable(condition: JSON?) {
        #expect(throws: CompilationError.self) { try CompiledChoiceRule(rule(condition), language: .jsonata) }
    }

    @Test("A rule of JSONata compares nothing itself")
    func comparison() {
        var rule = ChoiceRule(variable: "$.i", .numericEquals, 3)
        rule.condition = true
        let error = #expect(throws: CompilationError.self) { try CompiledChoiceRule(rule, language: .jsonata) }
        #expect(error?.reason == .conditionNeeded)
    }
}
