import OrderedJSON
import StatesLanguage
import StatesTypes

extension StepLowering {
    /// Lowers a Task, then its handlers.
    mutating func emit<Output>(_ step: Task<Output>, then next: Continuation) {
        let settings = step._settings
        var state = TaskState()
        fillCommon(&state, settings)
        state.resource = step.resource
        fillInputOutput(&state, settings, outputRoot: outputRoot(settings))
        fillParameters(&state, settings)
        state.credentials = step.credentials.flatMap { template("Credentials", $0, settings, inputRoot(settings)) }
        (state.timeoutSeconds, state.timeoutSecondsPath) = limit(step.timeout, "TimeoutSeconds", settings)
        (state.heartbeatSeconds, state.heartbeatSecondsPath) = limit(step.heartbeat, "HeartbeatSeconds", settings)
        fillResult(&state, settings)
        fillAssign(&state, settings, root: .result)
        fillErrors(&state, settings, then: next)
        fillTransition(&state, next)
        finish(
            .task(state),
            settings,
            effect: effect(settings, result: Output.self),
            reading: [step.credentials?.node, step.timeout?.node, step.heartbeat?.node]
        )
        lowerHandlers(settings, then: next)
    }

    private mutating func fillParameters(_ state: inout TaskState, _ settings: StepSettings) {
        if let input = settings.functionInput {
            if language(of: settings) == .jsonata {
                state.arguments = template(
                    "Arguments",
                    Template(node: .expression(input)),
                    settings,
                    inputRoot(settings)
                )
            } else if settings.inputPath == nil {
                state.inputPath = path("InputPath", .node(input), settings)
            } else {
                refuse(".inputPath beside input:", in: .jsonPath, "keep one of them", settings)
            }
        }
        guard let parameters = settings.parameters else { return }
        if settings.functionInput != nil {
            refuse(".parameters beside input:", in: language(of: settings), "keep one of them", settings)
            return
        }
        if language(of: settings) == .jsonata {
            state.arguments = template("Arguments", parameters, settings, inputRoot(settings))
        } else {
            state.parameters = template("Parameters", parameters, settings, inputRoot(settings))
        }
    }

    private mutating func limit<Output>(
        _ limit: Task<Output>.Limit?,
        _ field: String,
        _ settings: StepSettings
    ) -> (Quantity?, String?) {
        switch limit {
        case nil: return (nil, nil)
        case .seconds(let seconds): return (seconds, nil)
        case .node(let node): return quantity(node, field, settings)
        }
    }

    /// A number from the payload: in JSONPath a path for the field with `Path`, in JSONata an expression for the field.
    mutating func quantity(
        _ node: ExpressionNode,
        _ field: String,
        _ settings: StepSettings
    ) -> (Quantity?, String?) {
        if language(of: settings) == .jsonata {
            let lowering = jsonata(settings)
            let text = attempt(field, settings) { () throws(LoweringError) in try lowering.delimited(node) }
            return (text.map(Quantity.text), nil)
        }
        let name = field + "Path"
        let lowering = jsonPath(settings)
        let path = attempt(name, settings) { () throws(LoweringError) in try lowering.path(node, as: name) }
        return (nil, path)
    }
}

extension Task.Limit {
    /// The expression that says how long.
    fileprivate var node: Template.Node? {
        if case .node(let node) = self { .expression(node) } else { nil }
    }
}
