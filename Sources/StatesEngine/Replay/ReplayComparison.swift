internal import OrderedJSON
internal import StatesLanguage

/// Holds a replay against its recording, line by line.
struct ReplayComparison {
    let recorded: ExecutionTrace
    let replayed: ExecutionTrace
    /// Whether the recording holds the execution's own end.
    let isComplete: Bool
    let machine: StateMachine
    let result: ExecutionResult
    let values: ReplayedValues

    private var first: Departure?

    init(
        recorded: ExecutionTrace,
        replayed: ExecutionTrace,
        isComplete: Bool,
        machine: StateMachine,
        result: ExecutionResult,
        values: ReplayedValues
    ) {
        self.recorded = recorded
        self.replayed = replayed
        self.isComplete = isComplete
        self.machine = machine
        self.result = result
        self.values = values
    }

    /// The departure that comes first in the recording.
    mutating func firstDeparture() -> Departure? {
        // A line is held against its counterpart only where what leads to it is the same.
        var pending = [LinePair(recorded: 0, replayed: 0, mayBeCutShort: !isComplete)]
        while let pair = pending.popLast() { compare(pair, &pending) }
        if isComplete { compareEndings() }
        return first
    }

    struct LinePair {
        let recorded: Int
        let replayed: Int
        /// Whether one may end before the other: the recording isn't whole, or a sibling's failure ended the line.
        let mayBeCutShort: Bool
    }

    private mutating func compare(_ pair: LinePair, _ pending: inout [LinePair]) {
        let old = recorded.lines[pair.recorded].visits
        let new = replayed.lines[pair.replayed].visits
        for position in 0..<max(old.count, new.count) {
            guard position < old.count, position < new.count else {
                if !pair.mayBeCutShort { reportEndOfLine(old, new, at: position, pair) }
                return
            }
            let (before, after) = (recorded.visits[old[position]], replayed.visits[new[position]])
            guard before.name == after.name else {
                return report(.otherState(before, after, isGone: !machine.hasState(named: before.name)))
            }
            // Only the last visit of a line can be one that was cut short.
            let mayBeCutShort = pair.mayBeCutShort && (before.exitEvent == nil || after.exitEvent == nil)
            if let departure = departure(before, after, mayBeCutShort: mayBeCutShort) { return report(departure) }
            // What a state with branches gives is a matter of what happens in them, which comes first.
            pairGroups(before, after, mayBeCutShort: mayBeCutShort, &pending)
            if let departure = outcomeDeparture(before, after, mayBeCutShort: mayBeCutShort) {
                return report(departure)
            }
        }
    }

    private mutating func reportEndOfLine(_ old: [Int], _ new: [Int], at position: Int, _ pair: LinePair) {
        if position < old.count {
            report(.ends(before: recorded.visits[old[position]], result))
        } else if let last = old.last {
            report(.goesOn(after: recorded.visits[last], to: replayed.visits[new[position]]))
        }
    }

    /// The first difference in what goes into two visits of a state, and in their tries.
    private func departure(_ before: StateVisit, _ after: StateVisit, mayBeCutShort: Bool) -> Departure? {
        if let difference = values.difference(before.input, after.input) {
            return .input(before, difference)
        }
        for (number, old) in before.tries.enumerated() {
            guard number < after.tries.count else {
                return mayBeCutShort ? nil : .fewerTries(before, number, result, after)
            }
            let new = after.tries[number]
            guard values.isSame(old.scheduled.resource, new.scheduled.resource) else {
                return .resource(before, old, new)
            }
            if let difference = values.difference(old.scheduled.parameters, new.scheduled.parameters) {
                return .request(before, old, difference)
            }
            if case .timedOut = new.ending, case .succeeded? = old.ending { return .timesOut(before, old) }
        }
        if before.tries.count < after.tries.count, !mayBeCutShort { return .moreTries(before, after) }
        if before.groups.count != after.groups.count, !mayBeCutShort { return .groupTries(before, after) }
        return nil
    }

    private func outcomeDeparture(_ before: StateVisit, _ after: StateVisit, mayBeCutShort: Bool) -> Departure? {
        switch (before.output, after.output) {
        case (nil, nil): return nil
        case (_?, nil): return mayBeCutShort ? nil : .fails(before, after, result)
        case (nil, let output?): return mayBeCutShort ? nil : .succeeds(before, after, output)
        case (let old?, let new?):
            if let difference = values.difference(old, new) { return .output(before, difference) }
            let variables = (JSON.object(before.assigned ?? [:]), JSON.object(after.assigned ?? [:]))
            if let difference = values.difference(variables.0, variables.1) {
                return .variables(before, difference)
            }
            return nil
        }
    }

