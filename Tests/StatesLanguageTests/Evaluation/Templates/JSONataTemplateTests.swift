import JSONata
import OrderedJSON
import StatesLanguage
import Testing

@Suite("CompiledTemplate in JSONata")
struct JSONataTemplateTests {
    private static let scope = EvaluationScope(
        payload: ["x": 1, "items": [1, 2, 3]],
        context: ["Execution": ["Name": "run"]],
        variables: ["v": [7], "sum": 5],
        result: ["ok": true],
        errorOutput: ["Error": "E", "Cause": .null]
    )

    private func make(_ template: JSON, field: String = "Output") throws -> JSON {
        var scope = Self.scope
        return try CompiledTemplate(template, language: .jsonata, field: field).evaluate(in: &scope)
    }

    @Test(
        "A text that is {% … %} as a whole is computed at any depth; keys and all else stay as they are",
        arguments: [
            ("{% $states.input.x %}", 1), ("{%$states.input.x + 1%}", 2), (" {% 1 %}", " {% 1 %}"), ("{% 1", "{% 1"),
            (["{% 1 %}": "{% 2 %}"], ["{% 1 %}": 2]), (["a.$": "$.x"], ["a.$": "$.x"]),
            (["a": ["b": "{% $states.context.Execution.Name %}", "c": 2]], ["a": ["b": "run", "c": 2]]),
            ([1, "{% $v %}", ["{% $v[0] %}"]], [1, [7], [7]]), ("{% $states.result.ok %}", true),
            ("{% $states.errorOutput.Cause %}", .null), ("{% $sum %}", 5), ("{% [] %}", []), ("{% {} %}", [:]),
            ("{% $count($states.input.items[$ > 1]) %}", 2), ("{% {'a': $none} %}", [:]), (.null, .null), ([:], [:]),
        ] as [(JSON, JSON)]
    )
    func table(_ template: JSON, _ expected: JSON) throws {
        #expect(try make(template).description == expected.description)
    }

    @Test("A template without expressions is a literal")
    func literal() throws {
        #expect(try CompiledTemplate(["a": ["{% 1"]], language: .jsonata, field: "Output").literal == ["a": ["{% 1"]])
        #expect(try CompiledTemplate(["a": ["{% 1 %}"]], language: .jsonata, field: "Output").literal == nil)
    }

    @Test(
        "What gives no value is told with the expression and the way to its field",
        arguments: [
            (
                "{% $none %}", "Output",
                "The JSONata expression '$none' specified for the field 'Output' returned nothing (undefined)."
            ),
            (
                ["a": [0, ["b": "{%  $states.input.y %}"]]], "Output/a[1]/b",
                "The JSONata expression '$states.input.y' specified for the field 'Output/a[1]/b' "
                    + "returned nothing (undefined)."
            ),
            (
                "{% function($x){$x} %}", "Output",
                "The JSONata expression 'function($x){$x}' specified for the field 'Output' "
                    + "returned an unsupported result type."
            ),
            (
                "{% [1, $sum, {'f': $count}] %}", "Output",
                "The JSONata expression '[1, $sum, {'f': $count}]' specified for the field 'Output' "
                    + "returned an unsupported result type."
            ),
            (
                ["f": "{% $none() %}"], "Output/f",
                "The JSONata expression '$none()' specified for the field 'Output/f' threw an error during evaluation. "
                    + "T1006: Attempted to invoke a non-function"
            ),
            (
                "{% $eval('1') %}", "Output",
                "The JSONata expression '$eval('1')' specified for the field 'Output' threw an error during evaluation. "
                    + "T1006: Attempted to invoke a non-function"
            ),
        ] as [(JSON, String, String)]
    )
    func failures(_ template: JSON, _ location: String, _ cause: String) throws {
        let error = #expect(throws: EvaluationError.self) { try make(template) }
        #expect(error?.name == .queryEvaluationError)
        #expect(error?.cause == cause)
        #expect(error?.location == location)
    }

    @Test(
        "A field that takes one kind of value refuses others",
        arguments: [
            ("{% 1 %}", .array, "returned an unexpected result type. Expected 'array', but was 'number' for value: 1"),
            (
                "{% {'a': null} %}", .array,
                #"returned an unexpected result type. Expected 'array', but was 'object' for value: {"a":null}"#
            ),
            (
                "{% 'x' %}", .number,
                #"returned an unexpected result type. Expected 'number', but was 'string' for value: "x""#
            ),
            ("{% null %}", .string, "Expected 'string', but was 'null' for value: null"),
            ("5", .number, #"The value of the field 'F' has an unexpected type. Expected 'number', but was 'string'"#),
            (["{% 1 %}"], .boolean, "has an unexpected type. Expected 'boolean', but was 'array' for value: [1]"),
            (
                "2026-01-31 12:00:00Z", .timestamp,
                "The F field cannot be parsed as an ISO-8601 extended offset date-time format string: "
                    + "2026-01-31 12:00:00Z"
            ),
        ] as [(JSON, ExpectedKind, String)]
    )
    func mismatches(_ template: JSON, _ kind: ExpectedKind, _ cause: String) throws {
        let compiled = try CompiledTemplate(template, language: .jsonata, field: "F")
        var scope = Self.scope
        let error = #expect(throws: EvaluationError.self) { try compiled.evaluate(expecting: kind, in: &scope) }
        #expect(error?.cause.contains(cause) == true, "\(error?.cause ?? "none")")
        #expect(error?.location == "F")
        #expect(error?.name == .queryEvaluationError)
    }

    @Test(
        "A field that takes one kind of value gives it",
        arguments: [
            ("{% $states.input.items %}", .array, [1, 2, 3]), (["{% 1 %}", 2], .array, [1, 2]),
            ("{% {'a': 1} %}", .arrayOrObject, ["a": 1]), ("{% 1.5 * 2 %}", .number, 3), ("E", .string, "E"),
            ("{% '2026-01-31' & 'T12:00:00Z' %}", .timestamp, "2026-01-31T12:00:00Z"), ("{% 1 = 1 %}", .boolean, true),
        ] as [(JSON, ExpectedKind, JSON)]
    )
    func matches(_ template: JSON, _ kind: ExpectedKind, _ expected: JSON) throws {
        let compiled = try CompiledTemplate(template, language: .jsonata, field: "F")
        var scope = Self.scope
        #expect(try compiled.evaluate(expecting: kind, in: &scope) == expected)
    }

    @Test("An expression that can't be read is told when the template is read, with its place")
    func syntax() throws {
        let error = #expect(throws: CompilationError.self) {
            try CompiledTemplate(["a": ["{% 1 + %}"]], language: .jsonata, field: "Output")
        }
        #expect(error?.place.description == "/a/0")
        guard case .jsonata(let syntax)? = error?.reason else {
            Issue.record("\(error.map(String.init(describing:)) ?? "none")")
            return
        }
        #expect(syntax.code == "S0207")
        #expect(syntax.source == "1 +")
        #expect(syntax.position == 3)
        #expect(error?.description.hasPrefix("/a/0: the expression `1 +` can't be read: ") == true)
    }

    @Test("A template as deep as the parser reads is compiled and evaluated")
    func deep() throws {
        let text = String(repeating: #"{"a":"#, count: 511) + #""{% 1 + 1 %}""# + String(repeating: "}", count: 511)
        let value = try make(JSON(parsing: text))
        #expect(value.serialized().hasSuffix(#":2"# + String(repeating: "}", count: 511)))
    }
}
