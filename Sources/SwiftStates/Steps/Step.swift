/// A part of a workflow: a state with what belongs to it, a jump, or a group of steps.
///
/// The requirements are for the builder; write your own reusable parts as a ``StepGroup``.
public protocol Step: Sendable {
    /// The name of the step's own state, if it has one.
    var _name: StateName? { get }
    /// The blocks of steps that stand within this one, in its own scope.
    var _blocks: [[any Step]] { get }
    /// The name of the state that control enters first, or nil where the step is empty.
    func _entry(in lowering: StepLowering) -> String?
    /// Adds the step's states; control goes on where the continuation says.
    func _lower(into lowering: inout StepLowering, then next: Continuation)
}

/// Where control goes after a step.
public enum Continuation: Sendable, Hashable {
    /// To a state.
    case state(String)
    /// Nowhere: the scope ends.
    case end
}

/// A step that is a state of its own.
public protocol StateStep: Step {
    /// What the modifiers have set.
    var _settings: StepSettings { get set }
}

extension StateStep {
    /// The state's name.
    public var _name: StateName? { _settings.name }
    /// The handlers of the state's errors.
    public var _blocks: [[any Step]] { _settings.catches.map(\.steps) }
    /// Control enters at the state itself.
    public func _entry(in lowering: StepLowering) -> String? { lowering.resolved(_settings.name) }

    /// A copy with something set.
    func setting(_ change: (inout StepSettings) -> Void) -> Self {
        var copy = self
        change(&copy._settings)
        return copy
    }
}

/// The name of a state, at most 80 characters, unique in the workflow.
///
/// A string literal serves; a constant serves a state and the jumps to it:
/// `let analyze: StateName = "Analyze"`, `Task(analyze, …)`, `Go(to: analyze)`.
public struct StateName: Sendable, Hashable, ExpressibleByStringInterpolation, CustomStringConvertible {
    /// The text.
    public let description: String

    /// A name of that text.
    public init(_ text: String) {
        description = text
    }

    /// A name of that text.
    public init(stringLiteral value: String) {
        description = value
    }
}
