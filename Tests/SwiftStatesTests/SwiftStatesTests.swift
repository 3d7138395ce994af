import SwiftStates
import Testing

@Test func smoke() {
    let workflow = Workflow("X") {
        Pass("A")
        Choice("C") {
            When(.rule("$.x", .isPresent, true)) { Succeed("S") }
            Otherwise { Go(to: "A") }
        }
    }
    let made = workflow.synthesize()
    print(made.stateMachine.definition.serialized(.pretty))
    for d in made.diagnostics { print(d) }
}
