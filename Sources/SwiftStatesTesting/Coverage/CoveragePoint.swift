/// Something of a definition that a test run can use or leave out.
public struct CoveragePoint: Sendable, Hashable {
    /// What it is.
    public let kind: Kind
    /// The state that it is or belongs to.
    public let state: String
    /// Its position in `Choices`, `Retry` or `Catch`.
    public let position: Int?
    /// The state that it leads to.
    public let target: String?

    /// The kinds of what is counted.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// A state that is entered.
        case state
        /// A way from a state to another: `Next`, a rule's, `Default`, a catcher's.
        case transition
        /// A rule of a Choice that matches, or its `Default`.
        case rule
        /// A retrier that tries again.
        case retrier
        /// A catcher that takes an error.
        case catcher

        /// What several of them are called.
        var plural: String { "\(rawValue)s" }
    }
}

extension CoveragePoint: CustomStringConvertible {
    /// The point in words: `AskReviewer, catcher 0 → RecordTimeout`.
    public var description: String {
        let arrow = target.map { " → \($0)" } ?? ""
        switch kind {
        case .state: return state
        case .transition: return state + arrow
        case .rule: return "\(state), \(position.map { "rule \($0)" } ?? "Default")\(arrow)"
        case .retrier: return "\(state), retrier \(position ?? 0)"
        case .catcher: return "\(state), catcher \(position ?? 0)\(arrow)"
        }
    }
}
