import StatesLanguage

/// The states of a scope as numbers, with the ways between them.
struct ScopeGraph {
    let scope: ScopeSite
    /// The states, by position.
    let sites: [StateSite]
    /// Where each state leads, by position; only to states that exist.
    let successors: [[Int]]
    /// The transitions whose target isn't a state of the scope, with the position of the state that they leave.
    let dangling: [(from: Int, transition: Transition)]
    /// Which states have a way out that isn't known: it couldn't be read, or a template fills its target in.
    let isOpen: [Bool]
    /// The position of the first state, where there is one.
    let start: Int?

    init(_ scope: ScopeSite, _ sites: [StateSite]) {
        self.scope = scope
        self.sites = sites
        let states = scope.states
        var successors: [[Int]] = []
        var dangling: [(from: Int, transition: Transition)] = []
        var isOpen: [Bool] = []
        successors.reserveCapacity(states.count)
        for (position, site) in sites.enumerated() {
            var targets: [Int] = []
            var open = site.hasUnreadTransitions
            for transition in site.transitions {
                if let target = states.position(of: transition.target) {
                    targets.append(target)
                } else if transition.target.hasPlaceholder {
                    open = true
                } else {
                    dangling.append((position, transition))
                }
            }
            successors.append(targets)
            isOpen.append(open)
        }
        self.successors = successors
        self.dangling = dangling
        self.isOpen = isOpen
        start = scope.startAt.flatMap { states.position(of: $0) }
    }

    /// Which states a search finds from some, those included.
    func reached(from starts: [Int], by edges: [[Int]]) -> [Bool] {
        var isReached = [Bool](repeating: false, count: edges.count)
        var open = starts
        for start in starts { isReached[start] = true }
        while let position = open.popLast() {
            for target in edges[position] where !isReached[target] {
                isReached[target] = true
                open.append(target)
            }
        }
        return isReached
    }

    /// The ways between the states, turned round.
    var predecessors: [[Int]] {
        var result = [[Int]](repeating: [], count: successors.count)
        for (position, targets) in successors.enumerated() {
            for target in targets { result[target].append(position) }
        }
        return result
    }
}
