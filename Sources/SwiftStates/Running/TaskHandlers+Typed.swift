public import OrderedJSON
public import StatesEngine
public import StatesTypes

// Handlers by the value that the workflow calls, with its types.

extension TaskHandlers {
    /// Runs a Lambda function by a closure that takes and gives what the function does.
    ///
    /// ```swift
    /// handlers.on(postComment) { review in Receipt(id: "1") }
    /// ```
    /// An input that isn't what the function takes fails the task with `Lambda.InvalidInput`. Any other error of the
    /// closure fails it too, `TaskFailure("Busy")` by that name.
    public mutating func on<Input: Decodable & Sendable, Output: Encodable & Sendable>(
        _ function: Lambda<Input, Output>,
        _ handler: @escaping @Sendable (Input) async throws -> Output
    ) {
        let name =
            switch function.target {
            case .functionName(let name), .resource(let name): name
            }
        if case .resource = function.target, !name.contains(":function:") {
            // A placeholder is no function's name.
            on(resource: name, Self.typed(handler))
        } else {
            on(function: name, Self.typed(handler))
        }
    }

    /// Runs an activity's worker by a closure that takes and gives what the worker does.
    public mutating func on<Input: Decodable & Sendable, Output: Encodable & Sendable>(
        _ activity: Activity<Input, Output>,
        _ handler: @escaping @Sendable (Input) async throws -> Output
    ) {
        on(resource: activity.arn, Self.typed(handler))
    }

    /// Runs the task of one state, whatever it calls, by a closure that gives the task's result.
    public mutating func on<Output: Encodable & Sendable>(
        state name: StateName,
        giving output: Output.Type,
        _ handler: @escaping @Sendable (JSON) async throws -> Output
    ) {
        on(state: name.description) { request in try JSON(encoding: await handler(request.parameters)) }
    }

    private static func typed<Input: Decodable & Sendable, Output: Encodable & Sendable>(
        _ handler: @escaping @Sendable (Input) async throws -> Output
    ) -> Handler {
        { request in
            let input: Input
            do {
                input = try request.parameters.decode(Input.self)
            } catch {
                throw TaskFailure(
                    "Lambda.InvalidInput",
                    cause: "the payload isn't a \(Input.self): \(error); it is \(request.parameters.serialized())"
                )
            }
            return try JSON(encoding: await handler(input))
        }
    }
}
