public import StatesLanguage

/// A recorded execution, run again by a definition that may have changed since.
///
/// ```swift
/// let history = try RecordedHistory(json: JSON(parsing: bytes))
/// let replay = try await Replay(of: history, by: stateMachine)
/// if let departure = replay.departure { print(departure) }
/// ```
/// Each task is answered as it was in the recording, after the time that it took then; time is virtual. Compared are the
/// states on every line, their inputs, outputs and variables, what was sent to tasks, and how the execution ended. What
/// differs from run to run isn't: task tokens, UUIDs, moments of the run's own time, events' ids.
public struct Replay: Sendable {
    /// The first place where the definition departs from the recording; nil where it does what was recorded.
    public let departure: Departure?
    /// What the recording holds.
    public let recorded: ExecutionTrace
    /// What the definition did.
    public let replayed: ExecutionTrace
    /// The types of recorded events that can't be compared, since they aren't known.
    public let unreadTypes: [String]

    /// Whether the definition does what was recorded.
    public var isAsRecorded: Bool { departure == nil }

    /// Runs a recorded execution again.
    ///
    /// - Parameters:
    ///   - history: The recording.
    ///   - machine: The definition.
    ///   - name: The machine's name, as `$$.StateMachine.Name` gives it.
    ///   - type: The type of its executions.
    ///   - isIgnored: Says of a recorded text that it isn't compared, whatever stands in its place now.
    /// - Throws: ``ProgramError`` where the definition can't be run.
    public init(
        of history: RecordedHistory,
        by machine: StateMachine,
        name: String = "StateMachine",
        type: ExecutionType = .standard,
        ignoring isIgnored: (@Sendable (String) -> Bool)? = nil
    ) async throws {
        let recorded = ExecutionTrace(history.events)
        let answers = RecordedAnswers(recorded)
        var handlers = TaskHandlers()
        handlers.mockOtherwise { answers.answer(to: $0) }

        var options = EngineOptions(clock: .virtual(start: history.startDate))
        options.holdsTimeForTokens = false
        options.stateMachineName = name
        options.type = type
        options.roleARN = history.roleARN
        options.quotas.historyEvents = nil
        // The role is of the account that the machine is in: arn:aws:iam::ACCOUNT:role/NAME.
        let parts = history.roleARN?.split(separator: ":", omittingEmptySubsequences: false) ?? []
        if parts.count > 4, !parts[4].isEmpty { options.account = String(parts[4]) }
        if let region = history.region { options.region = region }

        let result = try await Engine(machine, handlers: handlers, options: options).run(history.input)
        let replayed = ExecutionTrace(result)
        let values = ReplayedValues(
            tokens: answers.tokensGiven,
            executionName: result.execution.name,
            recordedTime: history.startDate...max(history.startDate, history.events.last?.timestamp ?? .virtualStart),
            replayedTime: result.startDate...max(result.startDate, result.stopDate),
            isIgnored: isIgnored
        )
        var comparison = ReplayComparison(
            recorded: recorded,
            replayed: replayed,
            isComplete: history.isComplete,
            machine: machine,
            result: result,
            values: values
        )
        departure = comparison.firstDeparture()
        self.recorded = recorded
        self.replayed = replayed
        unreadTypes = history.unreadTypes
    }
}

extension RecordedHistory {
    /// The Region that calls of services were made in.
    fileprivate var region: String? {
        for event in events {
            if case .taskScheduled(let task) = event.details, !task.region.isEmpty { return task.region }
        }
        return nil
    }
}
