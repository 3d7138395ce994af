import OrderedJSON
import StatesLanguage

/// The way on which something is missing: from the start to the state that reads it, over the one that dropped it.
struct MissingWay {
    /// The states and, where an error leads on, the word Catch.
    let names: [String]
    /// What dropped it, as a sentence's part; nil where it was never there.
    let reason: String?

    /// The way as it is shown: `StartAt → A → Catch → C`.
    var text: String {
        let shown = names.count > 9 ? names.prefix(4) + ["…"] + names.suffix(4) : names[...]
        return shown.joined(separator: " → ")
    }
}

/// Looks for the ways on which something is missing, when all shapes are known.
final class WaySearch {
    private let flow: DataFlow
    /// The ways into each node.
    private let incoming: [[(source: Int, edge: FlowEdge)]]
    /// For each node the edge of a shortest way from the start.
    private let tree: [(source: Int, edge: FlowEdge)?]
    /// How many more ways are looked for: each may go through the whole graph.
    private var budget = 100

    init(_ flow: DataFlow) {
        self.flow = flow
        var incoming = [[(source: Int, edge: FlowEdge)]](repeating: [], count: flow.nodes.count)
        for (source, edges) in flow.edges.enumerated() {
            for edge in edges {
                if let target = edge.target { incoming[target].append((source, edge)) }
            }
        }
        self.incoming = incoming
        tree = Self.tree(of: flow)
    }

    private static func tree(of flow: DataFlow) -> [(source: Int, edge: FlowEdge)?] {
        var tree = [(source: Int, edge: FlowEdge)?](repeating: nil, count: flow.nodes.count)
        guard let start = flow.starts.first ?? nil else { return tree }
        var isFound = [Bool](repeating: false, count: flow.nodes.count)
        isFound[start] = true
        var queue = [start]
        var next = 0
        while next < queue.count {
            let source = queue[next]
            next += 1
            for edge in flow.edges[source] {
                guard let target = edge.target, !isFound[target] else { continue }
                isFound[target] = true
                tree[target] = (source, edge)
                queue.append(target)
            }
        }
        return tree
    }

    /// A way on which the payload at a node hasn't what some steps lead to.
    func way(to node: Int, lacking steps: [ReferencePath.Step]) -> MissingWay? {
        way(to: node) { $0.payload.read(steps).presence == .never }
    }

    /// A way on which nothing writes what some steps lead to, up to a node whose payload may lack it.
    func way(to node: Int, withoutWriting steps: [ReferencePath.Step]) -> MissingWay? {
        way(to: node) { $0.payload.read(steps).presence != .always }
    }

    /// A way on which a variable isn't assigned at a node.
    func way(to node: Int, lackingVariable name: String) -> MissingWay? {
        way(to: node) { $0.variables.member(name).presence == .never }
    }

    private func way(to node: Int, isLacking: (Knowledge) -> Bool) -> MissingWay? {
        guard budget > 0 else { return nil }
        budget -= 1
        // Backwards along ways on which it is missing, up to the first state that still had it.
        var onward: [Int: (target: Int, edge: FlowEdge)] = [:]
        var queue = [node]
        var seen: Set<Int> = [node]
        var next = 0
        while next < queue.count {
            let target = queue[next]
            next += 1
            for (source, edge) in incoming[target] where isLacking(edge.known) {
                let had = flow.nodes[source].known.map { !isLacking($0) } ?? false
                if had || !seen.insert(source).inserted {
                    guard had else { continue }
                    let start = names(to: source)
                    return MissingWay(
                        names: start + Self.step(edge) + rest(from: target, onward),
                        reason: flow.dropReason(source, edge)
                    )
                }
                onward[source] = (target, edge)
                queue.append(source)
            }
        }
        // It was never there: from the start on.
        guard let start = flow.starts.first ?? nil, node == start || onward[start] != nil else {
            return MissingWay(names: names(to: node), reason: nil)
        }
        return MissingWay(names: ["StartAt"] + rest(from: start, onward), reason: nil)
    }

    /// The names from the start to a node, both included.
    private func names(to node: Int) -> [String] {
        var names = [flow.nodes[node].site.name]
        var node = node
        while let (source, edge) = tree[node] {
            names = [flow.nodes[source].site.name] + Self.step(edge) + names
            node = source
            if names.count > 40 { return ["StartAt", "…"] + names.suffix(8) }
        }
        return ["StartAt"] + names
    }

    private func rest(from node: Int, _ onward: [Int: (target: Int, edge: FlowEdge)]) -> [String] {
        var names = [flow.nodes[node].site.name]
        var node = node
        while let (target, edge) = onward[node] {
            names += Self.step(edge) + [flow.nodes[target].site.name]
            node = target
        }
        return names
    }

    private static func step(_ edge: FlowEdge) -> [String] {
        if case .catch = edge.kind { ["Catch"] } else { [] }
    }
}

extension DataFlow {
    /// Why something that a state still had isn't on a way out of it.
    fileprivate func dropReason(_ node: Int, _ edge: FlowEdge) -> String {
        let site = nodes[node].site
        let name = quoted(site.name)
        switch edge.kind {
        case .catch(let index):
            let path = site.fields.catch.indices.contains(index) ? site.fields.catch[index].resultPath : nil
            if site.isJSONata {
                let hasOutput = site.fields.catch[index].output != nil
                return hasOutput
                    ? "the catcher's Output in \(name) doesn't keep it"
                    : "the catcher of \(name) has no Output, so {Error, Cause} replaces the input"
            }
            if case .path(let text)? = path, text != "$" { return "the catcher of \(name) doesn't keep it" }
            return "the catcher of \(name) has \(path == nil ? "no ResultPath" : "ResultPath \"$\""), "
                + "so {Error, Cause} replaces the input"
        case .enter: return "\(name) doesn't pass it on to its states"
        default: break
        }
        if site.isJSONata {
            let hasOutput = site.fields.output != nil
            return hasOutput ? "Output of \(name) doesn't keep it" : "the result of \(name) replaces the input"
        }
        if case .path(let text)? = site.fields.outputPath, text != "$" {
            return "OutputPath of \(name) keeps only \(quoted(text))"
        }
        if site.fields.outputPath == .null { return "OutputPath null of \(name) gives an empty object" }
        if site.fields.makesResult, site.fields.resultPath == nil || site.fields.resultPath == .path("$") {
            if site.fields.resultSelector != nil {
                return "the result of \(name) replaces the input, and ResultSelector doesn't keep it"
            }
            if case .pass(let state) = site.state {
                if state.result != nil { return "Result of \(name) replaces the input" }
                if state.parameters != nil { return "Parameters of \(name) don't keep it" }
                return "InputPath of \(name) selects a part without it"
            }
            return "the result of \(name) replaces the input; a ResultPath would keep both"
        }
        return "\(name) doesn't keep it"
    }
}
