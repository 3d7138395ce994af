import OrderedJSON
import StatesLanguage
import StatesValidation
import Testing

@Suite("The data are followed through the graph")
struct DataFlowTests {
    @Test("A call without .$ is told of where it stands, and where its text is read as an object")
    func literalCall() throws {
        let found = try findings(
            in: """
                {"StartAt": "Parse", "States": {
                  "Parse": {"Type": "Pass", "Parameters": {"verdict": "States.StringToJson($.answer.Body.content[0].text)"},
                    "Next": "Judge"},
                  "Judge": {"Type": "Choice", "Default": "Post",
                    "Choices": [{"Variable": "$.verdict.rude", "BooleanEquals": true, "Next": "Tell"}]},
                  "Tell": {"Type": "Fail", "Error": "Rude", "Cause": "rude"}, "Post": {"Type": "Succeed"}}}
                """
        )
        let states = found.filter { $0.severity != .info }.map { "\($0.state ?? "") \($0.code)" }
        #expect(states == ["Parse SS2413", "Judge SS2601"])
        #expect(found.last?.message.contains("\"$.verdict\" is the text \"States.StringToJson(") == true)
    }

    @Test("The message shows the way, and what dropped the field")
    func way() throws {
        let found = try findings(
            in: """
                {"StartAt": "A", "States": {
                  "A": {"Type": "Pass", "Parameters": {"id.$": "$.id"}, "Next": "B"},
                  "B": {"Type": "Task", "Resource": "arn:aws:lambda:eu-west-1:123456789012:function:b", "ResultPath": "$.b",
                    "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "C"}], "Next": "D"},
                  "C": {"Type": "Pass", "Parameters": {"id.$": "$.id"}, "Next": "D"},
                  "D": {"Type": "Succeed"}}}
                """
        )
        #expect(found.map(\.code) == ["SS2601"])
        let message = try #require(found.first?.message)
        #expect(message.contains("on the way StartAt → A → B → Catch → C"))
        #expect(message.contains("the catcher of \"B\" has no ResultPath"))
    }

