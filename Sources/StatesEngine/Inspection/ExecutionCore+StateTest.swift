internal import OrderedJSON
internal import StatesLanguage

// What an execution does beyond running when it runs for the test of one state. The branches and iterations of that
// state, where they run, are none of the test's business.
extension ExecutionCore {
    /// Whether the strand's state is the one that is tested.
    @inline(__always)
    func isTested(_ strand: borrowing Strand) -> Bool { test != nil && strand.parent == nil }

    /// Writes down what the tested state made of its data; nothing happens in an execution that is no test.
    @inline(__always)
    mutating func inspect(
        _ stage: @autoclosure () -> WritableKeyPath<StateInspection, JSON?>,
        _ value: JSON,
        of strand: borrowing Strand
    ) {
        guard isTested(strand) else { return }
        test?.inspection[keyPath: stage()] = value
    }

    /// What the tested state's iterations or branches give, where they are mocked.
    @inline(__always)
    func mock(of strand: borrowing Strand) -> StateMock? { isTested(strand) ? test?.test.mock : nil }

    // MARK: Errors

    /// The retries of the matching retrier that came before the test.
    var retriesBeforeTest: Int { test?.test.retrierRetryCount ?? 0 }

    mutating func noteRetrier(_ index: Int, of strand: borrowing Strand) {
        guard isTested(strand) else { return }
        test?.inspection.errorDetails.retryIndex = index
    }

    mutating func noteCatcher(_ index: Int, of strand: borrowing Strand, taking failure: StateFailure) {
        guard isTested(strand) else { return }
        test?.inspection.errorDetails.catchIndex = index
        test?.caught = failure
    }

    // MARK: Ending

    /// The tested state was left: its output stands in ``Strand/input``.
    mutating func endTest(_ strand: inout Strand, next: Transition) {
        if case .next(let position) = next { test?.nextState = strand.scope.states[position].name }
        test?.inspection.variables = scope.variables
        strand.phase = .ended
        end(ExecutionOutcome(status: .succeeded, output: strand.input))
    }

    /// The tested state would be tried again.
    mutating func endTest(_ strand: inout Strand, retrying failure: StateFailure, after delay: Double) {
        test?.inspection.errorDetails.retryBackoffIntervalSeconds = delay
        test?.inspection.variables = scope.variables
        strand.phase = .ended
        end(ExecutionOutcome(status: .failed, error: failure.name?.rawValue, cause: failure.cause))
    }

    private mutating func refuseTest(_ error: StateTestError, _ strand: inout Strand) {
        test?.refusal = error
        strand.phase = .ended
        end(ExecutionOutcome(status: .aborted))
    }

    // MARK: Mocked groups

    /// Ends a Parallel with the results or the error of its mock.
    ///
    /// Its own InputPath and Arguments aren't looked at (recorded).
    mutating func finishMocked(
        _ mock: StateMock,
        _ parallel: ParallelProgram,
        _ state: StateProgram,
        _ strand: inout Strand
    ) throws(StateFailure) {
        let result = try mock.get()
        let count = result.arrayValue?.count ?? 0
        guard count == parallel.branches.count else {
            return refuseTest(.resultCount(count, branches: parallel.branches.count), &strand)
        }
        try leave(state, &strand, result: result, flow: parallel.flow, next: parallel.next)
    }

    /// Ends a Map with the results or the error of its mock.
    mutating func finishMocked(
        _ mock: StateMock,
        _ map: MapProgram,
        input: JSON,
        _ state: StateProgram,
        _ strand: inout Strand
    ) throws(StateFailure) {
        let settings = test?.map ?? StateTestRun.MapSettings()
        var items = test?.test.mapItemReaderData
        if !settings.hasItemReader {
            let found = try self.items(map, of: input, state, strand)
            if !map.flow.isJSONata { inspect(\.afterItemsPath, .array(found), of: strand) }
            items = found
        }
        if let items { try inspectSelection(of: items, map, input: input, state, strand) }

        let concurrency = try count(map.maxConcurrency, "MaxConcurrency", input: input, state, strand) ?? 0
        inspect(\.maxConcurrency, .integer(concurrency), of: strand)
        let tolerance = try tolerance(settings, input: input, state, strand)
        let failed = test?.test.mapIterationFailureCount ?? 0
        if let items, failed > items.count {
            return refuseTest(.tooManyFailedIterations(failed, items: items.count), &strand)
        }
        let result = try mock.get()
        if tolerance.isExceeded(by: failed, of: items?.count ?? result.arrayValue?.count ?? 0) {
            throw .toleranceExceeded
        }
        try leave(state, &strand, result: result, flow: map.flow, next: map.next)
    }

