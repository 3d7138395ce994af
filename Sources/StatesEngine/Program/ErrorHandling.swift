internal import OrderedJSON
internal import StatesLanguage

/// `Retry` and `Catch` of a state.
struct ErrorHandling: Sendable {
    var retriers: [RetrierProgram] = []
    var catchers: [CatcherProgram] = []
}

struct RetrierProgram: Sendable {
    let errors: ErrorMatcher
    var interval = 1.0
    var maxAttempts = 3
    var backoffRate = 2.0
    var maxDelay: Double?
    var hasFullJitter = false

    /// The seconds before the retry of that number, counted from 1, without jitter.
    func delay(beforeRetry number: Int) -> Double {
        var delay = interval
        // A power by multiplication: no libm, and it ends at the longest wait.
        for _ in 1..<max(1, number) {
            delay *= backoffRate
            if let maxDelay, delay >= maxDelay { return maxDelay }
            if delay >= Self.longestDelay { return Self.longestDelay }
        }
        return min(delay, maxDelay ?? Self.longestDelay)
    }

    /// No wait of an execution is longer than its year of life.
    static let longestDelay = 31_622_400.0
}

struct CatcherProgram: Sendable {
    let errors: ErrorMatcher
    let result: ResultPlacement
    let assign: CompiledTemplate?
    let output: CompiledTemplate?
    let next: Int
}

/// `ErrorEquals`.
struct ErrorMatcher: Sendable {
    let names: [ErrorName]

    /// Whether an error with that name, or without any, is meant.
    ///
    /// `States.Runtime` is the end of the execution whatever is written. `States.DataLimitExceeded` of a task's result
    /// is taken by `States.ALL` (recorded, against the guide). `States.TaskFailed` stands for all but timeouts.
    func matches(_ error: StateFailure) -> Bool {
        guard !error.isTerminal else { return false }
        for name in names {
            switch name {
            case .all: return true
            case .taskFailed where error.name != .timeout: return true
            case .heartbeatTimeout where error.isMissedHeartbeat: return true
            case error.name: return true
            default: continue
            }
        }
        return false
    }
}
