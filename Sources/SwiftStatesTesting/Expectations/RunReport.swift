internal import StatesEngine

/// The states of a run as they ran, with the first one marked at which an expectation fails.
struct RunReport {
    let run: TestRun
    /// What was expected.
    let message: String
    /// The visit that is marked; nil marks the end.
    let marked: Int?
    /// What stands beside the mark.
    let note: String

    var text: String {
        var lines = [message, "\(run.workflow.name), scenario \"\(run.scenario.name)\", as it ran:"]
        for (visit, text) in run.trace.listing() {
            let isMarked = visit != nil && visit == marked
            lines.append((isMarked ? "✗ " : "  ") + text + (isMarked ? "   ← \(note)" : ""))
        }
        lines.append((marked == nil ? "✗ " : "  ") + run.ending + (marked == nil ? "   ← \(note)" : ""))
        return lines.joined(separator: "\n")
    }
}
