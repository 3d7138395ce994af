public import OrderedJSON

/// A Pass state: it passes its input on, reshaped or replaced.
///
/// See <https://docs.aws.amazon.com/step-functions/latest/dg/state-pass.html>.
public struct PassState: Sendable, Hashable {
    /// `Comment`: a remark for the reader.
    public var comment: String?
    /// `QueryLanguage`: the state's own, where it differs from the machine's.
    public var queryLanguage: QueryLanguage?
    /// `InputPath`: what of the input is used.
    public var inputPath: PathField?
    /// `Parameters`: the payload template that makes the result (JSONPath).
    public var parameters: JSON?
    /// `Result`: the result, taken as it is (JSONPath).
    public var result: JSON?
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

extension PassState: ResultFields {
    package static let noun = "a Pass state"

    package static let fields: [DefinitionField<Self>] = [
        .init("Type", constant: "Pass"),
        .init("Comment", \.comment),
        .init("QueryLanguage", \.queryLanguage),
        .init("InputPath", \.inputPath, .jsonPath),
        .init("Parameters", \.parameters, .jsonPath),
        .init("Result", \.result, .jsonPath),
        .init("ResultPath", \.resultPath, .jsonPath),
        .init("OutputPath", \.outputPath, .jsonPath),
        .init("Assign", \.assign),
        .init("Output", \.output, .jsonata),
        .init("Next", \.next),
        .init("End", \.end),
    ]
}
