internal import OrderedJSON
internal import StatesLanguage

/// Makes a machine's states ready, scope by scope.
struct ProgramCompiler {
    /// The machine's query language, which states without one of their own have.
    let language: QueryLanguage

    func machineTimeout(_ machine: StateMachine) throws(ProgramError) -> Int64? {
        switch machine.timeoutSeconds {
        case nil: return nil
        case .integer(let seconds) where seconds > 0: return seconds
        default: throw ProgramError(field: "TimeoutSeconds", "write a positive number of whole seconds")
        }
    }

    /// Makes a scope ready.
    ///
    /// Scopes nest as deep as the definition's text does, which its parser bounds.
    func scope(_ scope: any StateScope, in owner: String? = nil) throws(ProgramError) -> ScopeProgram {
        guard let startAt = scope.startAt else {
            throw ProgramError(state: owner, field: "StartAt", "write the name of the state that comes first")
        }
        guard let start = scope.states.position(of: startAt) else {
            throw ProgramError(state: owner, field: "StartAt", "there is no state \"\(startAt)\" in this scope")
        }
        var states: [StateProgram] = []
        states.reserveCapacity(scope.states.count)
        for (name, state) in scope.states {
            let compiler = StateCompiler(machineLanguage: language, name: name, state: state, scope: scope.states)
            states.append(try compiler.program())
        }
        return ScopeProgram(states: states, start: start)
    }
}

/// Makes one state ready.
struct StateCompiler {
    let machineLanguage: QueryLanguage
    let name: String
    let state: State
    /// The states of the same scope, for transitions.
    let scope: StateTable

    var language: QueryLanguage { state.queryLanguage ?? machineLanguage }

    func program() throws(ProgramError) -> StateProgram {
        let kind: StateProgram.Kind =
            switch state {
            case .pass(let state): .pass(try pass(state))
            case .choice(let state): .choice(try choice(state))
            case .task(let state): .task(try task(state))
            case .wait(let state): .wait(try wait(state))
            case .succeed(let state): .succeed(SucceedProgram(flow: try flow(state)))
            case .fail(let state): .fail(try fail(state))
            case .parallel(let state): .parallel(try parallel(state))
            case .map(let state): .map(try map(state))
            case .unrecognized: throw error("Type", "this is no state: its Type is missing or unknown")
            }
        return StateProgram(name: name, kind: kind, readsContext: state.json.readsContext)
    }

    func error(_ field: String, _ message: String) -> ProgramError {
        ProgramError(state: name, field: field, message)
    }

    // MARK: States

    private func pass(_ state: PassState) throws(ProgramError) -> PassProgram {
        var flow = try flow(state)
        flow.parameters = try template(state.parameters, "Parameters")
        flow.result = try placement(state.resultPath)
        return PassProgram(flow: flow, result: state.result, next: try transition(state))
    }

    private func fail(_ state: FailState) throws(ProgramError) -> FailProgram {
        FailProgram(
            language: language,
            error: try text(state.error, "Error", path: state.errorPath, "ErrorPath"),
            cause: try text(state.cause, "Cause", path: state.causePath, "CausePath")
        )
    }

    private func wait(_ state: WaitState) throws(ProgramError) -> WaitProgram {
        let seconds = try setting(state.seconds, "Seconds", path: state.secondsPath, "SecondsPath")
        let timestamp = try text(state.timestamp, "Timestamp", path: state.timestampPath, "TimestampPath")
        let duration: WaitProgram.Duration
        switch (seconds, timestamp) {
        case (let seconds?, nil): duration = .seconds(seconds)
        case (nil, let timestamp?): duration = .timestamp(timestamp)
        default: throw error("Seconds", "write one of Seconds, SecondsPath, Timestamp and TimestampPath")
        }
        return WaitProgram(flow: try flow(state), duration: duration, next: try transition(state))
    }

