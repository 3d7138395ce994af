import SwiftStates
import Testing

@Suite("A Parallel's outputs")
struct ParallelTests {
    private let charging = Call<Receipt>("charge")
    private let lookUp = Call<Customer>("lookUp")

    @Test func areTypedPathsInTheBranchesOrder() {
        func step(_ order: Path<Order>) -> [any Step] {
            [
                Parallel("Both", outputs: Receipt.self, Customer.self) {
                    Branch { Task("Charge", charging) }
                    Branch { Task("LookUp", lookUp) }
                }
                .result(into: order.outcome) { receipt, customer in
                    Outcome.template(receipt: receipt, buyer: "\(customer.name)")
                }
            ]
        }
        let jsonPath = fields { step($0) }
        #expect(jsonPath["ResultSelector"] == ["receipt.$": "$[0]", "buyer.$": "$[1].name"])
        #expect(jsonPath["ResultPath"] == "$.outcome")
        let jsonata = fields(.jsonata) { step($0) }
        #expect(
            jsonata["Output"]
                == "{% $merge([$states.input, {\"outcome\": {\"receipt\": $states.result[0], \"buyer\": $states.result[1].name}}]) %}"
        )
    }

    @Test func goIntoVariables() {
        let fields = fields { _ in
            Parallel("Both", outputs: Receipt.self, Customer.self) {
                Branch { Task("Charge", charging) }
                Branch { Task("LookUp", lookUp) }
            }
            .assign(Variable<String>("number")) { receipt, _ in receipt.number }
            .resultSelector { receipt, customer in ["number": receipt.number, "buyer": customer.name] }
        }
        #expect(fields["Assign"] == ["number.$": "$[0].number"])
        #expect(fields["ResultSelector"] == ["number.$": "$[0].number", "buyer.$": "$[1].name"])
    }

    @Test func ofOneBranchAreOnePath() {
        let fields = fields { order in
            Parallel("One", outputs: Summary.self) { Branch { Task("Sum up", Call<Summary>("s")) } }
                .result(into: order.summary.text) { $0.text }
        }
        #expect(fields["ResultSelector"] == ["text.$": "$[0].text"])
        #expect(fields["ResultPath"] == "$.summary")
    }

    @Test func areAnArrayWhereNothingIsSaid() {
        let fields = fields { order in
            Parallel("Both") { for name in ["A", "B"] { Branch { Task("Charge \(name)", charging) } } }
                .result(into: order.packed)
        }
        #expect(fields["ResultPath"] == "$.packed")
        #expect(fields["ResultSelector"] == nil)
    }

    @Test func areAsManyAsTheBranches() {
        let found = findings { _ in
            Parallel("Both", outputs: Receipt.self) {
                Branch { Task("Charge", charging) }
                Branch { Task("LookUp", lookUp) }
            }
            .discardingResult()
        }
        #expect(
            found == [
                "SS1113 outputs: names 1 types, but there are 2 branches; name the type of each branch's output, in their "
                    + "order"
            ]
        )
    }

    @Test(arguments: [QueryLanguage.jsonPath, .jsonata])
    func areWhatTheBranchesEndWith(language: QueryLanguage) {
        let found = findings(language) { order in
            Parallel("Both", outputs: Receipt.self, Receipt.self) {
                Branch { Task("Charge", charging) }
                Branch { Task("LookUp", lookUp) }
            }
            .discardingResult()
        }
        #expect(
            found == [
                "SS1112 branch 2 of the Parallel \"Both\" says that its output is Receipt, but after state \"LookUp\" it ends "
                    + "with Customer; say outputs: with that type, or end with a state that makes Receipt"
            ]
        )
    }

    @Test func thatAreNamedAreElementsOfThePlaceToo() {
        let found = findings { order in
            Parallel("Both", outputs: Receipt.self, Customer.self) {
                Branch { Task("Charge", charging) }
                Branch { Task("LookUp", lookUp) }
            }
            .result(into: order.packed)
        }
        #expect(found.count == 1 && found[0].hasPrefix("SS1112 branch 2 of the Parallel \"Both\" gives an element of"))
    }

    @Test func areElementsOfThePlace() {
        let found = findings { order in
            Parallel("Both") {
                Branch { Task("Charge", charging) }
                Branch { Pass("Keep") }
            }
            .result(into: order.packed)
        }
        #expect(
            found == [
                "SS1112 branch 2 of the Parallel \"Both\" gives an element of an array of Receipt, but it ends with Order; take "
                    + "a place for [Order], or end with a state that makes Receipt"
            ]
        )
    }
}

@Suite("A Map's outputs")
struct MapOutputTests {
    @Test func haveATypeThatIsNamed() {
        let fields = fields { order in
            Map("Pack", over: order.lines, output: Receipt.self) { line in Task("PackLine", pack, input: line) }
                .assign(Variable<String>("first")) { $0[0].number }
                .result(into: order.packed)
        }
        #expect(fields["ResultPath"] == "$.packed")
        #expect(fields["Assign"] == ["first.$": "$[0].number"])
    }

    @Test func arePlacedInPart() {
        let fields = fields { order in
            Map("Pack", over: order.lines, output: Receipt.self) { line in Task("PackLine", pack, input: line) }
                .result(into: order.outcome) { Outcome.template(receipt: $0[0], buyer: "\($0[1].number)") }
        }
        #expect(fields["ResultPath"] == "$.outcome")
        #expect(fields["ResultSelector"] == ["receipt.$": "$[0]", "buyer.$": "$[1].number"])
    }

    @Test(arguments: [QueryLanguage.jsonPath, .jsonata])
    func areWhatIterationsEndWith(language: QueryLanguage) {
        let found = findings(language) { order in
            Map("Pack", over: order.lines, output: Receipt.self) { _ in Pass("Keep") }.discardingResult()
        }
        #expect(
            found == [
                "SS1112 an iteration of the Map \"Pack\" says that its output is Receipt, but it ends with Line; say output: "
                    + "with that type, or end with a state that makes Receipt"
            ]
        )
    }

    @Test func areElementsOfThePlace() {
        let found = findings { order in
            Map("Pack", over: order.lines) { line in
                Choice("Many?") {
                    When(line.quantity > 1) { Task("PackLine", pack, input: line) }
                    Otherwise { Pass("Leave") }
                }
            }
            .result(into: order.packed)
        }
        #expect(
            found == [
                "SS1112 an iteration of the Map \"Pack\" gives an element of an array of Receipt, but it ends with Line; take "
                    + "a place for [Line], or end with a state that makes Receipt"
            ]
        )
    }

    @Test func ofADistributedMapAreTypedUntilTheyAreWritten() {
        let source = ItemSource.jsonLines(bucket: "b", key: "k")
        let workflow = Workflow("W", input: Order.self) { order in
            DistributedMap("Inline", reading: source, of: Line.self, output: Receipt.self) { line in
                Task("Pack", pack, input: line)
            }
            .result(into: order.packed)
            DistributedMap("Written", reading: source, of: Line.self, output: Receipt.self) { line in
                Task("Pack more", pack, input: line)
            }
            .writing(bucket: "out")
            .assign(Variable<String>("run")) { $0.mapRunARN }
            .discardingResult()
        }
        let states = states(workflow)
        #expect(states["Inline"]?["ResultPath"] == "$.packed")
        #expect(states["Written"]?["Assign"] == ["run.$": "$.MapRunArn"])
    }
}
