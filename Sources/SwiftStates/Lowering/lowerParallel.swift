import OrderedJSON
import StatesLanguage
import StatesTypes

extension StepLowering {
    /// Lowers a Parallel with the states of its branches, then its handlers.
    mutating func emit<Outputs>(_ step: Parallel<Outputs>, then next: Continuation) {
        if let types = step.outputTypes, types.count != step.branches.count {
            report(
                .outputsDoNotFit(branches: step.branches.count, outputs: types.count),
                state: resolved(step._settings.name),
                at: step._settings.location
            )
        }
        for (position, type) in (step.outputTypes ?? []).enumerated() {
            let subject = "branch \(position + 1) of the Parallel \(quoted(resolved(step._settings.name)))"
            let placed = step._settings.placedOutputs.flatMap { ExpectedOutput($0, of: subject, .placed) }
            for finding in placed?.findings(about: [.ofType(type)]) ?? [] {
                report(finding, state: resolved(step._settings.name), at: step._settings.location)
            }
        }
        emitParallel(step._settings, step.branches, outputs: step.outputTypes, then: next)
    }

    /// Lowers an Attempt: a Parallel of one branch whose output is taken out of the array.
    mutating func emit(_ step: Attempt, then next: Continuation) {
        emitParallel(step._settings, [Branch(steps: step.steps)], then: next)
    }

    private mutating func emitParallel(
        _ settings: StepSettings,
        _ branches: [Branch],
        outputs: [Any.Type]? = nil,
        then next: Continuation
    ) {
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
        var flows: [PayloadFlow] = []
        for (number, branch) in branches.enumerated() {
            var lowered = ParallelBranch()
            lowered.comment = branch.comment
            let subject = "branch \(number + 1) of the Parallel \(quoted(name))"
            var flow = scope(
                branch.steps,
                payload: isReshaped ? settings.scope : payload,
                type: nil,
                isInherited: !isReshaped,
                of: settings.unwrapsBranch ? "the Attempt \(quoted(name))" : subject,
                at: settings.location
            )
            flow.expectedOutput =
                if let outputs {
                    outputs.indices.contains(number)
                        ? ExpectedOutput(outputs[number], of: subject, .said(by: "outputs:")) : nil
                } else {
                    settings.placedOutputs.flatMap { ExpectedOutput($0, of: subject, .placed) }
                }
            (lowered.startAt, lowered.states) = (flow.startAt, flow.states)
            flows.append(flow)
            state.branches.append(lowered)
        }
        if branches.isEmpty { report(.emptyScope("the Parallel \(quoted(name))"), at: settings.location) }
        fillResult(&state, settings)
        fillAssign(&state, settings, root: .result)
        fillErrors(&state, settings, then: next)
        fillTransition(&state, next)
        finish(.parallel(state), settings, effect: effect(settings, result: [JSON].self), children: flows)
        lowerHandlers(settings, then: next)
    }
}

extension Diagnostic {
    /// SS1113: another number of outputs than of branches.
    static func outputsDoNotFit(branches: Int, outputs: Int) -> Diagnostic {
        Diagnostic(
            .error,
            .outputsDoNotFit,
            "outputs: names \(outputs) types, but there are \(branches) branches; name the type of each branch's output, in "
                + "their order"
        )
    }
}

extension Diagnostic.Code {
    static let outputsDoNotFit = Self(rawValue: "SS1113")
}
