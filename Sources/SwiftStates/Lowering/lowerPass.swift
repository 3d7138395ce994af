import OrderedJSON
import StatesLanguage
import StatesTypes

extension StepLowering {
    /// Lowers a Pass.
    mutating func emit(_ step: Pass, then next: Continuation) {
        let settings = step._settings
        var state = PassState()
        fillCommon(&state, settings)
        let makesResult = !step.updates.isEmpty || settings.parameters != nil
        let isPlaced = step.updates.contains { !$0.isWholeResult } || settings.resultPath != nil
        fillInputOutput(
            &state,
            settings,
            outputRoot: isPlaced ? .payload(scope: payload) : makesResult ? .result : nil
        )
        if language(of: settings) == .jsonata {
            fillJSONata(&state, step)
        } else {
            fillJSONPath(&state, step)
        }
        fillAssign(&state, settings, root: makesResult ? .result : inputRoot(settings))
        fillTransition(&state, next)
        finish(.pass(state), settings, effect: effect(step), reading: step.updates.map(\.value))
    }

    // MARK: - JSONata

    private mutating func fillJSONata(_ state: inout PassState, _ step: Pass) {
        let settings = step._settings
        if settings.parameters != nil { refuse("Parameters", in: .jsonata, "use .output", settings) }
        if case .node = settings.resultPath { refuse("ResultPath", in: .jsonata, "use .set or .output", settings) }
        if case .null = settings.resultPath, settings.output == nil {
            state.output = "{% $states.input %}"
            return
        }
        if step.updates.isEmpty { return }
        if settings.output != nil {
            refuse(".output beside .set or .result", in: .jsonata, "keep one of them", settings)
        }
        let lowering = jsonata(settings)
        state.output = attempt("Output", settings) { () throws(LoweringError) in
            if case .result = step.updates[0].place, step.updates.count == 1 {
                return try lowering.template(step.updates[0].value)
            }
            var updates: [(place: ExpressionNode, value: String)] = []
            for update in step.updates { updates.append((update.place, try lowering.source(update.value))) }
            return .string("{% \(try lowering.updatedInput(updates)) %}")
        }
    }

    // MARK: - JSONPath

    private mutating func fillJSONPath(_ state: inout PassState, _ step: Pass) {
        let settings = step._settings
        if let parameters = settings.parameters {
            state.parameters = template("Parameters", parameters, settings, inputRoot(settings))
        }
        switch settings.resultPath {
        case nil: break
        case .null: state.resultPath = .null
        case .node(let place): state.resultPath = resultPath(place, settings)
        }
        guard let first = step.updates.first else { return }
        if settings.parameters != nil || settings.resultPath != nil && !first.isWholeResult {
            refuse(".set beside .parameters or .resultPath", in: .jsonPath, "keep one of them", settings)
            return
        }
        if step.updates.count > 1 {
            setTogether(step.updates, &state, settings)
            return
        }
        let lowering = jsonPath(settings)
        let part = attempt("set", settings) { () throws(LoweringError) in try lowering.template(first.value) }
        switch part {
        case nil:
            return
        case .value(let json):
            if first.value.isComputed { state.parameters = json } else { state.result = json }
            if !first.isWholeResult { state.resultPath = resultPath(first.place, settings) }
        case .dynamic(let text) where text.hasPrefix("$"):
            if settings.inputPath != nil {
                refuse(".set to a path beside .inputPath", in: .jsonPath, "keep one of them", settings)
            }
            state.inputPath = .path(text)
            if !first.isWholeResult { state.resultPath = resultPath(first.place, settings) }
        case .dynamic:
            setTogether(step.updates, &state, settings)
        }
    }

    /// Sets fields of one object together: `Parameters` makes the object, and `ResultPath` says where it is.
    private mutating func setTogether(_ updates: [Pass.Update], _ state: inout PassState, _ settings: StepSettings) {
        var object = JSONObject()
        var parent: FieldPlace?
        var names: [String] = []
        for update in updates {
            guard let field = field(update.place, settings) else { return }
            if let parent, parent.parent != field.parent {
                report(
                    .unusableSetting(
                        "in JSONPath one Pass sets fields of one object, but \(parent.path) and \(field.path) are of two; "
                            + "use two Pass states, or .jsonata"
                    ),
                    state: resolved(settings.name),
                    at: settings.location
                )
                return
            }
            parent = field
            if names.contains(field.name) {
                report(
                    .unusableSetting("\(field.path) is set twice; remove one"),
                    state: resolved(settings.name),
                    at: settings.location
                )
            }
            names.append(field.name)
            let value = template(
                "set",
                Template(node: .object([(field.name, update.value)])),
                settings,
                inputRoot(settings)
            )
            for (name, value) in value?.objectValue ?? [:] { object[name] = value }
        }
        guard let parent else { return }
        let lost = parent.isKnown ? parent.siblings.filter { !names.contains($0) } : ["its other members"]
        if !lost.isEmpty {
            report(.losesFields(lost, of: parent.parent), state: resolved(settings.name), at: settings.location)
            return
        }
        state.parameters = .object(object)
        state.resultPath = parent.parent == "$" ? nil : .path(parent.parent)
    }
}

extension Pass.Update {
    /// Whether this is the state's result as a whole, not a place in the payload.
    fileprivate var isWholeResult: Bool {
        if case .result = place { true } else { false }
    }
}
