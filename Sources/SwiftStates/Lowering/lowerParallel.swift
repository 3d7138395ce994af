import OrderedJSON
import StatesLanguage
import StatesTypes

extension StepLowering {
    /// Lowers a Parallel with the states of its branches, then its handlers.
    mutating func emit(_ step: Parallel, then next: Continuation) {
        let settings = step._settings
        let name = resolved(settings.name)
        var state = ParallelState()
        fillCommon(&state, settings)
        fillInputOutput(&state, settings, outputRoot: outputRoot(settings))
        if let parameters = settings.parameters {
            let value = template("Parameters", parameters, settings, inputRoot(settings))
            if language(of: settings) == .jsonata { state.arguments = value } else { state.parameters = value }
        }
        // Branches see the state's input, which is the outer payload unless it was reshaped on the way in.
        let isReshaped = settings.parameters != nil || inputRoot(settings) == .selectedInput
        for (number, branch) in step.branches.enumerated() {
            var lowered = ParallelBranch()
            lowered.comment = branch.comment
            (lowered.startAt, lowered.states) = scope(
                branch.steps,
                payload: isReshaped ? settings.name.description : payload,
                of: "branch \(number + 1) of the Parallel \(quoted(name))",
                at: settings.location
            )
            state.branches.append(lowered)
        }
        if step.branches.isEmpty { report(.emptyScope("the Parallel \(quoted(name))"), at: settings.location) }
        fillResult(&state, settings)
        fillAssign(&state, settings, root: .result)
        fillErrors(&state, settings, then: next)
        fillTransition(&state, next)
        finish(.parallel(state), settings)
        lowerHandlers(settings, then: next)
    }
}