    /// Finds the branches and iterations of two visits that belong together.
    private mutating func pairGroups(
        _ before: StateVisit,
        _ after: StateVisit,
        mayBeCutShort: Bool,
        _ pending: inout [LinePair]
    ) {
        for (old, new) in zip(before.groups, after.groups) {
            let isLast = old == before.groups.last
            // Where a sibling failed, how far the others got is a matter of chance.
            let failed = !isLast || before.exitEvent == nil || recorded.holdsFailure(in: old)
            var counterparts: [String: Int] = [:]
            for line in new { counterparts[replayed.key(of: line), default: line] = line }
            for line in old {
                if let counterpart = counterparts.removeValue(forKey: recorded.key(of: line)) {
                    pending.append(
                        LinePair(
                            recorded: line,
                            replayed: counterpart,
                            mayBeCutShort: failed || mayBeCutShort
                        )
                    )
                } else if !failed, !mayBeCutShort {
                    report(.lineMissing(before, recorded, line))
                }
            }
        }
    }

    private mutating func compareEndings() {
        guard first == nil, let event = recordedEndEvent else { return }
        switch recorded.ending {
        case .executionSucceeded(let output):
            guard let new = result.output else {
                return report(.ending(event, "the execution succeeded; now it \(result.verdict)"))
            }
            if let difference = values.difference(output, new) {
                report(.ending(event, "the execution's output differs \(difference.text)"))
            }
        case .executionFailed(let error, let cause):
            guard result.status == .failed else {
                return report(
                    .ending(event, "the execution failed with \(error ?? "no error name"); now it \(result.verdict)")
                )
            }
            guard error == result.error else {
                return report(
                    .ending(event, "the execution failed with \(error ?? "no error name"); now it \(result.verdict)")
                )
            }
            if !values.isSame((cause ?? "").withoutEventNumbers, (result.cause ?? "").withoutEventNumbers) {
                report(
                    .ending(
                        event,
                        "the execution failed with the cause \"\(cause ?? "")\"; now it is \"\(result.cause ?? "")\""
                    )
                )
            }
        case .executionTimedOut:
            if result.status != .timedOut {
                report(.ending(event, "the execution timed out; now it \(result.verdict)"))
            }
        default: break
        }
    }

    private var recordedEndEvent: Int? {
        guard let last = recorded.visits.last else { return 1 }
        return (last.exitEvent ?? last.tries.last?.event ?? last.entryEvent) + 1
    }

    private mutating func report(_ departure: Departure) {
        if let first, first.event <= departure.event { return }
        first = departure
    }
}

extension ExecutionTrace {
    /// What tells a line from its siblings: the index of an iteration, the first state of a branch.
    fileprivate func key(of line: Int) -> String {
        switch lines[line].kind {
        case .machine: ""
        case .iteration(let index): "\(index)"
        case .branch: lines[line].visits.first.map { visits[$0].name } ?? ""
        }
    }

    /// Whether one of the lines ended without an output.
    fileprivate func holdsFailure(in group: [Int]) -> Bool {
        group.contains { line in lines[line].visits.last.map { visits[$0].exitEvent == nil } ?? true }
    }
}

extension StateMachine {
    /// Whether a state of that name is in any scope.
    func hasState(named name: String) -> Bool {
        var pending = [states]
        while let states = pending.popLast() {
            if states[name] != nil { return true }
            for (_, state) in states {
                switch state {
                case .parallel(let parallel): pending += parallel.branches.map(\.states)
                case .map(let map): if let processor = map.processor { pending.append(processor.states) }
                default: break
                }
            }
        }
        return false
    }
}

extension ExecutionResult {
    /// How it ended, as the end of a sentence.
    var verdict: String {
        switch status {
        case .succeeded: "succeeds"
        case .timedOut: "times out"
        case .aborted, .running: "is stopped"
        case .failed: "fails with \(error ?? "no error name")" + (cause.map { ": \($0)" } ?? "")
        }
    }
}

extension String {
    /// The text without the number in "(entered at the event id #12)".
    fileprivate var withoutEventNumbers: String {
        guard let mark = split(separator: "event id #", maxSplits: 1).last, mark.count < count else { return self }
        return String(dropLast(mark.count)) + mark.drop { $0.isNumber }
    }
}
