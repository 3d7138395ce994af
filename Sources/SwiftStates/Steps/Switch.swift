public import StatesTypes

/// A Choice state over the cases of an enum: each case has its steps, and a case without is named.
///
/// ```swift
/// Switch("Route", over: order.status) {
///     Case(.open) { Task("Charge", charge, input: order) }
///     Case(.closed, .cancelled) { Succeed("Nothing to do") }
/// }
/// ```
/// It falls through to the step after it, as ``Choice`` does. Where each case has its steps there is no `Default`: a value
/// that is none of the cases fails the execution with `States.NoChoiceMatched`. `Default { … }` takes the cases that
/// aren't named, and such values.
public struct Switch<Value: LiteralValue & Equatable & CaseIterable>: InputOutputStep, AssignStep {
    /// What the modifiers have set.
    public var _settings: StepSettings
    let choice: Choice

    /// A choice by the value of an expression.
    public init(
        _ name: StateName,
        over value: some TypedExpression<Value>,
        fileID: String = #fileID,
        line: UInt = #line,
        @SwitchBuilder<Value> _ cases: () -> SwitchCases<Value>
    ) {
        let cases = cases()
        var rules = ChoiceRules(rules: cases.cases.map { $0.rule(over: value) })
        rules.otherwise = cases.remainders.first.map { Otherwise(steps: $0.steps) }
        _settings = StepSettings(name, fileID, line)
        choice = Choice(_settings, rules)
        if let problem = Self.problem(cases) { _settings.problems.append(problem) }
    }

    /// What is wrong with the cases: some are missing, or one comes twice.
    private static func problem(_ cases: SwitchCases<Value>) -> String? {
        if cases.remainders.count > 1 { return "the Switch has \(cases.remainders.count) Defaults; keep one" }
        if cases.cases.contains(where: \.values.isEmpty) {
            return "a Case of the Switch names no value, so it would never be taken; name one, or write Default { … }"
        }
        var seen: [Value] = []
        for value in cases.cases.flatMap(\.values) {
            if seen.contains(value) { return "the Switch has two Cases for .\(value); remove one" }
            seen.append(value)
        }
        let missing = Value.allCases.filter { !seen.contains($0) }
        if missing.isEmpty || !cases.remainders.isEmpty { return nil }
        let names = missing.map { ".\($0)" }.joined(separator: ", ")
        return "the Switch has no Case for \(names); add Case(\(names)) { … }, or Default { … }"
    }

    /// The steps of the cases.
    public var _blocks: [[any Step]] { choice._blocks }

    /// Adds the state and the steps of its cases.
    public func _lower(into lowering: inout StepLowering, then next: Continuation) {
        var choice = choice
        choice._settings = _settings
        lowering.emit(choice, then: next)
    }
}

/// Some cases of a ``Switch``, and the steps that follow where the value is one of them.
public struct Case<Value: LiteralValue & Equatable>: Sendable {
    let values: [Value]
    let steps: [any Step]

    /// Steps that follow where the value is one of these.
    public init(_ values: Value..., @WorkflowBuilder steps: () -> [any Step]) where Value: CaseIterable {
        self.values = values
        self.steps = steps()
    }

    /// The Choice's rule for these cases.
    fileprivate func rule(over value: some TypedExpression<Value>) -> When {
        let tests = values.map { (value == $0)._node }
        return When(Condition(_node: tests.count == 1 ? tests[0] : .or(tests))) { steps }
    }
}

/// What follows where a value has no ``Case``: the `Default` of a ``Switch``.
public struct Default: Sendable {
    let steps: [any Step]

    /// Steps that follow where no case is the value's.
    public init(@WorkflowBuilder _ steps: () -> [any Step]) {
        self.steps = steps()
    }
}
