internal import OrderedJSON

extension EvaluationError {
    /// The name under which Step Functions reports the error.
    ///
    /// The specification has names of its own for some, such as `States.ParameterPathFailure` and
    /// `States.IntrinsicFailure`; the service reports all but one as `States.Runtime`.
    public var name: ErrorName {
        switch reason {
        case .stepNotApplicable: .referencePathConflict
        case .undefinedResult, .unsupportedResult, .unexpectedResult, .failed, .unexpectedValue, .invalidTimestamp,
            .mapInput:
            .queryEvaluationError
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
        case .undefinedResult(let expression):
            "\(expression.subject) returned nothing (undefined)."
        case .unsupportedResult(let expression):
            "\(expression.subject) returned an unsupported result type."
        case .unexpectedResult(let value, let expression, let expected):
            "\(expression.subject) returned an unexpected result type. \(expected.mismatch(value))"
        case .failed(let expression, let code, let message):
            "\(expression.subject) threw an error during evaluation. \(code): \(message)"
        case .unexpectedValue(let value, let field, let expected):
            "The value of the field '\(field)' has an unexpected type. \(expected.mismatch(value))"
        case .invalidTimestamp(let text, let field):
            "The \(field) field cannot be parsed as an ISO-8601 extended offset date-time format string: \(text)"
        case .mapInput(let input):
            "Map state input must be an array but was: \(input.serialized())"
        }
    }
}

extension EvaluationError {
    /// The field in which it happened, as the event EvaluationFailed has it, where it is known: `Output/orders[0]/id`.
    ///
    /// The service keeps no more than 256 characters of it.
    public var location: String? {
        let location: String? =
            switch reason {
            case .undefinedResult(let expression), .unsupportedResult(let expression),
                .unexpectedResult(_, let expression, _), .failed(let expression, _, _):
                expression.field
            case .unexpectedValue(_, let field, _), .invalidTimestamp(_, let field): field
            default: nil
            }
        return location.map { String($0.prefix(256)) }
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

extension JSONataExpression {
    /// The expression and its field, as the subject of a sentence.
    fileprivate var subject: String { "The JSONata expression '\(source)' specified for the field '\(field)'" }
}

extension ExpectedKind {
    /// What was expected, and what was there.
    fileprivate func mismatch(_ value: JSON) -> String {
        "Expected '\(name)', but was '\(value.kind.rawValue)' for value: \(value.serialized())"
    }
}
