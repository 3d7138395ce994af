import OrderedJSON
import StatesLanguage

/// A scope of states and its place: the machine, a branch of a Parallel, the inside of a Map.
final class ScopeSite: Sendable {
    /// What holds the states.
    enum Kind: Sendable {
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
    let statesPointer: JSONPointer

    /// What the scope is called in a message.
    var noun: String {
        switch kind {
        case .machine: "the state machine"
        case .branch: "the branch"
        case .inlineMap, .distributedMap: "the item processor"
        }
    }

    init(
        kind: Kind,
        pointer: JSONPointer,
        owner: String?,
        scope: some StateScope,
        language: QueryLanguage,
        type: ExecutionType,
        isWithinChildren: Bool
    ) {
        self.kind = kind
        self.pointer = pointer
        statesPointer = pointer.appending("States")
        self.owner = owner
        startAt = scope.startAt
        states = scope.states
        layout = scope.layout
        self.language = language
        self.type = type
        self.isWithinChildren = isWithinChildren
    }

    /// The machine and all scopes within it, each before those that it holds.
    static func all(in machine: StateMachine, _ options: ValidationOptions) -> [ScopeSite] {
        let root = ScopeSite(
            kind: .machine,
            pointer: .root,
            owner: nil,
            scope: machine,
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
            scope: scope,
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
final class StateSite: Sendable {
    let name: String
    let state: State
    let fields: StateFields
    let scope: ScopeSite
    /// The query language that holds for the state.
    let language: QueryLanguage
    /// Every template of the state.
    let templateUses: [TemplateUse]

    var isJSONata: Bool { language == .jsonata }

    init(_ name: String, _ state: State, in scope: ScopeSite) {
        self.name = name
        self.state = state
        self.scope = scope
        fields = StateFields(state)
        language = state.ownLanguage ?? scope.language
        templateUses = TemplateUse.all(in: state, fields, isJSONata: language == .jsonata)
    }
}

extension State {
    /// The query language that the state itself names.
    fileprivate var ownLanguage: QueryLanguage? {
        switch self {
        case .task(let state): state.queryLanguage
        case .pass(let state): state.queryLanguage
        case .choice(let state): state.queryLanguage
        case .wait(let state): state.queryLanguage
        case .succeed(let state): state.queryLanguage
        case .fail(let state): state.queryLanguage
        case .parallel(let state): state.queryLanguage
        case .map(let state): state.queryLanguage
        case .unrecognized: nil
        }
    }
}
