import OrderedJSON
import StatesLanguage
import StatesTypes

// Succeed, Fail and states as ASL writes them.

extension StepLowering {
    /// Lowers a Succeed.
    mutating func emit(_ step: Succeed) {
        var state = SucceedState()
        fillCommon(&state, step._settings)
        fillInputOutput(&state, step._settings)
        finish(.succeed(state), step._settings, effect: effect(step._settings))
    }

    /// Lowers a Fail.
    mutating func emit(_ step: Fail) {
        let settings = step._settings
        var state = FailState()
        fillCommon(&state, settings)
        (state.error, state.errorPath) = text(step.error, "Error", settings)
        (state.cause, state.causePath) = text(step.cause, "Cause", settings)
        finish(
            .fail(state),
            settings,
            effect: .keeps(adding: []),
            reading: [step.error, step.cause].map { $0.map(Template.Node.expression) }
        )
    }

    /// A fixed text for a field, or an expression for the field with `Path`.
    private mutating func text(
        _ node: ExpressionNode?,
        _ field: String,
        _ settings: StepSettings
    ) -> (String?, String?) {
        guard let node else { return (nil, nil) }
        if language(of: settings) == .jsonata {
            if case .literal(.string(let text)) = node { return (text, nil) }
            let lowering = jsonata(settings)
            return (attempt(field, settings) { () throws(LoweringError) in try lowering.delimited(node) }, nil)
        }
        let lowering = jsonPath(settings)
        let lowered = attempt(field, settings) { () throws(LoweringError) in try lowering.expression(node) }
        switch lowered {
        case nil: return (nil, nil)
        case .literal(let json): return (json.stringValue ?? json.serialized(), nil)
        case .path(let text), .intrinsic(let text): return (nil, text)
        }
    }

    /// Lowers a state as ASL writes it.
    mutating func emit(_ step: RawState, then next: Continuation) {
        let name = resolved(step.name)
        var definition = step.definition
        let goesOn = !["Choice", "Succeed", "Fail"].contains(definition["Type"]?.stringValue)
        if goesOn, definition["Next"] == nil, definition["End"] == nil {
            switch next {
            case .state(let name): definition["Next"] = .string(name)
            case .end: definition["End"] = true
            }
        }
        guard let state = read(.object(definition), named: name, at: step.location) else { return }
        add(state, as: name, at: step.location)
        let effect = PayloadEffect.replaces(.unknown)
        note(PayloadFlow.StepFlow(effect: effect, reads: [], catchers: [], location: step.location), for: name)
    }
}
