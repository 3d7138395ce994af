public import OrderedJSON

/// A Succeed state: it ends its scope with success.
///
/// See <https://docs.aws.amazon.com/step-functions/latest/dg/state-succeed.html>.
public struct SucceedState: Sendable, Hashable {
    /// `Comment`: a remark for the reader.
    public var comment: String?
    /// `QueryLanguage`: the state's own, where it differs from the machine's.
    public var queryLanguage: QueryLanguage?
    /// `InputPath`: what of the input is used.
    public var inputPath: PathField?
    /// `OutputPath`: what of that is the scope's output.
    public var outputPath: PathField?
    /// `Output`: the scope's output (JSONata).
    public var output: JSON?
    /// How the state was written, and fields that the language doesn't have.
    public var layout = FieldLayout()

    /// An empty state.
    public init() {}
}

extension SucceedState: InputOutputFields {
    package static let noun = "a Succeed state"

    package static let fields: [DefinitionField<Self>] = [
        .init("Type", constant: "Succeed"),
        .init("Comment", \.comment),
        .init("QueryLanguage", \.queryLanguage),
        .init("InputPath", \.inputPath, .jsonPath),
        .init("OutputPath", \.outputPath, .jsonPath),
        .init("Output", \.output, .jsonata),
    ]
}
