import OrderedJSON
import StatesLanguage

/// A scope of states and its place: the machine, a branch of a Parallel, the inside of a Map.
struct ScopeSite {
    /// What holds the states.
    enum Kind {
        case machine
        case branch
        case inlineMap
        case distributedMap
    }

    let kind: Kind
    /// The place of the object that has `StartAt` and `States`.
    let pointer: JSONPointer
    /// The state that holds the scope, or nil for the machine.
    let owner: String?
    let startAt: String?
    let states: StateTable
    let layout: FieldLayout
    /// The query language of states that name none: always the machine's.
    let language: QueryLanguage
    /// The type of the executions that run the states: a distributed Map says its children's.
    let type: ExecutionType

    /// Whether the states run as executions of their own: within a distributed Map, at any depth.
    let isWithinChildren: Bool

    /// The place of the states.
    var statesPointer: JSONPointer { pointer.appending("States") }

    /// What the scope is called in a message.
    var noun: String {
        switch kind {
        case .machine: "the state machine"
        case .branch: "the branch"
        case .inlineMap, .distributedMap: "the item processor"
        }
    }

    /// A state of the scope with its place.
    func site(at position: Int) -> StateSite {
        let (name, state) = states[position]
        return StateSite(name: name, state: state, scope: self, language: state.queryLanguage ?? language)
    }

    /// The machine and all scopes within it, each before those that it holds.
    static func all(in machine: StateMachine, _ options: ValidationOptions) -> [ScopeSite] {
        let root = ScopeSite(
            kind: .machine,
            pointer: .root,
            owner: nil,
            startAt: machine.startAt,
            states: machine.states,
            layout: machine.layout,
            language: machine.queryLanguage ?? .jsonPath,
            type: options.type,
            isWithinChildren: false
        )
        var scopes = [root]
        var next = 0
        while next < scopes.count {
            scopes += scopes[next].inner
            next += 1
        }
        return scopes
    }

    private var inner: [ScopeSite] {
        states.flatMap { name, state -> [ScopeSite] in
            switch state {
            case .parallel(let state):
                state.branches.enumerated().map { index, branch in
                    within(name, ["Branches", String(index)], .branch, branch, type)
                }
            case .map(let state): maps(of: state, named: name)
            default: []
            }
        }
    }

    private func maps(of state: MapState, named name: String) -> [ScopeSite] {
        let isDistributed = state.isDistributed
        let children = isDistributed ? state.processor?.processorConfig?.executionType : nil
        return [("ItemProcessor", state.itemProcessor), ("Iterator", state.iterator)].compactMap { field, processor in
            guard let processor else { return nil }
            let kind = isDistributed ? Kind.distributedMap : .inlineMap
            return within(name, [field], kind, processor, children ?? type)
        }
    }

    private func within(
        _ owner: String,
        _ tokens: [String],
        _ kind: Kind,
        _ scope: some StateScope,
        _ type: ExecutionType
    ) -> ScopeSite {
        ScopeSite(
            kind: kind,
            pointer: JSONPointer(statesPointer.tokens + [owner] + tokens),
            owner: owner,
            startAt: scope.startAt,
            states: scope.states,
            layout: scope.layout,
            language: language,
            type: type,
            isWithinChildren: isWithinChildren || kind == .distributedMap
        )
    }
}

extension MapState {
    /// Whether the items run as executions of their own.
    var isDistributed: Bool { processor?.processorConfig?.mode == .distributed }
}

/// A state and its place.
struct StateSite {
    let name: String
    let state: State
    let scope: ScopeSite
    /// The query language that holds for the state.
    let language: QueryLanguage

    var isJSONata: Bool { language == .jsonata }
}
