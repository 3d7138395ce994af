/// A Parallel state: its branches run at the same time, and its result is the array of their outputs.
///
/// ```swift
/// Parallel("Gather") {
///     Branch { Task("Search", search, input: question) }
///     Branch { Task("Recall", recall, input: question) }
/// }
/// .result(into: question.findings)
/// ```
public struct Parallel: GatheringStep {
    /// What the modifiers have set.
    public var _settings: StepSettings
    let branches: [Branch]

    /// Branches that run at the same time, each with the state's input.
    public init(
        _ name: StateName,
        fileID: String = #fileID,
        line: UInt = #line,
        @BranchBuilder _ branches: () -> [Branch]
    ) {
        _settings = StepSettings(name, fileID, line)
        self.branches = branches()
    }

    /// Adds the state and its handlers.
    public func _lower(into lowering: inout StepLowering, then next: Continuation) {
        lowering.emit(self, then: next)
    }
}

/// One branch of a ``Parallel``: steps that run beside the others.
public struct Branch: Sendable {
    let comment: String?
    let steps: [any Step]

    init(steps: [any Step]) {
        comment = nil
        self.steps = steps
    }

    /// Steps that run beside the other branches.
    public init(comment: String? = nil, @WorkflowBuilder _ steps: () -> [any Step]) {
        self.comment = comment
        self.steps = steps()
    }
}
