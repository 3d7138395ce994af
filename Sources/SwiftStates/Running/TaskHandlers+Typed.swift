internal import OrderedJSON
public import StatesEngine
public import StatesTypes

// Handlers by what the workflow names, with its types; those of Lambda functions are in TaskHandlers+Lambda.swift.

extension TaskHandlers {
    /// Runs an activity's worker by a closure that takes and gives what the worker does.
    public mutating func on<Input: Decodable & Sendable, Output: Encodable & Sendable>(
        _ activity: Activity<Input, Output>,
        _ handler: @escaping @Sendable (Input) async throws -> Output
    ) {
        on(resource: activity.arn) { request in
            try JSON(encoding: await handler(try request.parameters.decode(Input.self)))
        }
    }

    /// Runs a nested workflow by its own definition, where a task starts it under this ARN; its tasks have the same
    /// handlers.
    ///
    /// ```swift
    /// try handlers.on(refund, arn: "${RefundArn}")
    /// ```
    /// - Throws: ``WorkflowDefinitionError`` where the workflow has errors, `ProgramError` where the engine refuses it.
    public mutating func on<Input, Output>(_ workflow: Workflow<Input, Output>, arn: String) throws {
        let made = try WorkflowDefinitionError.checked(workflow)
        on(stateMachine: arn, try Program(made.stateMachine), isExpress: made.type == .express)
    }

    /// Runs the task of one state, whatever it calls, by a closure that gives the task's result.
    public mutating func on<Output: Encodable & Sendable>(
        state name: StateName,
        giving output: Output.Type,
        _ handler: @escaping @Sendable (TaskRequest) async throws -> Output
    ) {
        on(state: name.description) { request in try JSON(encoding: await handler(request)) }
    }
}
