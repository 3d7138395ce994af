internal import StatesLanguage

extension ExecutionCore {
    /// Starts the time within which the execution must end.
    mutating func setExecutionTimer() {
        let longest: Int64 = settings.isExpress ? 300 : 31_536_000
        let seconds = min(program.timeoutSeconds ?? longest, longest)
        timers.set(.execution, for: .execution, at: now.advanced(bySeconds: Double(seconds)))
    }

    /// The next moment at which something happens by itself.
    mutating func nextDeadline() -> Timestamp? {
        while let timer = timers.first {
            if isCurrent(timer) { return timer.deadline }
            timers.removeFirst()
        }
        return nil
    }

    func isCurrent(_ timer: TimerQueue.Timer) -> Bool {
        timer.kind == .execution || isWaiting(timer.id)
    }

    mutating func fireTimers() {
        while outcome == nil, let timer = timers.first, timer.deadline <= now {
            timers.removeFirst()
            guard isCurrent(timer) else { continue }
            fire(timer)
            // What one timer sets off happens before the next, though both are of the same moment.
            takeTurns()
        }
    }

    private mutating func fire(_ timer: TimerQueue.Timer) {
        switch timer.kind {
        case .wait: resume(timer.id, .waited)
        case .retry: resume(timer.id, .retrying)
        case .taskTimeout, .heartbeat:
            commands.append(.cancel(timer.id))
            resume(timer.id, .taskEnded(.timedOut(isHeartbeat: timer.kind == .heartbeat)))
        case .execution:
            keepAllStrands()
            record(.executionTimedOut(error: ErrorName.timeout.rawValue, cause: nil), after: 0)
            end(.init(status: .timedOut))
        }
    }

    mutating func setTimer(_ kind: TimerQueue.Kind, for id: TaskID, after seconds: Double) {
        timers.set(kind, for: id, at: now.advanced(bySeconds: seconds))
        // Timers of tasks that were answered in time stay behind: in a loop they would become many.
        if timers.count > 64, timers.count > 2 * strandCount + 64 {
            let waiting = self
            timers.removeAll { !waiting.isCurrent($0) && $0.id != id }
        }
    }
}

extension TaskID {
    /// The execution itself, for its timer.
    static let execution = TaskID(execution: 0, strand: -1, number: 0)
}
