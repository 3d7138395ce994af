/// Numbers an execution's events, and keeps them if wanted.
struct HistoryRecorder: Sendable {
    private let isKept: Bool
    /// The number of events so far, which is the last one's id.
    private(set) var count = 0
    /// The events since they were last taken away.
    private(set) var events: [HistoryEvent] = []
    /// The ways taken so far.
    private(set) var decisions: [ExecutionDecision] = []

    init(isKept: Bool) {
        self.isKept = isKept
    }

    @discardableResult
    @inline(__always)
    mutating func record(
        _ details: @autoclosure () -> HistoryEvent.Details,
        after previous: Int,
        at moment: Timestamp
    ) -> Int {
        count += 1
        if isKept {
            events.append(HistoryEvent(id: count, previousEventID: previous, timestamp: moment, details: details()))
        }
        return count
    }

    /// Notes which way a state took, which the history alone doesn't tell.
    @inline(__always)
    mutating func decide(_ way: ExecutionDecision.Way, of entryEvent: Int) {
        if isKept { decisions.append(ExecutionDecision(entryEvent: entryEvent, way: way)) }
    }

    /// The events since the last call.
    mutating func takeEvents() -> [HistoryEvent] {
        defer { events = [] }
        return events
    }
}
