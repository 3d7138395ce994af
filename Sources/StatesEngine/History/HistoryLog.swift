internal import Synchronization

/// The events of a running execution, for those who read them meanwhile.
final class HistoryLog: Sendable {
    private struct State {
        var events: [HistoryEvent] = []
        var isFinished = false
        var waiters: [CheckedContinuation<Void, Never>] = []
    }

    private let state: Mutex<State>

    /// A log that begins with the events of an execution that is gone on with.
    init(events: [HistoryEvent] = []) {
        state = Mutex(State(events: events))
    }

    var events: [HistoryEvent] { state.withLock { $0.events } }

    func append(_ events: [HistoryEvent]) {
        guard !events.isEmpty else { return }
        let waiters = state.withLock { state in
            state.events += events
            defer { state.waiters = [] }
            return state.waiters
        }
        for waiter in waiters { waiter.resume() }
    }

    func finish() {
        let waiters = state.withLock { state in
            state.isFinished = true
            defer { state.waiters = [] }
            return state.waiters
        }
        for waiter in waiters { waiter.resume() }
    }

    /// The event at a place, once it is there; nil after the last.
    func event(at place: Int) async -> HistoryEvent? {
        while true {
            let (event, isFinished) = state.withLock { state in
                (place < state.events.count ? state.events[place] : nil, state.isFinished)
            }
            if event != nil || isFinished { return event }
            await withCheckedContinuation { waiter in
                let isDue = state.withLock { state in
                    guard place >= state.events.count, !state.isFinished else { return true }
                    state.waiters.append(waiter)
                    return false
                }
                if isDue { waiter.resume() }
            }
        }
    }
}

/// The events of an execution in order, from the first on; the sequence ends with the execution.
public struct HistoryEvents: AsyncSequence, Sendable {
    let log: HistoryLog

    /// An iterator from the first event on.
    public func makeAsyncIterator() -> Iterator { Iterator(log: log) }

    /// Walks over the events.
    public struct Iterator: AsyncIteratorProtocol {
        let log: HistoryLog
        var place = 0

        /// The next event, once it happens; nil when the execution has ended.
        public mutating func next() async -> HistoryEvent? {
            defer { place += 1 }
            return await log.event(at: place)
        }
    }
}
