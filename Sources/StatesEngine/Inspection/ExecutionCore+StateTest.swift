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
    func retriesBeforeTest(of strand: borrowing Strand) -> Int {
        isTested(strand) ? test?.test.retrierRetryCount ?? 0 : 0
    }

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

    mutating func refuseTest(_ error: StateTestError, _ strand: inout Strand) {
        test?.refusal = error
        strand.phase = .ended
        end(ExecutionOutcome(status: .aborted))
    }
}
