internal import OrderedJSON
internal import StatesLanguage

extension Engine {
    /// Runs an execution that came to a bad end again, from the state that failed: `RedriveExecution`.
    ///
    /// States that ended well aren't run again. Of a Parallel or a Map only what failed or was stopped runs again, and
    /// of a distributed Map the child executions that didn't succeed, with inputs as they were. The history goes on
    /// in the same execution.
    ///
    /// See <https://docs.aws.amazon.com/step-functions/latest/dg/redrive-executions.html>.
    ///
    /// - Throws: ``RedriveError`` where the execution can't be redriven.
    public func redrive(_ result: ExecutionResult) async throws(RedriveError) -> ExecutionResult {
        guard result.status != .succeeded else {
            throw .notRedrivable("Execution is SUCCEEDED and cannot be redriven")
        }
        guard let stopped = result.stopped, options.type != .express else {
            throw .notRedrivable("Express executions cannot be redriven")
        }
        if let limit = options.quotas.historyEvents, stopped.core.history.count >= limit - 1 {
            throw .notRedrivable("Execution history event limit exceeded")
        }
        let mailbox = Mailbox()
        let log = options.keepsHistory ? HistoryLog(events: result.events) : nil
        do throws(EngineError) {
            return try await drive(
                stopped.core,
                by: .redriven,
                startDate: result.startDate,
                invocations: stopped.invocations,
                mailbox: mailbox,
                log: log
            )
        } catch {
            throw .engine(error)
        }
    }
}

/// Why an execution can't be redriven.
public enum RedriveError: Error, Sendable, Hashable {
    /// The execution isn't of a kind that can be; with the service's `redriveStatusReason`.
    case notRedrivable(String)
    /// It couldn't be run.
    case engine(EngineError)
}

extension RedriveError: CustomStringConvertible {
    /// The reason.
    public var description: String {
        switch self {
        case .notRedrivable(let reason): reason
        case .engine(let error): "\(error)"
        }
    }
}
