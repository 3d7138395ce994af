import OrderedJSON
import StatesLanguage
import StatesTypes

/// Turns steps into the states of a state machine.
///
/// Steps are lowered in the order in which they were written, each with the place where control goes on after it.
public struct StepLowering: Sendable {
    /// What was found so far.
    private(set) var diagnostics: [Diagnostic] = []
    /// Where each state was written, by its name.
    private(set) var locations: [String: SourceLocation] = [:]
    /// Codes of findings that aren't wanted, by the names of states.
    private(set) var allowedCodes: [String: Set<Diagnostic.Code>] = [:]
    /// The query language of the machine.
    let language: QueryLanguage
    /// The name of the Map whose items are the payload, empty for the workflow.
    private(set) var payload = ""
    /// The groups with a prefix that enclose the current step, outermost first.
    var prefixes: [Prefix] = []
    /// What the states of the current scope do with the payload.
    private var flow = PayloadFlow(scope: "", declared: nil, isInherited: false)
    private var states = StateTable()
    private var references: [(target: String, location: SourceLocation)] = []

    /// A group's prefix, and the names that its states have without it.
    struct Prefix: Sendable {
        let text: String
        var names: Set<String>
    }

    init(language: QueryLanguage) {
        self.language = language
    }

    // MARK: - Scopes

    /// Lowers the steps of a scope: a workflow, a branch, the inside of a Map.
    mutating func scope(
        _ steps: [any Step],
        payload: String,
        type: Any.Type?,
        isInherited: Bool = false,
        of owner: String,
        at location: SourceLocation
    ) -> PayloadFlow {
        let outer = (self.states, references, self.payload, flow)
        let outerPrefixes = prefixes
        // A jump stays within its scope: a group around it has the names of this scope's states.
        if let last = prefixes.indices.last {
            for position in prefixes.indices { prefixes[position].names = [] }
            prefixes[last].names = Set(Self.names(in: steps))
        }
        defer { prefixes = outerPrefixes }
        (states, references, self.payload) = (StateTable(), [], payload)
        flow = PayloadFlow(scope: payload, declared: type.flatMap(Self.declared), isInherited: isInherited)
        if isInherited, payload == outer.3.scope {
            flow = PayloadFlow(scope: payload, declared: outer.3.declared, isInherited: true)
        }
        defer { (states, references, self.payload, flow) = outer }
        let startAt = entry(of: steps)
        if startAt == nil { report(.emptyScope(owner), at: location) }
        lower(steps, then: .end)
        for reference in references where states[reference.target] == nil {
            report(.unknownTarget(reference.target, among: states.names), at: reference.location)
        }
        flow.startAt = startAt
        flow.states = states
        return flow
    }

    /// The type of a payload, where it says something.
    private static func declared(_ type: Any.Type) -> PayloadType? {
        let type = PayloadType(type)
        return type.saysNothing ? nil : type
    }

    /// Lowers steps one after the other.
    mutating func lower(_ steps: [any Step], then continuation: Continuation) {
        for position in steps.indices {
            let next = entry(of: steps[(position + 1)...]).map(Continuation.state) ?? continuation
            steps[position]._lower(into: &self, then: next)
        }
    }

    /// Lowers steps whose payload is another than that of the steps around them.
    mutating func lower(_ steps: [any Step], then continuation: Continuation, payload: String) {
        let outer = self.payload
        self.payload = payload
        defer { self.payload = outer }
        lower(steps, then: continuation)
    }

    /// The name of the state that control enters first.
    func entry(of steps: some Sequence<any Step>) -> String? {
        for step in steps {
            if let name = step._entry(in: self) { return name }
        }
        return nil
    }

    // MARK: - Names

    /// The name of a state that is written here, with the prefixes of its groups.
    func resolved(_ name: StateName) -> String {
        prefixes.reduce(into: "") { $0 += $1.text } + name.description
    }

    /// The name that a jump written here means: a state of an enclosing group first, then one outside.
    func target(_ name: StateName) -> String {
        for depth in prefixes.indices.reversed() where prefixes[depth].names.contains(name.description) {
            return prefixes[...depth].reduce(into: "") { $0 += $1.text } + name.description
        }
        return name.description
    }

    /// Notes a jump, so that its target is looked for when the scope is whole.
    mutating func refer(to name: StateName, from location: SourceLocation) {
        references.append((target(name), location))
    }

    /// Something computed within a group.
    func within<Value>(_ group: Group, _ compute: (StepLowering) -> Value) -> Value {
        if group.prefix.isEmpty { return compute(self) }
        var inner = self
        inner.prefixes.append(Prefix(text: group.prefix, names: Set(Self.names(in: group.steps))))
        return compute(inner)
    }

    private static func names(in steps: [any Step]) -> [String] {
        steps.flatMap { step -> [String] in
            let prefix = (step as? Group)?.prefix ?? ""
            let inner = step._blocks.flatMap { names(in: $0) }
            return (step._name.map { [$0.description] } ?? []) + inner.map { prefix + $0 }
        }
    }

    // MARK: - Output

    /// Adds a state.
    mutating func add(_ state: State, as name: String, at location: SourceLocation) {
        if let first = locations[name] {
            report(.duplicateStateName(name, first: first), state: name, at: location)
            return
        }
        if name.holdsLostExpression {
            report(
                .unusableSetting(
                    "a state's name is known before the workflow runs, and can't hold a value of the payload"
                ),
                at: location
            )
        }
        locations[name] = location
        states[name] = state
    }

    /// Notes what a state does with the payload.
    mutating func note(_ step: PayloadFlow.StepFlow, for name: String) {
        if flow.steps[name] == nil { flow.steps[name] = step }
    }

    /// Reports typed paths of payloads in whose place another is, and gives what the workflow ends with.
    mutating func follow(_ flow: PayloadFlow) -> Set<PayloadContent> {
        var findings: [PayloadFlow.Finding] = []
        let ends = flow.follow(from: flow.start, reporting: &findings)
        for finding in findings { report(finding.diagnostic, state: finding.state, at: finding.location) }
        return ends
    }

    /// Notes that findings of some codes aren't wanted for a state.
    mutating func allow(_ codes: Set<Diagnostic.Code>, for name: String) {
        if !codes.isEmpty { allowedCodes[name, default: []].formUnion(codes) }
    }

    /// Adds a finding.
    mutating func report(_ diagnostic: Diagnostic, state: String? = nil, at location: SourceLocation) {
        var diagnostic = diagnostic
        diagnostic.state = state
        diagnostic.location = location
        diagnostics.append(diagnostic)
    }

    /// The whole seconds of a duration, with a finding where it isn't whole.
    mutating func seconds(_ duration: Duration, for what: String, at location: SourceLocation) -> Quantity {
        var scratch = StepSettings("", "", 0)
        let quantity = scratch.seconds(duration, for: what)
        for problem in scratch.problems { report(.unusableSetting(problem), at: location) }
        return quantity
    }
}
