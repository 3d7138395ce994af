package import StatesLanguage

extension StateMachine {
    /// The machine of one state alone, in whose place the states that it leads to are empty.
    ///
    /// - Parameters:
    ///   - state: The state.
    ///   - name: What the state is called.
    ///   - queryLanguage: The language of the machine that the state is from.
    package init(of state: State, named name: String, queryLanguage: QueryLanguage?) {
        self.init()
        self.queryLanguage = queryLanguage
        startAt = name
        states[name] = state
        for target in state.targets where states[target] == nil { states[target] = .succeed(SucceedState()) }
    }

    /// The state of that name in the machine, or in a branch or an item processor within it.
    package func state(named name: String) -> State? { states.state(named: name) }
}

extension StateTable {
    // Scopes nest as deep as the definition's text does, which its parser bounds.
    fileprivate func state(named name: String) -> State? {
        if let state = self[name] { return state }
        for (_, state) in self {
            for scope in state.scopes {
                if let state = scope.states.state(named: name) { return state }
            }
        }
        return nil
    }
}

extension State {
    /// The scopes within the state.
    package var scopes: [any StateScope] {
        switch self {
        case .parallel(let state): state.branches
        case .map(let state): state.processor.map { [$0] } ?? []
        default: []
        }
    }

    /// The names of the states that the state leads to.
    fileprivate var targets: [String] {
        var targets = catchers.compactMap(\.next)
        if let next { targets.append(next) }
        if case .choice(let choice) = self {
            targets += choice.choices.compactMap(\.next)
            if let target = choice.default { targets.append(target) }
        }
        return targets
    }
}