    private func choice(_ state: ChoiceState) throws(ProgramError) -> ChoiceProgram {
        let flow = try flow(state)
        var rules: [ChoiceProgram.Rule] = []
        for (index, rule) in state.choices.enumerated() {
            let field = "Choices[\(index)]"
            guard let next = rule.next else { throw error(field, "write the rule's Next") }
            var ruleFlow = flow
            ruleFlow.assign = try template(rule.assign, "\(field)/Assign")
            ruleFlow.output = try template(rule.output, "\(field)/Output")
            rules.append(
                ChoiceProgram.Rule(
                    condition: try condition(rule, field),
                    flow: ruleFlow,
                    next: try position(of: next, "\(field)/Next")
                )
            )
        }
        var otherwise: Int?
        if let name = state.default { otherwise = try position(of: name, "Default") }
        return ChoiceProgram(flow: flow, rules: rules, otherwise: otherwise)
    }

    private func task(_ state: TaskState) throws(ProgramError) -> TaskProgram {
        guard let resource = state.resource else { throw error("Resource", "write the ARN of what is called") }
        return TaskProgram(
            flow: try resultFlow(state),
            resource: resource,
            credentials: try template(state.credentials, "Credentials"),
            timeout: try setting(
                state.timeoutSeconds,
                "TimeoutSeconds",
                path: state.timeoutSecondsPath,
                "TimeoutSecondsPath"
            ),
            heartbeat: try setting(
                state.heartbeatSeconds,
                "HeartbeatSeconds",
                path: state.heartbeatSecondsPath,
                "HeartbeatSecondsPath"
            ),
            handling: try handling(state),
            next: try transition(state)
        )
    }

    private func parallel(_ state: ParallelState) throws(ProgramError) -> ParallelProgram {
        guard !state.branches.isEmpty else { throw error("Branches", "write at least one branch") }
        var branches: [ScopeProgram] = []
        for branch in state.branches {
            branches.append(try ProgramCompiler(language: machineLanguage).scope(branch, in: name))
        }
        return ParallelProgram(
            flow: try resultFlow(state),
            branches: branches,
            handling: try handling(state),
            next: try transition(state)
        )
    }

    private func map(_ state: MapState) throws(ProgramError) -> MapProgram {
        guard let processor = state.processor else { throw error("ItemProcessor", "write the states of an iteration") }
        var flow = try resultFlow(state)
        if let selector = state.itemSelector { flow.parameters = try compiled(selector, "ItemSelector") }
        let items: MapProgram.Items
        switch (state.itemsPath, state.items) {
        case (let path?, _): items = .path(try expression(path, "ItemsPath"))
        case (nil, let written?): items = .expression(try compiled(written, "Items"))
        case (nil, nil): items = .input
        }
        let scope = try ProgramCompiler(language: machineLanguage).scope(processor, in: name)
        return MapProgram(
            flow: flow,
            items: items,
            maxConcurrency: try setting(
                state.maxConcurrency,
                "MaxConcurrency",
                path: state.maxConcurrencyPath,
                "MaxConcurrencyPath"
            ),
            processor: scope,
            distributed: try distributed(state, processor: scope),
            handling: try handling(state),
            next: try transition(state)
        )
    }
}

extension JSON {
    /// Whether a text in a state's own fields refers to the context object.
    ///
    /// In JSONata `$states` alone refers to it too, unless a member other than `context` follows.
    fileprivate var readsContext: Bool {
        switch self {
        case .string(let text): text.readsContext
        case .array(let elements): elements.contains { $0.readsContext }
        case .object(let object):
            object.contains { key, value in
                !["ItemProcessor", "Iterator", "Branches", "Comment", "Result"].contains(key) && value.readsContext
            }
        default: false
        }
    }
}

extension String {
    fileprivate var readsContext: Bool {
        if contains("$$") { return true }
        var rest = self[...]
        while let range = rest.firstRange(of: "$states") {
            rest = rest[range.upperBound...]
            if !rest.hasPrefix(".input"), !rest.hasPrefix(".result"), !rest.hasPrefix(".errorOutput") { return true }
        }
        return false
    }
}
