import StatesLanguage

/// A Succeed state: it ends its scope with success, as `return` does.
public struct Succeed: InputOutputStep {
    /// What the modifiers have set.
    public var _settings: StepSettings

    /// A state that ends its scope with success.
    public init(_ name: StateName, fileID: String = #fileID, line: UInt = #line) {
        _settings = StepSettings(name, fileID, line)
    }

    /// Adds the state.
    public func _lower(into lowering: inout StepLowering, then next: Continuation) {
        lowering.emit(self)
    }
}
