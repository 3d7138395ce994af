public import StatesEngine
public import StatesTypes

extension ErrorSet {
    /// Errors by the values that handlers throw.
    ///
    /// ```swift
    /// Task("Reserve", reserve, input: order)
    ///     .catch(.errors(OrderError.outOfStock), into: order.failure) { … }
    /// ```
    public static func errors(_ errors: any NamedError...) -> ErrorSet {
        ErrorSet(names: errors.map(\.errorName))
    }
}
