internal import OrderedJSON
internal import StatesLanguage

/// Something that no test used, with a way to reach it where one can be told from the definition.
public struct CoverageHint: Sendable {
    /// What wasn't used.
    public let point: CoveragePoint
    /// A mock or an input that would use it.
    public let advice: String?
}

extension Coverage {
    /// What no test used, with a way to reach it: a mock that throws for retriers and catchers, an input for rules.
    ///
    /// Transitions are told where no rule, retrier or catcher stands for them; states where no way to them is told.
    public var hints: [CoverageHint] {
        let told = Set(uncovered().filter { $0.kind == .rule || $0.kind == .catcher }.map { [$0.state, $0.target] })
        let reached = Set(uncovered().compactMap(\.target))
        return uncovered().compactMap { point in
            switch point.kind {
            case .state: reached.contains(point.state) ? nil : CoverageHint(point: point, advice: nil)
            case .transition:
                told.contains([point.state, point.target])
                    ? nil : CoverageHint(point: point, advice: advice(forTransitionOf: point))
            case .rule, .retrier, .catcher: CoverageHint(point: point, advice: advice(for: point))
            }
        }
    }

    private func advice(forTransitionOf point: CoveragePoint) -> String? {
        switch states[point.state] {
        case .task: "tasks.mock(state: \"\(point.state)\", .success(…))"
        default: nil
        }
    }

    private func advice(for point: CoveragePoint) -> String? {
        guard let state = states[point.state] else { return nil }
        switch point.kind {
        case .retrier:
            guard let position = point.position, state.retriers.indices.contains(position) else { return nil }
            return state.failing(with: state.retriers[position].errorEquals, in: point.state, thenSucceeding: true)
        case .catcher:
            guard let position = point.position, state.catchers.indices.contains(position) else { return nil }
            return state.failing(with: state.catchers[position].errorEquals, in: point.state, thenSucceeding: false)
        case .rule:
            guard case .choice(let choice) = state else { return nil }
            guard let position = point.position else { return "an input of \(point.state) that no rule matches" }
            guard choice.choices.indices.contains(position) else { return nil }
            let rule = choice.choices[position]
            if let condition = rule.condition { return "where \(condition.stringValue ?? condition.serialized())" }
            guard let input = RuleInput(rule) else { return nil }
            return "an input of \(point.state) with \(input.text)"
        case .state, .transition: return nil
        }
    }
}

extension State {
    /// The mock that makes the state fail so that an entry for these errors is used.
    fileprivate func failing(with errors: [ErrorName], in name: String, thenSucceeding: Bool) -> String {
        guard case .task = self else {
            return "a failure within \(name) of \(errors.map(\.rawValue).joined(separator: " or "))"
        }
        let answer =
            switch errors.first {
            case .heartbeatTimeout: ".never"
            case .timeout: ".timeout()"
            case .all, .taskFailed, nil: ".failure(\"Unexpected\")"
            case let error?: ".failure(\"\(error.rawValue)\")"
            }
        return "tasks.mock(state: \"\(name)\", \(answer)\(thenSucceeding ? ", .success(…)" : ""))"
    }
}
