package import StatesEngine
import StatesLanguage

/// What an execution did in a state machine, as its history tells: which states it was in, and which ways it took.
package struct ExecutionTrace: Sendable, Hashable {
    /// What happened to each state that was entered, by its name.
    package internal(set) var states: [String: StateTrace] = [:]
    /// How often each way was taken.
    package internal(set) var ways: [Way: Int] = [:]

    /// A way from state to state.
    package struct Way: Sendable, Hashable {
        /// The name of the state that was left.
        package var source: String
        /// The name of the state that followed, nil where the scope ended.
        package var target: String?
        /// Whether a catcher led there.
        package var isCatch: Bool
    }

    /// Nothing happened as yet.
    init() {}

    /// What the events tell, which may be those of an execution that still runs.
    package init(_ events: [HistoryEvent]) {
        var reader = HistoryReader()
        for event in events { reader.read(event) }
        self = reader.trace
    }
}

/// What happened to a state, all its visits together.
package struct StateTrace: Sendable, Hashable {
    /// How often it was entered.
    package internal(set) var entered = 0
    /// How often it was left after success.
    package internal(set) var succeeded = 0
    /// How often its error was caught.
    package internal(set) var caught = 0
    /// How often it failed for good.
    package internal(set) var failed = 0
    /// How often it was stopped, by the failure of a sibling or with the execution.
    package internal(set) var stopped = 0
    /// How often it was tried again.
    package internal(set) var retries = 0
    /// How many iterations of it ended well or badly, where it is a Map.
    package internal(set) var iterations = 0
    /// How many of them failed or were stopped.
    package internal(set) var failedIterations = 0

    /// How the state is shown: by the worst that happened to it.
    package var outcome: Outcome {
        if failed > 0 { return .failed }
        if entered > succeeded + caught + stopped { return .running }
        if stopped > 0 { return .stopped }
        return caught > 0 ? .caught : .succeeded
    }

    /// How a state is shown.
    package enum Outcome: String, Sendable, Hashable, CaseIterable {
        case succeeded, caught, failed, stopped, running
    }
}
