import OrderedJSON
import StatesLanguage
import TestSupport
import Testing

@Suite struct ReferencePathEvaluationTests {
    @Test(
        "ResultPath replaces what is there and makes the objects that are missing",
        arguments: [
            ("$", ["a": 1], 9), ("$.a", ["a": 1, "b": 2], ["a": 9, "b": 2]), ("$.c", ["a": 1], ["a": 1, "c": 9]),
            ("$.a.b.c", [:], ["a": ["b": ["c": 9]]]), ("$.a.b", ["a": ["x": 1]], ["a": ["x": 1, "b": 9]]),
            ("$.a[1]", ["a": [1, 2, 3]], ["a": [1, 9, 3]]), ("$[0].x", [["y": 1]], [["y": 1, "x": 9]]),
            ("$['a b']", [:], ["a b": 9]),
        ] as [(String, JSON, JSON)]
    )
    func write(_ path: String, _ document: JSON, _ expected: JSON) throws {
        var document = document
        try ReferencePath(parsing: path).write(9, into: &document)
        #expect(document == expected)
    }

    @Test(
        "A way through something else is a conflict, and nothing is changed",
        arguments: [
            ("$.a", [1], "a"), ("$.a.b", ["a": "text"], "b"), ("$.a.b", ["a": .null], "b"), ("$.a[3]", ["a": [1]], "3"),
            ("$.a[0]", ["a": ["x": 1]], "0"), ("$.a", "text", "a"),
        ] as [(String, JSON, String)]
    )
    func conflict(_ path: String, _ document: JSON, _ step: String) throws {
        var changed = document
        let error = #expect(throws: EvaluationError.self) {
            try ReferencePath(parsing: path).write(9, into: &changed)
        }
        #expect(changed == document)
        #expect(error?.name == "States.ReferencePathConflict")
        #expect(error?.cause.hasPrefix("Unable to apply step \"\(step)\" to input ") == true)
    }

    @Test("Reading names the step that can't be made")
    func read() throws {
        let scope = EvaluationScope(payload: ["a": [1, ["b": 2]]])
        #expect(try ReferencePath(parsing: "$.a[1].b").evaluate(in: scope) == 2)
        let error = #expect(throws: EvaluationError.self) {
            try ReferencePath(parsing: "$.items").evaluate(in: scope)
        }
        #expect(error?.cause == #"Unable to apply step "items" to input {"a":[1,{"b":2}]}"#)
    }

    @Test("What was written is read, and writing it again changes nothing")
    func laws() throws {
        var random = SeededRandom(seed: 11)
        var written = 0
        for _ in 0..<2_000 {
            let original = random.json(depth: 3)
            let steps = (0..<Int.random(in: 0..<4, using: &random)).map { _ -> ReferencePath.Step in
                Bool.random(using: &random) ? .member(random.name()) : .element(Int.random(in: 0..<3, using: &random))
            }
            let path = ReferencePath(.payload, steps)
            let value = random.json(depth: 2)
            var document = original
            do {
                try path.write(value, into: &document)
            } catch {
                #expect(document == original)
                continue
            }
            written += 1
            #expect(try path.evaluate(in: EvaluationScope(payload: document)) == value)
            #expect(try path.path.evaluate(in: EvaluationScope(payload: document)) == value)
            var again = document
            try path.write(value, into: &again)
            #expect(again == document)
        }
        #expect(written > 500)
    }

    @Test("A path of a thousand steps needs no stack")
    func long() throws {
        let path = ReferencePath(.payload, Array(repeating: .member("a"), count: 1000))
        var document: JSON = [:]
        try path.write(1, into: &document)
        #expect(try path.evaluate(in: EvaluationScope(payload: document)) == 1)
    }
}
