/// The executions that a driver runs, by number, and when each wants a turn.
struct RunningExecutions {
    /// The execution that was asked for has the number 0.
    let root: RunningExecution
    private var byNumber: [Int: RunningExecution]
    private var lastNumber = 0
    private var deadlines = DeadlineQueue()
    /// Executions that can go on at once, and stopped only to let others have a turn.
    private var busy: [Int] = []

    init(root: RunningExecution) {
        self.root = root
        byNumber = [0: root]
    }

    /// The execution of a number, unless it has ended.
    subscript(number: Int) -> RunningExecution? { byNumber[number] }

    /// A number that no other execution has.
    mutating func nextNumber() -> Int {
        lastNumber += 1
        return lastNumber
    }

    mutating func add(_ execution: RunningExecution, as number: Int) { byNumber[number] = execution }

    mutating func remove(_ number: Int) { byNumber[number] = nil }

    /// The executions that a task or a Map run has started.
    func started(by id: TaskID) -> [Int] {
        byNumber.compactMap { number, execution in execution.owner.task == id ? number : nil }
    }

    /// The tasks and Map runs of an execution that have started others.
    func starters(in number: Int) -> Set<TaskID> {
        Set(byNumber.values.compactMap(\.owner.task).filter { $0.execution == number })
    }

    // MARK: Turns

    /// Whether an execution can go on at once.
    var areBusy: Bool { !busy.isEmpty }

    /// Notes that an execution can go on at once.
    mutating func addBusy(_ number: Int) { busy.append(number) }

    /// Takes out those that can go on at once.
    mutating func takeBusy() -> [Int] {
        var numbers: [Int] = []
        swap(&numbers, &busy)
        return numbers
    }

    /// Notes when an execution wants to be woken.
    mutating func wake(_ execution: RunningExecution, _ number: Int, at deadline: Timestamp) {
        execution.deadline = deadline
        deadlines.add(number, at: deadline)
    }

    /// The moment at which the next execution wants to be woken.
    mutating func nextDeadline() -> Timestamp? {
        if deadlines.count > 64, deadlines.count > 2 * byNumber.count {
            let executions = byNumber
            deadlines.removeAll { executions[$0]?.deadline != $1 }
        }
        while let first = deadlines.first {
            if byNumber[first.execution]?.deadline == first.deadline { return first.deadline }
            deadlines.removeFirst()
        }
        return nil
    }

    /// Takes out the execution that wants to be woken next.
    mutating func takeNextDue() -> Int? {
        guard nextDeadline() != nil, let first = deadlines.first else { return nil }
        deadlines.removeFirst()
        byNumber[first.execution]?.deadline = nil
        return first.execution
    }
}
