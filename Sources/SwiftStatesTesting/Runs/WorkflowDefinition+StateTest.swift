public import OrderedJSON
public import StatesEngine
public import SwiftStates

extension WorkflowDefinition {
    /// Runs one state alone, and tells what it made of its data, stage by stage.
    ///
    /// ```swift
    /// let result = try await humanInTheLoop.testState("Publish", input: draft, mock: .result(["Payload": ["url": "…"]]))
    /// #expect(result.inspection.afterParameters?["FunctionName"] == "PublishDraft")
    /// #expect(result.output == ["url": "…"])
    /// ```
    /// The state may stand in a branch or an item processor. The test ends where the state is left, or would be retried.
    ///
    /// - Parameters:
    ///   - state: The state's name.
    ///   - input: The state's input.
    ///   - variables: The variables that it can read.
    ///   - context: The context object; one is made up where it is nil.
    ///   - mock: What its task, its iterations or its branches give; nil to run them with the closure's answers.
    ///   - tasks: What answers its tasks.
    /// - Throws: `WorkflowDefinitionError` where the workflow can't be run, `StateTestError` where there is no such state.
    public func testState(
        _ state: StateName,
        input: JSON = .object([:]),
        variables: JSONObject = [:],
        context: JSON? = nil,
        mock: StateMock? = nil,
        tasks: (inout TaskHandlers) throws -> Void = { _ in }
    ) async throws -> StateTestResult {
        let engine = try TestBench(self).engine(Scenario(name, input: input, tasks: tasks))
        return try await engine.testState(
            state.description,
            input: input,
            variables: variables,
            context: context,
            mock: mock
        )
    }
}
