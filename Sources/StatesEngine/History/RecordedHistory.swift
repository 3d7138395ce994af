public import OrderedJSON
internal import StatesLanguage

/// A history that was recorded: what `GetExecutionHistory` answered, or what an execution of ours wrote.
///
/// ```swift
/// let history = try RecordedHistory(json: JSON(parsing: bytes))
/// ```
public struct RecordedHistory: Sendable {
    /// The events in the order in which they happened.
    public let events: [HistoryEvent]
    /// The types of events that aren't told of here, each once: unknown ones.
    public let unreadTypes: [String]

    /// Events of an execution that ran here.
    public init(_ events: [HistoryEvent]) {
        self.events = events
        unreadTypes = []
    }

    /// Reads `{"events": […]}` or the array alone, in either order.
    ///
    /// Inputs and outputs may be JSON text, as the service gives them, or the values themselves.
    ///
    /// - Throws: ``HistoryReadingError`` where it isn't a whole history.
    public init(json: JSON) throws(HistoryReadingError) {
        guard let list = json.arrayValue ?? json["events"]?.arrayValue, !list.isEmpty else {
            throw .notAHistory(json.kind)
        }
        if let token = json["nextToken"], !token.isNull { throw .onlyAPage(events: list.count) }
        var numbered: [(id: Int, json: JSON)] = []
        numbered.reserveCapacity(list.count)
        for (position, event) in list.enumerated() {
            guard let id = event["id"]?.integerValue, let number = Int(exactly: id), number > 0 else {
                throw .missing("id", event: position + 1)
            }
            numbered.append((number, event))
        }
        numbered.sort { $0.id < $1.id }

        var reader = HistoryEventReader()
        var events: [HistoryEvent] = []
        var unread: [String] = []
        // An event that isn't read has another stand for it: the one that it follows from.
        var standIns: [Int: Int] = [:]
        for (id, json) in numbered {
            let written = json["previousEventId"]?.integerValue ?? 0
            let previous = Int(clamping: written)
            let effective = standIns[previous] ?? previous
            if let event = try reader.event(json, id: id, previous: effective) {
                events.append(event)
            } else {
                standIns[id] = effective
                if let type = json["type"]?.stringValue, !unread.contains(type) { unread.append(type) }
            }
        }
        guard events.first?.input != nil else { throw .noStart }
        self.events = events
        unreadTypes = unread
    }

    /// The execution's input.
    public var input: JSON { events.first?.input ?? .object([:]) }

    /// When the execution began.
    public var startDate: Timestamp { events.first?.timestamp ?? .virtualStart }

    /// The role that the execution ran with.
    public var roleARN: String? {
        if case .executionStarted(_, let role)? = events.first?.details, !role.isEmpty { role } else { nil }
    }

    /// Whether the recording holds how the execution ended by itself: not where it still ran or somebody stopped it.
    public var isComplete: Bool {
        switch events.last?.details {
        case .executionSucceeded, .executionFailed, .executionTimedOut: true
        default: false
        }
    }
}

extension HistoryEvent {
    /// The execution's input, where the event is its start.
    fileprivate var input: JSON? {
        if case .executionStarted(let input, _) = details { input } else { nil }
    }
}
