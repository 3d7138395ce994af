/// The moments for which an execution waits, the earliest first; of equal moments the one that was set first.
struct TimerQueue: Sendable {
    struct Timer: Sendable {
        let deadline: Timestamp
        let kind: Kind
        /// The task or the wait that the timer is for.
        let id: TaskID
        fileprivate let order: Int

        fileprivate static func < (left: Timer, right: Timer) -> Bool {
            (left.deadline, left.order) < (right.deadline, right.order)
        }
    }

    enum Kind: Sendable {
        /// The end of a Wait state.
        case wait
        /// The wait before a retry.
        case retry
        case taskTimeout
        case heartbeat
        /// The machine's own `TimeoutSeconds`.
        case execution
    }

    /// A binary heap.
    private var heap: [Timer] = []
    private var nextOrder = 0

    var count: Int { heap.count }
    var first: Timer? { heap.first }

    mutating func set(_ kind: Kind, for id: TaskID, at deadline: Timestamp) {
        heap.append(Timer(deadline: deadline, kind: kind, id: id, order: nextOrder))
        nextOrder += 1
        siftUp(from: heap.count - 1)
    }

    mutating func removeFirst() {
        guard !heap.isEmpty else { return }
        heap.swapAt(0, heap.count - 1)
        heap.removeLast()
        siftDown(from: 0)
    }

    /// Keeps the timers that are still of use.
    mutating func removeAll(where isStale: (Timer) -> Bool) {
        heap.removeAll(where: isStale)
        heap.sort { $0 < $1 }
    }

    private mutating func siftUp(from start: Int) {
        var place = start
        while place > 0 {
            let parent = (place - 1) / 2
            guard heap[place] < heap[parent] else { return }
            heap.swapAt(place, parent)
            place = parent
        }
    }

    private mutating func siftDown(from start: Int) {
        var place = start
        while true {
            var least = place
            for child in [2 * place + 1, 2 * place + 2] where child < heap.count && heap[child] < heap[least] {
                least = child
            }
            guard least != place else { return }
            heap.swapAt(place, least)
            place = least
        }
    }
}
