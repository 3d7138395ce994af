import StatesLanguage

extension DataFlow {
    /// Whether some state that the Choice names is reached on no way at all.
    func leavesUnreached(_ node: Int) -> Bool {
        nodes[node].site.transitions.contains { transition in
            self.node(named: transition.target, in: nodes[node].scope).map { nodes[$0].known == nil } ?? false
        }
    }

    /// Whether the state that a rule names is reached on no way at all.
    func isUnreached(_ tokens: [String], from node: Int) -> Bool {
        guard case .choice(let state) = nodes[node].site.state, tokens.count == 2, let index = Int(tokens[1]),
            state.choices.indices.contains(index), let next = state.choices[index].next
        else { return true }
        return self.node(named: next, in: nodes[node].scope).map { nodes[$0].known == nil } ?? false
    }

    /// Whether it takes data that states before have written to decide the rules of a Choice.
    ///
    /// Where rules exclude each other whatever comes, that is a fault in any case.
    func isDecidedByData(_ node: Int) -> Bool {
        let sink = FaultSink()
        let visit = StateVisit(node, in: self, sink: sink, known: .nothing)
        visit.run()
        return !sink.faults.contains { fault in
            switch fault.kind {
            case .neverMatches, .alwaysMatches: true
            default: false
            }
        }
    }
}
