public import OrderedJSON
import StatesLanguage

/// A state as ASL writes it, for everything that the typed steps don't say.
///
/// ```swift
/// RawState("Convert", ["Type": "Task", "Resource": "arn:aws:states:::mediaconvert:createJob", …])
/// ```
///
/// It takes part in the sequence as any step: without `Next` and `End` it goes on to the step after it.
public struct RawState: Step {
    let name: StateName
    let definition: JSONObject
    let location: SourceLocation

    /// A state of these fields.
    public init(_ name: StateName, _ definition: JSONObject, fileID: String = #fileID, line: UInt = #line) {
        self.name = name
        self.definition = definition
        location = .swift(fileID: fileID, line: Int(line))
    }

    /// The state's name.
    public var _name: StateName? { name }
    /// Nothing is known of what it holds.
    public var _blocks: [[any Step]] { [] }
    /// Control enters at the state.
    public func _entry(in lowering: StepLowering) -> String? { lowering.resolved(name) }
    /// Adds the state.
    public func _lower(into lowering: inout StepLowering, then next: Continuation) {
        lowering.emit(self, then: next)
    }
}
