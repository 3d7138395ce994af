/// Why a text can't be read as a state machine at all.
public struct DefinitionError: Error, Sendable, Hashable {
    /// The reason as a finding: its code, its message, and the place as far as it is known.
    public let diagnostic: Diagnostic

    /// An error for a reason.
    public init(_ diagnostic: Diagnostic) {
        self.diagnostic = diagnostic
    }
}

extension DefinitionError: CustomStringConvertible {
    /// The place and the message, on one line.
    public var description: String {
        guard let location = diagnostic.location else { return diagnostic.message }
        return "\(location): \(diagnostic.message)"
    }
}
