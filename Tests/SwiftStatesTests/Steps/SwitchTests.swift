import SwiftStates
import Testing

@Suite("A switch")
struct SwitchTests {
    @Test func hasARuleForEachCase() {
        let workflow = Workflow("W", input: Order.self) { order in
            Switch("Route", over: order.status) {
                Case(.open) { Pass("A") }
                Case(.closed) { Succeed("B") }
            }
            Pass("After")
        }
        #expect(
            states(workflow)["Route"] == [
                "Type": "Choice",
                "Choices": [
                    ["Variable": "$.status", "StringEquals": "open", "Next": "A"],
                    ["Variable": "$.status", "StringEquals": "closed", "Next": "B"],
                ],
            ]
        )
        #expect(transitions(workflow) == ["Route → A | B", "A → After", "B", "After → end"])
    }

    @Test func casesShareSteps() {
        let workflow = Workflow("W", input: Order.self, queryLanguage: .jsonata) { order in
            Switch("Route", over: order.status) { Case(.open, .closed) { Pass("A") } }
        }
        #expect(
            states(workflow)["Route"]?["Choices"] == [
                [
                    "Condition":
                        "{% ($states.input.status = \"open\") or ($states.input.status = \"closed\") %}",
                    "Next": "A",
                ]
            ]
        )
    }

    @Test func hasOneDefault() {
        let found = findings { order in
            Switch("S", over: order.status) {
                Case(.open) { Pass("O") }
                Default { Pass("A") }
                Default { Pass("B") }
            }
            Succeed("Done")
        }
        #expect(found == ["SS1107 the Switch has 2 Defaults; keep one"])
    }

    @Test func refusesACaseOfNoValue() {
        let found = findings { order in
            Switch("S", over: order.status) {
                Case { Pass("A") }
                Default { Pass("B") }
            }
            Succeed("Done")
        }
        #expect(
            found.first
                == "SS1107 a Case of the Switch names no value, so it would never be taken; name one, or write Default { … }"
        )
    }

    @Test func namesTheCasesThatAreMissing() {
        #expect(
            findings { order in Switch("Route", over: order.status) { Case(.open) { Pass("A") } } } == [
                "SS1107 the Switch has no Case for .closed; add Case(.closed) { … }, or Default { … }"
            ]
        )
        #expect(
            findings { order in
                Switch("Route", over: order.status) {
                    Case(.open) { Pass("A") }
                    Case(.closed, .open) { Pass("B") }
                }
            } == ["SS1107 the Switch has two Cases for .open; remove one"]
        )
    }

    @Test func aDefaultTakesTheRest() {
        let workflow = Workflow("W", input: Order.self) { order in
            Switch("Route", over: order.status) {
                Case(.open) { Pass("A") }
                Default { Fail("B") }
            }
            .comment("where to")
        }
        #expect(states(workflow)["Route"]?["Default"] == "B")
        #expect(states(workflow)["Route"]?["Comment"] == "where to")
    }
}
