import OrderedJSON
import StatesLanguage

extension Validator {
    /// Whether something in a loop can change what its Choices look at.
    ///
    /// Only loops that nothing but a Choice leads out of are judged, and doubt counts as progress.
    mutating func checkProgress(of loop: [Int], in graph: ScopeGraph) {
        let members = Set(loop)
        let sites = loop.map { graph.sites[$0] }
        guard !loop.contains(where: { graph.isOpen[$0] }),
            !graph.dangling.contains(where: { members.contains($0.from) })
        else { return }
        var exits: [(site: StateSite, choice: ChoiceState)] = []
        for site in sites {
            if site.isTerminal { return }
            let leaving = site.transitions.filter { transition in
                guard let target = graph.scope.states.position(of: transition.target) else { return true }
                return !members.contains(target)
            }
            if case .choice(let choice) = site.state {
                // Without Default a Choice also ends the execution, by an error that may be meant.
                if choice.default == nil { return }
                if !leaving.isEmpty { exits.append((site, choice)) }
            } else if leaving.contains(where: { !$0.isCatch }) {
                return
            }
        }
        let writes = sites.flatMap(\.writes)
        let inside = Set(loop.map { graph.scope.states.names[$0] })
        var variables: Set<String> = []
        for (site, choice) in exits {
            guard let idle = site.idleVariables(of: choice, given: writes, inside: inside) else { return }
            variables.formUnion(idle)
        }
        guard let first = exits.first else { return }
        report(.idleLoop(sites.map(\.name), variables: Array(variables), writesNothing: writes.isEmpty), first.site)
    }
}

extension StateSite {
    /// The variables of a Choice's rules, if none of them can be changed so that the Choice leads out of the loop.
    fileprivate func idleVariables(
        of choice: ChoiceState,
        given writes: [DataWrite],
        inside names: Set<String>
    ) -> Set<String>? {
        if isJSONata {
            let changes = ["$now", "$millis", "$random", "$uuid", "$states.context"]
            let isSteady = choice.choices.allSatisfy { rule in
                guard case .string(let text)? = rule.condition else { return true }
                return !changes.contains { text.contains($0) }
            }
            return isSteady && writes.isEmpty ? [] : nil
        }
        var variables: Set<String> = []
        var constants: [JSON] = []
        for text in choice.choices.flatMap(\.paths) {
            guard let place = DataPlace(text), place.isSteady else { return nil }
            variables.insert(text)
            for write in writes where write.place.overlaps(place) {
                guard let constant = write.constant, let value = write.place.part(of: constant, at: place) else {
                    return nil
                }
                constants.append(value)
            }
        }
        if constants.isEmpty { return variables }
        // With constants the choice can be made here, as long as it is about one value.
        guard variables.count == 1 else { return nil }
        for constant in constants {
            guard let target = choice.target(for: constant), names.contains(target) else { return nil }
        }
        return variables
    }
}

extension DataPlace {
    /// Whether only the workflow's own states can change what is here.
    fileprivate var isSteady: Bool {
        guard root == .context else { return true }
        return steps.first == .member("Execution") || steps.first == .member("StateMachine")
    }
}

extension ChoiceRule {
    /// Every path that the rule and its parts read.
    fileprivate var paths: [String] {
        var paths: [String] = []
        var open = [self]
        while let rule = open.popLast() {
            if let variable = rule.variable { paths.append(variable) }
            for comparison in rule.comparisons where comparison.operator.takesPath {
                if case .string(let path) = comparison.operand { paths.append(path) }
            }
            open += rule.and + rule.or + (rule.not.map { [$0] } ?? [])
        }
        return paths
    }
}

extension ChoiceState {
    /// The state that follows where the one variable of all rules has this value; nil where that can't be said.
    fileprivate func target(for value: JSON) -> String? {
        for rule in choices {
            guard let matches = rule.matches(value, depth: 0) else { return nil }
            if matches { return rule.next }
        }
        return self.default
    }
}

extension ChoiceRule {
    fileprivate func matches(_ value: JSON, depth: Int) -> Bool? {
        guard depth < 50, layout.others.isEmpty else { return nil }
        if let not { return not.matches(value, depth: depth + 1).map { !$0 } }
        if !and.isEmpty || !or.isEmpty {
            let parts = (and.isEmpty ? or : and).map { $0.matches(value, depth: depth + 1) }
            if parts.contains(where: { $0 == nil }) { return nil }
            return and.isEmpty ? parts.contains(true) : !parts.contains(false)
        }
        guard comparisons.count == 1, let comparison = comparisons.first, !comparison.operator.takesPath else {
            return nil
        }
        return ValueSet(comparison)?.contains(value)
    }
}
