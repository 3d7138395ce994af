import OrderedJSON
import StatesLanguage
import StatesServices

extension StateVisit {
    // MARK: - Input

    /// What a state in JSONPath works on: its input after `InputPath`.
    func effectiveInput() -> FieldScene {
        let raw = scene(known.payload, .input([]))
        switch site.fields.inputPath {
        case nil: return raw
        case .null?:
            note("InputPath", .object([]))
            return scene(.object([]), .emptied)
        case .path(let text)?:
            let shape = read(text, raw, ["InputPath"])
            note("InputPath", shape)
            guard case .path(let path)? = flow.expressions.path(text), path.root == .payload,
                let steps = path.referenceSteps
            else { return scene(shape, .other) }
            return scene(shape, .input(steps))
        }
    }

    /// The effective input after `Parameters`.
    func parameters(_ input: FieldScene) -> Shape {
        guard let template = site.fields.parameters else { return input.payload }
        let shape = evaluate(template: template, input, ["Parameters"])
        note("Parameters", shape)
        return shape
    }

    // MARK: - Output

    /// Lets a result through ResultSelector, ResultPath and OutputPath, assigns variables, and leaves the state.
    func finish(_ result: Shape, context: Shape? = nil) {
        var scene = scene(result, .result)
        if let context { scene.context = context }
        var selected = result
        if let selector = site.fields.resultSelector, case .object = selector {
            selected = evaluate(template: selector, scene, ["ResultSelector"])
            note("ResultSelector", selected)
        }
        let merged = write(selected, by: site.fields.resultPath, into: known.payload, ["ResultPath"])
        let variables = assign(site.fields.assign, scene, ["Assign"])
        leave(output(merged), variables)
    }

    /// What `OutputPath` keeps.
    func output(_ shape: Shape, origin: PayloadOrigin = .other) -> Shape {
        switch site.fields.outputPath {
        case nil: return shape
        case .null?:
            note("OutputPath", .object([]))
            return .object([])
        case .path(let text)?:
            let kept = read(text, scene(shape, origin), ["OutputPath"])
            note("OutputPath", kept)
            if case .path(let path)? = flow.expressions.path(text) {
                leaving = LeftFields(state: site.name, field: "OutputPath", path: path, of: shape, kept: kept)
            }
            return kept
        }
    }

    /// What a `ResultPath` makes of a state's raw input.
    func write(_ result: Shape, by field: PathField?, into raw: Shape, _ tokens: [String]) -> Shape {
        switch field {
        case nil: return result
        case .null?: return raw
        case .path(let text)?:
            guard case .path(let path)? = flow.expressions.path(text), path.root == .payload,
                let reference = try? ReferencePath(path)
            else { return .any }
            let write = raw.writing(result, at: reference.steps)
            if let obstacle = write.obstacle, write.possible == .never || write.possible == .maybe {
                report(.unwritable(reference, obstacle), tokens, certain: write.possible == .never)
            }
            if !reference.steps.isEmpty { note("ResultPath", write.shape) }
            return write.shape
        }
    }

    /// The ways that errors take.
    func leaveByCatchers() {
        for (index, catcher) in site.fields.catch.enumerated() {
            let tokens = ["Catch", String(index)]
            let payload = write(.errorOutput, by: catcher.resultPath, into: known.payload, tokens + ["ResultPath"])
            let variables = assign(catcher.assign, scene(.errorOutput, .other), tokens + ["Assign"])
            guard let next = catcher.next else { continue }
            add(.catch(index), to: next, Knowledge(payload: payload, variables: variables))
        }
    }

    // MARK: - States

    func run(_ state: PassState) {
        let input = effectiveInput()
        var result = parameters(input)
        if let literal = state.result {
            result = Shape(literal: literal)
            note("Result", result)
        }
        finish(result)
    }

