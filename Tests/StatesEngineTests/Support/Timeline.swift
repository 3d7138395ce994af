import OrderedJSON
import StatesEngine

extension ExecutionResult {
    /// The events, a line each: id, the previous event's id, the type, and the state and the index that it names.
    ///
    ///     3 <2 LambdaFunctionScheduled
    var timeline: String {
        events.map(\.line).joined(separator: "\n")
    }

    /// The types of the events.
    var types: [String] { events.map(\.type) }

    /// The names of the states that were entered, in order.
    var states: [String] {
        events.compactMap { if case .stateEntered(_, let name, _) = $0.details { name } else { nil } }
    }

    /// The milliseconds from the start to the end.
    var milliseconds: Int64 { stopDate.milliseconds - startDate.milliseconds }

    /// The seconds from the start to each event of a type.
    func seconds(of type: String) -> [Double] {
        events.filter { $0.type == type }.map { Double($0.timestamp.milliseconds - startDate.milliseconds) / 1000 }
    }

    /// The details of the first event of a type, as `GetExecutionHistory` gives them.
    func details(_ type: String) -> JSON? {
        events.first { $0.type == type }.flatMap(\.detailsMember)
    }
}

extension HistoryEvent {
    var line: String {
        let members = detailsMember
        let name = members?["name"]?.stringValue ?? members?["state"]?.stringValue
        let index = members?["index"]?.integerValue
        return ["\(id) <\(previousEventID) \(type)", name, index.map { "[\($0)]" }].compactMap(\.self)
            .joined(separator: " ")
    }

    /// The member of the event's JSON that holds its details.
    var detailsMember: JSON? {
        json.objectValue?.first { $0.key.hasSuffix("EventDetails") }?.value
    }
}
