public import StatesTypes

/// Steps that are guarded together, as `do` and `catch` are: what fails in one of them leads to the handler.
///
/// ```swift
/// Attempt("ChargeAndPack") {
///     Task("Charge", charge, input: order).discardingResult()
///     Task("Pack", pack, input: order).discardingResult()
/// } catch: { error in
///     Fail("NotShipped", error: Text(error.error))
/// }
/// ```
/// ASL guards single states only, so this is a Parallel of one branch, and what the branch gives is taken out of the
/// Parallel's array: `OutputPath` `$[0]`, in JSONata `Output`. The steps see the payload, and what the last one gives is
/// the payload after the attempt. When a step fails, all that the steps before it wrote to the payload is lost, and
/// variables that they wrote are too. Retriers try the whole again.
public struct Attempt: ErrorHandlingStep {
    /// What the modifiers have set.
    public var _settings: StepSettings
    let steps: [any Step]

    /// Steps whose errors lead to a handler, which gets the error in place of the payload: `Catch`.
    ///
    /// The handler rejoins after the attempt.
    /// - Parameters:
    ///   - name: The name of the Parallel state.
    ///   - errors: The errors that the handler is for, any where nothing is said: `ErrorEquals`.
    ///   - steps: What is done.
    ///   - handler: What is done where that fails.
    public init(
        _ name: StateName,
        catching errors: ErrorSet = .all,
        fileID: String = #fileID,
        line: UInt = #line,
        @WorkflowBuilder _ steps: () -> [any Step],
        @WorkflowBuilder catch handler: (Path<ErrorOutput>) -> [any Step]
    ) {
        self.init(StepSettings(name, fileID, line), steps())
        self = self.catch(errors) { handler($0) }
    }

    /// Steps whose errors lead to a handler, which gets the payload as it was before, with the error at a place in it.
    public init(
        _ name: StateName,
        catching errors: ErrorSet = .all,
        into place: Path<ErrorOutput>,
        fileID: String = #fileID,
        line: UInt = #line,
        @WorkflowBuilder _ steps: () -> [any Step],
        @WorkflowBuilder catch handler: () -> [any Step]
    ) {
        self.init(StepSettings(name, fileID, line), steps())
        self = self.catch(errors, into: place) { handler() }
    }

    /// Steps that are tried again together, by the `.retry` that follows.
    public init(
        _ name: StateName,
        fileID: String = #fileID,
        line: UInt = #line,
        @WorkflowBuilder _ steps: () -> [any Step]
    ) {
        self.init(StepSettings(name, fileID, line), steps())
    }

    private init(_ settings: StepSettings, _ steps: [any Step]) {
        _settings = settings
        self.steps = steps
        _settings.unwrapsBranch = true
    }

    /// Adds the state with the states of its branch, then its handlers.
    public func _lower(into lowering: inout StepLowering, then next: Continuation) {
        lowering.emit(self, then: next)
    }
}
