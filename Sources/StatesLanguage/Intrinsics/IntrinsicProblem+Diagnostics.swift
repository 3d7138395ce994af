extension IntrinsicProblem: CustomStringConvertible {
    /// The message, in a sentence or two.
    public var description: String {
        let name = function.rawValue
        return switch kind {
        case .argumentCount(let count):
            "`\(name)` takes \(function.arity), here it has \(count)"
        case .placeholderCount(let placeholders, let values):
            "the template of `\(name)` has \(placeholders) `{}` and \(values) \(values == 1 ? "value" : "values") for them; "
                + "give one value for each, or write `\\{\\}` for braces that are text"
        case .unescapedBrace:
            "a brace in a text of `\(name)` is not escaped; write `\\{` or `\\}`"
        case .deepMerge:
            "`\(name)` merges only the outermost members; its third argument must be `false`"
        case .unknownHashAlgorithm(let algorithm):
            "`\(name)` has no algorithm `\(algorithm)`; "
                + "it has \(IntrinsicFunction.hashAlgorithms.map { "`\($0)`" }.joined(separator: ", "))"
        case .path(let kind):
            kind.description
        }
    }
}