    /// Writes down the inputs that a Map's iterations would get.
    private mutating func inspectSelection(
        of items: [JSON],
        _ map: MapProgram,
        input: JSON,
        _ state: StateProgram,
        _ strand: borrowing Strand
    ) throws(StateFailure) {
        guard let selector = map.flow.parameters else { return }
        var inputs: [JSON] = []
        inputs.reserveCapacity(items.count)
        for (index, item) in items.enumerated() {
            if state.readsContext {
                scope.context = context(of: strand, item: MapItem(value: item, source: "STATE_DATA"), at: index)
            }
            scope.payload = input
            inputs.append(
                try evaluating(state, strand) { scope throws(EvaluationError) in
                    try selector.evaluate(in: &scope)
                }
            )
        }
        if state.readsContext { scope.context = context(of: strand) }
        inspect(\.afterItemSelector, .array(inputs), of: strand)
    }

    private mutating func tolerance(
        _ settings: StateTestRun.MapSettings,
        input: JSON,
        _ state: StateProgram,
        _ strand: borrowing Strand
    ) throws(StateFailure) -> FailureTolerance {
        var tolerance = FailureTolerance()
        let field = "ToleratedFailureCount"
        tolerance.count = try count(settings.toleratedFailureCount, field, input: input, state, strand)
        if let count = tolerance.count {
            guard count >= 0 else {
                throw .runtime("\(field) cannot be negative.", in: state, enteredAt: strand.entryEvent)
            }
            inspect(\.toleratedFailureCount, .integer(count), of: strand)
        }
        tolerance.percentage = try percentage(
            settings.toleratedFailurePercentage,
            "ToleratedFailurePercentage",
            input: input,
            state,
            strand
        )
        if let percentage = tolerance.percentage {
            inspect(\.toleratedFailurePercentage, .double(percentage), of: strand)
        }
        return tolerance
    }

    /// The number of `ToleratedFailurePercentage`, or nil where there is none.
    private mutating func percentage(
        _ setting: Setting?,
        _ field: String,
        input: JSON,
        _ state: StateProgram,
        _ strand: borrowing Strand
    ) throws(StateFailure) -> Double? {
        let value: JSON
        switch setting {
        case nil: return nil
        case .fixed(let written): value = written
        case .path(let path):
            value = try evaluating(state, strand) { scope throws(EvaluationError) in
                scope.payload = input
                return try path.evaluate(in: &scope)
            }
            if value.doubleValue == nil {
                throw .runtime(
                    "The \(field)Path field refers to value \"\(value.stringValue ?? value.serialized())\" which is "
                        + "not a valid float: \(path.text)",
                    in: state,
                    enteredAt: strand.entryEvent
                )
            }
        case .expression(let template):
            scope.payload = strand.input
            value = try evaluating(state, strand) { scope throws(EvaluationError) in
                try template.evaluate(expecting: .number, in: &scope)
            }
        }
        let percentage = value.doubleValue ?? 0
        guard (0...100).contains(percentage) else {
            throw .runtime("\(field) must be between 0 and 100.", in: state, enteredAt: strand.entryEvent)
        }
        return percentage
    }
}

/// How many items of a distributed Map may fail; where nothing is written, TestState lets all of them (recorded).
private struct FailureTolerance {
    var count: Int64?
    var percentage: Double?

    func isExceeded(by failed: Int, of items: Int) -> Bool {
        if let count, failed > count { return true }
        if let percentage, Double(failed) * 100 > percentage * Double(items) { return true }
        return false
    }
}

extension StateFailure {
    fileprivate static let toleranceExceeded = StateFailure(
        name: .exceedToleratedFailureThreshold,
        cause: "The specified tolerated failure threshold was exceeded",
        kind: .task
    )
}

extension StateMock {
    /// The result, or the failure as that of the state.
    fileprivate func get() throws(StateFailure) -> JSON {
        switch self {
        case .result(let result): return result
        case .failure(let error, let cause):
            throw StateFailure(name: error.map { ErrorName(rawValue: $0) }, cause: cause, kind: .task)
        }
    }
}
