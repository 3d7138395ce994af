import OrderedJSON
import StatesLanguage

extension Validator {
    /// Targets, reachability and ends of one scope.
    mutating func checkGraph(_ graph: ScopeGraph) {
        checkStart(graph)
        for site in graph.sites { checkTransition(site) }
        for (position, transition) in graph.dangling { checkTarget(transition, graph.sites[position]) }
        guard let start = graph.start else { return }
        let isReached = checkReachability(graph, from: start)
        checkEnds(graph, isReached)
    }

    // MARK: - Targets

    private mutating func checkStart(_ graph: ScopeGraph) {
        let scope = graph.scope
        guard !scope.states.isEmpty else {
            if scope.layout.others["States"] == nil { report(.noStates(in: scope.noun), scope) }
            return
        }
        guard let startAt = scope.startAt else {
            if scope.layout.others["StartAt"] == nil {
                report(.noStartAt(in: scope.noun, first: scope.states.names.first), scope)
            }
            return
        }
        guard graph.start == nil, !startAt.hasPlaceholder else { return }
        report(.unknownStart(startAt, suggestion: suggestion(for: startAt, in: scope)), scope, ["StartAt"])
    }

    private mutating func checkTarget(_ transition: Transition, _ site: StateSite) {
        if let other = scopesOfNames[StateKey(transition.target)] {
            let there = scopes[other]
            report(
                .crossScopeTarget(transition.target, from: site.scope.noun, to: there.noun, owner: there.owner),
                site,
                transition.tokens
            )
        } else {
            let suggestion = suggestion(for: transition.target, in: site.scope)
            report(.unknownTarget(transition.target, suggestion: suggestion), site, transition.tokens)
        }
    }

    /// The state that a name without a state most likely means.
    private mutating func suggestion(for name: String, in scope: ScopeSite) -> String? {
        // A distance is computed for each name, so a large machine full of faults gets no more than some of them.
        guard scope.states.count <= suggestionBudget else { return nil }
        suggestionBudget -= scope.states.count
        return nearest(to: name, among: scope.states.names)
    }

    private mutating func checkTransition(_ site: StateSite) {
        let fields = site.fields
        guard fields.goesOn else { return }
        let isNextUnread = fields.layout.others["Next"] != nil
        let isEndUnread = fields.layout.others["End"] != nil
        switch (fields.next != nil || isNextUnread, fields.end) {
        case (true, true?): report(.nextAndEnd(), site, ["End"])
        case (false, nil) where !isEndUnread: report(.neitherNextNorEnd(isFalse: false), site)
        case (false, false?): report(.neitherNextNorEnd(isFalse: true), site, ["End"])
        default: break
        }
    }

    // MARK: - Reachability

    private mutating func checkReachability(_ graph: ScopeGraph, from start: Int) -> [Bool] {
        var isReached = graph.reached(from: [start], by: graph.successors)
        let reachedForSure = isReached
        let states = graph.scope.states
        // Where a way out isn't known it may lead anywhere; where a target is misspelt, to the state that was meant.
        if zip(isReached, graph.isOpen).contains(where: { $0 && $1 }) { return isReached.map { _ in true } }
        var meant: [Int] = []
        for (position, transition) in graph.dangling where isReached[position] {
            guard let name = suggestion(for: transition.target, in: graph.scope) else { continue }
            if let target = states.position(of: name) { meant.append(target) }
        }
        if !meant.isEmpty { isReached = graph.reached(from: [start] + meant, by: graph.successors) }
        if isReached.contains(false) {
            let predecessors = graph.predecessors
            for position in states.indices where !isReached[position] {
                let before = Set(predecessors[position]).subtracting([position]).sorted().map { states.names[$0] }
                report(.unreachable(from: states.names[start], ledToBy: before), graph.sites[position])
            }
        }
        return reachedForSure
    }

    // MARK: - Ends

    private mutating func checkEnds(_ graph: ScopeGraph, _ isReached: [Bool]) {
        let states = graph.scope.states
        let broken = Set(graph.dangling.map(\.from))
        var ends: [Int] = []
        for (position, site) in graph.sites.enumerated() {
            if site.isTerminal || graph.isOpen[position] || broken.contains(position) || site.transitions.isEmpty {
                ends.append(position)
            }
        }
        guard !ends.isEmpty else {
            report(.noTerminal(in: graph.scope.noun), graph.scope, ["States"])
            return
        }
        let canEnd = graph.reached(from: ends, by: graph.predecessors)
        let loops = graph.loops
        for loop in loops where isReached[loop[0]] {
            if canEnd[loop[0]] {
                checkProgress(of: loop, in: graph)
            } else if isBottom(loop, graph) {
                let canFail = loop.contains { graph.sites[$0].fields.canFail }
                report(.endlessLoop(loop.map { states.names[$0] }, canFail: canFail), graph.sites[loop[0]])
            }
        }
    }

    /// Whether nothing leads out of the loop: of several that lead into each other only the last is told of.
    private func isBottom(_ loop: [Int], _ graph: ScopeGraph) -> Bool {
        let members = Set(loop)
        return loop.allSatisfy { graph.successors[$0].allSatisfy(members.contains) }
    }
}
