import HumanInTheLoop
import SwiftStates
import Testing

@Test func smoke() {
    let made = humanInTheLoop.synthesize()
    print(made.stateMachine.definition.serialized(.pretty))
    for d in made.diagnostics { print(d) }
}
