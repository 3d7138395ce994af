internal import StatesLanguage

extension ExecutionCore {
    @discardableResult
    @inline(__always)
    mutating func record(_ details: @autoclosure () -> HistoryEvent.Details, after previous: Int) -> Int {
        if let limit = settings.quotas.historyEvents, !settings.isExpress, history.count + 1 >= limit {
            recordLast(details(), after: previous)
            return history.count
        }
        return history.record(details(), after: previous, at: now)
    }

    /// The last event that the quota allows ends the execution, with success only if that is what it tells (published).
    private mutating func recordLast(_ details: HistoryEvent.Details, after previous: Int) {
        guard outcome == nil else { return }
        switch details {
        case .executionSucceeded, .executionFailed, .executionAborted, .executionTimedOut:
            history.record(details, after: previous, at: now)
        default:
            let cause = "The execution reached the maximum number of history events (\(history.count + 1))."
            history.record(
                .executionFailed(error: ErrorName.runtime.rawValue, cause: cause),
                after: previous,
                at: now
            )
            end(.init(status: .failed, error: ErrorName.runtime.rawValue, cause: cause))
        }
    }
}