    @Test("The children of a distributed Map see no variables, and the message says how they get the value")
    func variablesOfChildren() throws {
        let found = try findings(
            in: """
                {"StartAt": "A", "States": {
                  "A": {"Type": "Pass", "Assign": {"n": 1}, "Next": "M"},
                  "M": {"Type": "Map", "End": true, "ItemProcessor": {
                    "ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}, "StartAt": "C",
                    "States": {"C": {"Type": "Pass", "Parameters": {"n.$": "$n"}, "End": true}}}}}}
                """
        )
        #expect(
            found.filter { $0.code == "SS2610" }.map(\.message) == [
                "the variable $n has no value here: \"A\" assigns it, but the children of a distributed Map see no variables "
                    + "of others; pass the value in with ItemSelector or BatchInput"
            ]
        )
    }

    @Test("A field that is told of once isn't told of again by the states after it")
    func once() throws {
        let found = try codes(
            in: """
                {"StartAt": "C", "States": {
                  "C": {"Type": "Choice", "Default": "Y", "Choices": [{"Variable": "$.n", "NumericEquals": 1, "Next": "X"}]},
                  "X": {"Type": "Pass", "Result": {"a": 1, "b": 1}, "Next": "Z"},
                  "Y": {"Type": "Pass", "Result": {"a": 1}, "Next": "Z"},
                  "Z": {"Type": "Pass", "Parameters": {"b.$": "$.b"}, "ResultPath": "$.r", "Next": "V"},
                  "V": {"Type": "Pass", "Parameters": {"b.$": "$.b"}, "End": true}}}
                """
        )
        #expect(found == ["SS2602"])
    }

    @Test("What comes in is unknown, and reads of it are silent; a schema or a sample says more")
    func input() throws {
        let text = """
            {"StartAt": "A", "States": {"A": {"Type": "Pass", "Parameters": {"t.$": "States.MathAdd($.order.total, 1)"},
              "End": true}}}
            """
        let machine = try ParsedDefinition(json: Array(text.utf8)).stateMachine
        func codes(_ shape: Shape?) -> [String] {
            machine.validate(ValidationOptions(inputShape: shape)).map(\.code.rawValue)
        }
        #expect(codes(nil) == [])
        #expect(codes(Shape(sample: ["order": ["total": 3]])) == [])
        #expect(codes(Shape(sample: ["order": ["totl": 3]])) == ["SS2601"])
        #expect(codes(Shape(sample: ["order": ["total": "3"]])) == ["SS2605"])
        let schema: JSON = ["type": "object", "properties": ["order": ["type": "object"]]]
        #expect(codes(Shape(jsonSchema: schema)) == ["SS2602"])
    }

    @Test("A loop whose data grow comes to an end, and keeps what stays the same")
    func loops() throws {
        let text = """
            {"StartAt": "Init", "States": {
              "Init": {"Type": "Pass", "Parameters": {"i": 0, "log": [], "name": "x"}, "Next": "More"},
              "More": {"Type": "Choice", "Default": "Done", "Choices": [{"Variable": "$.i", "NumericLessThan": 9, "Next": "Step"}]},
              "Step": {"Type": "Pass", "Next": "More", "Parameters":
                {"i.$": "States.MathAdd($.i, 1)", "log.$": "States.Array($.log, $.i)", "name.$": "$.name"}},
              "Done": {"Type": "Succeed"}}}
            """
        let report = try ParsedDefinition(json: Array(text.utf8)).stateMachine.dataFlow()
        let output = try #require(report.output)
        #expect(output.member("i").shape == .integer)
        #expect(output.member("name").shape == Shape(literal: "x"))
        #expect(output.contains(["i": 9, "log": [[[], 0], 1], "name": "x"]))
    }

    @Test("A choice narrows what its ways carry")
    func narrowing() throws {
        let text = """
            {"StartAt": "C", "States": {
              "C": {"Type": "Choice", "Default": "Other", "Choices": [
                {"And": [{"Variable": "$.kind", "IsPresent": true}, {"Variable": "$.kind", "StringEquals": "a"}], "Next": "A"},
                {"Variable": "$.size", "IsNumeric": true, "Next": "Sized"}]},
              "A": {"Type": "Succeed"}, "Sized": {"Type": "Succeed"}, "Other": {"Type": "Succeed"}}}
            """
        let report = try ParsedDefinition(json: Array(text.utf8)).stateMachine.dataFlow()
        func read(_ state: String, _ name: String) -> ShapeRead? {
            report.states.first { $0.name == state }?.input.member(name)
        }
        #expect(read("A", "kind") == ShapeRead(Shape(literal: "a"), .always))
        #expect(read("Sized", "size") == ShapeRead(.number, .always))
        #expect(read("Other", "size")?.shape.canBe(.number) == false)
    }

    @Test("A field's writers and readers are named")
    func fields() throws {
        let text = """
            {"StartAt": "A", "States": {
              "A": {"Type": "Pass", "Result": 1, "ResultPath": "$.one", "Next": "B"},
              "B": {"Type": "Wait", "SecondsPath": "$.pause", "Next": "C"},
              "C": {"Type": "Pass", "InputPath": "$.one", "End": true}}}
            """
        let report = try ParsedDefinition(json: Array(text.utf8)).stateMachine.dataFlow()
        let field = try #require(report.states.first { $0.name == "B" }?.fields.first)
        #expect(field.path == "$.one" && field.writers == ["A"] && field.readers == ["C"])
        #expect(report.input.member("pause").presence == .unknown)
        #expect(!report.input.isAny)
    }

    @Test("A definition of any form comes to an end")
    func odd() throws {
        for text in [
            #"{"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "A"}}}"#,
            #"{"StartAt": "B", "States": {"A": {"Type": "Task", "Catch": [{}]}}}"#,
            #"{"StartAt": "A", "States": {"A": {"Type": "Map", "ItemProcessor": {}, "End": true}}}"#,
            #"{"StartAt": "A", "States": {"A": {"Type": "Parallel", "Branches": [], "Next": "${Next}"}, "B": {"Type": "Foo"}}}"#,
        ] {
            _ = try ParsedDefinition(json: Array(text.utf8)).stateMachine.dataFlow()
        }
    }
}
