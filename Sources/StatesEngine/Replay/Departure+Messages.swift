internal import OrderedJSON
internal import StatesLanguage

// The sentences in which departures are told: first what was recorded, then what happens now.
extension Departure {
    static func otherState(_ before: StateVisit, _ after: StateVisit, isGone: Bool) -> Departure {
        Departure(
            event: before.entryEvent,
            state: before.name,
            kind: .path,
            message: "the state \"\(before.name)\" was entered; now it is \"\(after.name)\""
                + (isGone ? " (the definition has no state \"\(before.name)\")" : "")
        )
    }

    static func ends(before: StateVisit, _ result: ExecutionResult) -> Departure {
        Departure(
            event: before.entryEvent,
            state: before.name,
            kind: .path,
            message: "the state \"\(before.name)\" was entered; now its scope ends before it, and the execution "
                + result.verdict
        )
    }

    static func goesOn(after last: StateVisit, to next: StateVisit) -> Departure {
        Departure(
            event: last.exitEvent ?? last.lastEvent,
            state: last.name,
            kind: .path,
            message: "no state followed; now \"\(next.name)\" does"
        )
    }

    static func input(_ visit: StateVisit, _ difference: JSONDifference) -> Departure {
        Departure(
            event: visit.entryEvent,
            state: visit.name,
            kind: .input,
            message: "its input differs \(difference.text)"
        )
    }

    static func resource(_ visit: StateVisit, _ old: StateVisit.TaskTry, _ new: StateVisit.TaskTry) -> Departure {
        Departure(
            event: old.event,
            state: visit.name,
            kind: .request,
            message: "it called \(old.scheduled.resource); now it calls \(new.scheduled.resource)"
        )
    }

    static func request(
        _ visit: StateVisit,
        _ old: StateVisit.TaskTry,
        _ difference: JSONDifference
    ) -> Departure {
        Departure(
            event: old.event,
            state: visit.name,
            kind: .request,
            message: "what it sends to \(old.scheduled.resource) differs \(difference.text)"
        )
    }

    static func timesOut(_ visit: StateVisit, _ old: StateVisit.TaskTry) -> Departure {
        Departure(
            event: old.event,
            state: visit.name,
            kind: .failure,
            message: "its task gave a result after \(old.duration); now it times out before"
        )
    }

    static func fewerTries(
        _ before: StateVisit,
        _ number: Int,
        _ result: ExecutionResult,
        _ after: StateVisit
    ) -> Departure {
        let event = before.tries[number].event
        guard number > 0 else {
            return Departure(
                event: event,
                state: before.name,
                kind: .failure,
                message: "its task was called; now the state \(after.verdict(result)) before that"
            )
        }
        let error = before.tries[number - 1].errorName
        return Departure(
            event: event,
            state: before.name,
            kind: .retries,
            message: "it was tried again after \(error) (retry \(number)); now it isn't: no retrier takes it any more"
        )
    }

    static func moreTries(_ before: StateVisit, _ after: StateVisit) -> Departure {
        Departure(
            event: before.lastEvent,
            state: before.name,
            kind: .retries,
            message: before.tries.isEmpty
                ? "no task was called; now one is"
                : "it had \(before.tries.count - 1) retries; now it is tried again after "
                    + (before.tries.last?.errorName ?? "an error")
        )
    }

    static func groupTries(_ before: StateVisit, _ after: StateVisit) -> Departure {
        Departure(
            event: before.entryEvent,
            state: before.name,
            kind: .retries,
            message: "its \(before.type.lines) were run \(before.groups.count) times; now \(after.groups.count) times"
        )
    }

    static func fails(_ before: StateVisit, _ after: StateVisit, _ result: ExecutionResult) -> Departure {
        let wasError = before.tries.last?.failureName
        let what =
            if let wasError {
                "its error \(wasError) was caught; now no catcher takes it, and the execution \(result.verdict)"
            } else {
                "it was left with an output; now it \(after.verdict(result))"
            }
        return Departure(event: before.exitEvent ?? before.lastEvent, state: before.name, kind: .failure, message: what)
    }

