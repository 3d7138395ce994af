internal import OrderedJSON
internal import StatesLanguage
internal import Synchronization

/// Answers the tasks of a replay as the recording's were answered.
final class RecordedAnswers: Sendable {
    /// The error of a task that the recording has no answer for.
    static let unrecorded = "Replay.NotRecorded"

    private struct Entry: Sendable {
        let input: JSON
        let retry: Int
        let attempt: StateVisit.TaskTry
    }

    /// The answers that are left, by the state's name.
    private let left: Mutex<[String: [Entry]]>
    /// The task tokens that went out.
    private let tokens = Mutex<Set<String>>([])

    init(_ recording: ExecutionTrace) {
        var entries: [String: [Entry]] = [:]
        for visit in recording.visits {
            for (retry, attempt) in visit.tries.enumerated() {
                entries[visit.name, default: []].append(Entry(input: visit.input, retry: retry, attempt: attempt))
            }
        }
        left = Mutex(entries.mapValues { $0.reversed() })
    }

    /// The tokens that were given to tasks of the replay.
    var tokensGiven: Set<String> { tokens.withLock(\.self) }

    func answer(to request: TaskRequest) -> TaskAnswer {
        if let token = request.taskToken { _ = tokens.withLock { $0.insert(token) } }
        guard let attempt = takeAttempt(for: request) else {
            return .failure(Self.unrecorded, cause: "the recording has no answer for a task of \(request.stateName)")
        }
        return attempt.answer
    }

    /// The first unused try with the same input and the same number of retries; else the one that is most alike.
    ///
    /// Entries are kept last first, so that the usual case takes the last one off.
    private func takeAttempt(for request: TaskRequest) -> StateVisit.TaskTry? {
        left.withLock { left in
            guard let entries = left[request.stateName], let last = entries.indices.last else { return nil }
            let matches: [(Entry) -> Bool] = [
                { $0.retry == request.retryCount && $0.input == request.stateInput },
                { $0.input == request.stateInput },
                { $0.retry == request.retryCount },
            ]
            for isMatch in matches {
                if let index = entries.lastIndex(where: isMatch) {
                    return left[request.stateName]?.remove(at: index).attempt
                }
            }
            return left[request.stateName]?.remove(at: last).attempt
        }
    }
}

extension StateVisit.TaskTry {
    /// The answer that ends a try as this one ended, after the time that it took.
    fileprivate var answer: TaskAnswer {
        let milliseconds = ended.map { max(0, $0.milliseconds - moment.milliseconds) } ?? 0
        var delay = Duration.milliseconds(milliseconds)
        let heartbeat = scheduled.heartbeatSeconds.map { $0.multipliedReportingOverflow(by: 1000).partialValue }
        // The signs of life that a longer task gave aren't in a history.
        if let heartbeat, milliseconds >= heartbeat { delay = .zero }
        switch ending {
        case nil: return .never
        case .succeeded(let result): return .success(result, submitted: submitted).after(delay)
        case .failed(let error, let cause): return .failure(error, cause: cause, submitted: submitted).after(delay)
        case .timedOut:
            // Where it was a heartbeat that didn't come, the state's own HeartbeatSeconds say so again.
            let timeout = scheduled.timeoutSeconds.map { $0.multipliedReportingOverflow(by: 1000).partialValue }
            if let heartbeat, milliseconds >= heartbeat, timeout.map({ milliseconds < $0 }) ?? true {
                return .never
            }
            return .timeout(submitted: submitted).after(delay)
        }
    }
}
