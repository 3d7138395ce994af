import StatesLanguage
import Testing

@Suite struct PathExpressionTests {
    @Test func readsPath() throws {
        let expression = try PathExpression(parsing: "$.a.b")
        #expect(expression == .path(try JSONPath(parsing: "$.a.b")))
        #expect(expression.text == "$.a.b")
    }

    @Test func readsCall() throws {
        let expression = try PathExpression(parsing: "States.Format('{}', $.a)")
        #expect(expression == .intrinsic(try IntrinsicCall(parsing: "States.Format('{}', $.a)")))
        #expect(expression.paths.map(\.text) == ["$.a"])
    }

    @Test(arguments: [
        (
            "$.a[",
            4,
            "must be a valid JSONPath or a valid intrinsic function call: found the end of the text at offset 4, "
                + "expected `]` to close the bracket opened at offset 3"
        ),
        (
            "Format('{}', $.a)",
            0,
            "must be a valid JSONPath or a valid intrinsic function call: found `Format` at offset 0, "
                + "expected the name of an intrinsic function; did you mean `States.Format`?"
        ),
        (
            "pets",
            0,
            "must be a valid JSONPath or a valid intrinsic function call: found `p` at offset 0, "
                + "expected `$` or `States.`; for a fixed text, remove `.$` from the end of the field's name"
        ),
        (
            "",
            0,
            "must be a valid JSONPath or a valid intrinsic function call: found the end of the text at offset 0, "
                + "expected `$` or `States.`; for a fixed text, remove `.$` from the end of the field's name"
        ),
    ])
    func refuses(_ text: String, offset: Int, message: String) {
        let error = #expect(throws: PathExpressionError.self) { try PathExpression(parsing: text) }
        #expect(error?.offset == offset)
        #expect(error?.description == message)
    }
}
