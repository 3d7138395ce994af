public import OrderedJSON

/// A state machine in Amazon States Language: the one model that everything else produces or consumes.
///
/// It holds the language without loss: every field of every state in both query languages, the order in which fields
/// were written, and fields that the language doesn't have.
public struct StateMachine: Sendable, Hashable {
    /// `Comment`: a remark for the reader.
    public var comment: String?
    /// `Version`: the version of the language, "1.0" where nothing is said.
    public var version: String?
    /// `QueryLanguage`: JSONPath where nothing is said.
    public var queryLanguage: QueryLanguage?
    /// `TimeoutSeconds`: seconds that an execution may take.
    public var timeoutSeconds: Quantity?
    /// `StartAt`: the state that the execution begins with.
    public var startAt: String?
    /// `States`: the states.
    public var states: StateTable = StateTable()
    /// How the definition was written, and fields that the language doesn't have.
    public var layout = FieldLayout()

    /// An empty state machine.
    public init() {}
}

extension StateMachine: StateScope {
    package static let noun = "a state machine"

    package static let fields: [DefinitionField<Self>] = [
        .init("Comment", \.comment),
        .init("Version", \.version),
        .init("QueryLanguage", \.queryLanguage),
        .init("TimeoutSeconds", \.timeoutSeconds),
        .init("StartAt", \.startAt),
        .init("States", list: \.states),
    ]
}

extension StateMachine {
    /// Reads a definition and reports what of it the language doesn't have.
    ///
    /// What can't be understood is kept and printed back. The result is nil only where the value is no state machine
    /// at all: no object, or an object with neither `StartAt` nor `States`.
    public init?(json: JSON, diagnostics: inout [Diagnostic]) {
        guard json["StartAt"] != nil || json["States"] != nil else {
            diagnostics.append(.notAStateMachine(json))
            return nil
        }
        var reader = DefinitionReader()
        guard let machine = StateMachine(json: json, reader: &reader) else { return nil }
        diagnostics += reader.diagnostics
        self = machine
    }

    /// The definition as it is deployed: Amazon States Language.
    public var definition: JSON { json }

    /// The number of states, those within Parallel and Map states included.
    public var stateCount: Int { states.total }
}

extension StateTable {
    /// The number of states, inner scopes included.
    fileprivate var total: Int {
        reduce(into: count) { count, element in
            switch element.state {
            case .parallel(let state): count += state.branches.reduce(0) { $0 + $1.states.total }
            case .map(let state): count += state.processor?.states.total ?? 0
            default: break
            }
        }
    }
}
