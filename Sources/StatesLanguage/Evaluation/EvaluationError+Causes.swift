internal import OrderedJSON

extension EvaluationError {
    /// The name under which Step Functions reports the error.
    ///
    /// The specification has names of its own for some, such as `States.ParameterPathFailure` and
    /// `States.IntrinsicFailure`; the service reports all but one as `States.Runtime`.
    public var name: ErrorName {
        switch reason {
        case .stepNotApplicable: .referencePathConflict
        default: .runtime
        }
    }

    /// The cause in the words of Step Functions, without the sentence that names the state.
    public var cause: String {
        switch reason {
        case .noResults(let path):
            "Invalid path '\(path.text)' : No results for path: \(path.normalized)"
        case .fieldNotFound(let path, let field, let input):
            "The JSONPath '\(path.text)' specified for the field '\(field)' could not be found in the input "
                + "'\(input.serialized())'"
        case .argumentNotFound(let path, let call, let input):
            "The function '\(call)' had the following error: The JsonPath argument for the field '\(path.text)' "
                + "could not be found in the input '\(input.serialized())'"
        case .invalidArguments(let function):
            "Invalid arguments in \(function.rawValue)"
        case .conditionPath(let path):
            "Invalid path '\(path.text)': The choice state's condition path references an invalid value."
        case .invalidPattern(let pattern):
            "The pattern '\(pattern)' has an escape other than '\\*' and '\\\\'."
        case .stepNotApplicable(let step, let input):
            "Unable to apply step \"\(step.label)\" to input \(input.serialized())"
        case .tooManyMatches(let path):
            "Invalid path '\(path.text)' : it matches more than \(JSONPath.maximumMatches) nodes"
        }
    }
}

extension EvaluationError: CustomStringConvertible {
    /// The name and the cause.
    public var description: String { "\(name): \(cause)" }
}

extension ReferencePath.Step {
    /// The name or the position, as messages show it.
    fileprivate var label: String {
        switch self {
        case .member(let name): name
        case .element(let index): String(index)
        }
    }
}
