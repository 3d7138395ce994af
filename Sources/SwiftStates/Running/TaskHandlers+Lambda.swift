internal import OrderedJSON
public import StatesEngine
public import StatesTypes

extension TaskHandlers {
    /// Runs a Lambda function, with the types that the workflow knows it by.
    ///
    /// ```swift
    /// let classify = Lambda<Review, Verdict>("Classify")
    ///
    /// handlers.on(classify) { review in Verdict(flagged: review.comment.isEmpty) }
    /// ```
    /// What the handler throws fails the task: by the name of a ``StatesEngine/NamedError``, by that of a
    /// ``StatesEngine/TaskFailure``, or else by the name of its type, as an exception of a function does. A payload that
    /// isn't an `Input` fails it with `DecodingError`.
    public mutating func on<Input: Decodable & Sendable, Output: Encodable & Sendable>(
        _ function: Lambda<Input, Output>,
        _ handler: @escaping @Sendable (Input) async throws -> Output
    ) {
        on(function) { input, _ in try await handler(input) }
    }

    /// Runs a Lambda function, with the request: its token, its execution, its retries.
    public mutating func on<Input: Decodable & Sendable, Output: Encodable & Sendable>(
        _ function: Lambda<Input, Output>,
        _ handler: @escaping @Sendable (Input, TaskRequest) async throws -> Output
    ) {
        let name =
            switch function.target {
            case .functionName(let name), .resource(let name): name
            }
        let typed: Handler = { request in
            try JSON(encoding: await handler(try request.parameters.decode(Input.self), request))
        }
        if case .resource = function.target, !name.contains(":function:") {
            // A placeholder is no function's name.
            on(resource: name, typed)
        } else {
            on(function: name, typed)
        }
    }
}
