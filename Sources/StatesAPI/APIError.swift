/// A refusal of the Step Functions API: what a client gets in the place of an answer.
public struct APIError: Error, Sendable, Hashable {
    /// The error's code: `InvalidDefinition`, `ValidationException`.
    public let code: String
    /// What is wrong, in the words of the service where they are known.
    public let message: String

    /// A refusal.
    public init(code: String, message: String) {
        self.code = code
        self.message = message
    }
}

extension APIError: CustomStringConvertible {
    /// The code and the message.
    public var description: String { "\(code): \(message)" }
}

extension APIError {
    static func validation(_ message: String) -> APIError { APIError(code: "ValidationException", message: message) }

    /// What a client's library says before it sends anything.
    static func parameters(_ problems: [String]) -> APIError {
        APIError(
            code: "ParamValidationError",
            message: "Parameter validation failed:\n" + problems.joined(separator: "\n")
        )
    }

    static func invalidInput(_ reason: String) -> APIError {
        APIError(code: "InvalidExecutionInput", message: "Invalid State Machine Execution Input: '\(reason)'")
    }
}
