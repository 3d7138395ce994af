internal import OrderedJSON
internal import StatesLanguage

/// An error of a state: what its retriers and catchers are asked about, and what it leaves behind if they have no answer.
struct StateFailure: Error, Sendable {
    /// The error's name, or nil where a task failed without one.
    var name: ErrorName?
    var cause: String?
    let kind: Kind

    enum Kind: Sendable {
        /// The state's task failed.
        case task
        /// A distributed Map's items, children or results.
        case mapRun
        /// A Fail state was entered.
        case failState
        /// An output is too large.
        case dataLimit
        /// A field of the state couldn't be evaluated in JSONPath.
        case path
        /// A JSONata expression failed, in that field.
        case query(location: String?)
        /// No sign of life within `HeartbeatSeconds`.
        case missedHeartbeat
    }

    /// Whether it ends the execution whatever the state's retriers and catchers say.
    ///
    /// The guide says so of `States.DataLimitExceeded` too; a recording shows that it isn't so for a task's result.
    var isTerminal: Bool {
        if case .dataLimit = kind { true } else { name == .runtime }
    }

    var isMissedHeartbeat: Bool {
        if case .missedHeartbeat = kind { true } else { false }
    }

    /// What a catcher gets: `{"Error": …, "Cause": …}`, with null for what the failure didn't say (recorded).
    var errorOutput: JSON {
        .object([
            "Error": name.map { .string($0.rawValue) } ?? .null,
            "Cause": cause.map { .string($0) } ?? .null,
        ])
    }
}

extension StateFailure {
    /// The error of an expression, with the sentence that Step Functions puts before the cause.
    init(_ error: EvaluationError, in state: StateProgram, enteredAt event: Int) {
        self.init(
            name: error.name,
            cause: Self.prefix(state, event) + error.cause,
            kind: error.name == .queryEvaluationError ? .query(location: error.location) : .path
        )
    }

    /// `States.Runtime`, for what a field of the state refers to.
    static func runtime(_ cause: String, in state: StateProgram, enteredAt event: Int) -> Self {
        Self(name: .runtime, cause: prefix(state, event) + cause, kind: .path)
    }

    static func dataLimitExceeded(by source: String, isTaskResult: Bool) -> Self {
        Self(
            name: .dataLimitExceeded,
            cause: "The state/task '\(source)' returned a result with a size exceeding the maximum number of bytes "
                + "service limit.",
            kind: isTaskResult ? .task : .dataLimit
        )
    }

    private static func prefix(_ state: StateProgram, _ event: Int) -> String {
        "An error occurred while executing the state '\(state.name)' (entered at the event id #\(event)). "
    }
}
