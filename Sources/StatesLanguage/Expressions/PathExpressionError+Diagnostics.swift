extension PathExpressionError: CustomStringConvertible {
    /// The message, which begins as that of Step Functions does.
    public var description: String {
        let rule = "must be a valid JSONPath or a valid intrinsic function call"
        return switch reason {
        case .path(let error): "\(rule): \(error)"
        case .intrinsic(let error): "\(rule): \(error)"
        case .neither(let found):
            "\(rule): found \(found) at offset 0, expected `$` or `States.`; "
                + "for a fixed text, remove `.$` from the end of the field's name"
        }
    }
}
