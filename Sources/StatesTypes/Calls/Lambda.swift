/// A Lambda function with the types that it takes and gives.
///
/// ```swift
/// let postComment = Lambda<Review, Receipt>("PostComment")
/// Task("ApproveContent", postComment, input: review)
/// ```
///
/// By name it is called through `arn:aws:states:::lambda:invoke`, which AWS recommends, and the task's output is the
/// function's own answer (`OutputPath` `$.Payload`). By ARN the function itself is the task's `Resource`.
public struct Lambda<Input, Output>: Sendable {
    /// How the function is named.
    public let target: Target

    /// A function by its name, its partial or full ARN, or a placeholder; called through `lambda:invoke`.
    public init(_ functionName: String) {
        target = .functionName(functionName)
    }

    /// A function that is the task's `Resource` itself: its ARN, or a placeholder that a template fills in.
    public init(arn: String) {
        target = .resource(arn)
    }

    /// How a function is named in a task.
    public enum Target: Sendable, Hashable {
        /// `FunctionName` of `lambda:invoke`.
        case functionName(String)
        /// `Resource`.
        case resource(String)
    }
}
