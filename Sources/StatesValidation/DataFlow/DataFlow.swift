import OrderedJSON
import StatesLanguage

/// The analysis of what the data are at each state: shapes go through the graph until nothing new comes.
///
/// Each state transforms shapes as the engine transforms values. Ways that meet are joined; what grows in a loop is given
/// up step by step, so that it ends. Findings are gathered afterwards, from the shapes that hold for every way.
final class DataFlow {
    let scopes: [ScopeSite]
    let options: ValidationOptions
    private(set) var nodes: [FlowNode] = []
    /// The node with which each scope begins.
    private(set) var starts: [Int?] = []
    /// The node that holds each scope; nil for the machine.
    private(set) var owners: [Int?] = []
    /// What each scope gives in the end; nil as long as no way leads there.
    private(set) var outputs: [Shape?] = []
    /// The nodes of each scope by the position of their state.
    private(set) var places: [[Int]] = []
    /// The ways out of each node, with what is known on them; filled in when all is known.
    private(set) var edges: [[FlowEdge]] = []
    /// Expressions that have been read, by their text.
    let expressions = ExpressionCache()
    /// The context object by the places that differ in it.
    var contexts: [ContextPlace: Shape] = [:]
    private var queue = NodeQueue()

    init(_ scopes: [ScopeSite], _ sites: [[StateSite]], _ options: ValidationOptions) {
        self.scopes = scopes
        self.options = options
        var byPointer: [JSONPointer: Int] = [:]
        for (scope, sites) in sites.enumerated() {
            var place: [Int] = []
            for site in sites {
                byPointer[scopes[scope].statesPointer.appending(site.name)] = nodes.count
                place.append(nodes.count)
                nodes.append(FlowNode(site: site, scope: scope))
            }
            places.append(place)
        }
        for (position, scope) in scopes.enumerated() {
            starts.append(scope.startAt.flatMap { scope.states.position(of: $0) }.map { places[position][$0] })
            var owner: Int?
            if scope.owner != nil {
                let tokens = scope.kind == .branch ? 2 : 1
                owner = byPointer[JSONPointer(scope.pointer.tokens.dropLast(tokens))]
                if let owner { nodes[owner].inner.append(position) }
            }
            owners.append(owner)
        }
        outputs = [Shape?](repeating: nil, count: scopes.count)
    }

    /// What comes into the machine.
    var machineInput: Shape { options.inputShape ?? .any }

    /// Lets shapes through the graph until nothing changes.
    func run() {
        queue = NodeQueue(order: order())
        enter(0, Knowledge(payload: machineInput, variables: .object([])))
        while let node = queue.next() {
            let visit = visit(node, sink: nil)
            for (scope, known) in visit.entered { enter(scope, known) }
            for edge in visit.edges { follow(edge, from: node) }
        }
    }

    /// Visits every state once more with what is known now, to gather findings and ways.
    func report(_ sink: (StateVisit) -> Void) {
        edges = [[FlowEdge]](repeating: [], count: nodes.count)
        for node in nodes.indices where nodes[node].known != nil {
            let visit = visit(node, sink: FaultSink())
            let entered = visit.entered.map { FlowEdge(kind: .enter, target: starts[$0.scope], known: $0.known) }
            edges[node] = visit.edges + entered
            sink(visit)
        }
    }

    private func visit(_ node: Int, sink: FaultSink?) -> StateVisit {
        let visit = StateVisit(node, in: self, sink: sink)
        visit.run()
        return visit
    }

    private func follow(_ edge: FlowEdge, from node: Int) {
        if let target = edge.target {
            reach(target, edge.known)
            return
        }
        guard edge.kind == .end else { return }
        let scope = nodes[node].scope
        let joined = outputs[scope].map { $0.joined(with: edge.known.payload) } ?? edge.known.payload
        guard joined != outputs[scope] else { return }
        outputs[scope] = joined
        if let owner = owners[scope] { queue.add(owner) }
    }

    /// Begins a scope; where its ways can't all be read, every state may come with anything.
    private func enter(_ scope: Int, _ known: Knowledge) {
        if let start = starts[scope] { reach(start, known) }
        let isOpen = starts[scope] == nil || places[scope].contains { nodes[$0].site.hasOpenTransitions }
        guard isOpen else { return }
        for node in places[scope] { reach(node, .nothing) }
        if outputs[scope] != .any {
            outputs[scope] = .any
            if let owner = owners[scope] { queue.add(owner) }
        }
    }

    private func reach(_ node: Int, _ known: Knowledge) {
        guard let old = nodes[node].known else {
            nodes[node].known = known
            nodes[node].visits = 1
            queue.add(node)
            return
        }
        let widening: Shape.Widening =
            switch nodes[node].visits {
            case ...3: .none
            case ...8: .literals
            default: .changes
            }
        var new = old.widened(with: known, widening)
        guard new != old else { return }
        if nodes[node].visits > 40 { new = .nothing }
        nodes[node].known = new
        if queue.add(node) { nodes[node].visits += 1 }
    }

    /// The node of a name in a scope.
    func node(named name: String, in scope: Int) -> Int? {
        scopes[scope].states.position(of: name).map { places[scope][$0] }
    }
}

extension StateSite {
    /// Whether a way out of the state isn't known.
    var hasOpenTransitions: Bool {
        hasUnreadTransitions || transitions.contains { $0.target.hasPlaceholder }
    }
}
