internal import OrderedJSON
public import StatesEngine

extension Workflow where Input: Encodable {
    /// Runs the workflow in this process and gives its output.
    ///
    /// ```swift
    /// var handlers = TaskHandlers()
    /// handlers.on(reserve) { order in Reservation(id: "r1") }
    /// let reservation: Reservation = try await placeOrder.run(order, handlers: handlers)
    /// ```
    /// Time is virtual unless the options say otherwise: waits and retries take none. An execution whose history or
    /// error is wanted is run by an ``StatesEngine/Engine`` made from the workflow.
    ///
    /// - Parameters:
    ///   - input: The input.
    ///   - output: The type of the output; `JSON` takes any.
    ///   - handlers: What runs the tasks.
    ///   - options: How the execution runs.
    /// - Throws: ``WorkflowDefinitionError`` or `ProgramError` where the workflow can't be run, `EngineError` where a
    ///   task has no handler, ``WorkflowFailure`` where the execution doesn't succeed, `EncodingError` and
    ///   `DecodingError` where a type doesn't fit its JSON.
    public func run<Value: Decodable>(
        _ input: Input,
        returning output: Value.Type = Value.self,
        handlers: TaskHandlers = TaskHandlers(),
        options: EngineOptions = EngineOptions(clock: .virtual)
    ) async throws -> Value {
        let engine = try Engine(self, handlers: handlers, options: options)
        let result = try await engine.run(JSON(encoding: input))
        guard let value = result.output else { throw WorkflowFailure(workflow: name, result: result) }
        return try value.decode(Value.self)
    }
}
