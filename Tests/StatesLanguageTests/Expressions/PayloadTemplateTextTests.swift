import StatesLanguage
import Testing

@Suite struct PayloadTemplateTextTests {
    @Test("The name decides whether the text is computed")
    func classifies() throws {
        #expect(try PayloadTemplateText("$.a", forKey: "id.$") == .expression(PathExpression(parsing: "$.a")))
        #expect(try PayloadTemplateText("$.a", forKey: "id") == .literal("$.a"))
        #expect(try PayloadTemplateText("x", forKey: "$") == .literal("x"))
        #expect(throws: PathExpressionError.self) { try PayloadTemplateText("x", forKey: "id.$") }
    }

    @Test(arguments: [("id.$", "id"), ("id", "id"), ("a.$.$", "a.$"), (".$", ""), ("$", "$")])
    func resultKey(_ key: String, _ expected: String) {
        #expect(PayloadTemplateText.resultKey(for: key) == expected)
    }
}
