public import OrderedJSON
public import StatesEngine
internal import StatesLanguage
public import SwiftStates

extension WorkflowDefinition {
    /// Runs the workflow in virtual time, with tasks that the closure answers.
    ///
    /// ```swift
    /// let run = try await humanInTheLoop.test(["id": "d1", "text": "…"]) { tasks in
    ///     tasks.mock(state: "AskReviewer", .success(["approved": true, "reviewer": "Kim"]))
    /// }
    /// run.expectPath("AskReviewer", "IsApproved", "Publish")
    /// ```
    /// Waits and retries take no time, however long they are, and the same test runs the same every time.
    ///
    /// - Throws: `WorkflowDefinitionError` where the workflow can't be run, `EngineError` where a task has no answer. That
    ///   an execution fails is no error: it is told by the run.
    public func test(
        _ input: JSON = .object([:]),
        tasks: (inout TaskHandlers) throws -> Void = { _ in }
    ) async throws -> TestRun {
        try await test(Scenario(name, input: input, tasks: tasks))
    }

    /// Runs the workflow in virtual time, with the input and the answers of a scenario.
    ///
    /// - Throws: `WorkflowDefinitionError` where the workflow can't be run, `EngineError` where a task has no answer.
    public func test(_ scenario: Scenario) async throws -> TestRun {
        try await TestBench(self).run(scenario)
    }
}

extension Workflow where Input: Encodable {
    /// Runs the workflow in virtual time, with an input of its type and tasks that the closure answers.
    ///
    /// - Throws: `EncodingError` where the input isn't JSON, `WorkflowDefinitionError` where the workflow can't be run,
    ///   `EngineError` where a task has no answer.
    public func test(
        _ input: Input,
        tasks: (inout TaskHandlers) throws -> Void = { _ in }
    ) async throws -> TestRun {
        try await test(Scenario(name, encoding: input, tasks: tasks))
    }
}

/// A workflow that was made once and is run many times.
struct TestBench: Sendable {
    let workflow: SynthesizedWorkflow

    /// Makes the workflow.
    ///
    /// - Throws: `WorkflowDefinitionError` where it has errors.
    init(_ definition: some WorkflowDefinition) throws {
        workflow = definition.synthesize()
        // A workflow with errors can't become an engine, which says why as it does outside of tests.
        if workflow.diagnostics.containsErrors { _ = try Engine(definition) }
    }

    func engine(_ scenario: Scenario) throws(ProgramError) -> Engine {
        var options = scenario.options
        options.stateMachineName = workflow.name
        options.type = workflow.type
        return try Engine(workflow.stateMachine, handlers: scenario.handlers, options: options)
    }

    func run(_ scenario: Scenario) async throws -> TestRun {
        let result = try await engine(scenario).run(scenario.input)
        let run = TestRun(workflow: workflow, scenario: scenario, result: result)
        for collector in CoverageCollector.active { collector.add(run) }
        return run
    }
}