    static func succeeds(_ before: StateVisit, _ after: StateVisit, _ output: JSON) -> Departure {
        let error = before.tries.last?.failureName ?? before.evaluationFailure?.error
        return Departure(
            event: before.lastEvent,
            state: before.name,
            kind: .failure,
            message: "it failed\(error.map { " with \($0)" } ?? ""); now it is left with \(output.excerpt)"
                + (after.tries.last?.failureName != nil ? ", since a catcher takes the error" : "")
        )
    }

    static func output(_ visit: StateVisit, _ difference: JSONDifference) -> Departure {
        Departure(
            event: visit.exitEvent ?? visit.lastEvent,
            state: visit.name,
            kind: .output,
            message: "its output differs \(difference.text)"
        )
    }

    static func variables(_ visit: StateVisit, _ difference: JSONDifference) -> Departure {
        Departure(
            event: visit.exitEvent ?? visit.lastEvent,
            state: visit.name,
            kind: .variables,
            message: "the variables that it writes differ \(difference.text)"
        )
    }

    static func lineMissing(_ visit: StateVisit, _ recorded: ExecutionTrace, _ line: Int) -> Departure {
        let first = recorded.lines[line].visits.first.map { recorded.visits[$0] }
        let what =
            switch recorded.lines[line].kind {
            case .iteration(let index): "the iteration \(index)"
            default: "the branch that begins with \"\(first?.name ?? "")\""
            }
        return Departure(
            event: first?.entryEvent ?? visit.entryEvent,
            state: visit.name,
            kind: .branches,
            message: "\(what) ran; now it doesn't"
        )
    }

    static func ending(_ event: Int, _ message: String) -> Departure {
        Departure(event: event, state: nil, kind: .ending, message: message)
    }
}

extension JSONDifference {
    /// The place and both values, as the end of a sentence.
    var text: String {
        let place = pointer.tokens.isEmpty ? "" : "at \(pointer): "
        return "\(place)it was \(first?.excerpt ?? "absent"), now it is \(second?.excerpt ?? "absent")"
    }
}

extension JSON {
    /// The value as JSON, cut off where it is long.
    package var excerpt: String {
        let text = serialized()
        return text.utf8.count > 120 ? String(text.prefix(100)) + "…" : text
    }
}

extension StateVisit {
    /// The id of the last event that is known of the visit.
    var lastEvent: Int { exitEvent ?? tries.last?.event ?? entryEvent }

    /// How the visit ends, as the end of a sentence.
    func verdict(_ result: ExecutionResult) -> String {
        if let failure = tries.last?.failureName { return "fails with \(failure)" }
        if let evaluationFailure { return "fails with \(evaluationFailure.error): \(evaluationFailure.cause)" }
        if let error = result.error { return "fails with \(error)" + (result.cause.map { ": \($0)" } ?? "") }
        return "isn't left"
    }
}

extension StateVisit.TaskTry {
    /// The error's name, where the try failed.
    var failureName: String? {
        switch ending {
        case .failed, .timedOut: errorName
        default: nil
        }
    }

    /// The error's name, in a sentence.
    var errorName: String {
        switch ending {
        case .failed(let error, _): error ?? "an error without a name"
        case .timedOut(let error, _): error ?? ErrorName.timeout.rawValue
        default: "no error"
        }
    }

    /// How long the try took.
    fileprivate var duration: String {
        let milliseconds = ended.map { $0.milliseconds - moment.milliseconds } ?? 0
        return milliseconds % 1000 == 0 ? "\(milliseconds / 1000) s" : "\(milliseconds) ms"
    }
}

extension StateType {
    fileprivate var lines: String { self == .map ? "iterations" : "branches" }
}
