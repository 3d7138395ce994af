public import OrderedJSON

/// Why a part of a definition can't be made ready to be evaluated.
public struct CompilationError: Error, Sendable, Hashable {
    /// What is wrong.
    public let reason: Reason
    /// Where it is, from the template or the rule that was to be compiled.
    public let place: JSONPointer

    init(_ reason: Reason, at place: JSONPointer) {
        self.reason = reason
        self.place = place
    }

    /// What can be wrong.
    public enum Reason: Sendable, Hashable {
        /// A text is neither a path nor a call.
        case expression(PathExpressionError)
        /// A text is no path.
        case path(PathSyntaxError)
        /// A text between `{%` and `%}` is no expression.
        case jsonata(JSONataSyntaxError)
        /// The value of a field whose name ends in `.$` is no text.
        case notText(JSON.Kind)
        /// A rule has no comparison, or more than one of a comparison, `And`, `Or` and `Not`.
        case comparisonCount(Int)
        /// A rule of JSONata has a comparison, `And`, `Or` or `Not`, or no `Condition`.
        case conditionNeeded
        /// The `Condition` of a rule is neither an expression nor true nor false.
        case condition(JSON)
        /// A comparison without `Variable`.
        case noVariable
        /// An operand of a kind that its operator doesn't take.
        case operand(ComparisonOperator, JSON)
    }
}
