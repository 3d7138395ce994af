import OrderedJSON
import StatesLanguage

/// Runs a machine of Pass, Choice, Succeed and Fail states, which is all that evaluation alone needs, and of Wait states
/// in JSONata, without waiting.
struct SmallInterpreter {
    enum Outcome: Equatable {
        case succeeded(JSON)
        case failed(error: String?, cause: String?)
    }

    /// What this interpreter leaves to the engine.
    struct Unsupported: Error {
        let what: String
    }

    let machine: StateMachine
    var scope: EvaluationScope

    init(_ machine: StateMachine, context: JSON) {
        self.machine = machine
        scope = EvaluationScope(
            payload: .null,
            context: context,
            random: RandomSource(seed: 1),
            identifiers: RandomSource(seed: 2)
        )
    }

    mutating func run(_ input: JSON) throws -> Outcome {
        var input = input
        var name = machine.startAt
        for _ in 0..<1000 {
            guard let current = name, let state = machine.states[current] else { throw Unsupported(what: "no state") }
            enter(current)
            do {
                if try runJSONata(state, &input, &name) {
                    if case .fail(let fail) = state { return try self.fail(fail, input) }
                    if name == nil { return .succeeded(input) }
                    continue
                }
                switch state {
                case .pass(let pass):
                    input = try run(pass, input)
                    name = pass.next
                case .choice(let choice):
                    (input, name) = try run(choice, input)
                    if name == nil { throw Unsupported(what: "no choice matched") }
                case .succeed(let succeed):
                    let effective = try select(succeed.inputPath, of: input)
                    return .succeeded(try select(succeed.outputPath, of: effective))
                case .fail(let fail):
                    scope.payload = input
                    return .failed(
                        error: try fail.errorPath.map { try text($0, "ErrorPath") } ?? fail.error,
                        cause: try fail.causePath.map { try text($0, "CausePath") } ?? fail.cause
                    )
                default:
                    throw Unsupported(what: state.type?.rawValue ?? "?")
                }
            } catch let error as EvaluationError {
                return .failed(error: error.name.rawValue, cause: error.cause)
            }
            if name == nil { return .succeeded(input) }
        }
        throw Unsupported(what: "1000 transitions")
    }

    private mutating func enter(_ name: String) {
        guard case .object(var context) = scope.context else { return }
        context["State"] = ["Name": .string(name), "EnteredTime": "2026-01-01T00:00:00Z"]
        scope.context = .object(context)
    }

    private mutating func run(_ state: PassState, _ input: JSON) throws -> JSON {
        scope.payload = try select(state.inputPath, of: input)
        var result = scope.payload
        if let template = state.parameters { result = try CompiledTemplate(template).evaluate(in: &scope) }
        if let literal = state.result { result = literal }
        var output = result
        switch state.resultPath {
        case nil: break
        case .null: output = input
        case .path(let text):
            output = input
            try ReferencePath(parsing: text).write(result, into: &output)
        }
        output = try select(state.outputPath, of: output)
        if let template = state.assign {
            scope.payload = result
            let values = try CompiledTemplate(template).evaluate(in: &scope)
            for (name, value) in values.objectValue ?? [:] { scope.variables[name] = value }
        }
        return output
    }

    private mutating func run(_ state: ChoiceState, _ input: JSON) throws -> (JSON, String?) {
        let effective = try select(state.inputPath, of: input)
        scope.payload = effective
        var assign = state.assign
        var next = state.default
        for rule in state.choices where try CompiledChoiceRule(rule).matches(in: &scope) {
            (assign, next) = (rule.assign, rule.next)
            break
        }
        let output = try select(state.outputPath, of: effective)
        scope.payload = effective
        if let template = assign {
            let values = try CompiledTemplate(template).evaluate(in: &scope)
            for (name, value) in values.objectValue ?? [:] { scope.variables[name] = value }
        }
        return (output, next)
    }

    private mutating func select(_ field: PathField?, of value: JSON) throws -> JSON {
        switch field {
        case nil: return value
        case .null: return .object([:])
        case .path(let text):
            scope.payload = value
            return try JSONPath(parsing: text).evaluate(in: scope)
        }
    }

    private mutating func text(_ expression: String, _ field: String) throws -> String? {
        try CompiledExpression.jsonPath(PathExpression(parsing: expression)).evaluate(forField: field, in: &scope)
            .stringValue
    }
}
