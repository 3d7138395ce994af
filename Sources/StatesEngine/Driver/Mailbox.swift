internal import Synchronization

/// What comes to a running execution from other tasks, kept until its driver takes it.
final class Mailbox: Sendable {
    private struct State {
        var events: [ExecutionEvent] = []
        var waiter: CheckedContinuation<Void, Never>?
        /// Counts the waits, so that the alarm of one doesn't end the next.
        var waitNumber = 0
        /// The wait whose alarm went off, perhaps before the driver came to wait.
        var alarmed = -1
    }

    private let state = Mutex(State())

    /// Puts an event in, and wakes the driver.
    func send(_ event: ExecutionEvent) {
        let waiter = state.withLock { state in
            state.events.append(event)
            return state.waiter.take()
        }
        waiter?.resume()
    }

    /// Takes all events out.
    func takeEvents() -> [ExecutionEvent] {
        state.withLock { state in
            guard !state.events.isEmpty else { return [] }
            defer { state.events = [] }
            return state.events
        }
    }

    /// Waits until there is an event, or for a time.
    func wait(atMost limit: Duration?) async {
        let alarm = limit.map { limit in
            let number = state.withLock { $0.waitNumber }
            return Task {
                try await Task.sleep(for: limit)
                wake(number)
            }
        }
        await withCheckedContinuation { waiter in
            let isDue = state.withLock { state in
                guard state.events.isEmpty, state.alarmed != state.waitNumber else { return true }
                state.waiter = waiter
                return false
            }
            if isDue { waiter.resume() }
        }
        alarm?.cancel()
        state.withLock { $0.waitNumber += 1 }
    }

    private func wake(_ number: Int) {
        let waiter: CheckedContinuation<Void, Never>? = state.withLock { state in
            guard state.waitNumber == number else { return nil }
            state.alarmed = number
            return state.waiter.take()
        }
        waiter?.resume()
    }
}
