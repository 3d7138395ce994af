import OrderedJSON
public import StatesEngine
public import StatesLanguage

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
    ///   - options: Clock, limits and the like; the name is the workflow's where nothing is said. Time is virtual where
    ///     no options are given: a Wait of a day takes no time.
    ///   - register: Registers what runs the tasks.
    /// - Throws: ``WorkflowFailure`` where the workflow fails, ``WorkflowFindings`` where it has errors and can't be run,
    ///   and the engine's own error where a task has no handler.
    public func run(
        _ input: Input,
        options: EngineOptions? = nil,
        handlers register: (inout TaskHandlers) -> Void = { _ in }
    ) async throws -> Output {
        let made = synthesize()
        let errors = made.diagnostics.filter { $0.severity == .error }
        if !errors.isEmpty { throw WorkflowFindings(errors: errors) }
        var handlers = TaskHandlers()
        register(&handlers)
        var settings = options ?? EngineOptions(clock: .virtual)
        if options == nil {
            settings.stateMachineName = name
            settings.type = type
        }
        let engine = try Engine(made.stateMachine, handlers: handlers, options: settings)
        let result = try await engine.run(JSON(encoding: input))
        guard result.status == .succeeded, let output = result.output else {
            // An execution that runs too long or is stopped has no error of its own.
            let error = result.error ?? (result.status == .failed ? nil : result.status.rawValue)
            throw WorkflowFailure(workflow: name, error: error, cause: result.cause)
        }
        do {
            return try output.decode(Output.self)
        } catch {
            throw WorkflowFailure(
                workflow: name,
                error: nil,
                cause: "the output isn't a \(Output.self): \(error); it is \(output.serialized())"
            )
        }
    }
}

/// How a workflow failed: what ASL's `Fail` says, or a task's error that nothing caught.
public struct WorkflowFailure: Error, Sendable, Hashable, CustomStringConvertible {
    /// The workflow's name.
    public let workflow: String
    /// The error's name.
    public let error: String?
    /// The error's explanation.
    public let cause: String?

    /// The failure in a sentence.
    public var description: String {
        "\(workflow) failed with \(error ?? "no name")\(cause.map { ": " + $0 } ?? "")"
    }
}

/// A workflow that can't be run: it has errors.
public struct WorkflowFindings: Error, Sendable, Hashable, CustomStringConvertible {
    /// The errors.
    public let errors: [Diagnostic]

    /// The errors, a line for each.
    public var description: String { errors.map { "\($0)" }.joined(separator: "\n") }
}
