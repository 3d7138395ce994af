extension PathProblem.Kind: CustomStringConvertible {
    /// The message, in a sentence or two.
    public var description: String {
        switch self {
        case .function(let name):
            "paths in Step Functions have no functions, so this looks for a field called `\(name)`; "
                + "use an intrinsic function around the path, such as `States.ArrayLength($.items)`"
        case .filterRefersToDocument:
            "a filter in Step Functions can't refer to another value with `$`; "
                + "write the value into the filter, or use JSONata"
        }
    }
}
