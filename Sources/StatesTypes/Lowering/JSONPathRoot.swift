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

extension JSONPathRoot {
    /// A scope that is told from others of the same name by its place in the source.
    package static func scope(_ name: String, at place: String) -> String { "\(name)\u{0}\(place)" }

    private static func name(of scope: String) -> Substring { scope.prefix { $0 != "\u{0}" } }
}

extension JSONPathRoot: CustomStringConvertible {
    /// The root in a message.
    package var description: String {
        switch self {
        case .payload(""): "the workflow's payload"
        case .payload(let scope): "the payload within \"\(Self.name(of: scope))\""
        case .selectedInput: "what InputPath selected"
        case .result: "the state's result"
        case .errorOutput: "the error that was caught"
        }
    }
}
