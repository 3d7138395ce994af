public import StatesTypes

/// A Choice state: the first rule whose condition holds says what happens; then control goes on after the Choice.
///
/// ```swift
/// Choice("CheckToxicity") {
///     When(review.analysis.flagged == true) { Task("FlagForReview", notifyModerator, input: review) }
///     Otherwise { Task("ApproveContent", postComment, input: review) }
/// }
/// ```
///
/// Without ``Otherwise``, `Default` is the step after the Choice.
public struct Choice: InputOutputStep, AssignStep {
    /// What the modifiers have set.
    public var _settings: StepSettings
    let rules: ChoiceRules
    let onNoMatch: NoMatch

    /// What happens when no rule matches and there is no ``Otherwise``.
    public enum NoMatch: Sendable, Hashable {
        /// Control goes on after the Choice: `Default` is the next state.
        case goOn
        /// The execution fails: there is no `Default`.
        case fail
    }

    /// A choice between rules, read in order.
    public init(
        _ name: StateName,
        onNoMatch: NoMatch = .goOn,
        fileID: String = #fileID,
        line: UInt = #line,
        @ChoiceBuilder _ rules: () -> ChoiceRules
    ) {
        _settings = StepSettings(name, fileID, line)
        self.onNoMatch = onNoMatch
        self.rules = rules()
    }

    /// A choice whose rules are complete.
    init(_ settings: StepSettings, _ rules: ChoiceRules) {
        _settings = settings
        onNoMatch = .fail
        self.rules = rules
    }

    /// The steps of the rules.
    public var _blocks: [[any Step]] { rules.rules.map(\.steps) + (rules.otherwise.map { [$0.steps] } ?? []) }

    /// Adds the state and the steps of its rules.
    public func _lower(into lowering: inout StepLowering, then next: Continuation) {
        lowering.emit(self, then: next)
    }
}

/// A rule of a ``Choice``: a condition, and the steps that follow where it holds.
public struct When: Sendable {
    let condition: ExpressionNode
    let steps: [any Step]
    var comment: String?
    var assignments: [Assignment] = []
    var output: Template?

    /// Steps that follow where a condition holds.
    public init(_ condition: Condition, @WorkflowBuilder _ steps: () -> [any Step]) {
        self.condition = condition._node
        self.steps = steps()
    }

    /// Steps that follow where a flag of the payload is true.
    public init(_ flag: some TypedExpression<Bool>, @WorkflowBuilder _ steps: () -> [any Step]) {
        self.init(Condition.isTrue(flag), steps)
    }

    /// Swift knows this Bool already.
    @available(
        *,
        unavailable,
        message:
            "this Bool is known while the workflow is built: use Swift's if; a When compares a path of the payload, such as order.total > 100"
    )
    public init(_ condition: Bool, @WorkflowBuilder _ steps: () -> [any Step]) {
        self.condition = condition._node
        self.steps = []
    }

    /// The rule's `Comment`.
    public func comment(_ text: String) -> When {
        var copy = self
        copy.comment = text
        return copy
    }

    /// Writes a variable when the rule matches: the rule's `Assign`.
    public func assign<Value>(_ variable: Variable<Value>, _ value: some TypedExpression<Value>) -> When {
        assigning(Assignment(name: variable._name, value: value._template))
    }

    /// Writes a variable when the rule matches: the rule's `Assign`.
    public func assign<Value: LiteralValue>(_ variable: Variable<Value>, _ value: Value) -> When {
        assigning(Assignment(name: variable._name, value: value._template))
    }

    /// What is passed on when the rule matches: the rule's `Output` (JSONata).
    public func output(_ template: Template) -> When {
        var copy = self
        copy.output = template
        return copy
    }

    private func assigning(_ assignment: Assignment) -> When {
        var copy = self
        copy.assignments.append(assignment)
        return copy
    }
}

/// What follows when no rule of a ``Choice`` matches: its `Default`.
public struct Otherwise: Sendable {
    let steps: [any Step]

    init(steps: [any Step]) {
        self.steps = steps
    }

    /// Steps that follow when no rule matches.
    public init(@WorkflowBuilder _ steps: () -> [any Step]) {
        self.steps = steps()
    }
}
