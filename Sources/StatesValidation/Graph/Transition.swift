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

extension State {
    /// Every way out of the state that names another, in the order of the fields' meaning.
    var transitions: [Transition] {
        switch self {
        case .task(let state): following(state.next) + catching(state.catch)
        case .parallel(let state): following(state.next) + catching(state.catch)
        case .map(let state): following(state.next) + catching(state.catch)
        case .pass(let state): following(state.next)
        case .wait(let state): following(state.next)
        case .choice(let state): state.transitions
        case .succeed, .fail, .unrecognized: []
        }
    }

    private func following(_ next: String?) -> [Transition] {
        next.map { [Transition(target: $0, tokens: ["Next"])] } ?? []
    }

    private func catching(_ catchers: [Catcher]) -> [Transition] {
        catchers.enumerated().compactMap { index, catcher in
            catcher.next.map { Transition(target: $0, tokens: ["Catch", String(index), "Next"], isCatch: true) }
        }
    }

    /// Whether the scope can end here.
    var isTerminal: Bool {
        switch self {
        case .succeed, .fail: true
        case .task(let state): state.end == true
        case .parallel(let state): state.end == true
        case .map(let state): state.end == true
        case .pass(let state): state.end == true
        case .wait(let state): state.end == true
        case .choice, .unrecognized: false
        }
    }

    /// Whether the state has a way out that couldn't be read, so that nothing can be concluded from those that could.
    var hasUnreadTransitions: Bool {
        guard let layout = common?.layout else { return true }
        return ["Next", "End", "Default", "Choices", "Catch"].contains { layout.others[$0] != nil }
    }
}

extension ChoiceState {
    fileprivate var transitions: [Transition] {
        var transitions: [Transition] = []
        for (index, rule) in choices.enumerated() {
            guard let next = rule.next else { continue }
            transitions.append(Transition(target: next, tokens: ["Choices", String(index), "Next"]))
        }
        if let target = self.default { transitions.append(Transition(target: target, tokens: ["Default"])) }
        return transitions
    }
}
