public import JSONata
public import OrderedJSON

/// Why an expression gave no value while a state ran.
///
/// ``name`` and ``cause`` say it as Step Functions does; ``reason`` holds the facts.
public struct EvaluationError: Error, Sendable, Hashable {
    /// What happened, with all that its text needs.
    public let reason: Reason

    /// An error for that reason.
    public init(_ reason: Reason) {
        self.reason = reason
    }

    /// What can happen.
    public indirect enum Reason: Sendable, Hashable {
        /// A path that names one node leads nowhere.
        case noResults(JSONPath)
        /// A path in a field of a template leads nowhere; with the field's name and what `$` was.
        case fieldNotFound(JSONPath, field: String, input: JSON)
        /// A path given to an intrinsic function leads nowhere; with the call and what `$` was.
        case argumentNotFound(JSONPath, call: String, input: JSON)
        /// An intrinsic function can't take these arguments.
        case invalidArguments(IntrinsicFunction)
        /// A rule of a Choice compares what isn't there.
        case conditionPath(JSONPath)
        /// `StringMatches` has a backslash before something other than a star or a backslash.
        case invalidPattern(String)
        /// A reference path leads into something that has no such place.
        case stepNotApplicable(ReferencePath.Step, input: JSON)
        /// A path matches more than ``JSONPath/maximumMatches`` nodes.
        case tooManyMatches(JSONPath)
        /// A JSONata expression gives nothing.
        case undefinedResult(JSONataExpression)
        /// A JSONata expression gives a function, or something with a function in it.
        case unsupportedResult(JSONataExpression)
        /// A JSONata expression gives a value of a kind that the field doesn't take.
        case unexpectedResult(JSON, of: JSONataExpression, expected: ExpectedKind)
        /// A JSONata expression ended in an error; with its code and its text.
        case failed(JSONataExpression, code: JSONataError.Code, message: String)
        /// A field of a JSONata state has a value of a kind that it doesn't take, other than by one expression.
        case unexpectedValue(JSON, field: String, expected: ExpectedKind)
        /// The text of a field is no timestamp.
        case invalidTimestamp(String, field: String)
        /// A Map of JSONata without `Items` got an input that is no array.
        case mapInput(JSON)
    }
}

extension EvaluationError {
    /// The error as one of a template's field: where a path led nowhere, the field is named.
    func inField(_ field: String, input: JSON) -> EvaluationError {
        guard case .noResults(let path) = reason else { return self }
        return EvaluationError(.fieldNotFound(path, field: field, input: input))
    }
}
