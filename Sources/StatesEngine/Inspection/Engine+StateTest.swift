public import OrderedJSON
internal import StatesLanguage

extension Engine {
    /// Runs one state of the machine alone, as TestState of Step Functions does.
    ///
    /// The state may stand in a branch or an item processor. Handlers run its task, and the iterations or branches of
    /// a Map or Parallel, unless the test has a mock. The test ends where the state is left, or would be retried.
    ///
    /// - Throws: ``StateTestError`` where there is nothing to test. A failure of the state is a result.
    public func testState(_ test: StateTest) async throws(StateTestError) -> StateTestResult {
        guard let machine = program.machine, let state = machine.state(named: test.stateName) else {
            throw .stateNotFound(test.stateName)
        }
        try check(test, of: state)
        let alone = StateMachine(of: state, named: test.stateName, queryLanguage: machine.queryLanguage)
        let program: Program
        do throws(ProgramError) {
            program = try Program(alone)
        } catch {
            throw .program(error)
        }
        var engine = self
        if case .task = state, let mock = test.mock {
            engine.handlers.mock(state: test.stateName, mock.taskAnswer)
        }
        let (ended, outcome): (StateTestRun, ExecutionOutcome)
        do throws(EngineError) {
            (ended, outcome) = try await engine.runTest(StateTestRun(test), of: program)
        } catch {
            throw .engine(error)
        }
        if let refusal = ended.refusal { throw refusal }
        return StateTestResult(ended, outcome)
    }

    /// Runs one state of the machine alone.
    ///
    /// ```swift
    /// let result = try await engine.testState("Charge", input: ["amount": 12], mock: .result(["id": "c-1"]))
    /// print(result.status, result.inspection.afterParameters ?? .null)
    /// ```
    ///
    /// - Throws: ``StateTestError`` where there is nothing to test. A failure of the state is a result.
    public func testState(
        _ name: String,
        input: JSON = .object([:]),
        variables: JSONObject = [:],
        context: JSON? = nil,
        mock: StateMock? = nil
    ) async throws(StateTestError) -> StateTestResult {
        var test = StateTest(of: name, input: input)
        test.variables = variables
        test.context = context
        test.mock = mock
        return try await testState(test)
    }

    /// Refuses what the state has no use for.
    private func check(_ test: StateTest, of state: State) throws(StateTestError) {
        let type = state.type?.rawValue ?? "unknown"
        switch state {
        case .task, .parallel, .map: break
        default: if test.mock != nil { throw .mockNotSupported(type: type) }
        }
        if case .map(let map) = state {
            guard test.mapItemReaderData == nil || map.itemReader != nil else {
                throw .notApplicable("mapItemReaderData", to: "a Map without ItemReader")
            }
            return
        }
        if test.mapItemReaderData != nil { throw .notApplicable("mapItemReaderData", to: "a \(type) state") }
        if test.mapIterationFailureCount != nil {
            throw .notApplicable("mapIterationFailureCount", to: "a \(type) state")
        }
    }
}

extension StateMock {
    /// The mock as the answer of a task.
    fileprivate var taskAnswer: TaskAnswer {
        switch self {
        case .result(let result): .success(result)
        case .failure(let error, let cause): .failure(error, cause: cause)
        }
    }
}

extension StateTestResult {
    /// What came of a test whose execution has ended.
    init(_ run: StateTestRun, _ outcome: ExecutionOutcome) {
        let caught = outcome.status == .succeeded ? run.caught : nil
        let isRetriable = run.inspection.errorDetails.retryBackoffIntervalSeconds != nil
        status =
            switch outcome.status {
            case .succeeded: caught == nil ? .succeeded : .caughtError
            default: isRetriable ? .retriable : .failed
            }
        output = outcome.output
        // The limit of the test's own time is an error of the state (guide).
        error = caught?.name?.rawValue ?? (outcome.status == .timedOut ? ErrorName.timeout.rawValue : outcome.error)
        cause = caught?.cause ?? outcome.cause
        nextState = run.nextState
        inspection = run.inspection
    }
}
