internal import OrderedJSON
internal import StatesLanguage

/// What an execution's core knows of the test for which it runs, and what it writes down for it.
///
/// The test is of the machine's first state: the execution ends where that state is left, or would be retried.
struct StateTestRun: Sendable {
    let test: StateTest
    /// The settings of the Map that is tested, beyond those which every Map has.
    let map: MapSettings
    var inspection: StateInspection
    /// Where the state leads.
    var nextState: String?
    /// The error that a catcher took.
    var caught: StateFailure?
    /// Why the test can't be made.
    var refusal: StateTestError?

    struct MapSettings: Sendable {
        var hasItemReader = false
        var toleratedFailureCount: Setting?
        var toleratedFailurePercentage: Setting?
    }

    init(_ test: StateTest, map: MapSettings) {
        self.test = test
        self.map = map
        inspection = StateInspection(input: test.input)
    }
}
