/// One entry of `Retry`: which errors are tried again, how often, and after which wait.
///
/// Before retry k the wait is `IntervalSeconds × BackoffRate^(k-1)`, at most `MaxDelaySeconds`.
/// See <https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html>.
public struct Retrier: Sendable, Hashable {
    /// `Comment`: a remark for the reader.
    public var comment: String?
    /// `ErrorEquals`: the errors that this entry is for.
    public var errorEquals: [ErrorName] = []
    /// `IntervalSeconds`: seconds before the first retry; 1 where nothing is said.
    public var intervalSeconds: Quantity?
    /// `MaxAttempts`: the number of retries; 3 where nothing is said, 0 for never.
    public var maxAttempts: Quantity?
    /// `BackoffRate`: what the wait is multiplied by from retry to retry; 2.0 where nothing is said.
    public var backoffRate: Quantity?
    /// `MaxDelaySeconds`: the longest wait in seconds.
    public var maxDelaySeconds: Quantity?
    /// `JitterStrategy`: whether the wait is drawn at random up to its length.
    public var jitterStrategy: JitterStrategy?
    /// How the entry was written, and fields that the language doesn't have.
    public var layout = FieldLayout()

    /// An empty entry.
    public init() {}
}

extension Retrier: DefinitionObject {
    package static let noun = "a retrier"

    package static let fields: [DefinitionField<Self>] = [
        .init("Comment", \.comment),
        .init("ErrorEquals", list: \.errorEquals),
        .init("IntervalSeconds", \.intervalSeconds),
        .init("MaxAttempts", \.maxAttempts),
        .init("BackoffRate", \.backoffRate),
        .init("MaxDelaySeconds", \.maxDelaySeconds),
        .init("JitterStrategy", \.jitterStrategy),
    ]
}

/// How the wait before a retry is drawn: ASL's `JitterStrategy`.
public struct JitterStrategy: Keyword {
    /// The word as it is written.
    public let rawValue: String

    /// A strategy of that name.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Anything from 0 to the computed wait.
    public static let full = Self(rawValue: "FULL")
    /// The computed wait, whole.
    public static let none = Self(rawValue: "NONE")

    package static let known: [Self] = [.full, .none]
}
