internal import OrderedJSON

/// What the value of a field of a JSONata state must be.
public enum ExpectedKind: Sendable, Hashable {
    /// `Items` of an inline Map.
    case array
    /// `Items` of a distributed Map.
    case arrayOrObject
    /// `Seconds`, `TimeoutSeconds`, `HeartbeatSeconds`, `MaxConcurrency`, `ToleratedFailureCount`,
    /// `ToleratedFailurePercentage`.
    case number
    /// `Error` and `Cause` of a Fail.
    case string
    /// `Timestamp` of a Wait: a text that is an ``RFC3339Timestamp``.
    case timestamp
    /// `Condition` of a rule of a Choice.
    case boolean

    /// Whether a value is of that kind; of a timestamp, whether it is a text.
    func includes(_ value: JSON) -> Bool {
        switch (self, value.kind) {
        case (.array, .array), (.arrayOrObject, .array), (.arrayOrObject, .object), (.number, .number),
            (.string, .string), (.timestamp, .string), (.boolean, .boolean):
            true
        default: false
        }
    }

    /// The kind in the words of Step Functions.
    var name: String {
        switch self {
        case .array, .arrayOrObject: "array"
        case .number: "number"
        case .string, .timestamp: "string"
        case .boolean: "boolean"
        }
    }
}
