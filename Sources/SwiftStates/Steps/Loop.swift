public import StatesTypes

/// Steps that are done again and again: a Choice state, and a way back to it.
///
/// ```swift
/// Loop("NotDone", while: agent.isDone == false) { … }      // asks first
/// Loop("IsDone", until: agent.isDone == true) { … }        // acts first
/// ```
///
/// The name is the Choice's. A loop's body should come to an end by its own doing; a counter bounds it.
public struct Loop: InputOutputStep {
    /// What the modifiers have set.
    public var _settings: StepSettings
    let condition: ExpressionNode
    let asksFirst: Bool
    let steps: [any Step]

    /// Steps that are done as long as the condition holds, and not at all where it doesn't.
    public init(
        _ name: StateName,
        while condition: Condition,
        fileID: String = #fileID,
        line: UInt = #line,
        @WorkflowBuilder _ steps: () -> [any Step]
    ) {
        _settings = StepSettings(name, fileID, line)
        self.condition = condition._node
        asksFirst = true
        self.steps = steps()
    }

    /// Steps that are done once, and again until the condition holds.
    public init(
        _ name: StateName,
        until condition: Condition,
        fileID: String = #fileID,
        line: UInt = #line,
        @WorkflowBuilder _ steps: () -> [any Step]
    ) {
        _settings = StepSettings(name, fileID, line)
        self.condition = condition._node
        asksFirst = false
        self.steps = steps()
    }

    /// The loop's body.
    public var _blocks: [[any Step]] { [steps] }

    /// Control enters at the Choice, or at the body where that acts first.
    public func _entry(in lowering: StepLowering) -> String? {
        let choice = lowering.resolved(_settings.name)
        return asksFirst ? choice : lowering.entry(of: steps) ?? choice
    }

    /// Adds the Choice and the body.
    public func _lower(into lowering: inout StepLowering, then next: Continuation) {
        lowering.emit(self, then: next)
    }
}
