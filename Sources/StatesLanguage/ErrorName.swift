package import OrderedJSON

/// The name of an error, as `ErrorEquals` matches it: one of the `States.` names, a service's, or your own.
///
/// Matching is by exact, case-sensitive text.
public struct ErrorName: RawRepresentable, Sendable, Hashable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The name as it is written.
    public let rawValue: String

    /// An error of that name.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// An error of that name.
    public init(stringLiteral value: String) {
        rawValue = value
    }

    /// The name as it is written.
    public var description: String { rawValue }
}

extension ErrorName {
    /// Any error but `States.DataLimitExceeded` and `States.Runtime`; alone in its list, in the last retrier or catcher.
    public static let all: Self = "States.ALL"
    /// Any error but `States.Timeout`.
    public static let taskFailed: Self = "States.TaskFailed"
    /// A task ran longer than `TimeoutSeconds`, or missed a heartbeat.
    public static let timeout: Self = "States.Timeout"
    /// A task missed a heartbeat.
    public static let heartbeatTimeout: Self = "States.HeartbeatTimeout"
    /// The state machine's role may not do it.
    public static let permissions: Self = "States.Permissions"
    /// The state couldn't be processed.
    ///
    /// It can't be caught.
    public static let runtime: Self = "States.Runtime"
    /// A payload is over 262,144 bytes.
    public static let dataLimitExceeded: Self = "States.DataLimitExceeded"
    /// A JSONata expression failed, was undefined, or gave a value that the field doesn't take.
    public static let queryEvaluationError: Self = "States.QueryEvaluationError"
    /// A result couldn't be put at the ResultPath.
    public static let resultPathMatchFailure: Self = "States.ResultPathMatchFailure"
    /// A ResultPath or an ItemsPath leads into something that has no such place.
    ///
    /// The specification doesn't have the name; the service reports it.
    public static let referencePathConflict: Self = "States.ReferencePathConflict"
    /// A path in a payload template found nothing.
    public static let parameterPathFailure: Self = "States.ParameterPathFailure"
    /// A branch of a Parallel failed.
    public static let branchFailed: Self = "States.BranchFailed"
    /// No rule of a Choice matched, and there was no Default.
    public static let noChoiceMatched: Self = "States.NoChoiceMatched"
    /// An intrinsic function failed.
    public static let intrinsicFailure: Self = "States.IntrinsicFailure"
    /// More items of a distributed Map failed than are tolerated.
    public static let exceedToleratedFailureThreshold: Self = "States.ExceedToleratedFailureThreshold"
    /// The items of a distributed Map couldn't be read.
    public static let itemReaderFailed: Self = "States.ItemReaderFailed"
    /// The results of a distributed Map couldn't be written.
    public static let resultWriterFailed: Self = "States.ResultWriterFailed"
}

extension ErrorName: FieldValue {
    package init?(json: JSON, reader: inout DefinitionReader) {
        guard let text = String(json: json, reader: &reader) else { return nil }
        rawValue = text
    }

    package var json: JSON { .string(rawValue) }
}
