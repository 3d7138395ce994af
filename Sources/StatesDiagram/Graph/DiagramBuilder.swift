import OrderedJSON
import StatesLanguage

/// Makes the graph of a state machine in one walk over its scopes.
struct DiagramBuilder {
    private(set) var edges: [Diagram.Edge] = []
    private var stateCount = 0
    private var scopeCount = 0
    private var missingCount = 0

    /// Draws a scope and those within it.
    mutating func build(_ source: some StateScope, as role: Diagram.Role) -> Diagram.Scope {
        var number = ""
        if role != .machine {
            scopeCount += 1
            number = String(scopeCount)
        }
        let id = number.isEmpty ? "" : "scope\(number)"
        var scope = OpenScope(drawn: Diagram.Scope(role: role, id: id), end: "stop\(number)")
        let start = Diagram.Node(id: "start\(number)", name: "", kind: .start)
        scope.drawn.nodes.append(start)
        let statesBefore = stateCount
        for (name, state) in source.states {
            stateCount += 1
            scope.ids[name] = "s\(stateCount)"
            scope.drawn.nodes.append(Diagram.Node(id: "s\(stateCount)", name: name, kind: .state(state.type)))
        }
        connect(start.id, to: source.startAt, .start, in: &scope)
        for (index, (name, state)) in source.states.enumerated() {
            leave(state, named: name, id: "s\(statesBefore + index + 1)", in: &scope)
        }
        if scope.isEnded {
            scope.drawn.nodes.append(Diagram.Node(id: scope.end, name: "", kind: .end))
        }
        return scope.drawn
    }

    /// Draws the ways that lead out of a state, and what it runs.
    private mutating func leave(_ state: State, named name: String, id: String, in scope: inout OpenScope) {
        var ends = state.isEnd
        switch state {
        case .choice(let state):
            for rule in state.choices { connect(id, to: rule.next, .choice(rule.diagramText), in: &scope) }
            connect(id, to: state.default, .default, in: &scope)
        case .parallel(let state):
            for (index, branch) in state.branches.enumerated() {
                run(branch, as: .branch(index + 1, of: name), from: id, in: &scope)
            }
        case .map(let state):
            if let processor = state.processor { run(processor, as: .items(of: name), from: id, in: &scope) }
        case .unrecognized(let state):
            connect(id, to: state.definition["Next"]?.stringValue, .next, in: &scope)
            ends = state.definition["End"]?.boolValue == true
        case .succeed:
            ends = true
        case .task, .pass, .wait, .fail:
            break
        }
        connect(id, to: state.next, .next, in: &scope)
        for catcher in state.catchers {
            let errors = catcher.errorEquals.map(\.rawValue).joined(separator: ", ")
            connect(id, to: catcher.next, .catch(errors), in: &scope)
        }
        if ends {
            scope.isEnded = true
            edges.append(Diagram.Edge(source: id, target: scope.end, kind: .end))
        }
    }

    /// Draws a scope that a state runs.
    private mutating func run(
        _ inner: some StateScope,
        as role: Diagram.Role,
        from id: String,
        in scope: inout OpenScope
    ) {
        edges.append(Diagram.Edge(source: id, target: "start\(scopeCount + 1)", kind: .run))
        scope.drawn.scopes.append(build(inner, as: role))
    }

    /// Draws a way to the state of a name, which may not exist; nothing where no name is told.
    private mutating func connect(
        _ id: String,
        to name: String?,
        _ kind: Diagram.Edge.Kind,
        in scope: inout OpenScope
    ) {
        guard let name else { return }
        let target: String
        if let known = scope.ids[name] {
            target = known
        } else {
            missingCount += 1
            target = "missing\(missingCount)"
            scope.ids[name] = target
            scope.drawn.nodes.append(Diagram.Node(id: target, name: name, kind: .missing))
        }
        edges.append(Diagram.Edge(source: id, target: target, kind: kind))
    }
}

/// A scope while it is drawn.
private struct OpenScope {
    var drawn: Diagram.Scope
    /// The id of the node where the scope ends.
    let end: String
    /// The ids of its states, and of missing ones that were met.
    var ids: [String: String] = [:]
    /// Whether some state ends the scope.
    var isEnded = false
}
