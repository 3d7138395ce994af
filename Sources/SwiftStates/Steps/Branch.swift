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
