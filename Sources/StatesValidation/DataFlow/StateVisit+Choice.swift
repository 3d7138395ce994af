import OrderedJSON
import StatesLanguage

/// What is known where a condition holds, and where it doesn't; nil where that can't be.
struct Branching {
    var yes: FieldScene?
    var no: FieldScene?
}

extension StateVisit {
    func run(_ state: ChoiceState) {
        let input = effectiveInput()
        follow(state, input) { rule, scene, tokens in
            branch(rule, scene, tokens, depth: 0)
        } leave: { scene, _, assign, tokens in
            Knowledge(
                payload: output(scene.payload, origin: scene.origin),
                variables: self.assign(assign, scene, tokens)
            )
        }
    }

    /// Goes through the rules: each sees what those before it have left.
    func follow(
        _ state: ChoiceState,
        _ input: FieldScene,
        branch: (ChoiceRule, FieldScene, [String]) -> Branching,
        leave: (FieldScene, ChoiceRule?, JSON?, [String]) -> Knowledge
    ) {
        var rest: FieldScene? = input
        for (index, rule) in state.choices.enumerated() {
            let tokens = ["Choices", String(index)]
            guard let scene = rest else { break }
            let faults = sink?.faults.count ?? 0
            let result = branch(rule, scene, tokens)
            if let yes = result.yes {
                if let next = rule.next {
                    known.variables = yes.variables
                    add(.rule(index), to: next, leave(yes, rule, rule.assign, tokens + ["Assign"]))
                }
            } else if sink?.faults.count ?? 0 == faults {
                report(.neverMatches(isGuard: rule.isGuard), tokens)
            }
            if result.no == nil, result.yes != nil { tellUnused(after: index, state, rule, tokens) }
            rest = result.no
        }
        guard let scene = rest, let target = state.default else { return }
        known.variables = scene.variables
        add(.default, to: target, leave(scene, nil, state.assign, ["Assign"]))
    }

    /// Tells that a rule always matches, where that keeps something after it from ever being chosen.
    func tellUnused(after index: Int, _ state: ChoiceState, _ rule: ChoiceRule, _ tokens: [String]) {
        let isLast = index == state.choices.count - 1
        guard !isLast || state.default != nil else { return }
        let unused = isLast ? "\"Default\"" : "the rules after it"
        report(.alwaysMatches(unused: unused, isGuard: rule.isGuard), tokens)
    }

    // MARK: - Rules of JSONPath

    private func branch(_ rule: ChoiceRule, _ scene: FieldScene, _ tokens: [String], depth: Int) -> Branching {
        guard depth < 60 else { return Branching(yes: scene, no: scene) }
        if let inner = rule.not {
            let result = branch(inner, scene, tokens + ["Not"], depth: depth + 1)
            return Branching(yes: result.no, no: result.yes)
        }
        if !rule.and.isEmpty { return branch(rule.and, "And", isAnd: true, scene, tokens, depth) }
        if !rule.or.isEmpty { return branch(rule.or, "Or", isAnd: false, scene, tokens, depth) }
        guard rule.comparisons.count == 1, let comparison = rule.comparisons.first, let variable = rule.variable else {
            return Branching(yes: scene, no: scene)
        }
        return branch(comparison, variable, scene, tokens)
    }

    /// All of some rules, or any of them: each sees what the ones before it prove.
    private func branch(
        _ rules: [ChoiceRule],
        _ name: String,
        isAnd: Bool,
        _ scene: FieldScene,
        _ tokens: [String],
        _ depth: Int
    ) -> Branching {
        var going: FieldScene? = scene
        var leaving: FieldScene?
        for (index, rule) in rules.enumerated() {
            guard let scene = going else { break }
            let result = branch(rule, scene, tokens + [name, String(index)], depth: depth + 1)
            leaving = FieldScene.join(leaving, isAnd ? result.no : result.yes)
            going = isAnd ? result.yes : result.no
        }
        return isAnd ? Branching(yes: going, no: leaving) : Branching(yes: leaving, no: going)
    }

    private func branch(
        _ comparison: ChoiceRule.Comparison,
        _ variable: String,
        _ scene: FieldScene,
        _ tokens: [String]
    ) -> Branching {
        var scene = scene
        guard case .path(let path)? = flow.expressions.path(variable) else { return Branching(yes: scene, no: scene) }
        if comparison.operator.takesPath, let text = comparison.operand.stringValue {
            let operand = read(text, scene, tokens + [comparison.operator.rawValue])
            if let kind = comparison.operator.comparedKind, operand.misses([kind]) == true {
                let fault = DataFault.Kind.incomparable(comparison.operator, variable: text, found: operand)
                report(fault, tokens + [comparison.operator.rawValue])
            }
        }
        if comparison.operator == .isPresent {
            guard case .bool(let expected) = comparison.operand, let place = scene.place(of: path) else {
                return Branching(yes: scene, no: scene)
            }
            let present = scene.narrowed(place, to: .present { $0 })
            let absent = scene.narrowed(place, to: .absent)
            return expected ? Branching(yes: present, no: absent) : Branching(yes: absent, no: present)
        }
        let shape = read(path, scene, tokens + ["Variable"])
        guard let place = scene.place(of: path) else { return Branching(yes: scene, no: scene) }
        // What comes after has found the variable.
        scene = scene.narrowed(place, to: .present { $0 }) ?? scene
        guard let test = ValueTest(comparison) else { return Branching(yes: scene, no: scene) }
        if let kind = comparison.operator.comparedKind, shape.misses([kind]) == true {
            report(.incomparable(comparison.operator, variable: variable, found: shape), tokens + ["Variable"])
        }
        return Branching(
            yes: scene.narrowed(place, to: .present { test.passing($0) }),
            no: scene.narrowed(place, to: .present { test.failing($0) })
        )
    }
}

extension ChoiceRule {
    /// Whether the rule tests for presence or kind: a test for what can't be is caution, and no fault.
    var isGuard: Bool {
        if case .string(let text)? = condition { return ["$exists", "$type", "null"].contains { text.contains($0) } }
        var open = [self]
        while let rule = open.popLast() {
            if rule.comparisons.contains(where: { $0.operator.comparedKind == nil }) { return true }
            open += rule.and + rule.or + [rule.not].compactMap(\.self)
        }
        return false
    }
}

extension FieldScene {
    /// A place that can be narrowed.
    enum Place {
        case payload([ReferencePath.Step])
        case variables([ReferencePath.Step])
    }

    /// The place of a path, if it names one.
    func place(of path: JSONPath) -> Place? {
        guard let steps = path.referenceSteps else { return nil }
        switch path.root {
        case .payload: return .payload(steps)
        case .variable(let name): return .variables([.member(name)] + steps)
        case .context: return nil
        }
    }

    /// The scene when something is found at a place; nil where that can't be.
    func narrowed(_ place: Place, to finding: Shape.Finding) -> FieldScene? {
        var scene = self
        switch place {
        case .payload(let steps):
            guard let shape = payload.narrowed(at: steps, to: finding) else { return nil }
            scene.payload = shape
        case .variables(let steps):
            guard let shape = variables.narrowed(at: steps, to: finding) else { return nil }
            scene.variables = shape
        }
        return scene
    }

    /// What is known where either of two ways was taken.
    static func join(_ left: FieldScene?, _ right: FieldScene?) -> FieldScene? {
        guard var scene = left, let right else { return left ?? right }
        scene.payload = scene.payload.joined(with: right.payload)
        scene.variables = scene.variables.joined(with: right.variables)
        return scene
    }
}
