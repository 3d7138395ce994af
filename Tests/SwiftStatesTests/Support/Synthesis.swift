import SwiftStates
import Testing

/// The states of a workflow in ASL; there must be no finding.
func states(
    _ workflow: some WorkflowDefinition,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
) -> JSON {
    let made = workflow.synthesize()
    for finding in made.diagnostics { Issue.record("\(finding)", sourceLocation: sourceLocation) }
    return made.stateMachine.definition["States"] ?? .null
}

/// One state of a workflow over an order in ASL, without `Type`, `Next` and `End`.
func fields(
    _ language: QueryLanguage? = nil,
    sourceLocation: Testing.SourceLocation = #_sourceLocation,
    @WorkflowBuilder _ steps: (Path<Order>) -> [any Step]
) -> JSON {
    let workflow = Workflow("Test", input: Order.self, queryLanguage: language, steps)
    guard var state = states(workflow, sourceLocation: sourceLocation).objectValue?.first?.value.objectValue else {
        Issue.record("there is no state", sourceLocation: sourceLocation)
        return .null
    }
    for name in ["Type", "Next", "End"] { state[name] = nil }
    return .object(state)
}

/// The codes and messages of the findings of a workflow over an order.
func findings(
    _ language: QueryLanguage? = nil,
    @WorkflowBuilder _ steps: (Path<Order>) -> [any Step]
) -> [String] {
    Workflow("Test", input: Order.self, queryLanguage: language, steps).synthesize().diagnostics
        .map { "\($0.code) \($0.message)" }
}

/// The transitions of a workflow, a line for each state: `A → B`, `C → D | E`, in the order of emission.
func transitions(_ workflow: some WorkflowDefinition, sourceLocation: Testing.SourceLocation = #_sourceLocation)
    -> [String]
{
    guard case .object(let states) = states(workflow, sourceLocation: sourceLocation) else { return [] }
    return states.map { name, state in
        var targets: [String] = []
        for rule in state["Choices"]?.arrayValue ?? [] { targets.append(rule["Next"]?.stringValue ?? "?") }
        if let target = state["Default"]?.stringValue { targets.append(target) }
        if let target = state["Next"]?.stringValue { targets.append(target) }
        for catcher in state["Catch"]?.arrayValue ?? [] { targets.append("!" + (catcher["Next"]?.stringValue ?? "?")) }
        if state["End"] == true { targets.append("end") }
        return targets.isEmpty ? name : "\(name) → \(targets.joined(separator: " | "))"
    }
}
