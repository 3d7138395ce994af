import OrderedJSON
import StatesLanguage

/// A way from one state to another, as it is written.
struct Transition {
    /// The name of the state that follows.
    let target: String
    /// The place of the name, within the state.
    let tokens: [String]
    /// Whether an error leads there.
    var isCatch = false
}

extension StateSite {
    /// Every way out of the state that names another.
    var transitions: [Transition] {
        var transitions: [Transition] = []
        if let next = fields.next { transitions.append(Transition(target: next, tokens: ["Next"])) }
        for (index, catcher) in fields.catch.enumerated() {
            guard let next = catcher.next else { continue }
            transitions.append(Transition(target: next, tokens: ["Catch", String(index), "Next"], isCatch: true))
        }
        guard case .choice(let choice) = state else { return transitions }
        for (index, rule) in choice.choices.enumerated() {
            guard let next = rule.next else { continue }
            transitions.append(Transition(target: next, tokens: ["Choices", String(index), "Next"]))
        }
        if let target = choice.default { transitions.append(Transition(target: target, tokens: ["Default"])) }
        return transitions
    }

    /// Whether the scope can end here.
    var isTerminal: Bool {
        switch state {
        case .succeed, .fail: true
        default: fields.end == true
        }
    }

    /// Whether the state has a way out that couldn't be read, so that nothing can be concluded from those that could.
    var hasUnreadTransitions: Bool {
        if case .unrecognized = state { return true }
        let others = fields.layout.others
        return !others.isEmpty && ["Next", "End", "Default", "Choices", "Catch"].contains { others[$0] != nil }
    }
}
