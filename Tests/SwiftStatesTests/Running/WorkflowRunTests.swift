import StatesEngine
import SwiftStates
import Testing

@Suite("A workflow that runs")
struct WorkflowRunTests {
    private func shop(_ language: QueryLanguage) -> Workflow<Line, Receipt> {
        Workflow("Shop", input: Line.self, output: Receipt.self, queryLanguage: language) { line in
            Wait("Pause", for: .days(30))
            Choice("Any?") {
                When(line.quantity <= 0) { Fail("None", error: "NothingToPack", cause: Text("of \(line.sku)")) }
            }
            Task("Pack", pack, input: line)
        }
    }

    @Test(arguments: [QueryLanguage.jsonPath, .jsonata])
    func takesAndGivesItsTypes(language: QueryLanguage) async throws {
        let receipt = try await shop(language).run(Line(sku: "a", quantity: 2)) { handlers in
            handlers.on(pack) { line in Receipt(number: "\(line.quantity) of \(line.sku)") }
        }
        #expect(receipt.number == "2 of a")
    }

    @Test(arguments: [QueryLanguage.jsonPath, .jsonata])
    func runsANestedWorkflowByItsValue(language: QueryLanguage) async throws {
        let packing = Workflow("Packing", input: Line.self, output: Receipt.self, queryLanguage: language) { line in
            Task("Pack", pack, input: line)
        }
        let workflow = Workflow("W", input: Line.self, output: Receipt.self, queryLanguage: language) { line in
            Task("Nested", packing.call(arn: "${PackingArn}", input: line))
        }
        var handlers = TaskHandlers()
        handlers.on(pack) { line in Receipt(number: line.sku) }
        try handlers.on(packing, arn: "${PackingArn}")
        let receipt: Receipt = try await workflow.run(Line(sku: "a", quantity: 1), handlers: handlers)
        #expect(receipt.number == "a")
    }

    @Test(arguments: [QueryLanguage.jsonPath, .jsonata])
    func gathersTypedOutputs(language: QueryLanguage) async throws {
        let lookUp = Lambda<Order, Customer>("LookUp")
        let summarise = Lambda<Order, Summary>("Summarise")
        let workflow = Workflow("W", input: Order.self, output: Order.self, queryLanguage: language) { order in
            Map("PackAll", over: order.lines, output: Receipt.self) { line in Task("Pack", pack, input: line) }
                .result(into: order.packed)
            Parallel("Gather", outputs: Customer.self, Summary.self) {
                Branch { Task("LookUp", lookUp, input: order) }
                Branch { Task("Summarise", summarise, input: order) }
            }
            .result(into: order.outcome) { customer, summary in
                Outcome.template(
                    receipt: Receipt.template(number: "\(summary.text)"),
                    buyer: "\(customer.name) of \(customer.email)"
                )
            }
        }
        let order = try await workflow.run(Order(lines: [Line(sku: "a", quantity: 1), Line(sku: "b", quantity: 2)])) {
            $0.on(pack) { line in Receipt(number: line.sku) }
            $0.on(lookUp) { _ in Customer(name: "n", email: "e") }
            $0.on(summarise) { order in Summary(text: "\(order.packed?.count ?? 0) packed") }
        }
        #expect(order.packed?.map(\.number) == ["a", "b"])
        #expect(order.outcome?.buyer == "n of e")
        #expect(order.outcome?.receipt.number == "2 packed")
    }

    @Test(arguments: [QueryLanguage.jsonPath, .jsonata])
    func failsWithItsError(language: QueryLanguage) async throws {
        let failure = await #expect(throws: WorkflowFailure.self) {
            try await shop(language).run(Line(sku: "a", quantity: 0))
        }
        #expect(failure?.errorName == "NothingToPack")
        #expect(failure?.cause == "of a")
    }

    @Test func aFunctionFailsWithWhatItThrows() async throws {
        let failure = await #expect(throws: WorkflowFailure.self) {
            try await shop(.jsonPath).run(Line(sku: "a", quantity: 1)) { handlers in
                handlers.on(pack) { _ in throw TaskFailure("Busy", cause: "later") }
            }
        }
        #expect(failure?.description == #"the execution of "Shop" ended as FAILED, Busy: later"#)
    }

    @Test func aFunctionRefusesWhatItDoesNotTake() async throws {
        let workflow = Workflow("W", input: Customer.self, output: Receipt.self) { customer in
            Task("Pack", pack, input: Path<Line>("$"))
        }
        let failure = await #expect(throws: WorkflowFailure.self) {
            try await workflow.run(Customer(name: "n", email: "e")) { handlers in
                handlers.on(pack) { _ in Receipt(number: "") }
            }
        }
        #expect(failure?.errorName == "DecodingError")
    }

    @Test func statesAndActivitiesAnswerByTheirTypes() async throws {
        let inspect = Activity<Line, Receipt>("arn:aws:states:eu-west-1:111122223333:activity:Inspect")
        let workflow = Workflow("W", input: Line.self, output: Receipt.self) { line in
            Task("Ask", Call<Receipt>("arn:aws:states:::sqs:sendMessage", ["MessageBody": line.sku])).discardingResult()
            Task("Inspect", inspect.call(line))
        }
        let receipt = try await workflow.run(Line(sku: "a", quantity: 1)) { handlers in
            handlers.on(inspect) { line in Receipt(number: line.sku) }
            handlers.on(state: "Ask", giving: Receipt.self) { _ in Receipt(number: "asked") }
        }
        #expect(receipt.number == "a")
    }

    @Test func errorsAreFoundBeforeItRuns() async {
        let workflow = Workflow("W", input: Line.self) { line in Go(to: "Nowhere") }
        await #expect(throws: WorkflowDefinitionError.self) { try await workflow.run(Line(sku: "a", quantity: 1)) }
    }
}
