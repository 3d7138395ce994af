public import StatesLanguage

/// What the validation is told beyond the definition.
public struct ValidationOptions: Sendable, Hashable {
    /// The type of the machine's executions: a definition doesn't say it, and Express takes less.
    public var type: ExecutionType
    /// Codes of findings that aren't wanted anywhere in the machine.
    public var allowed: Set<Diagnostic.Code>

    /// What is said, and the defaults for the rest.
    public init(type: ExecutionType = .standard, allowed: Set<Diagnostic.Code> = []) {
        self.type = type
        self.allowed = allowed
    }
}
