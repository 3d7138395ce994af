import OrderedJSON
import StatesEngine
import StatesLanguage
import TestSupport

extension PlainInterpreter {
    /// A state's output from its result, or from its input where it has none; variables are written on the way.
    func leave(_ state: State, _ result: JSON?, _ line: inout Line) throws -> JSON {
        let common = state.common
        return try leave(
            state,
            result,
            &line,
            assign: (common as? any AssignFields)?.assign,
            output: (common as? any InputOutputFields)?.output
        )
    }

    func leave(_ state: State, _ result: JSON?, _ line: inout Line, assign: JSON?, output: JSON?, field: String = "")
        throws -> JSON
    {
        if language(of: state) == .jsonata {
            let assigned = try value(of: assign, field + "Assign", line.input, state, line, result: result)
            let made = try value(of: output, field + "Output", line.input, state, line, result: result)
            self.assign(assigned, &line)
            return made ?? result ?? line.input
        }
        let fields = state.common as? any InputOutputFields
        guard let result else {
            let input = try select(fields?.inputPath, of: line.input, line)
            let assigned = try value(of: assign, "Assign", input, state, line)
            let output = try select(fields?.outputPath, of: input, line)
            self.assign(assigned, &line)
            return output
        }
        let assigned = try value(of: assign, "Assign", result, state, line)
        let selector = (fields as? any ErrorHandlingFields)?.resultSelector
        let selected = try value(of: selector, "ResultSelector", result, state, line) ?? result
        let placed = try place(selected, by: (fields as? any ResultFields)?.resultPath, into: line.input, line)
        let output = try select(fields?.outputPath, of: placed, line)
        self.assign(assigned, &line)
        return output
    }

    func assign(_ values: JSON?, _ line: inout Line) {
        for (name, value) in values?.objectValue ?? [:] { line.variables[name] = value }
    }

    func select(_ field: PathField?, of value: JSON, _ line: Line) throws -> JSON {
        switch field {
        case nil: value
        case .null: .object([:])
        case .path(let text): try evaluating(value, line) { try JSONPath(parsing: text).evaluate(in: $0) }
        }
    }

    func place(_ result: JSON, by field: PathField?, into input: JSON, _ line: Line) throws -> JSON {
        switch field {
        case nil: return result
        case .null: return input
        case .path(let text):
            return try evaluating(input, line) { _ in
                var output = input
                try ReferencePath(parsing: text).write(result, into: &output)
                return output
            }
        }
    }

    /// What a template makes of a payload, or nil where there is no template.
    func value(
        of template: JSON?,
        _ field: String,
        _ payload: JSON,
        _ state: State,
        _ line: Line,
        _ kind: ExpectedKind? = nil,
        result: JSON? = nil,
        errorOutput: JSON? = nil
    ) throws -> JSON? {
        guard let template else { return nil }
        let language = language(of: state)
        if language == .jsonPath, kind != nil { return template }
        return try evaluating(payload, line, result: result, errorOutput: errorOutput) { scope in
            let compiled = try CompiledTemplate(template, language: language, field: field)
            guard let kind else { return try compiled.evaluate(in: &scope) }
            return try compiled.evaluate(expecting: kind, in: &scope)
        }
    }

    /// Evaluates something with what the current state can read; an error becomes the state's.
    func evaluating<Value>(
        _ payload: JSON,
        _ line: Line,
        result: JSON? = nil,
        errorOutput: JSON? = nil,
        _ body: (inout EvaluationScope) throws -> Value
    ) throws -> Value {
        var scope = EvaluationScope(
            payload: payload,
            context: context(line),
            variables: line.variables,
            result: result,
            errorOutput: errorOutput
        )
        do {
            return try body(&scope)
        } catch let error as EvaluationError {
            var failure = runtime(error.cause, line)
            failure.error = error.name.rawValue
            throw failure
        }
    }

    private func context(_ line: Line) -> JSON {
        let entered = Timestamp(milliseconds: start.milliseconds + Int64(line.enteredAt))
        var context: JSONObject = [
            "Execution": [
                "Id": .string(identity.arn), "Input": workflow.input, "StartTime": .string(start.description),
                "Name": .string(identity.name), "RoleArn": .string(identity.roleARN), "RedriveCount": 0,
            ],
            "StateMachine": ["Id": .string(identity.stateMachineARN), "Name": .string(identity.stateMachineName)],
            "State": [
                "Name": .string(line.name), "EnteredTime": .string(entered.description),
                "RetryCount": .integer(Int64(line.retryCount)),
            ],
        ]
        context["Map"] = line.mapItem
        return .object(context)
    }
}
