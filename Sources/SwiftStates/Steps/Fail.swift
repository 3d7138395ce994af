import StatesLanguage
public import StatesTypes

/// A Fail state: it ends its scope with an error, as `throw` does.
///
/// ```swift
/// Fail("Rejected", error: "ContentRejected", cause: Text("flagged with score \(review.score)"))
/// ```
public struct Fail: StateStep {
    /// What the modifiers have set.
    public var _settings: StepSettings
    let error: ExpressionNode?
    let cause: ExpressionNode?

    /// A state that fails with a name and an explanation: `Error` and `Cause`, or `ErrorPath` and `CausePath`.
    public init(
        _ name: StateName,
        error: Text? = nil,
        cause: Text? = nil,
        fileID: String = #fileID,
        line: UInt = #line
    ) {
        _settings = StepSettings(name, fileID, line)
        self.error = error?._node
        self.cause = cause?._node
    }

    /// Adds the state.
    public func _lower(into lowering: inout StepLowering, then next: Continuation) {
        lowering.emit(self)
    }
}
