import SwiftStates
import Testing

@Suite("A Pass")
struct PassTests {
    @Test func setsAPlaceToAnother() {
        #expect(
            fields { order in Pass("P").set(order.customer.name, to: order.tags["owner"]) } == [
                "InputPath": "$.tags.owner", "ResultPath": "$.customer.name",
            ]
        )
    }

    @Test func setsAPlaceToAFixedValue() {
        #expect(fields { order in Pass("P").set(order.count, to: 3) } == ["Result": 3, "ResultPath": "$.count"])
        #expect(
            fields { order in Pass("P").set(order.status, to: .closed) } == [
                "Result": "closed", "ResultPath": "$.status",
            ]
        )
    }

    @Test func setsAPlaceToATemplate() {
        #expect(
            fields { order in Pass("P").set(order.customer, to: ["name": order.id, "e-mail": "none"]) } == [
                "Parameters": ["name.$": "$.id", "e-mail": "none"], "ResultPath": "$.customer",
            ]
        )
        #expect(
            fields { order in Pass("P").set(order.customer, to: ["name": "a", "e-mail": "b"]) } == [
                "Result": ["name": "a", "e-mail": "b"], "ResultPath": "$.customer",
            ]
        )
    }

    @Test func setsAComputedValueWithItsParent() {
        #expect(
            fields { order in Pass("P").set(order.summary.text, to: Text("order \(order.id): {\(order.count)}")) } == [
                "Parameters": ["text.$": #"States.Format('order {}: \{{}\}', $.id, $.count)"#],
                "ResultPath": "$.summary",
            ]
        )
    }

    @Test func setsSeveralFieldsOfOneObject() {
        #expect(
            fields { order in
                Pass("P").set(order.customer.name, to: States.uuid()).set(order.customer.email, to: "none")
            } == [
                "Parameters": ["name.$": "States.UUID()", "e-mail": "none"], "ResultPath": "$.customer",
            ]
        )
    }

    @Test func refusesToLoseFields() {
        #expect(
            findings { order in Pass("P").set(order.customer.name, to: States.uuid()) } == [
                "SS1105 in JSONPath a computed field is written with the whole of $.customer, and \"e-mail\" is not set: the "
                    + "value would be lost; set it too, write the value to a variable with .assign, or use .jsonata"
            ]
        )
        let found = findings { order in Pass("P").set(order.id, to: States.uuid()) }
        #expect(found.count == 1 && found[0].contains("the whole of $, and \"total\""))
    }

    @Test func inJSONPathSetsFieldsOfOneObjectOnly() {
        let found = findings { order in
            Pass("P").set(order.summary.text, to: "x").set(order.customer.name, to: "y")
        }
        #expect(found.count == 1 && found[0].hasPrefix("SS1107 in JSONPath one Pass sets fields of one object"))
    }

    @Test func inJSONataKeepsAllOtherFields() {
        #expect(
            fields(.jsonata) { order in
                Pass("P").set(order.customer.name, to: Text("Dr \(order.tags["name"])")).set(order.count, to: 3)
            } == [
                "Output":
                    #"{% $merge([$states.input, {"customer": $merge([$states.input.customer, {"name": "Dr " & $states.input.tags.name}]), "count": 3}]) %}"#
            ]
        )
    }

    @Test func givesAFixedResult() {
        #expect(fields { _ in Pass("P").result(["a": 1]) } == ["Result": ["a": 1]])
        #expect(fields(.jsonata) { _ in Pass("P").result(["a": 1]) } == ["Output": ["a": 1]])
    }

    @Test func writesVariables() {
        #expect(
            fields { order in
                Pass("P").assign(Variable<Int>("n"), 0).assign(Variable<String>("id"), order.id)
                    .assign(Variable<JSON>("all"), ["id": order.id])
            } == ["Assign": ["n": 0, "id.$": "$.id", "all": ["id.$": "$.id"]]]
        )
    }

    @Test func inAssignThePayloadIsGoneOnceThereIsAResult() {
        let found = findings { order in
            Pass("P").set(order.count, to: 1).assign(Variable<String>("id"), order.id)
        }
        #expect(
            found == [
                "SS1104 Assign: this is a place in the workflow's payload, but here $ is the state's result; write the value "
                    + "to a variable in a state before this one"
            ]
        )
    }
}

@Suite("Values that a Pass sets")
struct PassValueTests {
    @Test func aPassDiscardsItsResultInBothLanguages() {
        #expect(fields { _ in Pass("P").result(["a": 1]).discardingResult() }["ResultPath"] == .null)
        #expect(
            fields(.jsonata) { _ in Pass("P").discardingResult() } == ["Output": "{% $states.input %}"]
        )
    }

    @Test(arguments: [QueryLanguage.jsonPath, .jsonata])
    func anExpressionInAPlainStringIsFoundWhereverItIs(language: QueryLanguage) {
        // What the standard library makes of a path in a string that is no literal of ours.
        let lost = "about \u{F8FE}"
        let found = findings(language) { order in
            Pass("P").set(order.id, to: lost)
            Pass("Q").set(order.summary, to: ["text": JSON.string(lost)])
            Pass("R").set(order.summary, to: Template(json: ["text": .string(lost)]))
        }
        #expect(found.count == 3 && found.allSatisfy { $0.hasPrefix("SS1104") })
    }

    @Test(arguments: [QueryLanguage.jsonPath, .jsonata])
    func aNumberIsOne(language: QueryLanguage) {
        let found = findings(language) { order in
            Pass("P").set(order.total, to: Double.nan)
            Pass("Q").assign(Variable<Double>("a"), Double.infinity)
        }
        #expect(found.count == 2 && found.allSatisfy { $0.hasPrefix("SS1104") })
    }

    @Test func aTextMayHoldPaths() {
        let fields = fields { order in Pass("P").set(order.summary.text, to: "about \(order.id)") }
        #expect(fields == ["Parameters": ["text.$": "States.Format('about {}', $.id)"], "ResultPath": "$.summary"])
    }

    @Test func aFixedTextIsAResult() {
        let fields = fields { order in Pass("P").set(order.id, to: "none").assign(Variable<String>("a"), "b") }
        #expect(fields == ["Result": "none", "ResultPath": "$.id", "Assign": ["a": "b"]])
    }

    @Test func aPayloadIsAResult() {
        let fields = fields { order in
            Pass("P").set(order.receipt, to: Receipt(number: "1"))
                .assign(Variable<Customer>("c"), Customer(name: "n", email: "e"))
        }
        #expect(fields["Result"] == ["number": "1"])
        #expect(fields["ResultPath"] == "$.receipt")
        #expect(fields["Assign"]?["c"]?["name"] == "n")
    }

    @Test func aListGrows() {
        let fields = fields(.jsonata) { order in
            Pass("P").set(order.lines, to: order.lines.appending(Line.template(sku: "a \(order.id)", quantity: 1)))
        }
        #expect(
            fields["Output"]
                == "{% $merge([$states.input, {\"lines\": $append($states.input.lines, [{\"sku\": \"a \" & $states.input.id, \"quantity\": 1}])}]) %}"
        )
    }
}
