import OrderedJSON
import StatesLanguage
import Testing

@Suite struct IntrinsicCallTests {
    @Test("Every kind of argument, with its place")
    func arguments() throws {
        let call = try IntrinsicCall(parsing: "States.Array($.a[0], $$.Execution.Id,'x', -1 , 2.5, true, null, $v)")
        #expect(call.function == .array)
        #expect(
            call.arguments.map(\.value) == [
                .path(try JSONPath(parsing: "$.a[0]")), .path(try JSONPath(parsing: "$$.Execution.Id")),
                .text(try text("'x'")), .literal(-1), .literal(2.5), .literal(true), .literal(.null),
                .path(try JSONPath(parsing: "$v")),
            ]
        )
        #expect(call.arguments.map(\.offset) == [13, 21, 37, 42, 47, 52, 58, 64])
    }

    @Test("A call within a call keeps its text and place")
    func nested() throws {
        let call = try IntrinsicCall(
            parsing: "States.ArrayGetItem( States.StringSplit($.detail.object.key , '/'), 0)"
        )
        guard case .call(let inner) = call.arguments[0].value else {
            Issue.record("no inner call")
            return
        }
        #expect(inner.function == .stringSplit)
        #expect(inner.text == "States.StringSplit($.detail.object.key , '/')")
        #expect(inner.offset == 21)
        #expect(inner.arguments[1].offset == 62)
        #expect(call.paths.map(\.text) == ["$.detail.object.key"])
    }

    @Test(arguments: ["States.UUID()", " States.UUID( ) ", "States.Format('a\n{}',\n$.x)", "States.Array()"])
    func keepsText(_ text: String) throws {
        #expect(try IntrinsicCall(parsing: text).text == text)
    }

    @Test("Integers are exact over 64 bits; larger numbers are not")
    func numbers() throws {
        #expect(
            try IntrinsicCall(parsing: "States.Array(9007199254740993, 1e3, -0.0, 99999999999999999999)")
                .arguments.map(\.value) == [
                    .literal(.integer(9_007_199_254_740_993)), .literal(.double(1000)), .literal(.double(-0.0)),
                    .literal(.double(1e20)),
                ]
        )
    }

    @Test(
        arguments: [
            ("''", []),
            ("'a'", [.text("a")]),
            (#"'it\'s \\ \{\}'"#, [.text(#"it's \ {}"#)]),
            ("'{}'", [.placeholder]),
            ("'{}{} and {}.'", [.placeholder, .placeholder, .text(" and "), .placeholder, .text(".")]),
            (#"'\{"t":"{}"\}'"#, [.text(#"{"t":""#), .placeholder, .text(#""}"#)]),
            ("'Grüße\n{}'", [.text("Grüße\n"), .placeholder]),
            ("'a{b}c'", [.text("a{b}c")]),
        ] as [(String, [IntrinsicText.Piece])]
    )
    func textHasPieces(_ quoted: String, pieces: [IntrinsicText.Piece]) throws {
        #expect(try text(quoted).pieces == pieces)
    }

    @Test("For any function but Format a placeholder is two braces")
    func plainText() throws {
        let value = try text(#"'\{"a":{}\}'"#)
        #expect(value.plain == #"{"a":{}}"#)
        #expect(value.placeholderCount == 1)
    }

    private func text(_ quoted: String) throws -> IntrinsicText {
        let call = try IntrinsicCall(parsing: "States.Format(\(quoted))")
        guard case .text(let text) = call.arguments[0].value else { throw IntrinsicTestFailure.noText }
        return text
    }

    @Test(
        arguments: [
            ("", .notACall, 0),
            ("'a'", .notACall, 0),
            ("States.Formt('a')", .unknownFunction, 0),
            ("States.Array(States.X())", .unknownFunction, 13),
            ("States.UUID", .unclosed, 11),
            ("States.JsonToString($", .unclosed, 21),
            ("States.Format('{}', $.a", .unclosed, 23),
            ("States.StringToJson $.escaped)", .unexpectedCharacter, 20),
            ("States.Array(1 2)", .unexpectedCharacter, 15),
            ("States.Array(1,)", .invalidArgument, 15),
            ("States.Array(,1)", .invalidArgument, 13),
            ("States.Array(\"a\")", .invalidArgument, 13),
            ("States.Array([1])", .invalidArgument, 13),
            ("States.Array(-)", .invalidArgument, 13),
            ("States.Array(1e999)", .invalidArgument, 13),
            ("States.Array('a)", .unclosed, 16),
            (#"States.Array('a\"b')"#, .invalidEscape, 15),
            (#"States.Array('a\n')"#, .invalidEscape, 15),
            (#"States.Array('a\"#, .invalidEscape, 15),
            ("States.Array($.a[)", .invalidPath, 17),
            ("States.Array($.)", .invalidPath, 15),
            ("States.UUID() x", .unexpectedCharacter, 14),
            ("States.UUID().a", .unexpectedCharacter, 13),
        ] as [(String, IntrinsicSyntaxError.Code, Int)]
    )
    func refuses(_ text: String, code: IntrinsicSyntaxError.Code, offset: Int) {
        let error = #expect(throws: IntrinsicSyntaxError.self) { try IntrinsicCall(parsing: text) }
        #expect(error?.code == code)
        #expect(error?.offset == offset)
    }

    @Test(arguments: [
        (
            "States.Formt('a')",
            "found `States.Formt` at offset 0, expected the name of an intrinsic function; "
                + "did you mean `States.Format`?"
        ),
        (
            #"States.Array('a\"b')"#,
            #"found a backslash before `"` at offset 15, expected one of `\'`, `\{`, `\}`, `\\`; "#
                + "in a JSON file each backslash is doubled once more"
        ),
        (
            "States.Array(\"a\")",
            "found `\"` at offset 13, expected an argument: a path, a text in single quotes, a number, "
                + "`true`, `false`, `null` or a call; put a text in single quotes: `'text'`"
        ),
    ])
    func explains(_ text: String, message: String) {
        let error = #expect(throws: IntrinsicSyntaxError.self) { try IntrinsicCall(parsing: text) }
        #expect(error?.description == message)
    }

    @Test("Calls nest 10 deep, not deeper, and no depth overflows the stack")
    func depth() throws {
        func nested(_ levels: Int) -> String {
            String(repeating: "States.Array(", count: levels) + String(repeating: ")", count: levels)
        }
        #expect(try IntrinsicCall(parsing: nested(10)).function == .array)
        for levels in [11, 100_000] {
            let error = #expect(throws: IntrinsicSyntaxError.self) { try IntrinsicCall(parsing: nested(levels)) }
            #expect(error?.code == .tooDeep)
            #expect(error?.offset == 130)
        }
    }
}

enum IntrinsicTestFailure: Error {
    case noText
}
