import OrderedJSON
import StatesLanguage
import StatesTypes
import Testing

struct Reading: Payload {
    var text: String
    var score: Double
    var count: Int
    var flagged: Bool
    var at: Timestamp
    var odd: String
    var list: [Reading?]
    var table: [String: Reading]

    struct Fields: Sendable {
        let text = Field<String>("text")
        let score = Field<Double>("score")
        let count = Field<Int>("count")
        let flagged = Field<Bool>("flagged")
        let at = Field<Timestamp>("at")
        let odd = Field<String>("an odd 'name'")
        let list = Field<[Reading]>("list")
        let table = Field<[String: Reading]>("table")
    }
    static var fields: Fields { Fields() }
}

let reading = Path<Reading>(_node: .payload(scope: ""))
let limit = Variable<Double>("limit")

@Suite("Lowering to JSONPath")
struct JSONPathLoweringTests {
    private let lowering = JSONPathLowering(root: .payload(scope: ""))

    private func text(_ expression: some TypedExpression) throws -> String? {
        try lowering.expression(expression._node).text
    }

    @Test func aPathIsWrittenShort() throws {
        #expect(try text(reading) == "$")
        #expect(try text(reading.text) == "$.text")
        #expect(try text(reading.list[2].table["a b"].text) == "$.list[2].table['a b'].text")
        #expect(try text(reading.odd) == #"$['an odd \'name\'']"#)
        #expect(try text(limit) == "$limit")
        #expect(try text(Variable<Reading>("last").text) == "$last.text")
        #expect(try text(Context.execution.startTime) == "$$.Execution.StartTime")
        #expect(try text(Path<JSON>("$")["a"][0].as(Int.self)) == "$.a[0]")
        #expect(try text(Path<Int>("$..book[*]")) == "$..book[*]")
    }

    @Test func everyPathCanBeReadBack() throws {
        for path in ["$", "$.list[2].table['a b'].text", #"$['an odd \'name\'']"#, "$$.Execution.StartTime", "$limit"] {
            #expect(throws: Never.self) { try JSONPath(parsing: path) }
        }
    }

    @Test func textBecomesFormat() throws {
        let text: Text = "it's \(reading.text): {\(reading.count)} of \(3) \\ \(true)"
        let expected = #"States.Format('it\'s {}: \{{}\} of 3 \\ true', $.text, $.count)"#
        #expect(try self.text(text) == expected)
        #expect(try IntrinsicCall(parsing: expected).problems() == [])
        #expect(try lowering.expression(Text("no {braces}")._node) == .literal("no {braces}"))
    }

    @Test func aTextAloneNeedsNoFormat() throws {
        #expect(try text("\(reading.text)" as Text) == "$.text")
        #expect(try text("\(reading.count)" as Text) == "States.Format('{}', $.count)")
        #expect(try text("\(reading.text) " as Text) == "States.Format('{} ', $.text)")
        #expect(try lowering.expression(("\(3)" as Text)._node) == .literal("3"))
    }

    @Test func aQuoteWithAnAccentIsStillAQuote() throws {
        #expect(try text("it'\u{301}s \(reading.text)" as Text) == "States.Format('it\\'\u{301}s {}', $.text)")
    }

    @Test func functionsNest() throws {
        let call: Computed<Int> = States.mathAdd(States.arrayLength(States.stringSplit(reading.text, ", '")), 1)
        #expect(try text(call) == #"States.MathAdd(States.ArrayLength(States.StringSplit($.text, ', \'')), 1)"#)
    }

    @Test func allEighteenFunctionsAreThere() throws {
        let list = Path<[Int]>("$.l")
        let object = Path<JSON>("$.o")
        let texts: [String?] = [
            try text(States.stringToJSON(reading.text) as Computed<JSON>), try text(States.jsonToString(object)),
            try text(States.format("a \(reading.text)")), try text(States.array(reading.text, Text("b"))),
            try text(States.arrayPartition(list, size: 4)), try text(States.arrayContains(list, 3)),
            try text(States.arrayRange(1, 9, step: 2)), try text(States.arrayGetItem(list, 0)),
            try text(States.arrayLength(list)), try text(States.arrayUnique(list)),
            try text(States.base64Encode(reading.text)), try text(States.base64Decode(reading.text)),
            try text(States.hash(reading.text, .sha256)), try text(States.jsonMerge(object, object) as Computed<JSON>),
            try text(States.mathRandom(1, 6)), try text(States.mathAdd(reading.count, -1)),
            try text(States.stringSplit(reading.text, ",")), try text(States.uuid()),
        ]
        var names: Set<String> = []
        for text in texts {
            let call = try IntrinsicCall(parsing: text ?? "")
            #expect(call.problems() == [])
            names.insert(call.function.rawValue)
        }
        #expect(names == Set(IntrinsicFunction.allCases.map(\.rawValue)))
    }

    @Test func templatesGetKeysWithDollar() throws {
        let template: Template = [
            "fixed": 1, "text": reading.text, "raw.$": "$.raw", "deep": Template(["n": reading.count]),
            "list": Template([reading.text, "b", 3]), "flat": Template(["a", "b"]),
            "objects": Template([Template(["t": reading.text])]),
        ]
        #expect(
            try lowering.template(template.node)
                == .value([
                    "fixed": 1, "text.$": "$.text", "raw.$": "$.raw", "deep": ["n.$": "$.count"],
                    "list.$": "States.Array($.text, 'b', 3)", "flat": ["a", "b"], "objects": [["t.$": "$.text"]],
                ])
        )
    }

    @Test func whatJSONPathCannotSayIsAnError() {
        func message(_ lower: () throws -> Void) -> String {
            do {
                try lower()
                return "no error"
            } catch {
                return (error as? LoweringError)?.message ?? "\(error)"
            }
        }
        #expect(
            message { _ = try lowering.template(Template([reading.text, Template(["a": 1])]).node) }
                .hasPrefix("in JSONPath an array can't hold a computed element beside an object")
        )
        #expect(
            message { _ = try lowering.template((["a.$": reading.text] as Template).node) }.hasPrefix(
                "\"a.$\" says by its .$"
            )
        )
        #expect(
            message { _ = try lowering.rule((Text("a") == reading.text)._node) }.hasPrefix(
                "what a Choice compares must be a path"
            )
        )
        #expect(
            message { _ = try lowering.rule((reading.text == Text("a \(reading.count)"))._node) }
                .hasPrefix("what a Choice compares with must be a path")
        )
        #expect(
            message { _ = try lowering.expression(Path<Int>(_node: .payload(scope: "Each")).self._node) }
                .hasPrefix("this is a place in the payload within \"Each\", but here $ is the workflow's payload")
        )
        #expect(message { _ = try lowering.rule(Condition.jsonata("{% true %}")._node) }.contains("is JSONata"))
    }
}
