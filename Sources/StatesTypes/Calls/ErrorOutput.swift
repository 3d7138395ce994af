/// What a catcher puts into the payload: the error's name and explanation.
public struct ErrorOutput: Payload, Hashable {
    /// The error's name.
    public var error: String
    /// The error's explanation.
    public var cause: String?

    /// An error output.
    public init(error: String, cause: String? = nil) {
        self.error = error
        self.cause = cause
    }

    enum CodingKeys: String, CodingKey {
        case error = "Error"
        case cause = "Cause"
    }

    /// The fields by their coded names.
    public struct Fields: Sendable {
        /// The error's name.
        public let error = Field<String>("Error")
        /// The error's explanation.
        public let cause = Field<String>("Cause")
    }

    /// The fields by their coded names.
    public static var fields: Fields { Fields() }
}
