import SwiftStates
import Testing

/// Typed paths are of the payload that the scope begins with; where a state puts another in its place, they are told of.
@Suite("The payload on its way")
struct PayloadFlowTests {
    /// The findings about replaced payloads, by code, state, and the type or fields that are there.
    private func codes(
        _ language: QueryLanguage? = nil,
        @WorkflowBuilder _ steps: (Path<Order>) -> [any Step]
    ) -> [String] {
        Workflow("Test", input: Order.self, queryLanguage: language, steps).synthesize().diagnostics
            .map { "\($0.code) \($0.state ?? "")" }
    }

    @Test(arguments: [QueryLanguage.jsonPath, .jsonata])
    func aResultTakesThePayloadsPlace(language: QueryLanguage) {
        let found = codes(language) { order in
            Task("Charge", charge, input: order)
            Wait("Pause", until: order.due)
            Task("Again", charge, input: order)
        }
        #expect(found == ["SS1110 Pause", "SS1110 Again"])
    }

    @Test func theFindingSaysWhatIsThereAndWhoPutIt() throws {
        let workflow = Workflow("W", input: Order.self) { order in
            Task("Charge", charge, input: order)
            Wait("Pause", until: order.due)
        }
        let finding = try #require(workflow.synthesize().diagnostics.first)
        #expect(
            finding.message
                == "\"due\" is a field of Order, but here the payload is Receipt: state \"Charge\" put it in its place; keep "
                + "the payload there, with .result(into:) or .discardingResult(), or keep the value in a variable"
        )
        #expect(finding.location == .swift(fileID: #fileID, line: #line - 8))
    }

    @Test(arguments: [QueryLanguage.jsonPath, .jsonata])
    func whatKeepsThePayloadIsSilent(language: QueryLanguage) {
        let found = codes(language) { order in
            Task("A", charge, input: order).discardingResult()
            Task("B", Call<Receipt>("r")).result(into: order.receipt)
            Pass("C").set(order.count, to: 3)
            Task("D", Call<Order>("r"))
            Choice("E", onNoMatch: .fail) { When(order.count == 3) { Succeed("Done") } }
        }
        #expect(found == [])
    }

    @Test func whatIsNotKnownIsSilent() {
        let found = codes { order in
            Task("A", Call<JSON>("r"))
            Task("B", charge, input: order)
                .field("OutputPath", "$")
            Wait("Pause", until: order.due)
            Pass("C").outputPath("$.x")
            Wait("Pause more", until: order.due)
            RawState("R", ["Type": "Pass"])
            Wait("Pause again", until: order.due)
        }
        #expect(found == [])
    }

    @Test func aTemplateHasTheFieldsThatItNames() {
        let found = codes { order in
            Pass("Keep").parameters(["id": order.id, "raw.$": "$.x"])
            Wait("A", until: order.due)
            Task("B", Call<Receipt>("r")).result(into: order.receipt)
            Pass("C").inputPath(order.receipt.number)
        }
        #expect(found == ["SS1110 A"])
        let fixed = codes { order in
            Pass("Fix").result(["id": "a"])
            Pass("A").set(order.count, to: 1)
            Wait("B", seconds: order.count)
            Fail("C", cause: Text(order.id))
            Wait("D", until: order.due)
        }
        #expect(fixed == [])
        let missing = codes { order in
            Pass("Fix").result(["id": "a"])
            Wait("A", until: order.due)
        }
        #expect(missing == ["SS1110 A"])
    }

    @Test(arguments: [QueryLanguage.jsonPath, .jsonata])
    func manyToolsThatReplaceThePayloadComeToAnEnd(language: QueryLanguage) {
        let found = codes(language) { order in
            Loop("Done?", until: order.count > 3) {
                Choice("Tool") {
                    for number in 0..<40 {
                        When(order.count == number) { Task("Tool \(number)", Call<Receipt>("r")) }
                    }
                    Otherwise { Pass("None") }
                }
            }
            Succeed("End")
        }
        #expect(found.allSatisfy { $0.hasPrefix("SS111") })
    }

    @Test func aFieldThatIsWrittenOnOneWayIsNotThereOnTheOther() {
        let found = codes { order in
            Task("Charge", charge, input: order).assign(Variable<Int>("n"), 1)
            Choice("C") {
                When(Variable<Int>("n") == 1) { Pass("P").set(order.due, to: "2027-01-01T00:00:00Z") }
                Otherwise { Pass("Q") }
            }
            Wait("W", until: order.due)
        }
        #expect(found == ["SS1111 W"])
    }

    @Test(arguments: [QueryLanguage.jsonPath, .jsonata])
    func aTemplateInThePayloadsPlaceHasItsType(language: QueryLanguage) {
        let workflow = Workflow("W", input: Customer.self, queryLanguage: language) { customer in
            Task("T", Call<Receipt>("r"))
                .result(into: customer) { Customer.template(name: "\($0.number)", email: "none") }
            Pass("P").assign(Variable<String>("name"), customer.name)
        }
        #expect(workflow.synthesize().diagnostics == [])
    }

    @Test func theErrorOfAHandlerIsFollowedToo() {
        let found = codes { order in
            Task("Charge", charge, input: order).discardingResult().catch(.all) { error in
                Pass("Note").assign(Variable<String>("why"), error.cause)
                Task("Log", Call<Receipt>("l"))
                Fail("F", error: Text(error.error))
            }
        }
        #expect(found == ["SS1110 F"])
    }

    @Test func whatIsSelectedHasItsType() {
        let selected = codes { order in
            Pass("A").inputPath(order.customer)
            Wait("B", until: order.due)
        }
        #expect(selected == ["SS1110 B"])
        let passedOn = codes { order in
            Pass("A").outputPath(order.customer)
            Wait("B", until: order.due)
        }
        #expect(passedOn == ["SS1110 B"])
        let inJSONata = codes(.jsonata) { order in
            Pass("A").output(order.customer)
            Wait("B", until: order.due)
        }
        #expect(inJSONata == ["SS1110 B"])
    }

    @Test func aResultIsNotWhatWasSelected() {
        let found = codes { order in
            Task("A", Call<Order>("r")).inputPath(order.customer)
            Wait("B", until: order.due)
            Pass("C").inputPath("$.x").parameters(["due": "2027-01-01T00:00:00Z"])
            Wait("D", until: order.due)
            Task("E", Call<Receipt>("r")).inputPath(order.customer)
            Wait("F", until: order.due)
        }
        #expect(found == ["SS1110 E", "SS1110 F"])
    }

    @Test(arguments: [QueryLanguage.jsonPath, .jsonata])
    func aTypedSelectorMakesItsType(language: QueryLanguage) {
        func ends<Output>(with output: Output.Type) -> [String] {
            let workflow = Workflow("W", input: Order.self, output: output, queryLanguage: language) { order in
                Task("Charge", Call<Receipt>("r")).resultSelector { Line.template(sku: "\($0.number)", quantity: 1) }
            }
            return workflow.synthesize().diagnostics.map(\.code.rawValue)
        }
        #expect(ends(with: Line.self) == [])
        #expect(ends(with: Receipt.self) == ["SS1112"])
    }

    @Test func aHandlerThatRejoinsBringsItsError() {
        let found = codes { order in
            Task("Charge", charge, input: order).discardingResult().catch(.all) { error in Pass("Note") }
            Wait("Pause", until: order.due)
        }
        #expect(found == ["SS1111 Pause"])
        let kept = codes { order in
            Task("Charge", charge, input: order).discardingResult()
                .catch(.timeout, into: order.error) { Pass("Note") }
                .catch(.all) { error in Fail("Stop", error: Text(error.error)) }
            Wait("Pause", until: order.due)
        }
        #expect(kept == [])
    }

    @Test func jumpsBringTheirPayload() {
        let found = codes { order in
            Wait("Pause", until: order.due)
            Choice("More?") {
                When(order.count > 0) {
                    Task("Charge", charge, input: order)
                    Go(to: "Pause")
                }
            }
            Succeed("Done")
        }
        #expect(found == ["SS1111 Pause", "SS1111 More?", "SS1111 Charge"])
    }

    @Test func branchesBeginWithWhatIsThere() {
        let found = codes { order in
            Task("Charge", charge, input: order)
            Parallel("Both") {
                Branch { Wait("A", until: order.due) }
                Branch { Pass("B") }
            }
        }
        #expect(found == ["SS1110 A"])
    }

    @Test func anItemIsThePayloadOfItsMap() {
        let found = codes { order in
            Map("Each", over: order.lines) { line in
                Task("Pack", pack, input: line)
                Pass("Label").inputPath(line.sku)
            }
            .discardingResult()
            Map("More", over: order.lines) { line in Pass("Fine").inputPath(line.sku) }
            Wait("Pause", until: order.due)
        }
        #expect(found == ["SS1110 Label", "SS1110 Pause"])
    }

    @Test func anAttemptGivesWhatItsStepsEndWith() {
        let found = codes { order in
            Attempt("Safely") {
                Task("A", charge, input: order).discardingResult()
            } catch: { error in
                Fail("Stop", error: Text(error.error))
            }
            Wait("Pause", until: order.due)
            Attempt("Replaced") {
                Attempt("Within") { Task("B", charge, input: order) }
            }
            Wait("Pause again", until: order.due)
        }
        #expect(found == ["SS1110 Pause again"])
    }

    @Test func theOutputIsOfTheTypeThatTheWorkflowSays() {
        let fine = Workflow("W", input: Order.self, output: Receipt.self) { order in
            Choice("Paid?") { When(order.isPaid) { Fail("Twice") } }
            Task("Charge", charge, input: order)
        }
        #expect(fine.synthesize().diagnostics == [])
        let wrong = Workflow("W", input: Order.self, output: Receipt.self) { order in
            Task("Charge", charge, input: order).discardingResult()
        }
        #expect(wrong.synthesize().diagnostics.map(\.code) == ["SS1112"])
    }
}
