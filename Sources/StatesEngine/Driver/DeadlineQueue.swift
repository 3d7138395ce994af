/// Moments at which executions want to be woken, the earliest first; of equal moments the one that came first.
struct DeadlineQueue {
    private var timers = TimerQueue()

    var count: Int { timers.count }

    var first: (execution: Int, deadline: Timestamp)? {
        timers.first.map { ($0.id.execution, $0.deadline) }
    }

    mutating func add(_ execution: Int, at deadline: Timestamp) {
        timers.set(.execution, for: TaskID(execution: execution, strand: -1, number: 0), at: deadline)
    }

    mutating func removeFirst() { timers.removeFirst() }

    mutating func removeAll(where isStale: (_ execution: Int, _ deadline: Timestamp) -> Bool) {
        timers.removeAll { isStale($0.id.execution, $0.deadline) }
    }
}
