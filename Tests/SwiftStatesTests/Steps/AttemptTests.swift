import SwiftStates
import Testing

@Suite("An attempt")
struct AttemptTests {
    @Test func isAParallelOfOneBranchThatIsTakenOut() {
        let workflow = Workflow("W", input: Order.self) { order in
            Attempt("Safely") {
                Pass("A")
                Pass("B")
            } catch: { error in
                Pass("Note").inputPath(error.cause)
            }
            .retry(.timeout, maxAttempts: 1)
            Succeed("Done")
        }
        #expect(
            states(workflow)["Safely"] == [
                "Type": "Parallel",
                "Branches": [
                    [
                        "StartAt": "A",
                        "States": ["A": ["Type": "Pass", "Next": "B"], "B": ["Type": "Pass", "End": true]],
                    ]
                ],
                "OutputPath": "$[0]",
                "Retry": [["ErrorEquals": ["States.Timeout"], "MaxAttempts": 1]],
                "Catch": [["ErrorEquals": ["States.ALL"], "Next": "Note"]],
                "Next": "Done",
            ]
        )
        #expect(transitions(workflow) == ["Safely → Done | !Note", "Note → Done", "Done"])
    }

    @Test func keepsThePayloadWithTheError() {
        let workflow = Workflow("W", input: Order.self, queryLanguage: .jsonata) { order in
            Attempt("Safely", catching: .taskFailed, into: order.error) {
                Pass("A")
            } catch: {
                Fail("Stop", error: Text(order.error.error))
            }
        }
        let state = states(workflow)["Safely"]
        #expect(state?["Output"] == "{% $states.result[0] %}")
        #expect(
            state?["Catch"] == [
                [
                    "ErrorEquals": ["States.TaskFailed"],
                    "Output": "{% $merge([$states.input, {\"error\": $states.errorOutput}]) %}", "Next": "Stop",
                ]
            ]
        )
    }

    @Test func needsSteps() {
        #expect(
            findings { _ in Attempt("Empty") {} } == [
                "SS1106 the Attempt \"Empty\" has no steps; it needs one at least"
            ]
        )
    }
}
