import OrderedJSON
import StatesTypes
import Testing

@Suite("Lowering to JSONata")
struct JSONataLoweringTests {
    private let lowering = JSONataLowering(scope: "")

    private func source(_ expression: some TypedExpression) throws -> String {
        try lowering.source(expression._node)
    }

    @Test func readsFromStates() throws {
        #expect(try source(reading.list[0].text) == "$states.input.list[0].text")
        #expect(try source(limit) == "$limit")
        #expect(try source(Context.task.token) == "$states.context.Task.Token")
        #expect(try source(Path<Int>(_node: .result)) == "$states.result")
    }

    @Test func writesTemplates() throws {
        let template: Template = ["a": 1, "b": reading.text, "c": Template([reading.count, Template(["d": limit])])]
        #expect(
            try lowering.template(template.node) == [
                "a": 1, "b": "{% $states.input.text %}",
                "c": ["{% $states.input.count %}", ["d": "{% $limit %}"]],
            ]
        )
        #expect(
            try lowering.source(template.node)
                == #"{"a": 1, "b": $states.input.text, "c": [$states.input.count, {"d": $limit}]}"#
        )
    }

    @Test func joinsText() throws {
        #expect(try source("n: \(reading.count)!" as Text) == #""n: " & $states.input.count & "!""#)
    }

    @Test func hasAnEqualForMostFunctions() throws {
        #expect(try source(States.mathAdd(reading.count, 1)) == "($states.input.count + 1)")
        #expect(try source(States.stringToJSON(reading.text) as Computed<JSON>) == "$parse($states.input.text)")
        #expect(try source(States.arrayContains(Path<[Int]>(_node: .variable("l")), 3)) == "(3 in $l)")
        #expect(throws: LoweringError.self) { try source(States.mathRandom(1, 6)) }
    }

    @Test func arraysWithinArraysStayWhole() throws {
        let payload: JSON = ["numbers": [1, 2], "matrix": [[3], [4, 5]], "one": [6]]
        let root = Path<JSON>(_node: .payload(scope: ""))
        let (numbers, one) = (root["numbers"].as([Int].self), root["one"].as([Int].self))
        #expect(try source(States.array(numbers, one)) == "[[$states.input.numbers], [$states.input.one]]")
        #expect(try jsonataValue(States.array(numbers, one), payload) == [[1, 2], [6]])
        #expect(try jsonataValue(States.array(root["matrix"].as([[Int]].self)), payload) == [[[3], [4, 5]]])
        #expect(
            try jsonataValue(States.array(States.array(one), States.array(numbers)), payload) == [[[6]], [[1, 2]]]
        )
        // What a value of unknown type is, is seen when the workflow runs.
        #expect(try jsonataValue(States.array(root["one"], root["numbers"][0]), payload) == [[6], 1])
        #expect(try jsonataValue(States.array(Variable<JSON>("v")), [:], variables: ["v": [[7]]]) == [[[7]]])
        let template = try lowering.source(Template(["all": Template([numbers, root["one"], Template([one])])]).node)
        #expect(try jsonataValue(template, payload) == ["all": [[1, 2], [6], [[6]]]])
    }

    @Test func aTextAsJSONHasItsQuotes() throws {
        for text in ["", "plain", #"a "quoted" \ text"#, "ends in }", #"{"v":1}"#, "ünï\n"] {
            let payload: JSON = ["text": .string(text)]
            let place = Path<JSON>(_node: .payload(scope: ""))["text"]
            let expected = JSON.string(JSON.string(text).serialized())
            #expect(try jsonataValue(States.jsonToString(place.as(String.self)), payload) == expected)
            #expect(try jsonataValue(States.jsonToString(place), payload) == expected)
            #expect(try jsonPathValue(States.jsonToString(place), payload) == expected)
        }
        let payload: JSON = ["text": ["a": [1, .null, true]]]
        let place = Path<JSON>(_node: .payload(scope: ""))["text"]
        #expect(try jsonataValue(States.jsonToString(place), payload) == #"{"a":[1,null,true]}"#)
    }

    @Test func aSearchWithinAFilterHasANameOfItsOwn() throws {
        let (allowed, items) = (Variable<[JSON]>("allowed"), Variable<[JSON]>("items"))
        let found = try source(items.filter { .isTrue(States.arrayContains(allowed, $0)) })
        #expect(found.contains("function($_element) { ($count($filter("))
        #expect(found.contains("function($_member) { $_member = $_element }"))
    }

    @Test func namesMayHoldAnything() throws {
        let root = Path<JSON>(_node: .payload(scope: ""))
        let payload: JSON = ["a`b": ["c\"d": 1]]
        #expect(try jsonataValue(root["a`b"]["c\"d"], payload) == 1)
        let updated = try lowering.updatedInput([(root["a`b"]["c\"d"]._node, "2")])
        #expect(try jsonataValue(updated, payload) == ["a`b": ["c\"d": 2]])
    }

    @Test func aTextIsATextWhateverItHolds() throws {
        #expect(try source("\(reading.count)" as Text) == "$string($states.input.count)")
        #expect(try source("\(reading.text)" as Text) == "$states.input.text")
        let contains = States.arrayContains(Path<[Int]>(_node: .variable("l")), 3)
        #expect(try source("has: \(contains)" as Text) == #""has: " & (3 in $l)"#)
    }

    @Test func operandsKeepTheirParentheses() throws {
        let choice = Computed<Int>("{% $a ? 1 : 2 %}")
        #expect(try source(States.mathAdd(choice, 10)) == "(($a ? 1 : 2) + 10)")
        #expect(try source(States.arrayGetItem(Computed<[Int]>("{% $a ? $b : $c %}"), 0)) == "($a ? $b : $c)[0]")
    }

    @Test func updatesAreOfThePayloadThatIsThere() throws {
        let inner = JSONataLowering(scope: "Each")
        #expect(throws: LoweringError.self) { try inner.updatedInput([(reading.text._node, "1")]) }
        #expect(throws: LoweringError.self) {
            try lowering.updatedInput([(reading.table["x"]._node, "1"), (reading.table["x"].count._node, "2")])
        }
        #expect(throws: LoweringError.self) { try lowering.updatedInput([(limit._node, "1")]) }
    }

    @Test func updatesKeepEverythingElse() throws {
        let updates: [(place: ExpressionNode, value: String)] = [
            (reading.text._node, "1"), (reading.table["x"].count._node, "2"), (reading.table["x"].odd._node, "3"),
        ]
        #expect(
            try lowering.updatedInput(updates)
                == "$merge([$states.input, {\"text\": 1, \"table\": $merge([$states.input.table, {\"x\": "
                + "$merge([$states.input.table.x, {\"count\": 2, \"an odd 'name'\": 3}])}])}])"
        )
        #expect(try lowering.updatedInput([(reading._node, "$states.result")]) == "$states.result")
        #expect(throws: LoweringError.self) { try lowering.updatedInput([(reading.list[0]._node, "1")]) }
    }
}
