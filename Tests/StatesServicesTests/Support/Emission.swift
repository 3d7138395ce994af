import SwiftStates
import Testing

/// The resource and parameters of a Task that makes a call, in ASL; there must be no finding.
func task<Output>(
    _ call: Call<Output>,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
) -> JSON {
    let made = Workflow("Test") { Task("T", call) }.synthesize()
    for finding in made.diagnostics { Issue.record("\(finding)", sourceLocation: sourceLocation) }
    guard var state = made.stateMachine.definition[JSONPointer(["States", "T"])]?.objectValue else {
        Issue.record("there is no state", sourceLocation: sourceLocation)
        return .null
    }
    #expect(state["Type"] == "Task", sourceLocation: sourceLocation)
    #expect(state["End"] == true, sourceLocation: sourceLocation)
    for name in ["Type", "End"] { state[name] = nil }
    return .object(state)
}

/// Reads an answer with all the fields that its type has, as documented, and writes it again: both must be equal.
///
/// The paths' table of fields must have the same names, or a path would miss what is decoded.
func roundTrip<Answer: Payload>(
    _ answer: Answer.Type,
    _ documented: JSON,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws {
    let value = try documented.decode(Answer.self)
    #expect(try JSON(encoding: value) == documented, sourceLocation: sourceLocation)
    let coded = Set(documented.objectValue?.map(\.key) ?? [])
    #expect(Set(Answer.fieldNames) == coded, sourceLocation: sourceLocation)
}
