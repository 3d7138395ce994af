import OrderedJSON
import StatesLanguage
import StatesTypes
import StatesValidation
import Testing

@Suite("An optional property of the input is missing until it is tested for or written")
struct OptionalFieldTests {
    /// An order: its receipt and note are optional, and nobody said whether its total is.
    private static let order = PayloadShape.object(
        [
            .init("id", .text, isOptional: false),
            .init("receipt", .object([.init("number", .number, isOptional: false)], of: "Receipt"), isOptional: true),
            .init("note", .text, isOptional: true),
            .init("total", .object([.init("amount", .number)], of: "Money")),
            .init("customer", .object([.init("address", .text, isOptional: true)], of: "Customer"), isOptional: false),
            .init(
                "lines",
                .array(of: .object([.init("sku", .text, isOptional: true)], of: "Line")),
                isOptional: false
            ),
            .init(
                "verdict",
                .oneOf([
                    .object(
                        [.init("flagged", .object([.init("reason", .text, isOptional: false)]), isOptional: false)],
                        of: "Verdict"
                    ),
                    .object([.init("clean", .object([]), isOptional: false)], of: "Verdict"),
                ]),
                isOptional: false
            ),
        ],
        of: "Order"
    )

    /// What is found in states, of which the first is named A.
    private func findings(_ states: String, jsonata: Bool = false) throws -> [Diagnostic] {
        let language = jsonata ? #""QueryLanguage": "JSONata", "# : ""
        let text = #"{\#(language)"StartAt": "A", "States": {\#(states)}}"#
        return try ParsedDefinition(json: Array(text.utf8)).stateMachine
            .validate(ValidationOptions(inputShape: Shape(Self.order)))
            .filter { $0.severity != .info }
    }

    private func codes(_ states: String, jsonata: Bool = false) throws -> [String] {
        try findings(states, jsonata: jsonata).map { "\($0.state ?? "") \($0.code)" }
    }

