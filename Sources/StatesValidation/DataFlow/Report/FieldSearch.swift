import OrderedJSON
import StatesLanguage

/// Looks for the states that wrote a field of a payload, and for those that read it.
struct FieldSearch {
    private let flow: DataFlow
    private let visits: [Int: StateVisit]
    /// The nodes before each node, over ways on which the payload goes on.
    private let before: [[Int]]
    private let after: [[Int]]
    /// How many nodes a search looks at.
    private static let longest = 5_000

    init(_ flow: DataFlow, _ visits: [Int: StateVisit]) {
        self.flow = flow
        self.visits = visits
        var before = [[Int]](repeating: [], count: flow.nodes.count)
        var after = before
        for (source, edges) in flow.edges.enumerated() {
            for edge in edges where edge.kind != .enter {
                guard let target = edge.target else { continue }
                before[target].append(source)
                after[source].append(target)
            }
        }
        self.before = before
        self.after = after
    }

    /// The fields of a node's input, with their writers and readers.
    func fields(at node: Int) -> [DataFlowReport.FieldReport] {
        guard let known = flow.nodes[node].known else { return [] }
        return (known.payload.fields ?? []).filter { $0.field.presence != .never }.map { name, field in
            let step = ReferencePath.Step.member(name)
            return DataFlowReport.FieldReport(
                path: ReferencePath(.payload, [step]).text,
                field: field,
                writers: names(writers(of: step, at: node)),
                readers: names(readers(of: step, at: node))
            )
        }
    }

    private func names(_ nodes: [Int?]) -> [String] {
        nodes.map { $0.map { flow.nodes[$0].site.name } ?? "" }
    }

    /// The nodes whose output the field comes from; nil for what the scope begins with.
    private func writers(of step: ReferencePath.Step, at node: Int) -> [Int?] {
        var found: [Int?] = []
        var open = [node]
        var seen: Set<Int> = [node]
        while let node = open.popLast(), seen.count < Self.longest {
            if flow.starts.contains(node) { found.append(owner(of: node)) }
            for source in before[node] {
                if writes(source, step) {
                    if !found.contains(source) { found.append(source) }
                } else if seen.insert(source).inserted {
                    open.append(source)
                }
            }
        }
        return found.sorted { ($0 ?? -1) < ($1 ?? -1) }
    }

    private func owner(of node: Int) -> Int? { flow.owners[flow.nodes[node].scope] }

    /// The nodes that read the field before another value takes its place.
    private func readers(of step: ReferencePath.Step, at node: Int) -> [Int] {
        var found: Set<Int> = []
        var open = [node]
        var seen: Set<Int> = [node]
        while let node = open.popLast(), seen.count < Self.longest {
            if visits[node]?.reads.contains(where: { $0.isEmpty || $0.first == step }) ?? false { found.insert(node) }
            if writes(node, step) { continue }
            for target in after[node] where seen.insert(target).inserted { open.append(target) }
        }
        return found.sorted()
    }

    /// Whether a state puts something where the field is, or replaces the whole payload.
    private func writes(_ node: Int, _ step: ReferencePath.Step) -> Bool {
        let site = flow.nodes[node].site
        return site.writes.contains { write in
            write.place.root == .payload && (write.place.steps.isEmpty || write.place.steps.first == step)
        }
    }

    /// What comes into the machine: what is said of it, or else what its states read of it.
    var machineInput: Shape {
        guard flow.machineInput.isAny, let start = flow.starts.first ?? nil else { return flow.machineInput }
        var names: [(name: String, field: Shape.Field)] = []
        var open = [start]
        var seen: Set<Int> = [start]
        // As long as nothing replaces the payload, what is read is the input's.
        while let node = open.popLast(), seen.count < Self.longest {
            let isStart = node == start
            for read in visits[node]?.reads ?? [] {
                guard case .member(let name)? = read.first else { continue }
                let presence: Shape.Presence = isStart ? .always : .unknown
                if let place = names.firstIndex(where: { $0.name.utf8.elementsEqual(name.utf8) }) {
                    if isStart { names[place].field.presence = .always }
                } else if !isWritten(name, before: node) {
                    names.append((name, Shape.Field(.any, presence)))
                }
            }
            if flow.nodes[node].site.writes.contains(where: { $0.place == .payload }) { continue }
            for target in after[node] where seen.insert(target).inserted { open.append(target) }
        }
        return names.isEmpty ? .any : .object(names.map { ($0.name, $0.field) }, others: .any)
    }

    private func isWritten(_ name: String, before node: Int) -> Bool {
        !writers(of: .member(name), at: node).contains(nil)
    }
}
