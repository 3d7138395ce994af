internal import OrderedJSON
internal import StatesLanguage

/// What an execution did, state by state: its history, read.
///
/// ```swift
/// let trace = ExecutionTrace(result)
/// print(trace.visits.map(\.name))
/// ```
public struct ExecutionTrace: Sendable {
    /// All visits of states, in the order in which they were entered.
    public internal(set) var visits: [StateVisit] = []
    /// The lines along which states follow one another; the first is the machine's own.
    public internal(set) var lines = [StateLine(kind: .machine, owner: nil)]
    /// The last event of the execution itself, where it ended.
    public internal(set) var ending: HistoryEvent.Details?

    /// Reads a history, in time linear in its length.
    ///
    /// - Parameter decisions: The ways that states took, where they are known.
    public init(_ events: [HistoryEvent], decisions: [ExecutionDecision] = []) {
        var builder = TraceBuilder()
        for event in events { builder.read(event) }
        visits = builder.visits
        lines = builder.lines
        ending = builder.ending
        var positions: [Int: Int] = [:]
        for (position, visit) in visits.enumerated() { positions[visit.entryEvent] = position }
        for decision in decisions {
            if let position = positions[decision.entryEvent] { visits[position].ways.append(decision.way) }
        }
    }

    /// Reads the history of an execution that ended.
    public init(_ result: ExecutionResult) {
        self.init(result.events, decisions: result.decisions)
    }

    /// The visits of the machine's own states, in order.
    public var mainLine: [StateVisit] { lines[0].visits.map { visits[$0] } }

    /// The visits of one state, in the order in which they began.
    public func visits(of name: String) -> [StateVisit] { visits.filter { $0.name == name } }
}
