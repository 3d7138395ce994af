/// What a handler throws so that its task fails with an error of that name.
///
/// Any other error fails the task as an exception fails a Lambda function: by the name of its type.
public struct TaskFailure: Error, Sendable, Hashable {
    /// The name that retriers and catchers are asked about, or nil to fail without one.
    public let error: String?
    /// The cause, which is told to catchers.
    public let cause: String?

    /// A failure of that name.
    public init(_ error: String?, cause: String? = nil) {
        self.error = error
        self.cause = cause
    }
}
