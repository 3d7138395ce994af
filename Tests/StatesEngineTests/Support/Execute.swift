import OrderedJSON
import StatesEngine
import StatesLanguage
import Testing

/// A machine whose first state is the first one written.
func machine(_ states: JSON, _ fields: JSONObject = [:]) throws -> StateMachine {
    var definition = fields
    definition["StartAt"] = states.objectValue?.keys.first.map { .string($0) } ?? .null
    definition["States"] = states
    var diagnostics: [Diagnostic] = []
    let machine = try #require(StateMachine(json: .object(definition), diagnostics: &diagnostics))
    #expect(diagnostics.isEmpty, "\(diagnostics)")
    return machine
}

/// An engine in virtual time for a machine whose first state is the first one written.
///
/// Chance has a fixed seed. Handlers that don't answer are waited for a moment only.
func engine(
    _ states: JSON,
    _ fields: JSONObject = [:],
    handlers: TaskHandlers = TaskHandlers(),
    options configure: (inout EngineOptions) -> Void = { _ in }
) throws -> Engine {
    var options = EngineOptions(clock: .virtual(patience: .milliseconds(20)))
    options.seed = 1
    configure(&options)
    return try Engine(try machine(states, fields), handlers: handlers, options: options)
}

/// Runs such a machine.
func execute(
    _ states: JSON,
    _ fields: JSONObject = [:],
    input: JSON = [:],
    handlers: TaskHandlers = TaskHandlers(),
    options: (inout EngineOptions) -> Void = { _ in }
) async throws -> ExecutionResult {
    try await engine(states, fields, handlers: handlers, options: options).run(input)
}

/// Handlers with one thing registered.
func handlers(_ register: (inout TaskHandlers) -> Void) -> TaskHandlers {
    var handlers = TaskHandlers()
    register(&handlers)
    return handlers
}

/// A function's ARN, the resource of most tasks in these tests.
let function: JSON = "arn:aws:lambda:us-east-1:123456789012:function:work"
/// A service that answers with a task token.
let callback: JSON = "arn:aws:states:::sqs:sendMessage.waitForTaskToken"
