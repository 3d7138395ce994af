internal import OrderedJSON
public import StatesEngine

extension Workflow where Input: Encodable, Output: Decodable {
    /// Runs the workflow in this process, and gives its output.
    ///
    /// ```swift
    /// let receipt = try await contentModerator.run(Review(comment: "hello")) { handlers in
    ///     handlers.on(postComment) { review in Receipt(id: "1") }
    ///     handlers.on(state: "AnalyzeContent") { request in … }
    /// }
    /// ```
    /// - Parameters:
    ///   - input: What the execution gets.
    ///   - options: Clock, limits and the like. Time is virtual where none are given: a Wait of a day takes no time.
    ///   - register: Registers what runs the tasks.
    /// - Throws: ``WorkflowDefinitionError`` or `ProgramError` where the workflow can't be run, `EngineError` where a
    ///   task has no handler, ``WorkflowFailure`` where the execution doesn't succeed or gives something else than it
    ///   says.
    public func run(
        _ input: Input,
        options: EngineOptions = EngineOptions(clock: .virtual),
        handlers register: (inout TaskHandlers) -> Void = { _ in }
    ) async throws -> Output {
        var handlers = TaskHandlers()
        register(&handlers)
        return try await run(input, returning: Output.self, handlers: handlers, options: options)
    }
}
