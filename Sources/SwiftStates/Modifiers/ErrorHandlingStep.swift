public import StatesLanguage
public import StatesTypes

/// A step whose state can fail and be tried again: Task, Parallel and Map.
public protocol ErrorHandlingStep: ResultStep {}

extension ErrorHandlingStep {
    /// Tries again on certain errors: one entry of `Retry`.
    ///
    /// Entries are read in the order in which they are written.
    ///
    /// What isn't given isn't emitted, and AWS's default holds.
    /// - Parameters:
    ///   - errors: The errors to try again on: `ErrorEquals`.
    ///   - interval: The wait before the first retry, in whole seconds: `IntervalSeconds`, 1 s by default.
    ///   - maxAttempts: The number of retries: `MaxAttempts`, 3 by default, 0 for never.
    ///   - backoffRate: What the wait is multiplied by from retry to retry: `BackoffRate`, 2.0 by default.
    ///   - maxDelay: The longest wait, in whole seconds: `MaxDelaySeconds`.
    ///   - jitter: Whether the wait is drawn at random up to its length: `JitterStrategy`.
    ///   - comment: A remark for the reader: `Comment`.
    public func retry(
        _ errors: ErrorSet...,
        interval: Duration? = nil,
        maxAttempts: Int? = nil,
        backoffRate: Double? = nil,
        maxDelay: Duration? = nil,
        jitter: JitterStrategy? = nil,
        comment: String? = nil
    ) -> Self {
        var policy = RetryPolicy(
            interval: interval,
            maxAttempts: maxAttempts,
            backoffRate: backoffRate,
            maxDelay: maxDelay,
            jitter: jitter,
            comment: comment
        )
        policy.errors = errors.flatMap(\.names)
        return retry(policy)
    }

    /// Handles certain errors: one entry of `Catch`, with the steps of its handler, which rejoin after this step.
    ///
    /// The error output, with `Error` and `Cause`, takes the place of the payload; ``catch(_:into:comment:_:)`` keeps it.
    public func `catch`(
        _ errors: ErrorSet...,
        comment: String? = nil,
        @WorkflowBuilder _ handler: (Path<ErrorOutput>) -> [any Step]
    ) -> Self {
        catching(errors, nil, comment, handler(Path(_node: .payload(scope: _settings.handlerScope))))
    }

    /// Handles certain errors, and puts the error output at a place in the payload: `ResultPath` of the catcher.
    public func `catch`(
        _ errors: ErrorSet...,
        into place: Path<ErrorOutput>,
        comment: String? = nil,
        @WorkflowBuilder _ handler: () -> [any Step]
    ) -> Self {
        catching(errors, .node(place._node), comment, handler())
    }

    /// Handles certain errors with the payload as it was: `ResultPath` `null` of the catcher.
    public func `catch`(
        discarding errors: ErrorSet...,
        comment: String? = nil,
        @WorkflowBuilder _ handler: () -> [any Step]
    ) -> Self {
        catching(errors, .null, comment, handler())
    }

    /// Writes a part of the error output to a variable when the catcher written last takes an error: its `Assign`.
    ///
    /// ```swift
    /// .catch(discarding: .all) { Pass("Note") }
    /// .catchAssign(reason) { $0.cause }
    /// ```
    public func catchAssign<Value, Part: TypedExpression<Value>>(
        _ variable: Variable<Value>,
        _ part: (Path<ErrorOutput>) -> Part
    ) -> Self {
        let value = part(Path(_node: .errorOutput))._template
        return setting { settings in
            guard let last = settings.catches.indices.last else {
                settings.problems.append(".catchAssign belongs to a .catch, and there is none before it; write one")
                return
            }
            settings.catches[last].assignments.append(Assignment(name: variable._name, value: value))
        }
    }

    private func catching(
        _ errors: [ErrorSet],
        _ resultPath: PathSetting?,
        _ comment: String?,
        _ steps: [any Step]
    ) -> Self {
        setting {
            if errors.allSatisfy(\.names.isEmpty) { $0.problems.append(Self.noErrors(".catch")) }
            $0.catches.append(
                CatchClause(
                    errors: errors.flatMap(\.names),
                    resultPath: resultPath,
                    comment: comment,
                    steps: steps
                )
            )
        }
    }

    static func noErrors(_ modifier: String) -> String {
        "\(modifier) names no error, so it would never act; name the errors that it is for, or .all"
    }
}
