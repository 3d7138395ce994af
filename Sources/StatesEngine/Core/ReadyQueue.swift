/// Strands whose turn comes, in order.
struct ReadyQueue: Sendable {
    private var ids: [StrandID] = []
    private var head = 0

    var isEmpty: Bool { head == ids.count }

    mutating func append(_ id: StrandID) { ids.append(id) }

    mutating func prepend(_ id: StrandID) {
        if head > 0 {
            head -= 1
            ids[head] = id
        } else {
            ids.insert(id, at: 0)
        }
    }

    mutating func popFirst() -> StrandID? {
        guard head < ids.count else { return nil }
        defer {
            head += 1
            if head == ids.count {
                ids.removeAll(keepingCapacity: true)
                head = 0
            } else if head > 1024, head * 2 > ids.count {
                ids.removeFirst(head)
                head = 0
            }
        }
        return ids[head]
    }
}
