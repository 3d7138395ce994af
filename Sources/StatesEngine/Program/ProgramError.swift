/// Why a state machine can't be run.
///
/// Step Functions refuses such a definition when it is created. Validation reports all faults of a definition at once,
/// and more of them; this is the first that the engine met.
public struct ProgramError: Error, Sendable, Hashable {
    /// The state whose field is at fault, or nil for the machine's own.
    public let state: String?
    /// The field, as a path from the state: `Parameters/id.$`.
    public let field: String
    /// What is wrong and what to write.
    public let message: String

    init(state: String? = nil, field: String, _ message: String) {
        self.state = state
        self.field = field
        self.message = message
    }
}

extension ProgramError: CustomStringConvertible {
    /// The place and the fault, in a sentence.
    public var description: String {
        state.map { "state \"\($0)\", \(field): \(message)" } ?? "\(field): \(message)"
    }
}
