import OrderedJSON
import StatesEngine
import StatesLanguage
import TestSupport

/// Runs a generated workflow by plain recursion over the model: no turns, no events, no timers, branches one after another.
///
/// It keeps the time in a number, so that it knows which of several failing branches failed first. It stands in no
/// relation to the engine but that both evaluate expressions with `StatesLanguage`.
struct PlainInterpreter {
    /// How a workflow ends, and when, in milliseconds from its start.
    struct Ending: Equatable {
        var status: ExecutionStatus
        var output: JSON?
        var error: String?
        var cause: String?
        var milliseconds: Int
    }

    /// Two things happen at the same moment, and which one comes first isn't said by Step Functions.
    struct Ambiguity: Error {}

    /// An error of a state.
    struct Failure: Error, Equatable {
        var error: String?
        var cause: String?
    }

    /// One line of states, with its own time and variables.
    struct Line {
        var input: JSON
        var variables: JSONObject
        var milliseconds: Int
        /// The current state.
        var name = ""
        var enteredAt = 0
        var retryCount = 0
        var mapItem: JSON?
    }

    let workflow: GeneratedWorkflow
    let machine: StateMachine
    let identity: ExecutionIdentity
    let start: Timestamp

    func run() throws -> Ending {
        var line = Line(input: workflow.input, variables: [:], milliseconds: 0)
        var ending: Ending
        do {
            let output = try run(machine, &line)
            ending = Ending(status: .succeeded, output: output, milliseconds: line.milliseconds)
        } catch let failure as Failure {
            ending = Ending(
                status: .failed,
                error: failure.error,
                cause: failure.cause,
                milliseconds: line.milliseconds
            )
        }
        guard case .integer(let seconds) = machine.timeoutSeconds else { return ending }
        let limit = Int(seconds) * 1000
        if ending.milliseconds == limit { throw Ambiguity() }
        if ending.milliseconds > limit { ending = Ending(status: .timedOut, milliseconds: limit) }
        return ending
    }

    /// The output of a scope's last state.
    func run(_ scope: any StateScope, _ line: inout Line) throws -> JSON {
        var next = scope.startAt
        while let name = next, let state = scope.states[name] {
            line.name = name
            line.enteredAt = line.milliseconds
            line.retryCount = 0
            (line.input, next) = try attempt(state, &line)
        }
        return line.input
    }

    /// A state's output and the state after it, retried and caught.
    private func attempt(_ state: State, _ line: inout Line) throws -> (JSON, String?) {
        var retries = Array(repeating: 0, count: state.retriers.count)
        while true {
            do {
                return try visit(state, &line)
            } catch let failure as Failure {
                if let index = state.retriers.firstIndex(where: { matches($0.errorEquals, failure) }),
                    retries[index] < Int(state.retriers[index].maxAttempts?.double ?? 3)
                {
                    let retrier = state.retriers[index]
                    var seconds = retrier.intervalSeconds?.double ?? 1
                    for _ in 0..<retries[index] { seconds *= retrier.backoffRate?.double ?? 2 }
                    seconds = min(seconds, retrier.maxDelaySeconds?.double ?? .infinity)
                    line.milliseconds += Int((seconds * 1000).rounded())
                    retries[index] += 1
                    line.retryCount += 1
                } else if let index = state.catchers.firstIndex(where: { matches($0.errorEquals, failure) }) {
                    let output = try output(ofCatcher: index, failure, state, &line)
                    return (output, state.catchers[index].next)
                } else {
                    throw failure
                }
            }
        }
    }

    private func matches(_ names: [ErrorName], _ failure: Failure) -> Bool {
        guard failure.error != "States.Runtime" else { return false }
        return names.contains {
            $0 == .all || $0.rawValue == failure.error || $0 == .taskFailed && failure.error != "States.Timeout"
        }
    }

    private func output(
        ofCatcher index: Int,
        _ failure: Failure,
        _ state: State,
        _ line: inout Line
    ) throws -> JSON {
        let (catcher, field) = (state.catchers[index], "Catch[\(index)]/")
        let error: JSON = [
            "Error": failure.error.map { .string($0) } ?? .null, "Cause": failure.cause.map { .string($0) } ?? .null,
        ]
        if language(of: state) == .jsonata {
            let assigned = try value(of: catcher.assign, field + "Assign", line.input, state, line, errorOutput: error)
            let output = try value(of: catcher.output, field + "Output", line.input, state, line, errorOutput: error)
            assign(assigned, &line)
            return output ?? error
        }
        let assigned = try value(of: catcher.assign, "Assign", error, state, line)
        assign(assigned, &line)
        return try place(error, by: catcher.resultPath, into: line.input, line)
    }

    func language(of state: State) -> QueryLanguage {
        state.queryLanguage ?? machine.queryLanguage ?? .jsonPath
    }
}

extension Quantity {
    /// The number, where it is one.
    var double: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .number(let value): value
        case .text: nil
        }
    }
}
