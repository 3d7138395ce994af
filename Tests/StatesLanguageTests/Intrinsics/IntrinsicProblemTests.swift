import StatesLanguage
import Testing

@Suite struct IntrinsicProblemTests {
    @Test(arguments: [
        "States.Format('{}-{}', $.a, 1)",
        "States.Format($.template, $.a, $.b)",
        "States.Format('none')",
        #"States.Format('\{\} {}', $.a)"#,
        "States.StringSplit($.a, '{}')",
        "States.JsonMerge($.a, $.b, false)",
        "States.Hash($.x, 'SHA-256')",
        "States.JsonMerge($.a, $.b, $.deep)",
    ])
    func fine(_ text: String) throws {
        #expect(try IntrinsicCall(parsing: text).problems().isEmpty)
    }

    @Test(
        arguments: [
            ("States.ArrayGetItem($.a)", .argumentCount(1), 0),
            ("States.UUID($.a)", .argumentCount(1), 0),
            ("States.Format()", .argumentCount(0), 0),
            ("States.Format('no {} of {}', $.x)", .placeholderCount(placeholders: 2, values: 1), 14),
            ("States.Format('none', $.x)", .placeholderCount(placeholders: 0, values: 1), 14),
            ("States.Array(States.MathAdd(1))", .argumentCount(1), 13),
            ("States.StringToJson('{\"a\":1\\}')", .unescapedBrace, 21),
            ("States.JsonMerge($.a, $.b, true)", .deepMerge, 27),
            ("States.Hash($.x, 'SHA-3')", .unknownHashAlgorithm("SHA-3"), 17),
            ("States.Array($.a.length())", .path(.function("length()")), 16),
        ] as [(String, IntrinsicProblem.Kind, Int)]
    )
    func finds(_ text: String, kind: IntrinsicProblem.Kind, offset: Int) throws {
        let problems = try IntrinsicCall(parsing: text).problems()
        #expect(problems.map(\.kind) == [kind])
        #expect(problems.map(\.offset) == [offset])
    }

    @Test("All are found, in the order of the text")
    func several() throws {
        let call = try IntrinsicCall(parsing: "States.Format('{', $.a, States.UUID(1), States.MathAdd(1))")
        #expect(
            call.problems().map(\.kind) == [
                .placeholderCount(placeholders: 0, values: 3), .unescapedBrace, .argumentCount(1), .argumentCount(1),
            ]
        )
    }

    @Test(arguments: [
        ("States.ArrayGetItem($.a)", "`States.ArrayGetItem` takes 2 arguments, here it has 1"),
        (
            "States.Format('{} {}', 1)",
            "the template of `States.Format` has 2 `{}` and 1 value for them; "
                + #"give one value for each, or write `\{\}` for braces that are text"#
        ),
    ])
    func explains(_ text: String, message: String) throws {
        #expect(try IntrinsicCall(parsing: text).problems().map(\.description) == [message])
    }
}
