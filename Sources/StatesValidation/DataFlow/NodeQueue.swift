/// The nodes that are to be visited, in an order in which those before others come first.
struct NodeQueue {
    /// The place of each node in the order.
    private let order: [Int]
    /// A binary heap by that order.
    private var heap: [Int] = []
    private var isWaiting: [Bool]

    /// A queue of nodes in an order; none where no order is given.
    init(order: [Int] = []) {
        self.order = order
        isWaiting = [Bool](repeating: false, count: order.count)
    }

    /// Adds a node that doesn't wait yet, and says whether it was added.
    @discardableResult
    mutating func add(_ node: Int) -> Bool {
        guard !isWaiting[node] else { return false }
        isWaiting[node] = true
        heap.append(node)
        var child = heap.count - 1
        while child > 0, isBefore(child, (child - 1) / 2) {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
        return true
    }

    /// Takes out the first node.
    mutating func next() -> Int? {
        guard let first = heap.first, let last = heap.popLast() else { return nil }
        isWaiting[first] = false
        guard !heap.isEmpty else { return first }
        heap[0] = last
        var parent = 0
        while true {
            var least = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count && isBefore(child, least) {
                least = child
            }
            if least == parent { return first }
            heap.swapAt(parent, least)
            parent = least
        }
    }

    private func isBefore(_ left: Int, _ right: Int) -> Bool { order[heap[left]] < order[heap[right]] }
}

extension DataFlow {
    /// For each node its place in an order in which, loops aside, every state comes after those that lead to it.
    func order() -> [Int] {
        var finished: [Int] = []
        var isFound = [Bool](repeating: false, count: nodes.count)
        for root in starts.prefix(1).compactMap(\.self) + Array(nodes.indices) where !isFound[root] {
            isFound[root] = true
            var path = [(node: root, successors: successors(of: root), next: 0)]
            while let (node, successors, next) = path.last {
                if next < successors.count {
                    path[path.count - 1].next += 1
                    let target = successors[next]
                    if !isFound[target] {
                        isFound[target] = true
                        path.append((target, self.successors(of: target), 0))
                    }
                } else {
                    finished.append(node)
                    path.removeLast()
                }
            }
        }
        var order = [Int](repeating: 0, count: nodes.count)
        for (place, node) in finished.reversed().enumerated() { order[node] = place }
        return order
    }

    /// Where a node leads; the states that it holds come last, so that they are ordered before what follows it.
    private func successors(of node: Int) -> [Int] {
        let scope = nodes[node].scope
        let targets = nodes[node].site.transitions.compactMap { self.node(named: $0.target, in: scope) }
        return targets + nodes[node].inner.compactMap { starts[$0] }
    }
}
