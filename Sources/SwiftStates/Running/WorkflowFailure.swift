public import StatesEngine
public import StatesLanguage

/// An execution that didn't succeed.
public struct WorkflowFailure: Error, Sendable {
    /// The workflow's name.
    public let workflow: String
    /// The execution, with its status, error, cause and events.
    public let result: ExecutionResult

    /// The error's name, where it failed with one.
    public var errorName: ErrorName? { result.error.map { ErrorName(rawValue: $0) } }
    /// The error's cause, where it has one.
    public var cause: String? { result.cause }
}

extension WorkflowFailure: CustomStringConvertible {
    /// How it ended, with error and cause.
    public var description: String {
        let reason = [result.error, result.cause].compactMap(\.self).joined(separator: ": ")
        return "the execution of \(quoted(workflow)) ended as \(result.status.rawValue)"
            + (reason.isEmpty ? "" : ", \(reason)")
    }
}

/// A workflow that can't be run, since what was found while it was made are errors.
public struct WorkflowDefinitionError: Error, Sendable {
    /// The workflow's name.
    public let workflow: String
    /// What was found.
    public let findings: [Diagnostic]

    private init(_ workflow: SynthesizedWorkflow) {
        self.workflow = workflow.name
        findings = workflow.diagnostics
    }

    /// The workflow as it is synthesized, where nothing is wrong with it.
    static func checked(_ workflow: some WorkflowDefinition) throws -> SynthesizedWorkflow {
        let made = workflow.synthesize()
        guard !made.diagnostics.containsErrors else { throw WorkflowDefinitionError(made) }
        return made
    }
}

extension WorkflowDefinitionError: CustomStringConvertible {
    /// The errors, a line each.
    public var description: String {
        "the workflow \(quoted(workflow)) has errors:\n"
            + findings.filter { $0.severity == .error }.map(\.description).joined(separator: "\n")
    }
}
