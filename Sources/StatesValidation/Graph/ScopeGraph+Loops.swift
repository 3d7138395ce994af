extension ScopeGraph {
    /// The loops: the largest groups of states each of which leads to every other (Tarjan's algorithm, without recursion).
    ///
    /// A single state is one only if it leads to itself. Takes time in proportion to states and ways.
    var loops: [[Int]] {
        var search = LoopSearch(successors)
        for position in successors.indices where search.order[position] == 0 { search.visit(position) }
        return search.loops
    }
}

/// The state of a search for loops.
private struct LoopSearch {
    let successors: [[Int]]
    /// When each state was found, from 1; 0 for not yet.
    var order: [Int]
    var loops: [[Int]] = []
    private var lowest: [Int]
    private var isOnStack: [Bool]
    private var stack: [Int] = []
    private var count = 0

    init(_ successors: [[Int]]) {
        self.successors = successors
        order = [Int](repeating: 0, count: successors.count)
        lowest = order
        isOnStack = [Bool](repeating: false, count: successors.count)
    }

    mutating func visit(_ start: Int) {
        var path = [(position: start, next: 0)]
        enter(start)
        while let (position, next) = path.last {
            if next < successors[position].count {
                path[path.count - 1].next += 1
                let target = successors[position][next]
                if order[target] == 0 {
                    enter(target)
                    path.append((target, 0))
                } else if isOnStack[target] {
                    lowest[position] = min(lowest[position], order[target])
                }
            } else {
                path.removeLast()
                if let parent = path.last?.position { lowest[parent] = min(lowest[parent], lowest[position]) }
                if lowest[position] == order[position] { close(position) }
            }
        }
    }

    private mutating func enter(_ position: Int) {
        count += 1
        order[position] = count
        lowest[position] = count
        stack.append(position)
        isOnStack[position] = true
    }

    private mutating func close(_ root: Int) {
        var group: [Int] = []
        while let position = stack.popLast() {
            isOnStack[position] = false
            group.append(position)
            if position == root { break }
        }
        if group.count > 1 || successors[root].contains(root) { loops.append(group.sorted()) }
    }
}
