/// The limits of Step Functions that an execution runs into, each of which can be lifted.
public struct Quotas: Sendable, Hashable {
    /// Bytes of a state's input, its output and a task's result, as compact JSON: 262,144.
    public var payloadBytes: Int?
    /// Events of a Standard execution: 25,000.
    public var historyEvents: Int?
    /// Iterations of an inline Map that run at the same time: 40.
    public var inlineMapConcurrency: Int?

    /// The limits of the service.
    public static let aws = Quotas(payloadBytes: 262_144, historyEvents: 25_000, inlineMapConcurrency: 40)
    /// No limits but that of inline Maps, which is a matter of order and not of failure.
    public static let none = Quotas(payloadBytes: nil, historyEvents: nil, inlineMapConcurrency: 40)

    /// Limits of your own; nil lifts one.
    public init(payloadBytes: Int?, historyEvents: Int?, inlineMapConcurrency: Int?) {
        self.payloadBytes = payloadBytes
        self.historyEvents = historyEvents
        self.inlineMapConcurrency = inlineMapConcurrency
    }
}
