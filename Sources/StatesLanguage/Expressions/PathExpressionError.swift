/// Why a text is neither a path nor a call of an intrinsic function.
public struct PathExpressionError: Error, Sendable, Hashable {
    /// What the text was taken for, and what is wrong with it then.
    public let reason: Reason

    init(_ reason: Reason) {
        self.reason = reason
    }

    /// What can be wrong.
    public enum Reason: Sendable, Hashable {
        /// It begins like a path.
        case path(PathSyntaxError)
        /// It looks like a call.
        case intrinsic(IntrinsicSyntaxError)
        /// It is like neither; with it what stands at the beginning.
        case neither(String)
    }

    /// Where in the text the error is, counted in UTF-8 bytes.
    public var offset: Int {
        switch reason {
        case .path(let error): error.offset
        case .intrinsic(let error): error.offset
        case .neither: 0
        }
    }
}
