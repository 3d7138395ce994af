import OrderedJSON
import StatesLanguage

extension SmallInterpreter {
    /// Runs a state if it is one of JSONata: `input` becomes its output, `name` the next state's.
    mutating func runJSONata(_ state: State, _ input: inout JSON, _ name: inout String?) throws -> Bool {
        let language: QueryLanguage? =
            switch state {
            case .pass(let state): state.queryLanguage
            case .choice(let state): state.queryLanguage
            case .succeed(let state): state.queryLanguage
            case .fail(let state): state.queryLanguage
            case .wait(let state): state.queryLanguage
            default: nil
            }
        guard (language ?? machine.queryLanguage) == .jsonata else { return false }
        scope.payload = input
        switch state {
        case .pass(let pass):
            input = try finish(output: pass.output, assign: pass.assign)
            name = pass.next
        case .wait(let wait):
            if let text = wait.timestamp { _ = try value(.string(text), "Timestamp", .timestamp) }
            switch wait.seconds {
            case .text(let text): _ = try value(.string(text), "Seconds", .number)
            case .integer, .number, nil: break
            }
            input = try finish(output: wait.output, assign: wait.assign)
            name = wait.next
        case .choice(let choice):
            (input, name) = try run(choice)
        case .succeed(let succeed):
            input = try finish(output: succeed.output, assign: nil)
            name = nil
        case .fail: break
        default: throw Unsupported(what: state.type?.rawValue ?? "?")
        }
        return true
    }

    /// What a Fail of JSONata ends with.
    mutating func fail(_ state: FailState, _ input: JSON) throws -> Outcome {
        scope.payload = input
        return .failed(
            error: try state.error.map { try value(.string($0), "Error", .string) }?.stringValue,
            cause: try state.cause.map { try value(.string($0), "Cause", .string) }?.stringValue
        )
    }

    private mutating func run(_ state: ChoiceState) throws -> (JSON, String?) {
        for (index, rule) in state.choices.enumerated() {
            let field = "Choices[\(index)]"
            guard try CompiledChoiceRule(rule, language: .jsonata, field: field).matches(in: &scope) else { continue }
            return (try finish(output: rule.output, assign: rule.assign, prefix: field + "/"), rule.next)
        }
        guard let next = state.default else { throw Unsupported(what: "no choice matched") }
        return (try finish(output: state.output, assign: state.assign), next)
    }

    /// The state's output; both fields see the variables as they were.
    private mutating func finish(output: JSON?, assign: JSON?, prefix: String = "") throws -> JSON {
        let values = try assign.map { try value($0, prefix + "Assign") }
        let output = try output.map { try value($0, prefix + "Output") } ?? scope.payload
        for (name, value) in values?.objectValue ?? [:] { scope.variables[name] = value }
        return output
    }

    private mutating func value(_ template: JSON, _ field: String, _ kind: ExpectedKind? = nil) throws -> JSON {
        let template = try CompiledTemplate(template, language: .jsonata, field: field)
        guard let kind else { return try template.evaluate(in: &scope) }
        return try template.evaluate(expecting: kind, in: &scope)
    }
}
