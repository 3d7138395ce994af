/// Which way a state took where its definition lists several: what coverage counts.
///
/// Step Functions' history has no such event; two rules that lead to the same state look alike in it.
public struct ExecutionDecision: Sendable, Hashable {
    /// The `…StateEntered` event of the state.
    public let entryEvent: Int
    /// The way.
    public let way: Way

    /// One of the ways that a state lists.
    public enum Way: Sendable, Hashable {
        /// The rule of `Choices` at that position.
        case rule(Int)
        /// `Default`.
        case defaultRule
        /// A retry by the entry of `Retry` at that position.
        case retrier(Int)
        /// The entry of `Catch` at that position.
        case catcher(Int)
    }
}
