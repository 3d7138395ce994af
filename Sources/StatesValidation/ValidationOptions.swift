public import StatesLanguage

/// What the validation is told beyond the definition.
public struct ValidationOptions: Sendable, Equatable {
    /// The type of the machine's executions: a definition doesn't say it, and Express takes less.
    public var type: ExecutionType
    /// Codes of findings that aren't wanted anywhere in the machine.
    public var allowed: Set<Diagnostic.Code>

    /// What comes into the machine, where that is known: from a schema, a sample or a payload's type.
    public var inputShape: Shape?

    /// What is said, and the defaults for the rest.
    public init(
        type: ExecutionType = .standard,
        allowed: Set<Diagnostic.Code> = [],
        inputShape: Shape? = nil
    ) {
        self.type = type
        self.allowed = allowed
        self.inputShape = inputShape
    }
}
