internal import OrderedJSON
internal import StatesLanguage

extension ExecutionCore {
    // MARK: Pass

    mutating func runPass(
        _ pass: PassProgram,
        _ state: StateProgram,
        _ strand: inout Strand
    ) throws(StateFailure) {
        if pass.flow.isJSONata {
            try leave(state, &strand, result: nil, flow: pass.flow, next: pass.next)
            return
        }
        if pass.passesThrough, !isTested(strand) {
            leave(state, &strand, output: strand.input, assigning: nil, next: pass.next)
            return
        }
        let effective = try effectiveInput(pass.flow, state, strand)
        var result = effective
        if let parameters = pass.flow.parameters {
            scope.payload = effective
            result = try evaluating(state, strand) { scope throws(EvaluationError) in
                try parameters.evaluate(in: &scope)
            }
        }
        if let fixed = pass.result {
            // TestState tells of no input to a fixed result (recorded).
            inspect(\.result, fixed, of: strand)
            result = fixed
        } else {
            inspect(\.afterInputPath, effective, of: strand)
            inspect(\.afterParameters, result, of: strand)
        }
        try leave(state, &strand, result: result, flow: pass.flow, next: pass.next)
    }

    // MARK: Choice

    mutating func runChoice(
        _ choice: ChoiceProgram,
        _ state: StateProgram,
        _ strand: inout Strand
    ) throws(StateFailure) {
        let effective = try evaluating(state, strand) { scope throws(EvaluationError) in
            try choice.flow.input.select(from: strand.input, in: &scope)
        }
        if !choice.flow.isJSONata { inspect(\.afterInputPath, effective, of: strand) }
        scope.payload = effective
        for (position, rule) in choice.rules.enumerated() {
            let matches = try evaluating(state, strand) { scope throws(EvaluationError) in
                try rule.condition.matches(in: &scope)
            }
            guard matches else { continue }
            history.decide(.rule(position), of: strand.entryEvent)
            try leave(state, &strand, flow: rule.flow, next: .next(rule.next))
            return
        }
        guard let otherwise = choice.otherwise else {
            throw .runtime(
                "Failed to transition out of the state. The state does not point to a next state.",
                in: state,
                enteredAt: strand.entryEvent
            )
        }
        history.decide(.defaultRule, of: strand.entryEvent)
        try leave(state, &strand, flow: choice.flow, next: .next(otherwise))
    }

    // MARK: Wait

    mutating func runWait(
        _ wait: WaitProgram,
        _ state: StateProgram,
        _ strand: inout Strand,
        _ id: StrandID
    ) throws(StateFailure) {
        let seconds: Double
        switch wait.duration {
        case .seconds(let setting):
            seconds = Double(try waitSeconds(setting, flow: wait.flow, state, strand))
        case .timestamp(let setting):
            let moment = try waitTimestamp(setting, flow: wait.flow, state, strand)
            seconds = Double(moment.milliseconds - now.milliseconds) / 1000
        }
        guard seconds > 0 else {
            try leave(state, &strand, flow: wait.flow, next: wait.next)
            return
        }
        strand.waitNumber = nextWaitNumber()
        strand.phase = .blocked
        setTimer(.wait, for: taskID(id, strand.waitNumber), after: seconds)
    }

    // MARK: Fail

    mutating func runFail(
        _ fail: FailProgram,
        _ state: StateProgram,
        _ strand: inout Strand
    ) throws(StateFailure) {
        if fail.language == .jsonPath { inspect(\.afterInputPath, strand.input, of: strand) }
        let error = try text(fail.error, "Error", state, strand)
        let cause = try text(fail.cause, "Cause", state, strand)
        throw StateFailure(name: error.map { ErrorName(rawValue: $0) }, cause: cause, kind: .failState)
    }

    private mutating func text(
        _ setting: Setting?,
        _ field: String,
        _ state: StateProgram,
        _ strand: borrowing Strand
    ) throws(StateFailure) -> String? {
        guard let setting else { return nil }
        scope.payload = strand.input
        switch setting {
        case .fixed(let value): return value.stringValue
        case .path(let expression):
            let value = try evaluating(state, strand) { scope throws(EvaluationError) in
                try CompiledExpression.jsonPath(expression).evaluate(forField: "\(field)Path", in: &scope)
            }
            return value.stringValue ?? value.serialized()
        case .expression(let template):
            let value = try evaluating(state, strand) { scope throws(EvaluationError) in
                try template.evaluate(expecting: .string, in: &scope)
            }
            return value.stringValue
        }
    }
}
