public import OrderedJSON

/// One state of a state machine, of any type.
public enum State: Sendable, Hashable {
    /// Calls a function, a service or a person.
    case task(TaskState)
    /// Passes its input on, reshaped or replaced.
    case pass(PassState)
    /// Chooses the next state by rules.
    case choice(ChoiceState)
    /// Waits for a time.
    case wait(WaitState)
    /// Ends its scope with success.
    case succeed(SucceedState)
    /// Ends its scope with an error.
    case fail(FailState)
    /// Runs branches at the same time.
    case parallel(ParallelState)
    /// Runs the same states for each item.
    case map(MapState)
    /// What couldn't be read as a state, kept as it was written.
    case unrecognized(UnrecognizedState)
}

/// A value that stands where a state is expected, but isn't one: its Type is missing or unknown.
public struct UnrecognizedState: Sendable, Hashable {
    /// The value as it was written.
    public var definition: JSON

    /// Keeps a value.
    public init(definition: JSON) {
        self.definition = definition
    }
}

extension State {
    /// The state's Type, where the state was recognised.
    public var type: StateType? {
        switch self {
        case .task: .task
        case .pass: .pass
        case .choice: .choice
        case .wait: .wait
        case .succeed: .succeed
        case .fail: .fail
        case .parallel: .parallel
        case .map: .map
        case .unrecognized: nil
        }
    }

    /// The fields that every type of state has.
    package var common: (any CommonFields)? {
        get {
            switch self {
            case .task(let state): state
            case .pass(let state): state
            case .choice(let state): state
            case .wait(let state): state
            case .succeed(let state): state
            case .fail(let state): state
            case .parallel(let state): state
            case .map(let state): state
            case .unrecognized: nil
            }
        }
        set {
            switch newValue {
            case let state as TaskState: self = .task(state)
            case let state as PassState: self = .pass(state)
            case let state as ChoiceState: self = .choice(state)
            case let state as WaitState: self = .wait(state)
            case let state as SucceedState: self = .succeed(state)
            case let state as FailState: self = .fail(state)
            case let state as ParallelState: self = .parallel(state)
            case let state as MapState: self = .map(state)
            default: break
            }
        }
    }

    /// The state's `Comment`.
    public var comment: String? { common?.comment }

    /// The query language that the state itself names.
    public var queryLanguage: QueryLanguage? { common?.queryLanguage }

    /// The state's `Next`.
    public var next: String? { (common as? any TransitionFields)?.next }

    /// Whether the state says `"End": true`.
    public var isEnd: Bool { (common as? any TransitionFields)?.end == true }

    /// The state's `Retry`, in order.
    public var retriers: [Retrier] { (common as? any ErrorHandlingFields)?.retry ?? [] }

    /// The state's `Catch`, in order.
    public var catchers: [Catcher] { (common as? any ErrorHandlingFields)?.catch ?? [] }
}

extension State: FieldValue {
    package init?(json: JSON, reader: inout DefinitionReader) {
        self = .unrecognized(UnrecognizedState(definition: json))
        guard case .object(let object) = json else {
            reader.reportWrongKind(json, expected: "a state, which is an object")
            return
        }
        guard let written = object["Type"] else {
            reader.report(.missingStateType())
            return
        }
        guard case .string(let name) = written else {
            reader.report(.wrongKind(field: "Type", expected: "a string", found: written), at: "Type")
            return
        }
        guard let type = StateType(rawValue: name) else {
            reader.report(.unknownStateType(name), at: "Type")
            return
        }
        let state: State? =
            switch type {
            case .task: TaskState(json: json, reader: &reader).map(State.task)
            case .pass: PassState(json: json, reader: &reader).map(State.pass)
            case .choice: ChoiceState(json: json, reader: &reader).map(State.choice)
            case .wait: WaitState(json: json, reader: &reader).map(State.wait)
            case .succeed: SucceedState(json: json, reader: &reader).map(State.succeed)
            case .fail: FailState(json: json, reader: &reader).map(State.fail)
            case .parallel: ParallelState(json: json, reader: &reader).map(State.parallel)
            case .map: MapState(json: json, reader: &reader).map(State.map)
            }
        if let state { self = state }
    }

    package var json: JSON {
        switch self {
        case .task(let state): state.json
        case .pass(let state): state.json
        case .choice(let state): state.json
        case .wait(let state): state.json
        case .succeed(let state): state.json
        case .fail(let state): state.json
        case .parallel(let state): state.json
        case .map(let state): state.json
        case .unrecognized(let state): state.definition
        }
    }
}
