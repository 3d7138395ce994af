import StatesLanguage

/// A jump to a state of the same scope: the escape for every graph that isn't a tree.
///
/// ```swift
/// let ask: StateName = "Ask"
/// Task(ask, …)
/// Choice("Clear?") { When(answer.isClear == false) { Go(to: ask) } … }
/// ```
public struct Go: Step {
    let target: StateName
    let location: SourceLocation

    /// A jump to the state of that name.
    public init(to target: StateName, fileID: String = #fileID, line: UInt = #line) {
        self.target = target
        location = .swift(fileID: fileID, line: Int(line))
    }

    /// A jump has no state.
    public var _name: StateName? { nil }
    /// A jump holds no steps.
    public var _blocks: [[any Step]] { [] }
    /// Control enters at the target.
    public func _entry(in lowering: StepLowering) -> String? { lowering.target(target) }
    /// Checks that the target is there.
    public func _lower(into lowering: inout StepLowering, then next: Continuation) {
        lowering.refer(to: target, from: location)
    }
}
