import SwiftStates
import Testing

@Suite("Control flow")
struct ControlFlowTests {
    @Test func aChoiceFallsThroughToTheStepAfterIt() {
        let workflow = Workflow("W", input: Order.self) { order in
            Choice("Paid?") {
                When(order.isPaid == true) { Pass("Ship") }
                When(order.total > 100) {
                    Pass("Call")
                    Pass("Remind")
                }
                Otherwise { Pass("Wait") }
            }
            Pass("After")
        }
        #expect(
            transitions(workflow)
                == [
                    "Paid? → Ship | Call | Wait", "Ship → After", "Call → Remind", "Remind → After", "Wait → After",
                    "After → end",
                ]
        )
    }

    @Test func withoutOtherwiseTheDefaultIsTheNextStep() {
        let workflow = Workflow("W", input: Order.self) { order in
            Choice("Paid?") { When(order.isPaid) { Pass("Ship") } }
            Pass("After")
        }
        #expect(transitions(workflow) == ["Paid? → Ship | After", "Ship → After", "After → end"])
    }

    @Test func onNoMatchFailOmitsTheDefault() {
        let workflow = Workflow("W", input: Order.self) { order in
            Choice("Paid?", onNoMatch: .fail) { When(order.isPaid) { Pass("Ship") } }
        }
        #expect(transitions(workflow) == ["Paid? → Ship", "Ship → end"])
    }

    @Test func aChoiceWithoutOtherwiseAtTheEndNeedsAState() {
        let found = findings { order in Choice("Paid?") { When(order.isPaid) { Pass("Ship") } } }
        #expect(
            found == [
                "SS1103 the Choice without Otherwise \"Paid?\" leads to the step after it, but there is none; "
                    + "add Succeed(\"Done\") at the end"
            ]
        )
    }

    @Test func anEmptyWhenGoesOn() {
        let workflow = Workflow("W", input: Order.self) { order in
            Choice("Paid?") {
                When(order.isPaid) {}
                Otherwise { Fail("Unpaid") }
            }
            Succeed("Done")
        }
        #expect(transitions(workflow) == ["Paid? → Done | Unpaid", "Unpaid", "Done"])
    }

    @Test func succeedAndFailLeave() {
        let workflow = Workflow("W", input: Order.self) { order in
            Choice("Paid?") {
                When(order.isPaid) { Succeed("Good") }
                Otherwise { Fail("Bad") }
            }
        }
        #expect(transitions(workflow) == ["Paid? → Good | Bad", "Good", "Bad"])
    }

    @Test func aHandlerRejoinsAfterItsStep() {
        let workflow = Workflow("W", input: Order.self) { order in
            Task("Charge", charge, input: order)
                .catch("CardDeclined", into: order.error) { Pass("Note") }
                .catch(.all) { error in
                    Pass("First").parameters(["why": error.cause])
                    Pass("Second")
                }
            Pass("After")
        }
        #expect(
            transitions(workflow)
                == [
                    "Charge → After | !Note | !First", "Note → After", "First → Second", "Second → After",
                    "After → end",
                ]
        )
    }

    @Test func aHandlerAtTheEndEndsToo() {
        let workflow = Workflow("W", input: Order.self) { order in
            Task("Charge", charge, input: order).catch(.all) { _ in Pass("Note") }
        }
        #expect(transitions(workflow) == ["Charge → !Note | end", "Note → end"])
    }

    @Test func anEmptyHandlerGoesOn() {
        let workflow = Workflow("W", input: Order.self) { order in
            Task("Charge", charge, input: order).catch(discarding: .all) {}
            Succeed("Done")
        }
        #expect(transitions(workflow) == ["Charge → Done | !Done", "Done"])
    }

    @Test func aWhileLoopAsksFirst() {
        let workflow = Workflow("W", input: Order.self) { order in
            Loop("Open?", while: order.status == .open) {
                Pass("Work")
                Wait("Rest", for: .seconds(1))
            }
            Pass("After")
        }
        #expect(transitions(workflow) == ["Open? → Work | After", "Work → Rest", "Rest → Open?", "After → end"])
    }

    @Test func anUntilLoopActsFirst() {
        let workflow = Workflow("W", input: Order.self) { order in
            Pass("Before")
            Loop("Closed?", until: order.status == .closed) { Pass("Work") }
            Pass("After")
        }
        #expect(
            transitions(workflow)
                == ["Before → Work", "Work → Closed?", "Closed? → After | Work", "After → end"]
        )
    }

    @Test func aLoopNeedsABodyAndAStepAfterIt() {
        #expect(
            findings { order in Loop("L", while: order.isPaid == true) {} } == [
                "SS1106 the Loop \"L\" has no steps; it needs one at least",
                "SS1103 the Loop \"L\" leads to the step after it, but there is none; add Succeed(\"Done\") at the end",
            ]
        )
    }

    @Test func goLeadsToAnyStateOfTheScope() {
        let ask: StateName = "Ask"
        let workflow = Workflow("W", input: Order.self) { order in
            Pass(ask)
            Choice("Clear?") {
                When(order.isPaid == false) { Go(to: ask) }
                Otherwise {
                    Pass("Use")
                    Go(to: "End")
                }
            }
            Pass("Skipped")
            Succeed("End")
        }
        #expect(
            transitions(workflow)
                == ["Ask → Clear?", "Clear? → Ask | Use", "Use → End", "Skipped → End", "End"]
        )
    }

    @Test func goToNowhereIsReportedWithTheNearestName() {
        let line = #line + 3
        let made = Workflow("W") {
            Pass("Analyse")
            Go(to: "Analyze")
        }.synthesize()
        #expect(
            made.diagnostics.map(\.message) == ["Go(to: \"Analyze\") finds no such state; did you mean \"Analyse\"?"]
        )
        #expect(made.diagnostics.first?.location == .swift(fileID: #fileID, line: line))
    }

    @Test func goDoesNotLeaveABranch() {
        let made = Workflow("W") {
            Parallel("P") {
                Branch {
                    Pass("In"); Go(to: "Out")
                }
            }
            Pass("Out")
        }.synthesize()
        #expect(made.diagnostics.map(\.code.rawValue) == ["SS1102"])
    }

    @Test func namesAreUniqueInTheWholeWorkflow() {
        let made = Workflow("W") {
            Pass("A")
            Parallel("P") { Branch { Pass("A") } }
        }.synthesize()
        #expect(made.diagnostics.map(\.code.rawValue) == ["SS1101"])
        #expect(made.diagnostics.first?.state == "A")
        #expect(made.diagnostics.first?.notes.count == 1)
    }
}
