public import StatesLanguage
public import StatesTypes

/// One entry of `Retry`, to be used by several steps.
///
/// ```swift
/// let patient = RetryPolicy(.bedrockTransient, interval: .seconds(2), maxAttempts: 5, backoffRate: 2, jitter: .full)
///
/// Task("Summarise", …).retry(patient)
/// ```
/// What isn't given isn't emitted, and AWS's default holds.
public struct RetryPolicy: Sendable {
    /// The errors to try again on: `ErrorEquals`.
    public var errors: [ErrorName]
    /// The wait before the first retry, in whole seconds: `IntervalSeconds`, 1 s by default.
    public var interval: Duration?
    /// The number of retries: `MaxAttempts`, 3 by default, 0 for never.
    public var maxAttempts: Int?
    /// What the wait is multiplied by from retry to retry: `BackoffRate`, 2.0 by default.
    public var backoffRate: Double?
    /// The longest wait, in whole seconds: `MaxDelaySeconds`.
    public var maxDelay: Duration?
    /// Whether the wait is drawn at random up to its length: `JitterStrategy`.
    public var jitter: JitterStrategy?
    /// A remark for the reader: `Comment`.
    public var comment: String?

    /// A policy for certain errors.
    public init(
        _ errors: ErrorSet...,
        interval: Duration? = nil,
        maxAttempts: Int? = nil,
        backoffRate: Double? = nil,
        maxDelay: Duration? = nil,
        jitter: JitterStrategy? = nil,
        comment: String? = nil
    ) {
        self.errors = errors.flatMap(\.names)
        self.interval = interval
        self.maxAttempts = maxAttempts
        self.backoffRate = backoffRate
        self.maxDelay = maxDelay
        self.jitter = jitter
        self.comment = comment
    }
}

extension ErrorHandlingStep {
    /// Tries again as a policy says: one entry of `Retry`.
    ///
    /// Entries are read in the order in which they are written.
    public func retry(_ policy: RetryPolicy) -> Self {
        setting { settings in
            var retrier = Retrier()
            retrier.comment = policy.comment
            retrier.errorEquals = policy.errors
            retrier.intervalSeconds = policy.interval.map { settings.seconds($0, for: "a retry's interval") }
            retrier.maxAttempts = policy.maxAttempts.map { .integer(Int64($0)) }
            retrier.backoffRate = policy.backoffRate.map { .number($0) }
            retrier.maxDelaySeconds = policy.maxDelay.map { settings.seconds($0, for: "a retry's longest delay") }
            retrier.jitterStrategy = policy.jitter
            if retrier.errorEquals.isEmpty { settings.problems.append(Self.noErrors(".retry")) }
            settings.retriers.append(retrier)
        }
    }
}
