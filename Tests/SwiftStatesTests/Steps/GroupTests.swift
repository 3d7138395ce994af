import SwiftStates
import Testing

@WorkflowBuilder
private func notify(_ order: Path<Order>) -> [any Step] {
    Pass("Notify").parameters(["id": order.id]).resultPath("$.notice")
    Choice("Again?") {
        When(order.isPaid == false) { Go(to: "Notify") }
        Otherwise { Pass("Log") }
    }
}

private struct Remind: StepGroup {
    let order: Path<Order>
    var steps: [any Step] {
        Wait("Pause", for: .hours(1))
        notify(order)
    }
}

@Suite("A group of steps")
struct GroupTests {
    @Test func aFunctionIsAGroup() {
        let workflow = Workflow("W", input: Order.self) { order in
            notify(order)
            Pass("After")
        }
        #expect(
            transitions(workflow)
                == ["Notify → Again?", "Again? → Notify | Log", "Log → After", "After → end"]
        )
    }

    @Test func aTypeIsAGroup() {
        let workflow = Workflow("W", input: Order.self) { order in Remind(order: order) }
        #expect(
            transitions(workflow)
                == ["Pause → Notify", "Notify → Again?", "Again? → Notify | Log", "Log → end"]
        )
    }

    @Test func aJumpWithinAScopeOfAGroupFindsItsState() {
        let workflow = Workflow("W", input: Order.self) { order in
            Group(prefix: "A ") {
                Map("Each", over: order.lines) { line in
                    Pass("Again")
                    Choice("More?", onNoMatch: .fail) { When(line.quantity > 1) { Go(to: "Again") } }
                }
                Parallel("Both") {
                    Branch {
                        Pass("First"); Go(to: "First")
                    }
                }
            }
        }
        let states = states(workflow)
        let rule = states["A Each"]?["ItemProcessor"]?["States"]?["A More?"]?["Choices"]?[0]
        #expect(rule?["Next"] == "A Again")
    }

    @Test func mapsOfOneNameInNestedGroupsAreToldApart() {
        let workflow = Workflow("W", input: [[Line]].self) { rows in
            Group(prefix: "A ") {
                Map("Each", over: rows) { row in
                    Group(prefix: "B ") {
                        Map("Each", over: row) { line in
                            Pass("Inner").inputPath(line.sku)
                            Pass("Outer").inputPath(row[0].sku)
                        }
                    }
                }
            }
        }
        #expect(workflow.synthesize().diagnostics.map { "\($0.code) \($0.state ?? "")" } == ["SS1104 A B Outer"])
    }

    @Test func aPrefixLetsItBeUsedTwice() {
        let workflow = Workflow("W", input: Order.self) { order in
            Group(prefix: "First ") { notify(order) }
            Remind(order: order).prefixed("Second ")
        }
        #expect(
            transitions(workflow)
                == [
                    "First Notify → First Again?", "First Again? → First Notify | First Log",
                    "First Log → Second Pause", "Second Pause → Second Notify", "Second Notify → Second Again?",
                    "Second Again? → Second Notify | Second Log", "Second Log → end",
                ]
        )
    }

    @Test func prefixesNest() {
        let workflow = Workflow("W", input: Order.self) { order in
            Group(prefix: "Outer ") {
                Pass("Begin")
                Group(prefix: "Inner ") {
                    Pass("Act")
                    Choice("Where?") {
                        When(order.isPaid) { Go(to: "Begin") }
                        When(order.count == 1) { Go(to: "Act") }
                        Otherwise { Go(to: "Outside") }
                    }
                }
            }
            Pass("Outside")
        }
        #expect(
            transitions(workflow)
                == [
                    "Outer Begin → Outer Inner Act", "Outer Inner Act → Outer Inner Where?",
                    "Outer Inner Where? → Outer Begin | Outer Inner Act | Outside", "Outside → end",
                ]
        )
    }

    @Test func anEmptyGroupIsPassedThrough() {
        let workflow = Workflow("W") {
            Pass("A")
            Group {}
            Pass("B")
        }
        #expect(transitions(workflow) == ["A → B", "B → end"])
    }
}
