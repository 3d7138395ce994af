public import OrderedJSON

/// A Wait state: it waits for a number of seconds or until a time.
///
/// See <https://docs.aws.amazon.com/step-functions/latest/dg/state-wait.html>.
public struct WaitState: Sendable, Hashable {
    /// `Comment`: a remark for the reader.
    public var comment: String?
    /// `QueryLanguage`: the state's own, where it differs from the machine's.
    public var queryLanguage: QueryLanguage?
    /// `InputPath`: what of the input is used.
    public var inputPath: PathField?
    /// `Seconds`: how long, 0 to 99,999,999.
    public var seconds: Quantity?
    /// `SecondsPath`: where the input holds the seconds.
    public var secondsPath: String?
    /// `Timestamp`: until when, as RFC 3339 text or JSONata.
    public var timestamp: String?
    /// `TimestampPath`: where the input holds the time.
    public var timestampPath: String?
    /// `OutputPath`: what of the input is passed on.
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

extension WaitState: InputOutputFields, AssignFields, TransitionFields {
    package static let noun = "a Wait state"

    package static let fields: [DefinitionField<Self>] = [
        .init("Type", constant: "Wait"),
        .init("Comment", \.comment),
        .init("QueryLanguage", \.queryLanguage),
        .init("InputPath", \.inputPath, .jsonPath),
        .init("Seconds", \.seconds),
        .init("SecondsPath", \.secondsPath, .jsonPath),
        .init("Timestamp", \.timestamp),
        .init("TimestampPath", \.timestampPath, .jsonPath),
        .init("OutputPath", \.outputPath, .jsonPath),
        .init("Assign", \.assign),
        .init("Output", \.output, .jsonata),
        .init("Next", \.next),
        .init("End", \.end),
    ]
}
