/// A Fail state: it ends its scope with an error.
///
/// See <https://docs.aws.amazon.com/step-functions/latest/dg/state-fail.html>.
public struct FailState: Sendable, Hashable {
    /// `Comment`: a remark for the reader.
    public var comment: String?
    /// `QueryLanguage`: the state's own, where it differs from the machine's.
    public var queryLanguage: QueryLanguage?
    /// `Error`: the error's name, or JSONata.
    public var error: String?
    /// `ErrorPath`: where the input holds the name: a path, or one of some intrinsic functions.
    public var errorPath: String?
    /// `Cause`: the error's explanation, or JSONata.
    public var cause: String?
    /// `CausePath`: where the input holds the explanation: a path, or one of some intrinsic functions.
    public var causePath: String?
    /// How the state was written, and fields that the language doesn't have.
    public var layout = FieldLayout()

    /// An empty state.
    public init() {}
}

extension FailState: CommonFields {
    package static let noun = "a Fail state"

    package static let fields: [DefinitionField<Self>] = [
        .init("Type", constant: "Fail"),
        .init("Comment", \.comment),
        .init("QueryLanguage", \.queryLanguage),
        .init("Error", \.error),
        .init("ErrorPath", \.errorPath, .jsonPath),
        .init("Cause", \.cause),
        .init("CausePath", \.causePath, .jsonPath),
    ]
}
