/// Steps that are reused as one: a type with a `steps` block.
///
/// ```swift
/// struct AskForApproval: StepGroup {
///     let review: Path<Review>
///     var steps: [any Step] {
///         Task("Ask", …)
///         Choice("Approved") { … }
///     }
/// }
/// ```
///
/// Used twice in a workflow, its states need other names: `AskForApproval(review: review).prefixed("Second")`.
/// A function that is marked `@WorkflowBuilder` and gives `[any Step]` serves as well.
public protocol StepGroup: Step {
    /// The steps.
    @WorkflowBuilder var steps: [any Step] { get }
}

extension StepGroup {
    /// A group has no state of its own.
    public var _name: StateName? { nil }
    /// The group's steps.
    public var _blocks: [[any Step]] { [steps] }
    /// Control enters at the first step.
    public func _entry(in lowering: StepLowering) -> String? { lowering.entry(of: steps) }
    /// Adds the steps.
    public func _lower(into lowering: inout StepLowering, then next: Continuation) {
        lowering.lower(steps, then: next)
    }

    /// The same steps, with a prefix before the names of their states and of the jumps among them.
    public func prefixed(_ prefix: String) -> Group {
        Group(prefix: prefix) { self }
    }
}

/// Steps whose states get a prefix before their names, so that they can be used twice.
///
/// `Group(prefix: "Second") { notify(review) }` names the states "SecondNotify" and so on. A ``Go`` within the group
/// finds the group's own states first.
public struct Group: Step {
    let prefix: String
    let steps: [any Step]

    /// Steps with a prefix before the names of their states.
    public init(prefix: String = "", @WorkflowBuilder _ steps: () -> [any Step]) {
        self.prefix = prefix
        self.steps = steps()
    }

    /// A group has no state of its own.
    public var _name: StateName? { nil }
    /// The group's steps.
    public var _blocks: [[any Step]] { [steps] }
    /// Control enters at the first step.
    public func _entry(in lowering: StepLowering) -> String? {
        lowering.within(self) { $0.entry(of: steps) }
    }
    /// Adds the steps.
    public func _lower(into lowering: inout StepLowering, then next: Continuation) {
        let outer = lowering.prefixes
        lowering = lowering.within(self) { $0 }
        lowering.lower(steps, then: next)
        lowering.prefixes = outer
    }
}
