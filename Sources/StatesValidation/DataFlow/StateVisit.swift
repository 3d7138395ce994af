import OrderedJSON
import StatesLanguage

/// One look at a state: from what is known where it begins to what is known on each way out of it.
final class StateVisit {
    let node: Int
    let flow: DataFlow
    let site: StateSite
    /// What is known where the state begins.
    let begin: Knowledge
    /// The same, with what reads prove on the way.
    var known: Knowledge
    let context: Shape
    /// Where faults go; nil while the shapes still change.
    let sink: FaultSink?
    private(set) var edges: [FlowEdge] = []
    /// The inner scopes that the state begins, with what goes in.
    private(set) var entered: [(scope: Int, known: Knowledge)] = []
    /// What each stage of the state makes of the data, in order.
    private(set) var stages: [FlowStage] = []
    /// What the state reads of its input, as steps from it.
    private(set) var reads: [[ReferencePath.Step]] = []
    /// What the state itself leaves behind.
    var leaving: LeftFields?
    /// Below a condition nothing is certain to be evaluated.
    var isCertain = true

    init(_ node: Int, in flow: DataFlow, sink: FaultSink?, known: Knowledge? = nil) {
        self.node = node
        self.flow = flow
        self.sink = sink
        site = flow.nodes[node].site
        begin = known ?? flow.nodes[node].known ?? .nothing
        self.known = begin
        context = flow.context(at: node)
    }

    func run() {
        if !QueryLanguage.known.contains(site.language) {
            leave(.any, known.variables)
            return
        }
        switch site.state {
        case .pass(let state): site.isJSONata ? runJSONata(state) : run(state)
        case .task(let state): site.isJSONata ? runJSONata(state) : run(state)
        case .choice(let state): site.isJSONata ? runJSONata(state) : run(state)
        case .wait(let state): site.isJSONata ? runJSONata(state) : run(state)
        case .succeed: site.isJSONata ? runSucceedInJSONata() : runSucceed()
        case .fail(let state): site.isJSONata ? runJSONata(state) : run(state)
        case .parallel(let state): site.isJSONata ? runJSONata(state) : run(state)
        case .map(let state): site.isJSONata ? runJSONata(state) : run(state)
        case .unrecognized: break
        }
    }

    // MARK: - Ways out

    /// Adds the way to the next state, or out of the scope.
    func leave(_ payload: Shape, _ variables: Shape) {
        let known = Knowledge(payload: payload, variables: variables, left: left(in: payload))
        if let next = site.fields.next, site.fields.end != true {
            add(.next, to: next, known)
        } else {
            edges.append(FlowEdge(kind: .end, target: nil, known: known))
        }
    }

    /// What was left behind of the payload that goes out: here, or before where it goes through unchanged.
    private func left(in payload: Shape) -> LeftFields? {
        guard payload.isAny else { return nil }
        if let leaving { return leaving }
        return known.payload.isAny && !site.fields.makesResult ? known.left : nil
    }

    /// Adds a way to a state of the scope; one to a state that doesn't exist is another rule's matter.
    func add(_ kind: FlowEdge.Kind, to name: String, _ known: Knowledge) {
        guard let target = flow.node(named: name, in: flow.nodes[node].scope) else { return }
        edges.append(FlowEdge(kind: kind, target: target, known: known))
    }

    /// Adds the way out of the scope, for a state that ends it.
    func end(_ payload: Shape) {
        edges.append(FlowEdge(kind: .end, target: nil, known: Knowledge(payload: payload, variables: known.variables)))
    }

    func enter(_ scope: Int, _ payload: Shape) {
        let seesVariables = flow.scopes[scope].kind != .distributedMap
        let variables = seesVariables ? known.variables : .object([])
        entered.append((scope, Knowledge(payload: payload, variables: variables)))
    }

    /// Notes what a stage makes of the data.
    func note(_ stage: String, _ shape: Shape) {
        if sink != nil { stages.append(FlowStage(name: stage, shape: shape)) }
    }

    /// Notes a read of the input.
    func noteRead(_ steps: [ReferencePath.Step]) {
        if sink != nil { reads.append(steps) }
    }

    // MARK: - Faults

    func report(_ kind: DataFault.Kind, _ tokens: [String], certain: Bool = true) {
        guard let sink else { return }
        sink.faults.append(DataFault(kind: kind, tokens: tokens, isCertain: certain))
    }

    /// Tells of a value of a wrong kind for a field, where it surely is or where it is so on some way.
    func require(
        _ kinds: [JSON.Kind],
        _ expected: String,
        of shape: Shape,
        field: String,
        _ tokens: [String]
    ) {
        guard let certain = shape.misses(kinds) else { return }
        report(.wrongKind(field: field, expected: expected, found: shape), tokens, certain: certain)
    }
}

/// What a stage of a state makes of the data.
struct FlowStage {
    /// The field that does it: `InputPath`, `Parameters`.
    let name: String
    let shape: Shape
}

extension Shape {
    /// Whether the shape is surely of other kinds (true), of others on some way (false), or not known to be (nil).
    func misses(_ kinds: [JSON.Kind]) -> Bool? {
        if isAny || isNever || JSON.Kind.allCases.allSatisfy({ !canBe($0) || kinds.contains($0) }) { return nil }
        if !kinds.contains(where: canBe) { return true }
        return isEvident ? false : nil
    }
}
