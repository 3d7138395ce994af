/// Why results couldn't be written: `States.ResultWriterFailed`.
struct ResultWritingFailure: Error, Hashable {
    /// The error's cause.
    var cause: String

    init(_ cause: String) {
        self.cause = cause
    }
}
