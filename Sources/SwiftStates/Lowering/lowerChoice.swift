import OrderedJSON
import StatesLanguage
import StatesTypes

extension StepLowering {
    /// Lowers a Choice, then the steps of its rules.
    mutating func emit(_ step: Choice, then next: Continuation) {
        let settings = step._settings
        let name = quoted(resolved(settings.name))
        var state = choiceState(settings)
        fillAssign(&state, settings, root: inputRoot(settings))
        for rule in step.rules.rules {
            guard var lowered = self.rule(rule.condition, settings) else { continue }
            lowered.comment = rule.comment
            lowered.assign = assignments(rule.assignments, settings, root: inputRoot(settings))
            if let output = rule.output { lowered.output = ruleOutput(output, settings) }
            lowered.next = target(of: rule.steps, then: next, "an empty When of", settings)
            state.choices.append(lowered)
        }
        if step.rules.rules.isEmpty { report(.emptyScope("the Choice \(name)"), at: settings.location) }
        if let otherwise = step.rules.otherwise {
            state.default = target(of: otherwise.steps, then: next, "the empty Otherwise of", settings)
        } else if step.onNoMatch == .goOn {
            state.default = target(of: [], then: next, "the Choice without Otherwise", settings)
        }
        // To fail where no rule matches was asked for: SS2112 would tell the author what they said.
        if step.onNoMatch == .fail { allow(["SS2112"], for: resolved(settings.name)) }
        let outputs = step.rules.rules.compactMap(\.output?.node)
        finish(
            .choice(state),
            settings,
            effect: outputs.isEmpty ? effect(settings) : .replaces(.unknown),
            reading: step.rules.rules.map { .expression($0.condition) } + outputs
                + step.rules.rules.flatMap(\.assignments).map(\.value.node)
        )
        for rule in step.rules.rules { lower(rule.steps, then: next) }
        if let otherwise = step.rules.otherwise { lower(otherwise.steps, then: next) }
    }

    /// Lowers a Loop: a Choice and its body, in the order in which control meets them.
    mutating func emit(_ step: Loop, then next: Continuation) {
        let settings = step._settings
        let name = resolved(settings.name)
        var state = choiceState(settings)
        let body = entry(of: step.steps)
        if body == nil { report(.emptyScope("the Loop \(quoted(name))"), at: settings.location) }
        let exit = target(of: [], then: next, "the Loop", settings)
        if var rule = rule(step.condition, settings) {
            rule.next = step.asksFirst ? body : exit
            state.choices = [rule]
        }
        state.default = step.asksFirst ? exit : body
        let reads: [Template.Node?] = [.expression(step.condition)]
        if step.asksFirst { finish(.choice(state), settings, effect: effect(settings), reading: reads) }
        lower(step.steps, then: .state(name))
        if !step.asksFirst { finish(.choice(state), settings, effect: effect(settings), reading: reads) }
    }

    private mutating func choiceState(_ settings: StepSettings) -> ChoiceState {
        var state = ChoiceState()
        fillCommon(&state, settings)
        fillInputOutput(&state, settings)
        return state
    }

    private mutating func ruleOutput(_ output: Template, _ settings: StepSettings) -> JSON? {
        guard language(of: settings) == .jsonata else {
            refuse("Output of a rule", in: .jsonPath, "reshape the payload in the state that follows", settings)
            return nil
        }
        return template("Output", output, settings, inputRoot(settings))
    }

    private mutating func rule(_ condition: ExpressionNode, _ settings: StepSettings) -> ChoiceRule? {
        if language(of: settings) == .jsonata {
            let lowering = jsonata(settings)
            return attempt("Condition", settings) { () throws(LoweringError) in try lowering.rule(condition) }
        }
        let lowering = jsonPath(settings)
        return attempt("Choices", settings) { () throws(LoweringError) in try lowering.rule(condition) }
    }
}
