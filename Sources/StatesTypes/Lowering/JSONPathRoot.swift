/// What `$` stands for in a field of JSONPath.
package enum JSONPathRoot: Sendable, Hashable {
    /// The state's input: the workflow's payload, or an item of the Map of that name.
    case payload(scope: String)
    /// What `InputPath` selected of it.
    case selectedInput
    /// The state's result.
    case result
    /// The error that a catcher took.
    case errorOutput
}

extension JSONPathRoot: CustomStringConvertible {
    /// The root in a message.
    package var description: String {
        switch self {
        case .payload(""): "the workflow's payload"
        case .payload(let scope): "the payload within \"\(scope)\""
        case .selectedInput: "what InputPath selected"
        case .result: "the state's result"
        case .errorOutput: "the error that was caught"
        }
    }
}
