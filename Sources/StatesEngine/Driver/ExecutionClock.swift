#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// The time by which an execution runs.
public enum ExecutionClock: Sendable, Hashable {
    /// The time of day: a Wait of an hour takes an hour.
    case system
    /// A time that stands still while something can be done, and then jumps to the next moment at which something
    /// happens: a Wait of a year takes no time.
    ///
    /// While a handler is at work, or a task token is out, the time stands still too, but no longer than `patience` of
    /// real time: a handler that never answers meets the state's TimeoutSeconds then.
    case virtual(start: Timestamp = .virtualStart, patience: Duration = .seconds(1))

    /// A virtual time with its usual start and patience.
    public static let virtual = ExecutionClock.virtual()

    /// The time at which an execution begins.
    package func start() -> Timestamp {
        switch self {
        case .system: .now()
        case .virtual(let start, _): start
        }
    }
}

extension Timestamp {
    /// Where virtual time begins unless told otherwise: 1 January 2026, midnight in UTC.
    public static let virtualStart = Timestamp(milliseconds: 1_767_225_600_000)

    /// The time of day.
    static func now() -> Timestamp {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Timestamp(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }
}
