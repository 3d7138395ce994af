import OrderedJSON
import StatesLanguage
import TestSupport
import Testing

@Suite("Shape")
struct ShapeTests {
    @Test("The shape of a value has that value, and no other scalar")
    func literals() {
        let value: JSON = ["id": 1, "tags": ["a", 2.5], "none": .null, "deep": ["x": [:]]]
        let shape = Shape(literal: value)
        #expect(shape.contains(value))
        #expect(!shape.contains(["id": 2, "tags": ["a", 2.5], "none": .null, "deep": ["x": [:]]]))
        #expect(!shape.contains(["id": 1]))
        #expect(Shape.any.contains(value))
        #expect(!Shape.never.contains(.null))
    }

    @Test("Whatever two shapes have, their join has")
    func joins() {
        var values = RandomValues(seed: 7)
        for _ in 0..<300 {
            let (one, other) = (values.next(), values.next())
            let joined = Shape(literal: one).joined(with: Shape(literal: other))
            #expect(joined.contains(one) && joined.contains(other))
            #expect(joined == Shape(literal: other).joined(with: Shape(literal: one)))
            #expect(joined.joined(with: Shape(literal: one)) == joined)
            let widened = Shape(literal: one).widened(with: Shape(literal: other), .changes)
            #expect(widened.contains(one) && widened.contains(other))
            #expect(Shape(literal: one).widened(with: Shape(literal: other), .literals).contains(other))
            #expect(Shape(sample: one).contains(one))
        }
    }

    @Test(
        "A read of a shape has what the path leads to",
        arguments: ["$.a", "$.a.b", "$.b[0]", "$.a[*].b", "$.b[-1]", "$..a"]
    )
    func reads(_ text: String) throws {
        let path = try JSONPath(parsing: text)
        var values = RandomValues(seed: 11)
        for _ in 0..<200 {
            let (one, other) = (values.next(), values.next())
            let read = Shape(literal: one).joined(with: Shape(literal: other)).read(path)
            if let found = try? path.evaluate(in: EvaluationScope(payload: one)) {
                #expect(read.presence != .never && read.shape.contains(found))
            } else {
                #expect(read.presence != .always)
            }
        }
    }

    @Test("A write into a shape has what the write makes", arguments: ["$.a", "$.a.b", "$.b[0]", "$.c.d.e"])
    func writes(_ text: String) throws {
        let path = try ReferencePath(parsing: text)
        var values = RandomValues(seed: 13)
        for _ in 0..<200 {
            let (one, other, value) = (values.next(), values.next(), values.next())
            let shape = Shape(literal: one).joined(with: Shape(literal: other))
            let write = shape.writing(Shape(literal: value), at: path.steps)
            var document = one
            do {
                try path.write(value, into: &document)
                #expect(write.possible != .never && write.shape.contains(document))
            } catch {
                #expect(write.possible != .always)
            }
        }
    }

    @Test("A field that only one of two ways writes isn't always there")
    func presence() {
        let joined = Shape(literal: ["a": 1]).joined(with: Shape(literal: ["b": 1]))
        #expect(joined.member("a").presence == .maybe)
        #expect(joined.member("c").presence == .never)
        #expect(Shape.any.member("a").presence == .unknown)
        let open = Shape.object([("a", .required(.integer))], others: .any)
        #expect(open.joined(with: .any).member("a").presence == .unknown)
        #expect(open.member("b").presence == .unknown)
    }

    @Test("What is found at a place narrows the shape to it")
    func narrowing() throws {
        let steps: [ReferencePath.Step] = [.member("a")]
        let present = try #require(Shape.any.narrowed(at: steps, to: .present { $0.restricted(to: .string) }))
        #expect(present.member("a") == ShapeRead(.string, .always))
        let absent = try #require(Shape.any.narrowed(at: steps, to: .absent))
        #expect(absent.member("a").presence == .never)
        #expect(Shape(literal: ["a": 1]).narrowed(at: steps, to: .absent) == nil)
        #expect(Shape(literal: ["a": 1]).narrowed(at: steps, to: .present { $0.restricted(to: .string) }) == nil)
    }

    @Test("Depth, fields and literals are limited: what is beyond can be anything")
    func limits() {
        var shape = Shape.integer
        for _ in 0..<1_000 { shape = .object([("next", .required(shape))]) }
        #expect(shape.contains(["next": ["next": ["next": [:]]]]) == false)
        var wide = Shape.object([])
        for number in 0..<1_000 { wide = wide.writing(.integer, at: [.member("f\(number)")]).shape }
        #expect(wide.member("f0") == ShapeRead(.integer, .always))
        #expect(wide.member("f999").presence == .unknown)
        let texts = (0..<100).reduce(Shape.never) { $0.joined(with: Shape(literal: .string("t\($1)"))) }
        #expect(texts == .string)
    }

    @Test("A JSON Schema says what a value is like")
    func schemas() {
        let schema: JSON = [
            "type": "object", "required": ["id"], "additionalProperties": false,
            "properties": [
                "id": ["type": "string"], "lines": ["type": "array", "items": ["$ref": "#/$defs/line"]],
                "state": ["enum": ["OPEN", "DONE"]],
            ],
            "$defs": ["line": ["type": "object", "properties": ["price": ["type": ["number", "null"]]]]],
        ]
        #expect(Shape.isJSONSchema(schema))
        #expect(!Shape.isJSONSchema(["type": "order", "id": 1]))
        let shape = Shape(jsonSchema: schema)
        #expect(
            shape.contains(["id": "1", "lines": [["price": 1.5], ["price": .null, "more": true]], "state": "OPEN"])
        )
        #expect(!shape.contains(["lines": []]))
        #expect(!shape.contains(["id": "1", "state": "LOST"]))
        #expect(!shape.contains(["id": "1", "other": 1]))
        #expect(shape.notation == #"{id: string, lines?: {price?: number | null, …}[], state?: "DONE" | "OPEN"}"#)
        #expect(Shape(jsonSchema: shape.jsonSchema).member("id") == ShapeRead(.string, .always))
    }
}

/// Values made by chance out of few names and scalars.
private struct RandomValues {
    private var random: SeededRandom

    init(seed: UInt64) {
        random = SeededRandom(seed: seed)
    }

    mutating func next(depth: Int = 3) -> JSON {
        switch Int.random(in: 0..<(depth > 0 ? 9 : 5), using: &random) {
        case 0: return .null
        case 1: return .bool(Bool.random(using: &random))
        case 2: return .integer(Int64.random(in: 0...3, using: &random))
        case 3: return .double(0.5)
        case 4: return .string(["x", "y", "2026-01-01T00:00:00Z"][Int.random(in: 0..<3, using: &random)])
        case 5, 6: return .array((0..<Int.random(in: 0...3, using: &random)).map { _ in next(depth: depth - 1) })
        default:
            var object: JSONObject = [:]
            for name in ["a", "b", "c"] where Bool.random(using: &random) { object[name] = next(depth: depth - 1) }
            return .object(object)
        }
    }
}
