public import OrderedJSON
public import StatesEngine

/// An input with what answers the tasks: one way through a workflow, under a name.
///
/// ```swift
/// let approved = Scenario("approved", input: draft) { tasks in
///     tasks.mock(state: "AskReviewer", .success(["approved": true, "reviewer": "Kim"]))
///     tasks.mock(state: "Publish", .success([:]))
/// }
/// ```
public struct Scenario: Sendable {
    /// What it is called in reports.
    public let name: String
    /// The execution's input.
    public let input: JSON
    /// What answers its tasks.
    public var handlers: TaskHandlers
    /// How it runs: in virtual time, with the same chance every time, unless said otherwise.
    public var options = EngineOptions.testing

    /// A scenario with JSON as its input.
    public init(
        _ name: String,
        input: JSON = .object([:]),
        tasks: (inout TaskHandlers) throws -> Void = { _ in }
    ) rethrows {
        self.name = name
        self.input = input
        handlers = TaskHandlers()
        try tasks(&handlers)
    }

    /// The same scenario under another name.
    init(_ name: String, copying scenario: Scenario) {
        self.name = name
        input = scenario.input
        handlers = scenario.handlers
        options = scenario.options
    }

    /// A scenario whose input is a value with a type.
    ///
    /// - Throws: `EncodingError` where the input isn't JSON, and what the closure throws.
    public init(
        _ name: String,
        encoding input: some Encodable,
        tasks: (inout TaskHandlers) throws -> Void = { _ in }
    ) throws {
        try self.init(name, input: JSON(encoding: input), tasks: tasks)
    }
}

extension EngineOptions {
    /// Virtual time and one seed: an execution runs the same every time.
    public static var testing: EngineOptions {
        var options = EngineOptions(clock: .virtual)
        options.seed = 1
        options.keepsChildHistories = true
        // Nobody else has the tokens: a mock answers them, or nothing does.
        options.holdsTimeForTokens = false
        return options
    }
}
