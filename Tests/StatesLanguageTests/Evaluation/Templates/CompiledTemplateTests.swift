import OrderedJSON
import StatesLanguage
import Testing

@Suite struct CompiledTemplateTests {
    private func make(_ template: JSON, _ payload: JSON = ["x": 1]) throws -> JSON {
        var scope = EvaluationScope(payload: payload, context: ["Name": "run"], variables: ["v": [7]])
        return try CompiledTemplate(template).evaluate(in: &scope)
    }

    @Test(
        "Fields ending in .$ are computed at any depth; all else stays as it is",
        arguments: [
            (["a.$": "$.x"], ["a": 1]), (["a": "$.x"], ["a": "$.x"]),
            (["a": ["b.$": "$$.Name", "c": 2]], ["a": ["b": "run", "c": 2]]),
            (["a": [["b.$": "$v[0]"], "$.x", 3]], ["a": [["b": 7], "$.x", 3]]),
            (["a.$": "States.MathAdd($.x, 1)"], ["a": 2]),
            (["a.$": "$"], ["a": ["x": 1]]), ([:], [:]), ("$.x", "$.x"), ([["a.$": "$.x"]], [["a": 1]]), (.null, .null),
            (["b": 1, "a.$": "$.x", "c": 3], ["b": 1, "a": 1, "c": 3]), ([".$": "$.x"], ["": 1]),
            (["a": 1, "a.$": "$.x[*]"], ["a": []]), (["a.$": "$.x", "a": 5], ["a": 5]),
            ([["a.$": "$.x", "a": 5]], [["a": 5]]),
        ] as [(JSON, JSON)]
    )
    func table(_ template: JSON, _ expected: JSON) throws {
        #expect(try make(template).description == expected.description)
    }

    @Test("A template without computed fields is a literal")
    func literal() throws {
        #expect(try CompiledTemplate(["a": ["b": 1]]).literal == ["a": ["b": 1]])
        #expect(try CompiledTemplate(["a": ["b.$": "$"]]).literal == nil)
    }

    @Test("A template is evaluated again and again, each time on the scope as it is")
    func again() throws {
        let template = try CompiledTemplate(["sum.$": "States.MathAdd($.sum, 1)", "list": [["id.$": "States.UUID()"]]])
        var scope = EvaluationScope(payload: ["sum": 0], identifiers: RandomSource(seed: 5))
        var ids: Set<JSON> = []
        for _ in 0..<100 {
            scope.payload = try template.evaluate(in: &scope)
            ids.insert(scope.payload["list"]?[0]?["id"] ?? .null)
        }
        #expect(scope.payload["sum"] == 100)
        #expect(ids.count == 100)
    }

    @Test("A path that leads nowhere is named with its field and the input")
    func missing() throws {
        let error = #expect(throws: EvaluationError.self) { try make(["a": ["value.$": "$.none"]]) }
        #expect(
            error?.description
                == "States.Runtime: The JSONPath '$.none' specified for the field 'value.$' could not be "
                + #"found in the input '{"x":1}'"#
        )
    }

    @Test(
        "What can't be computed is told when the template is read, with its place",
        arguments: [
            (["a": ["b.$": 1]], "/a/b.$: found a number, expected a text"),
            ([["b.$": "x"]], "/0/b.$: must be a valid JSONPath or a valid intrinsic function call"),
            (["a.$": "States.Nope()"], "/a.$: must be a valid JSONPath or a valid intrinsic function call"),
        ] as [(JSON, String)]
    )
    func invalid(_ template: JSON, _ message: String) throws {
        let error = #expect(throws: CompilationError.self) { try CompiledTemplate(template) }
        #expect(error?.description.hasPrefix(message) == true, "\(error.map(String.init(describing:)) ?? "none")")
    }

    @Test("A template as deep as the parser reads is compiled and evaluated")
    func deep() throws {
        let text = String(repeating: #"{"a":"#, count: 511) + #"{"b.$":"$.x"}"# + String(repeating: "}", count: 511)
        let value = try make(JSON(parsing: text))
        #expect(try evaluate("$..b", value) == [1])
    }
}
