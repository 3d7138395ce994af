public import StatesLanguage

/// A workflow that can't be run, since it has errors.
public struct WorkflowError: Error, Sendable {
    /// The workflow's name.
    public let workflow: String
    /// The errors that were found while it was made.
    public let findings: [Diagnostic]
}

extension WorkflowError: CustomStringConvertible {
    /// The errors, a line each.
    public var description: String {
        "the workflow \"\(workflow)\" has errors:\n" + findings.map { "  \($0)" }.joined(separator: "\n")
    }
}
