public import StatesEngine

/// Requests of the Step Functions API that need no account: the request's JSON in, the answer's JSON out.
///
/// ```swift
/// let api = StepFunctionsAPI()
/// let answer = try await api.testState(["definition": "{\"Type\": \"Pass\", \"End\": true}", "input": "{\"a\": 1}"])
/// ```
///
/// Members have the names that the API gives them, and JSON within them is text, as there.
public struct StepFunctionsAPI: Sendable {
    /// What runs the tasks of states that are tested without a mock.
    public var handlers: TaskHandlers
    /// How states run that are tested: clock, account, Region, quotas.
    public var options: EngineOptions

    /// An API whose tested states run by virtual time unless told otherwise.
    public init(
        handlers: TaskHandlers = TaskHandlers(),
        options: EngineOptions = EngineOptions(clock: .virtual)
    ) {
        self.handlers = handlers
        self.options = options
    }
}
