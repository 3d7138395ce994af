import StatesLanguage
import Testing

@Suite struct JSONataTextTests {
    @Test(arguments: [
        ("{% $states.input.id %}", "$states.input.id", 3),
        ("{%1%}", "1", 2),
        ("{%\n  'ä' & 1 %}", "'ä' & 1", 5),
        ("{% '%}' %}", "'%}'", 3),
        ("{%%}", "", 2),
        ("{%  %}", "", 4),
    ])
    func reads(_ text: String, source: String, offset: Int) throws {
        let expression = try #require(JSONataText(text))
        #expect(expression.source == source)
        #expect(expression.offset == offset)
        #expect(expression.text == text)
        #expect(JSONataText.Misuse(text) == nil)
    }

    @Test(arguments: ["", "a", "$.a", "{%", "{%}", "{% a", "a %}", " {% a %}", "{% a %} ", "{ % a % }"])
    func isLiteral(_ text: String) {
        #expect(JSONataText(text) == nil)
    }

    @Test(
        arguments: [
            ("{% a", .unclosed),
            ("{%}", .unclosed),
            ("{% a }", .unclosed),
            ("a %}", .unopened),
            (" {% a %}", .textOutside),
            ("{% a %} ", .textOutside),
            ("order {% a %}", .textOutside),
            ("{% a %} and {% b %}", .severalExpressions),
            ("100 %} of", nil),
            ("", nil),
            ("a {% b", nil),
        ] as [(String, JSONataText.Misuse?)]
    )
    func tellsMisuse(_ text: String, _ misuse: JSONataText.Misuse?) {
        #expect(JSONataText.Misuse(text) == misuse)
    }
}