    func run(_ state: TaskState) {
        let input = effectiveInput()
        _ = parameters(input)
        if let credentials = state.credentials { _ = evaluate(template: credentials, input, ["Credentials"]) }
        requireSeconds(state.timeoutSecondsPath, input, "TimeoutSecondsPath")
        requireSeconds(state.heartbeatSecondsPath, input, "HeartbeatSecondsPath")
        let result = state.resultShape(request: state.parameters)
        note("the task's result", result)
        finish(result)
        leaveByCatchers()
    }

    private func requireSeconds(_ path: String?, _ input: FieldScene, _ field: String) {
        // A path that may match several is another rule's matter.
        guard let path, case .path(let parsed)? = flow.expressions.path(path), parsed.isDefinite else { return }
        let shape = read(path, input, [field])
        require([.number], "a number of seconds", of: shape, field: field, [field])
        requireNotNegative(shape, field)
    }

    private func requireNotNegative(_ shape: Shape, _ field: String) {
        guard let numbers = shape.literals, !numbers.isEmpty,
            numbers.allSatisfy({ ($0.doubleValue ?? 0) < 0 || $0.doubleValue != nil && $0.integerValue == nil })
        else { return }
        let expected = "a whole number of seconds, not negative"
        report(.wrongKind(field: field, expected: expected, found: shape), [field])
    }

    func run(_ state: WaitState) {
        let input = effectiveInput()
        requireSeconds(state.secondsPath, input, "SecondsPath")
        if let path = state.timestampPath {
            requireTimestamp(read(path, input, ["TimestampPath"]), "TimestampPath")
        }
        leave(output(input.payload, origin: input.origin), assign(state.assign, input, ["Assign"]))
    }

    func requireTimestamp(_ shape: Shape, _ field: String) {
        let expected = "a timestamp such as \"2026-01-31T09:30:00Z\""
        require([.string], expected, of: shape, field: field, [field])
        guard let texts = shape.literals?.compactMap(\.stringValue), !texts.isEmpty,
            texts.allSatisfy({ RFC3339Timestamp($0) == nil && !$0.hasPlaceholder })
        else { return }
        report(.wrongKind(field: field, expected: expected, found: shape), [field])
    }

    func runSucceed() {
        let input = effectiveInput()
        end(output(input.payload, origin: input.origin))
    }

    func run(_ state: FailState) {
        let input = scene(known.payload, .input([]))
        for (field, text) in [("ErrorPath", state.errorPath), ("CausePath", state.causePath)] {
            guard let text else { continue }
            // Null comes of a worker that fails without a name: hardly what the author is to be warned of.
            require([.string, .null], "a string", of: read(text, input, [field]), field: field, [field])
        }
    }

    func run(_ state: ParallelState) {
        let input = parameters(effectiveInput())
        runBranches(input) { finish($0) }
        leaveByCatchers()
    }

    /// Enters every branch, and goes on with their outputs once each has one.
    func runBranches(_ input: Shape, then finish: (Shape) -> Void) {
        let scopes = flow.nodes[node].inner
        for scope in scopes { enter(scope, input) }
        let outputs = scopes.compactMap { flow.outputs[$0] }
        guard outputs.count == scopes.count else { return }
        let result = Shape.tuple(outputs)
        note("the branches' outputs", result)
        finish(result)
    }
}

extension Shape {
    /// What a catcher gets of an error.
    static let errorOutput = Shape.object([
        ("Error", .required(.stringOrNull)), ("Cause", .optional(.stringOrNull)),
    ])

    private static let stringOrNull = Shape.string.joined(with: .null)
}

extension TaskState {
    /// What the task gives, as far as the service's answers are known.
    func resultShape(request: JSON?) -> Shape {
        guard let resource, !resource.hasPlaceholder || resource.withoutPlaceholders.hasPrefix("arn:"),
            let parts = TaskResource(resource.withoutPlaceholders)
        else { return .any }
        return parts.resultShape(request: request)
    }
}
