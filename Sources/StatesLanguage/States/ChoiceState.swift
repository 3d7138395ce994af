public import OrderedJSON

/// A Choice state: its rules are read in order, and the first that matches names the next state.
///
/// See <https://docs.aws.amazon.com/step-functions/latest/dg/state-choice.html>.
public struct ChoiceState: Sendable, Hashable {
    /// `Comment`: a remark for the reader.
    public var comment: String?
    /// `QueryLanguage`: the state's own, where it differs from the machine's.
    public var queryLanguage: QueryLanguage?
    /// `InputPath`: what of the input is used.
    public var inputPath: PathField?
    /// `OutputPath`: what of that is passed on.
    public var outputPath: PathField?
    /// `Assign`: variables that are written when no rule matches.
    public var assign: JSON?
    /// `Output`: what is passed on when no rule matches (JSONata).
    public var output: JSON?
    /// `Choices`: the rules.
    public var choices: [ChoiceRule] = []
    /// `Default`: the state that follows when no rule matches.
    public var `default`: String?
    /// How the state was written, and fields that the language doesn't have.
    public var layout = FieldLayout()

    /// An empty state.
    public init() {}
}

extension ChoiceState: InputOutputFields, AssignFields {
    package static let noun = "a Choice state"

    package static let fields: [DefinitionField<Self>] = [
        .init("Type", constant: "Choice"),
        .init("Comment", \.comment),
        .init("QueryLanguage", \.queryLanguage),
        .init("InputPath", \.inputPath, .jsonPath),
        .init("OutputPath", \.outputPath, .jsonPath),
        .init("Assign", \.assign),
        .init("Output", \.output, .jsonata),
        .init("Choices", list: \.choices),
        .init("Default", \.default),
    ]
}
