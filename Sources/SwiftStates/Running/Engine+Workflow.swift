public import StatesEngine
internal import StatesLanguage

extension Engine {
    /// Makes a workflow ready to run, under its own name and type.
    ///
    /// - Parameters:
    ///   - workflow: The workflow.
    ///   - handlers: What runs its tasks.
    ///   - options: How executions run; the name and the type are the workflow's.
    /// - Throws: ``WorkflowDefinitionError`` where the workflow has errors, `ProgramError` where the engine refuses it.
    public init(
        _ workflow: some WorkflowDefinition,
        handlers: TaskHandlers = TaskHandlers(),
        options: EngineOptions = EngineOptions()
    ) throws {
        let made = try WorkflowDefinitionError.checked(workflow)
        var options = options
        options.stateMachineName = made.name
        options.type = made.type
        try self.init(made.stateMachine, handlers: handlers, options: options)
    }
}
