import OrderedJSON
import StatesEngine
import StatesLanguage
import TestSupport

extension PlainInterpreter {
    /// Runs a state once: its output and what comes after it.
    func visit(_ state: State, _ line: inout Line) throws -> (JSON, String?) {
        switch state {
        case .pass(let pass):
            var result: JSON?
            if language(of: state) == .jsonPath {
                let input = try select(pass.inputPath, of: line.input, line)
                result = try pass.result ?? value(of: pass.parameters, "Parameters", input, state, line) ?? input
            }
            return (try leave(state, result, &line), pass.next)
        case .succeed: return (try leave(state, nil, &line), nil)
        case .fail(let fail): throw try failure(of: fail, state, line)
        case .wait(let wait):
            let milliseconds = try self.milliseconds(of: wait, state, line)
            line.milliseconds += max(0, milliseconds)
            return (try leave(state, nil, &line), wait.next)
        case .choice(let choice): return try decide(choice, state, &line)
        case .task(let task):
            let result = try answer(to: task, state, &line)
            return (try leave(state, result, &line), task.next)
        case .parallel(let parallel):
            let results = try run(parallel, state, &line)
            return (try leave(state, .array(results), &line), parallel.next)
        case .map(let map):
            let results = try run(map, state, &line)
            return (try leave(state, .array(results), &line), map.next)
        case .unrecognized: throw Failure(error: "no state")
        }
    }

    private func failure(of fail: FailState, _ state: State, _ line: Line) throws -> Failure {
        func text(_ written: String?, _ path: String?, _ field: String) throws -> String? {
            if let path {
                let value = try evaluating(line.input, line) { scope in
                    try CompiledExpression.jsonPath(PathExpression(parsing: path))
                        .evaluate(forField: field + "Path", in: &scope)
                }
                return value.stringValue ?? value.serialized()
            }
            return try value(of: written.map { .string($0) }, field, line.input, state, line, .string)?.stringValue
        }
        return Failure(
            error: try text(fail.error, fail.errorPath, "Error"),
            cause: try text(fail.cause, fail.causePath, "Cause")
        )
    }

    private func milliseconds(of wait: WaitState, _ state: State, _ line: Line) throws -> Int {
        if let path = wait.secondsPath {
            let input = try select(wait.inputPath, of: line.input, line)
            guard let found = try? evaluating(input, line, { try PathExpression(parsing: path).evaluate(in: &$0) })
            else {
                throw runtime("The SecondsPath parameter does not reference an input value: \(path)", line)
            }
            let shown = "\(path) == \(found.serialized())"
            guard case .integer(let seconds) = found else {
                throw runtime("The SecondsPath parameter cannot be parsed as a long value: \(shown)", line)
            }
            guard seconds >= 0 else {
                throw runtime("The SecondsPath parameter references a negative value: \(shown)", line)
            }
            return Int(seconds) * 1000
        }
        if let text = wait.timestamp {
            let moment = Timestamp(text)?.milliseconds ?? 0
            return Int(moment - start.milliseconds) - line.milliseconds
        }
        let seconds = try value(of: wait.seconds?.json, "Seconds", line.input, state, line, .number)
        return Int(seconds?.integerValue ?? 0) * 1000
    }

    private func decide(_ choice: ChoiceState, _ state: State, _ line: inout Line) throws -> (JSON, String?) {
        let input = try select(choice.inputPath, of: line.input, line)
        for (index, rule) in choice.choices.enumerated() {
            let field = "Choices[\(index)]"
            let matches = try evaluating(input, line) { scope in
                try CompiledChoiceRule(rule, language: language(of: state), field: field).matches(in: &scope)
            }
            guard matches else { continue }
            let output = try leave(state, nil, &line, assign: rule.assign, output: rule.output, field: field + "/")
            return (output, rule.next)
        }
        guard let next = choice.default else {
            throw runtime("Failed to transition out of the state. The state does not point to a next state.", line)
        }
        return (try leave(state, nil, &line), next)
    }

    private func answer(to task: TaskState, _ state: State, _ line: inout Line) throws -> JSON {
        let input = try select(task.inputPath, of: line.input, line)
        let template = language(of: state) == .jsonata ? task.arguments : task.parameters
        let parameters = try value(of: template, "Arguments", input, state, line) ?? input
        let answer = workflow.answer(of: line.name, to: parameters, retryCount: line.retryCount)
        if let seconds = task.timeoutSeconds?.double, answer.milliseconds > Int(seconds) * 1000 {
            line.milliseconds += Int(seconds) * 1000
            throw Failure(error: "States.Timeout")
        }
        line.milliseconds += answer.milliseconds
        switch answer.ending {
        case .result(let result): return result
        case .error(let error, let cause): throw Failure(error: error, cause: cause)
        }
    }

    /// `States.Runtime` of the current state.
    func runtime(_ cause: String, _ line: Line) -> Failure {
        Failure(
            error: "States.Runtime",
            cause: "An error occurred while executing the state '\(line.name)' (entered at the event id #0). \(cause)"
        )
    }
}
