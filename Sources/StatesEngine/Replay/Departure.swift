/// The first place where a definition does something else than a recording.
public struct Departure: Sendable, Hashable {
    /// The id of the recorded event that has no counterpart.
    public let event: Int
    /// The state, as the recording names it.
    public let state: String?
    /// What is different.
    public let kind: Kind
    /// What is different, in words, with the recorded value and the new one.
    public let message: String

    /// What can be different.
    public enum Kind: Sendable, Hashable {
        /// Another state follows, or none.
        case path
        /// A state's input.
        case input
        /// What is sent to a task, or which task it is.
        case request
        /// A task is tried more or less often.
        case retries
        /// A state's output.
        case output
        /// The variables that a state writes.
        case variables
        /// A state fails that didn't, or the other way round.
        case failure
        /// The branches or iterations of a state.
        case branches
        /// How the execution ends.
        case ending
    }
}

extension Departure: CustomStringConvertible {
    /// The event, the state and the difference.
    public var description: String {
        "event \(event)" + (state.map { ", state \"\($0)\"" } ?? "") + ": \(message)"
    }
}
