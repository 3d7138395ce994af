public import OrderedJSON
internal import StatesEngine
public import SwiftStates
public import Testing

// Inputs, outputs and requests of states.
extension TestRun {
    /// Expects a state's input.
    ///
    /// - Parameter visit: Which visit of the state is meant, counted from 0; the last where nothing is said.
    public func expectInput(
        _ input: JSON,
        of state: StateName,
        visit: Int? = nil,
        sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) {
        guard let position = position(of: state, visit, sourceLocation) else { return }
        compare(trace.visits[position].input, with: input, "the input of \(state)", at: position, sourceLocation)
    }

    /// Expects a state's output.
    public func expectOutput(
        _ output: JSON,
        of state: StateName,
        visit: Int? = nil,
        sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) {
        guard let position = position(of: state, visit, sourceLocation) else { return }
        guard let actual = trace.visits[position].output else {
            return fail(
                "\(state) was expected to have an output",
                at: position,
                note: "it has none, since it wasn't left",
                sourceLocation
            )
        }
        compare(actual, with: output, "the output of \(state)", at: position, sourceLocation)
    }

    /// Expects what a state sent to its task: `Parameters` or `Arguments`, evaluated.
    ///
    /// - Parameter retry: Which try is meant: 0 is the first.
    public func expectRequest(
        _ parameters: JSON,
        of state: StateName,
        visit: Int? = nil,
        retry: Int = 0,
        sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) {
        guard let position = position(of: state, visit, sourceLocation) else { return }
        let tries = trace.visits[position].tries
        guard tries.indices.contains(retry) else {
            return fail(
                "\(state) was expected to call its task",
                at: position,
                note: "there is no try \(retry)",
                sourceLocation
            )
        }
        compare(
            tries[retry].scheduled.parameters,
            with: parameters,
            "what \(state) sends",
            at: position,
            sourceLocation
        )
    }

    /// Expects the variables that a state wrote.
    public func expectVariables(
        _ variables: JSON,
        of state: StateName,
        visit: Int? = nil,
        sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) {
        guard let position = position(of: state, visit, sourceLocation) else { return }
        let actual = JSON.object(trace.visits[position].assigned ?? [:])
        compare(actual, with: variables, "the variables that \(state) writes", at: position, sourceLocation)
    }

    /// Expects how often a state was tried again, in one visit.
    public func expectRetries(
        _ count: Int,
        of state: StateName,
        visit: Int? = nil,
        sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) {
        guard let position = position(of: state, visit, sourceLocation) else { return }
        let actual = trace.visits[position].retryCount
        guard actual != count else { return }
        fail(
            "\(state) was expected to be tried again \(count) times",
            at: position,
            note: "tried again \(actual) times",
            sourceLocation
        )
    }

    /// Expects that a catcher of a state took its error.
    public func expectCaught(
        in state: StateName,
        visit: Int? = nil,
        sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) {
        guard let position = position(of: state, visit, sourceLocation) else { return }
        guard trace.visits[position].catcher == nil else { return }
        fail(
            "an error of \(state) was expected to be caught",
            at: position,
            note: "no catcher was used",
            sourceLocation
        )
    }

    // MARK: The execution

    /// Expects that the execution succeeded.
    public func expectSuccess(sourceLocation: Testing.SourceLocation = #_sourceLocation) {
        guard status != .succeeded else { return }
        fail("the execution was expected to succeed", note: "it didn't", sourceLocation)
    }

    /// Expects that the execution succeeded with this output.
    public func expectOutput(_ output: JSON, sourceLocation: Testing.SourceLocation = #_sourceLocation) {
        guard let actual = self.output else { return expectSuccess(sourceLocation: sourceLocation) }
        compare(actual, with: output, "the execution's output", at: nil, sourceLocation)
    }

    /// Expects that the execution succeeded with an output that is this value.
    public func expectOutput<Value: Decodable & Equatable>(
        equals value: Value,
        sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) {
        guard output != nil else { return expectSuccess(sourceLocation: sourceLocation) }
        do {
            let actual = try output(as: Value.self)
            guard actual != value else { return }
            fail("the output was expected to be \(value)", note: "it is \(actual)", sourceLocation)
        } catch {
            fail("the output was expected to be a \(Value.self)", note: "\(error)", sourceLocation)
        }
    }

    /// Expects that the execution failed with an error of that name, and with that cause where one is given.
    public func expectFailure(
        _ error: String,
        cause: String? = nil,
        sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) {
        guard status == .failed || status == .timedOut, self.error == error else {
            return fail("the execution was expected to fail with \(error)", note: "it didn't", sourceLocation)
        }
        if let cause, self.cause != cause {
            fail("the cause was expected to be \"\(cause)\"", note: "another cause", sourceLocation)
        }
    }

    // MARK: Comparing

    private func position(
        of state: StateName,
        _ visit: Int?,
        _ sourceLocation: Testing.SourceLocation
    ) -> Int? {
        let positions = trace.visits.indices.filter { trace.visits[$0].name == state.description }
        let position = visit.map { positions.indices.contains($0) ? positions[$0] : nil } ?? positions.last
        if position == nil {
            let what = visit.map { " \($0 + 1) times" } ?? ""
            fail("\(state) was expected to be entered\(what)", note: "\(state) wasn't entered\(what)", sourceLocation)
        }
        return position
    }

    private func compare(
        _ actual: JSON,
        with expected: JSON,
        _ title: String,
        at visit: Int?,
        _ sourceLocation: Testing.SourceLocation
    ) {
        guard let difference = JSONDifference(expected, actual) else { return }
        fail(
            "\(title) was expected to be \(expected.serialized())",
            at: visit,
            note: difference.text(first: "expected", second: "found"),
            sourceLocation
        )
    }
}
