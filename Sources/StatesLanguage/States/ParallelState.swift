public import OrderedJSON

/// A Parallel state: its branches run at the same time, and its result is the array of their outputs.
///
/// See <https://docs.aws.amazon.com/step-functions/latest/dg/state-parallel.html>.
public struct ParallelState: Sendable, Hashable {
    /// `Comment`: a remark for the reader.
    public var comment: String?
    /// `QueryLanguage`: the state's own, where it differs from the machine's.
    public var queryLanguage: QueryLanguage?
    /// `InputPath`: what of the input is used.
    public var inputPath: PathField?
    /// `Parameters`: the payload template that makes each branch's input (JSONPath).
    public var parameters: JSON?
    /// `Arguments`: each branch's input (JSONata).
    public var arguments: JSON?
    /// `Branches`: the state machines that run.
    public var branches: [ParallelBranch] = []
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
    /// `Retry`: which errors are tried again, read in order.
    public var retry: [Retrier] = []
    /// `Catch`: where errors lead, read in order.
    public var `catch`: [Catcher] = []
    /// `Next`: the state that follows.
    public var next: String?
    /// `End`: whether the scope ends here.
    public var end: Bool?
    /// How the state was written, and fields that the language doesn't have.
    public var layout = FieldLayout()

    /// An empty state.
    public init() {}
}

extension ParallelState: ErrorHandlingFields {
    package static let noun = "a Parallel state"

    package static let fields: [DefinitionField<Self>] = [
        .init("Type", constant: "Parallel"),
        .init("Comment", \.comment),
        .init("QueryLanguage", \.queryLanguage),
        .init("InputPath", \.inputPath, .jsonPath),
        .init("Parameters", \.parameters, .jsonPath),
        .init("Arguments", \.arguments, .jsonata),
        .init("Branches", list: \.branches),
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

/// One branch of a Parallel state: a state machine within the state machine.
public struct ParallelBranch: Sendable, Hashable {
    /// `Comment`: a remark for the reader.
    public var comment: String?
    /// `StartAt`: the state that the branch begins with.
    public var startAt: String?
    /// `States`: the branch's states.
    public var states: StateTable = StateTable()
    /// How the branch was written, and fields that the language doesn't have.
    public var layout = FieldLayout()

    /// An empty branch.
    public init() {}
}

extension ParallelBranch: StateScope {
    package static let noun = "a branch"

    package static let fields: [DefinitionField<Self>] = [
        .init("Comment", \.comment),
        .init("StartAt", \.startAt),
        .init("States", list: \.states),
    ]
}
