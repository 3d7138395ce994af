public import OrderedJSON

/// A Task state: it calls a function, a service, an activity or a person.
///
/// See <https://docs.aws.amazon.com/step-functions/latest/dg/state-task.html>.
public struct TaskState: Sendable, Hashable {
    /// `Comment`: a remark for the reader.
    public var comment: String?
    /// `QueryLanguage`: the state's own, where it differs from the machine's.
    public var queryLanguage: QueryLanguage?
    /// `Resource`: the ARN of what is called.
    public var resource: String?
    /// `InputPath`: what of the input is used.
    public var inputPath: PathField?
    /// `Parameters`: the payload template that is sent (JSONPath).
    public var parameters: JSON?
    /// `Arguments`: what is sent (JSONata).
    public var arguments: JSON?
    /// `Credentials`: the role that the call is made with.
    public var credentials: JSON?
    /// `TimeoutSeconds`: seconds that one try may take.
    public var timeoutSeconds: Quantity?
    /// `TimeoutSecondsPath`: where the input holds them.
    public var timeoutSecondsPath: String?
    /// `HeartbeatSeconds`: seconds that may pass between two signs of life; less than the timeout.
    public var heartbeatSeconds: Quantity?
    /// `HeartbeatSecondsPath`: where the input holds them.
    public var heartbeatSecondsPath: String?
    /// `Retry`: which errors are tried again, read in order.
    public var retry: [Retrier] = []
    /// `Catch`: where errors lead, read in order.
    public var `catch`: [Catcher] = []
    /// `ResultSelector`: the payload template that reshapes the result (JSONPath).
    public var resultSelector: JSON?
    /// `ResultPath`: where in the input the result goes; null discards it.
    public var resultPath: PathField?
    /// `OutputPath`: what of that is passed on.
    public var outputPath: PathField?
    /// `Assign`: variables and their values.
    public var assign: JSON?
    /// `Output`: what is passed on (JSONata).
    public var output: JSON?
    /// `Next`: the state that follows.
    public var next: String?
    /// `End`: whether the scope ends here.
    public var end: Bool?
    /// How the state was written, and fields that the language doesn't have.
    public var layout = FieldLayout()

    /// An empty state.
    public init() {}
}

extension TaskState: ErrorHandlingFields {
    package static let noun = "a Task state"

    package static let fields: [DefinitionField<Self>] = [
        .init("Type", constant: "Task"),
        .init("Comment", \.comment),
        .init("QueryLanguage", \.queryLanguage),
        .init("Resource", \.resource),
        .init("InputPath", \.inputPath, .jsonPath),
        .init("Parameters", \.parameters, .jsonPath),
        .init("Arguments", \.arguments, .jsonata),
        .init("Credentials", \.credentials),
        .init("TimeoutSeconds", \.timeoutSeconds),
        .init("TimeoutSecondsPath", \.timeoutSecondsPath, .jsonPath),
        .init("HeartbeatSeconds", \.heartbeatSeconds),
        .init("HeartbeatSecondsPath", \.heartbeatSecondsPath, .jsonPath),
        .init("ResultSelector", \.resultSelector, .jsonPath),
        .init("ResultPath", \.resultPath, .jsonPath),
        .init("OutputPath", \.outputPath, .jsonPath),
        .init("Assign", \.assign),
        .init("Output", \.output, .jsonata),
        .init("Retry", list: \.retry),
        .init("Catch", list: \.catch),
        .init("Next", \.next),
        .init("End", \.end),
    ]
}
