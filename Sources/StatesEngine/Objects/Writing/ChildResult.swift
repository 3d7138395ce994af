internal import OrderedJSON

/// How a child execution of a Map run ended, as its `ResultWriter` tells it.
struct ChildResult: Sendable, Hashable {
    var executionARN: String
    var name: String
    var stateMachineARN: String
    var input: JSON
    var output: JSON?
    /// `.running` for one that hadn't ended, or not even begun, when the run did: it is pending.
    var status: ExecutionStatus
    var error: String?
    var cause: String?
    /// Nil where it hadn't begun.
    var startDate: Timestamp?
    /// Nil where it hadn't ended.
    var stopDate: Timestamp?
    var redriveCount = 0
}
