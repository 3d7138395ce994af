import SwiftStates
import SynthCommand

let hello = Workflow("Hello") {
    Wait("Pause", for: .seconds(3))
    Succeed("Done")
}

@main struct Program: SynthProgram {
    static let workflows: [any WorkflowDefinition] = [hello]
}
