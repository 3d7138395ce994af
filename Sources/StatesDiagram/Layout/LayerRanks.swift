/// The layer of each box, and the ways that lead back.
///
/// The layer of a box is the number of ways on the longest route to it, back ways aside.
struct LayerRanks {
    /// The layer of each box, from 0.
    private(set) var ranks: [Int]
    /// Whether each way leads from a box to one that was passed on the route there, or to itself.
    private(set) var isBack: [Bool]
    /// The boxes in the order in which a walk from the first one meets them.
    private(set) var visited: [Int] = []

    init(_ graph: LayeredGraph) {
        ranks = Array(repeating: 0, count: graph.boxes.count)
        isBack = Array(repeating: false, count: graph.ways.count)
        var leaving: [[Int]] = Array(repeating: [], count: graph.boxes.count)
        for (index, way) in graph.ways.enumerated() { leaving[way.source].append(index) }
        let finished = walk(graph, leaving)
        // In reverse order of their end, boxes come before all that follow them.
        for box in finished.reversed() {
            for way in leaving[box] where !isBack[way] {
                let target = graph.ways[way].target
                ranks[target] = max(ranks[target], ranks[box] + 1)
            }
        }
    }

    /// Walks in depth first, without recursion, and gives the boxes in the order in which the walk was done with them.
    private mutating func walk(_ graph: LayeredGraph, _ leaving: [[Int]]) -> [Int] {
        enum Mark { case new, open, done }
        var marks: [Mark] = Array(repeating: .new, count: graph.boxes.count)
        var finished: [Int] = []
        for root in graph.boxes.indices where marks[root] == .new {
            var stack = [(box: root, next: 0)]
            marks[root] = .open
            visited.append(root)
            while let (box, next) = stack.last {
                guard next < leaving[box].count else {
                    marks[box] = .done
                    finished.append(box)
                    stack.removeLast()
                    continue
                }
                stack[stack.count - 1].next += 1
                let way = leaving[box][next]
                let target = graph.ways[way].target
                switch marks[target] {
                case .open: isBack[way] = true
                case .done: break
                case .new:
                    marks[target] = .open
                    visited.append(target)
                    stack.append((target, 0))
                }
            }
        }
        return finished
    }
}
