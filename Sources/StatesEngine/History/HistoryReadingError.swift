public import OrderedJSON

/// Why a text isn't a history that can be used.
public enum HistoryReadingError: Error, Sendable, Hashable {
    /// There are no events.
    case notAHistory(JSON.Kind)
    /// The first event isn't the execution's start.
    case noStart
    /// The service gave a page of several.
    case onlyAPage(events: Int)
    /// An event lacks a member.
    case missing(String, event: Int)
    /// The service left out inputs and outputs.
    case truncated(String, event: Int)
}

extension HistoryReadingError: CustomStringConvertible {
    /// What is wrong, and how to get a history that is whole.
    public var description: String {
        switch self {
        case .notAHistory(let kind):
            "\(kind) without events isn't a history; write what this prints: aws stepfunctions get-execution-history "
                + "--execution-arn ARN --include-execution-data"
        case .noStart:
            "the history has no ExecutionStarted with the execution's input; fetch it from the first event on"
        case .onlyAPage(let events):
            "the history is a page of \(events) events, with more to come (nextToken); fetch all pages into one file"
        case .missing(let member, let event): "event \(event) has no \(member)"
        case .truncated(let member, let event):
            "event \(event) has its \(member) left out (truncated); fetch the history with --include-execution-data"
        }
    }
}
