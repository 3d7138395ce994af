public import StatesLanguage

/// An error that says by which name retriers and catchers know it.
///
/// ```swift
/// enum OrderError: String, NamedError {
///     case outOfStock = "OutOfStock"
/// }
///
/// handlers.on(reserve) { order in throw OrderError.outOfStock }
/// ```
/// The task fails with the error `OutOfStock`. Any other error has the name of its type; ``TaskFailure`` takes any name.
public protocol NamedError: Error {
    /// The name that `ErrorEquals` matches.
    var errorName: ErrorName { get }
    /// The cause, which is told to catchers; nil leaves it to the engine, which writes what a function would.
    var cause: String? { get }
}

extension NamedError {
    /// No cause of its own.
    public var cause: String? { nil }
}

extension NamedError where Self: RawRepresentable<String> {
    /// The raw value.
    public var errorName: ErrorName { ErrorName(rawValue: rawValue) }
}
