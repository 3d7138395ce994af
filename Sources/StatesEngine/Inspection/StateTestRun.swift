internal import OrderedJSON

/// What an execution's core knows of the test for which it runs, and what it writes down for it.
///
/// The test is of the machine's first state: the execution ends where that state is left, or would be retried.
struct StateTestRun: Sendable {
    let test: StateTest
    var inspection: StateInspection
    /// Where the state leads.
    var nextState: String?
    /// The error that a catcher took.
    var caught: StateFailure?
    /// Why the test can't be made.
    var refusal: StateTestError?

    init(_ test: StateTest) {
        self.test = test
        inspection = StateInspection(input: test.input)
    }
}
