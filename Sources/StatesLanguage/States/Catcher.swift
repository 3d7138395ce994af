public import OrderedJSON

/// One entry of `Catch`: which errors it takes, and the state that follows.
///
/// See <https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html>.
public struct Catcher: Sendable, Hashable {
    /// `Comment`: a remark for the reader.
    public var comment: String?
    /// `ErrorEquals`: the errors that this entry is for.
    public var errorEquals: [ErrorName] = []
    /// `ResultPath`: where in the input the error output goes; it replaces the input where nothing is said.
    public var resultPath: PathField?
    /// `Assign`: variables and their values, written instead of the state's own.
    public var assign: JSON?
    /// `Output`: what is passed on (JSONata).
    public var output: JSON?
    /// `Next`: the state that follows.
    public var next: String?
    /// How the entry was written, and fields that the language doesn't have.
    public var layout = FieldLayout()

    /// An empty entry.
    public init() {}
}

extension Catcher: DefinitionObject {
    package static let noun = "a catcher"

    package static let fields: [DefinitionField<Self>] = [
        .init("Comment", \.comment),
        .init("ErrorEquals", list: \.errorEquals),
        .init("ResultPath", \.resultPath, .jsonPath),
        .init("Assign", \.assign),
        .init("Output", \.output, .jsonata),
        .init("Next", \.next),
    ]
}
