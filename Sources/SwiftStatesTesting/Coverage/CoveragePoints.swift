internal import StatesEngine
internal import StatesLanguage

/// All that a definition has to be covered, in its own order, with the states by name.
struct CoveragePoints {
    private(set) var points: [CoveragePoint] = []
    private(set) var states: [String: State] = [:]

    init(of machine: StateMachine) {
        // Scopes that are still to be read, the next one last.
        var pending = [machine.states]
        while let scope = pending.popLast() {
            for (name, state) in scope {
                states[name] = state
                points.append(CoveragePoint(kind: .state, state: name, position: nil, target: nil))
                add(state, name)
                switch state {
                case .parallel(let parallel): pending += parallel.branches.map(\.states).reversed()
                case .map(let map): if let processor = map.processor { pending.append(processor.states) }
                default: break
                }
            }
        }
    }

    private mutating func add(_ state: State, _ name: String) {
        func point(_ kind: CoveragePoint.Kind, _ position: Int? = nil, _ target: String? = nil) -> CoveragePoint {
            CoveragePoint(kind: kind, state: name, position: position, target: target)
        }
        var transitions: [CoveragePoint] = []
        var others: [CoveragePoint] = []
        if let next = state.next { transitions.append(point(.transition, nil, next)) }
        if case .choice(let choice) = state {
            for (position, rule) in choice.choices.enumerated() {
                transitions.append(point(.transition, nil, rule.next))
                others.append(point(.rule, position, rule.next))
            }
            if let target = choice.default {
                transitions.append(point(.transition, nil, target))
                others.append(point(.rule, nil, target))
            }
        }
        for position in state.retriers.indices { others.append(point(.retrier, position)) }
        for (position, catcher) in state.catchers.enumerated() {
            transitions.append(point(.transition, nil, catcher.next))
            others.append(point(.catcher, position, catcher.next))
        }
        // Two rules may lead to one state: that is one transition.
        var seen: Set<CoveragePoint> = []
        points += transitions.filter { seen.insert($0).inserted } + others
    }
}
