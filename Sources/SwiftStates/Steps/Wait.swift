import StatesLanguage
public import StatesTypes

/// A Wait state: it waits for a time or until a time.
public struct Wait: InputOutputStep, AssignStep {
    /// What the modifiers have set.
    public var _settings: StepSettings
    let time: Time

    /// What is waited for.
    enum Time: Sendable {
        case seconds(Quantity)
        case secondsNode(ExpressionNode)
        case timestamp(String)
        case timestampNode(ExpressionNode)
    }

    /// Waits for whole seconds, up to 99,999,999: `Seconds`.
    public init(_ name: StateName, for duration: Duration, fileID: String = #fileID, line: UInt = #line) {
        var settings = StepSettings(name, fileID, line)
        time = .seconds(settings.seconds(duration, for: "the wait"))
        _settings = settings
    }

    /// Waits for as many seconds as the payload says: `SecondsPath`.
    public init(
        _ name: StateName,
        seconds: some TypedExpression<Int>,
        fileID: String = #fileID,
        line: UInt = #line
    ) {
        _settings = StepSettings(name, fileID, line)
        time = .secondsNode(seconds._node)
    }

    /// Waits until a time: `Timestamp`.
    public init(_ name: StateName, until timestamp: Timestamp, fileID: String = #fileID, line: UInt = #line) {
        _settings = StepSettings(name, fileID, line)
        time = .timestamp(timestamp.text)
    }

    /// Waits until the time that the payload says: `TimestampPath`.
    public init(
        _ name: StateName,
        until timestamp: some TypedExpression<Timestamp>,
        fileID: String = #fileID,
        line: UInt = #line
    ) {
        _settings = StepSettings(name, fileID, line)
        time = .timestampNode(timestamp._node)
    }

    /// Adds the state.
    public func _lower(into lowering: inout StepLowering, then next: Continuation) {
        lowering.emit(self, then: next)
    }
}

extension Duration {
    /// That many minutes.
    public static func minutes(_ count: Int) -> Duration { .seconds(count * 60) }
    /// That many hours.
    public static func hours(_ count: Int) -> Duration { .seconds(count * 3600) }
    /// That many days of 24 hours.
    public static func days(_ count: Int) -> Duration { .seconds(count * 86400) }
}