    @Test("A read that nothing guards says what may lack it, on which way, and the cure")
    func unguarded() throws {
        let found = try findings(
            #"""
            "A": {"Type": "Wait", "Seconds": 1, "Next": "B"},
            "B": {"Type": "Pass", "Parameters": {"number.$": "$.receipt.number"}, "End": true}
            """#
        )
        #expect(found.map(\.code) == ["SS2602"])
        #expect(found.first?.severity == .warning)
        #expect(
            found.first?.message
                == "\"$.receipt.number\" isn't always there: the input may lack \"receipt\", which is optional in Order, "
                + "and nothing writes it on the way StartAt → A → B; test for it with .isPresent, write it first, "
                + "or make the property non-optional"
        )
    }

    @Test(
        "Every place that reads is told of",
        arguments: [
            #""Type": "Wait", "TimestampPath": "$.note""#,
            #""Type": "Pass", "InputPath": "$.receipt""#,
            #""Type": "Pass", "OutputPath": "$.receipt""#,
            #""Type": "Pass", "Parameters": {"t.$": "States.Format('{}', $.note)"}"#,
            #""Type": "Pass", "Assign": {"n.$": "$.note"}"#,
            #""Type": "Pass", "Parameters": {"a.$": "$.customer.address"}"#,
            #""Type": "Pass", "Parameters": {"a.$": "$.verdict.flagged.reason"}"#,
        ]
    )
    func places(_ fields: String) throws {
        #expect(try codes(#""A": {\#(fields), "End": true}"#) == ["A SS2602"])
    }

    @Test(
        "Of other fields nothing is said",
        arguments: ["$.id", "$.total.amount", "$.customer", "$.lines[0].sku", "$.lines[*].sku", "$.unheardOf", "$"]
    )
    func others(_ path: String) throws {
        let isDeep = path == "$.lines[0].sku"
        let found = try codes(#""A": {"Type": "Pass", "Parameters": {"x.$": "\#(path)"}, "End": true}"#)
        #expect(found == (isDeep ? ["A SS2602"] : []))
    }

    @Test("A test for presence guards, and so does one for what is within")
    func guarded() throws {
        for path in ["$.receipt", "$.receipt.number"] {
            let found = try codes(
                #"""
                "A": {"Type": "Choice", "Default": "D", "Choices": [{"Variable": "\#(path)", "IsPresent": true, "Next": "B"}]},
                "B": {"Type": "Wait", "SecondsPath": "$.receipt.number", "Next": "C"},
                "C": {"Type": "Pass", "InputPath": "$.receipt", "End": true},
                "D": {"Type": "Succeed"}
                """#
            )
            #expect(found == [])
        }
    }

    @Test("A value that is there isn't taken for null")
    func null() throws {
        let found = try codes(
            #"""
            "A": {"Type": "Choice", "Default": "D", "Choices": [
              {"And": [{"Variable": "$.note", "IsPresent": true}, {"Variable": "$.note", "IsNull": false}], "Next": "B"},
              {"And": [{"Variable": "$.note", "IsPresent": true}, {"Variable": "$.note", "IsNull": true}], "Next": "C"}]},
            "B": {"Type": "Pass", "Parameters": {"l.$": "States.StringSplit($.note, ',')"}, "Next": "D"},
            "C": {"Type": "Fail", "Error": "Null", "Cause": "the note is null"},
            "D": {"Type": "Succeed"}
            """#
        )
        #expect(found == [])
    }

    @Test("A field that is written on each way is there; on one way only it isn't")
    func written() throws {
        func states(_ path: String) -> String {
            #"""
            "A": {"Type": "Choice", "Default": "C", "Choices": [{"Variable": "$.id", "StringEquals": "1", "Next": "B"}]},
            "B": {"Type": "Pass", "Result": {"number": 1}, "ResultPath": "$.receipt", "Next": "D"},
            "C": {"Type": "Pass", "Result": {"number": 2}, "ResultPath": "\#(path)", "Next": "D"},
            "D": {"Type": "Pass", "InputPath": "$.receipt.number", "End": true}
            """#
        }
        #expect(try codes(states("$.receipt")) == [])
        let found = try findings(states("$.other"))
        #expect(found.map(\.code) == ["SS2602"])
        #expect(
            found.first?.message.contains("optional in Order, and nothing writes it on the way StartAt → A → C → D;")
                == true
        )
    }

    @Test("Where it is absent by a test, a read is an error; where that test's way writes it, all is well")
    func absent() throws {
        func states(_ result: String) -> String {
            #"""
            "A": {"Type": "Choice", "Default": "B", "Choices": [{"Variable": "$.note", "IsPresent": true, "Next": "C"}]},
            "B": {"Type": "Pass", \#(result) "Next": "C"},
            "C": {"Type": "Pass", "InputPath": "$.note", "End": true}
            """#
        }
        #expect(try codes(states(#""Result": "none", "ResultPath": "$.note","#)) == [])
        #expect(try codes(states("")) == ["C SS2602"])
        #expect(try codes(states(#""InputPath": "$.note","#)) == ["B SS2601"])
    }

    @Test("A field is told of once on a way")
    func once() throws {
        let found = try codes(
            #"""
            "A": {"Type": "Pass", "Parameters": {"n.$": "$.note"}, "ResultPath": "$.x", "Next": "B"},
            "B": {"Type": "Pass", "InputPath": "$.note", "End": true}
            """#
        )
        #expect(found == ["A SS2602"])
    }

    @Test("Writing into an optional object makes it, without the fields that aren't written")
    func into() throws {
        let found = try codes(
            #"""
            "A": {"Type": "Pass", "Result": "4711", "ResultPath": "$.receipt.code", "Next": "B"},
            "B": {"Type": "Pass", "InputPath": "$.receipt.code", "ResultPath": "$.code", "Next": "C"},
            "C": {"Type": "Pass", "InputPath": "$.receipt.number", "End": true}
            """#
        )
        #expect(found == ["C SS2602"])
    }

    @Test("An item has the optional fields of its type")
    func items() throws {
        let found = try findings(
            #"""
            "A": {"Type": "Map", "ItemsPath": "$.lines", "End": true, "ItemProcessor": {"StartAt": "Price", "States": {
              "Price": {"Type": "Pass", "InputPath": "$.sku", "End": true}}}}
            """#
        )
        #expect(found.map(\.code) == ["SS2602"])
        #expect(found.first?.message.contains("may lack \"sku\", which is optional in Line, and") == true)
        let guarded = try codes(
            #"""
            "A": {"Type": "Map", "ItemsPath": "$.lines", "End": true, "ItemProcessor": {"StartAt": "Has", "States": {
              "Has": {"Type": "Choice", "Default": "No", "Choices": [{"Variable": "$.sku", "IsPresent": true, "Next": "Price"}]},
              "No": {"Type": "Succeed"},
              "Price": {"Type": "Pass", "InputPath": "$.sku", "End": true}}}}
            """#
        )
        #expect(guarded == [])
    }

    @Test("What an item is made of needn't be there where there are no items")
    func noItems() throws {
        func states(_ items: String) -> String {
            #"""
            "A": {"Type": "Map", "ItemsPath": "\#(items)", "ItemSelector": {"note.$": "$.note"}, "ResultPath": "$.x", "Next": "B",
              "ItemProcessor": {"StartAt": "I", "States": {"I": {"Type": "Pass", "End": true}}}},
            "B": {"Type": "Pass", "InputPath": "$.note", "End": true}
            """#
        }
        #expect(try codes(states("$.lines")) == ["A SS2602", "B SS2602"])
    }

    @Test("A case of an enum is there where it was tested for, and the last one where no other is")
    func cases() throws {
        func states(_ yes: String, _ no: String) -> String {
            #"""
            "A": {"Type": "Choice", "Default": "C",
              "Choices": [{"Variable": "$.verdict.flagged", "IsPresent": true, "Next": "B"}]},
            "B": {"Type": "Pass", "InputPath": "$.verdict.\#(yes)", "End": true},
            "C": {"Type": "Pass", "InputPath": "$.verdict.\#(no)", "End": true}
            """#
        }
        #expect(try codes(states("flagged.reason", "clean")) == [])
        #expect(try codes(states("clean", "flagged")) == ["B SS2601", "C SS2601"])
        let found = try findings(#""A": {"Type": "Pass", "InputPath": "$.verdict.flagged.reason", "End": true}"#)
        #expect(
            found.first?.message
                == "\"$.verdict.flagged.reason\" isn't always there: the input may lack \"flagged\", which is "
                + "one case of Verdict; test for it with .isPresent"
        )
    }

    // MARK: - JSONata

    @Test("An expression that gives nothing where the field is missing says the same")
    func unguardedInJSONata() throws {
        let found = try findings(
            #""A": {"Type": "Pass", "Output": {"n": "{% $states.input.receipt.number %}"}, "End": true}"#,
            jsonata: true
        )
        #expect(found.map(\.code) == ["SS2603"])
        #expect(
            found.first?.message
                == "the expression gives nothing on some way: the input may lack \"receipt\", which is optional in "
                + "Order, and nothing writes it on the way StartAt → A, and nothing is an error here; test for it with .isPresent, "
                + "write it first, or make the property non-optional"
        )
    }

    @Test(
        "What stands in for a missing value, or takes it, is well",
        arguments: [
            "$exists($states.input.note) ? $states.input.note : 'none'",
            "'note: ' & $states.input.note",
            "{'note': $states.input.note}",
            "$states.input.total.amount",
            "$states.input.id",
        ]
    )
    func wellInJSONata(_ expression: String) throws {
        let found = try codes(
            #""A": {"Type": "Pass", "Output": "{% \#(expression) %}", "End": true}"#,
            jsonata: true
        )
        #expect(found == [])
    }

    @Test("A condition guards the states that it leads to")
    func guardedInJSONata() throws {
        let found = try codes(
            #"""
            "A": {"Type": "Choice", "Default": "D", "Choices": [
              {"Condition": "{% $exists($states.input.receipt) and $exists($states.input.note) %}", "Next": "B"},
              {"Condition": "{% $exists($states.input.verdict.flagged) %}", "Next": "C"}]},
            "B": {"Type": "Wait", "Seconds": "{% $states.input.receipt.number %}", "Next": "E"},
            "C": {"Type": "Pass", "Output": {"r": "{% $states.input.verdict.flagged.reason %}"}, "Next": "E"},
            "D": {"Type": "Pass", "Output": {"r": "{% $states.input.verdict.clean %}"}, "Next": "E"},
            "E": {"Type": "Succeed"}
            """#,
            jsonata: true
        )
        #expect(found == [])
    }

    @Test("A field is told of once on a way in JSONata too, but may be missing where its error is caught")
    func onceInJSONata() throws {
        let found = try codes(
            #"""
            "A": {"Type": "Pass", "Assign": {"n": "{% $states.input.note %}"}, "Next": "B"},
            "B": {"Type": "Task", "Resource": "arn:aws:lambda:eu-west-1:123456789012:function:f",
              "Arguments": {"n": "{% $states.input.receipt.number %}"}, "Output": "{% $states.input %}", "Next": "C",
              "Catch": [{"ErrorEquals": ["States.ALL"], "Output": "{% $states.input %}", "Next": "D"}]},
            "C": {"Type": "Pass", "Output": ["{% $states.input.note %}", "{% $states.input.receipt.number %}"], "End": true},
            "D": {"Type": "Pass", "Output": "{% $states.input.receipt.number %}", "End": true}
            """#,
            jsonata: true
        )
        #expect(found == ["A SS2603", "B SS2603", "D SS2603"])
    }
}
