/// What a child execution of a Map run did.
package struct ChildHistory: Sendable {
    /// Its events.
    package let events: [HistoryEvent]
    /// The ways that its states took.
    package let decisions: [ExecutionDecision]

    init(events: [HistoryEvent], decisions: [ExecutionDecision]) {
        self.events = events
        self.decisions = decisions
    }
}
