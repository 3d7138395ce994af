import JSONata
import OrderedJSON
import StatesLanguage

extension StateVisit {
    // MARK: - Expressions

    /// What expressions of the state see.
    func queryScene(_ more: [(String, Shape)] = [], context: Shape? = nil) -> QueryScene {
        var fields: [(String, Shape.Field)] = [
            ("input", .required(known.payload)), ("context", .required(context ?? self.context)),
        ]
        for (name, shape) in more { fields.append((name, .required(shape))) }
        return QueryScene(states: .object(fields), variables: known.variables)
    }

    /// What a template of JSONata gives.
    func query(_ template: JSON, _ scene: QueryScene, _ tokens: [String], depth: Int = 0) -> Shape {
        guard depth < TemplateUse.deepest else { return .any }
        switch template {
        case .string(let text):
            guard let expression = JSONataText(text) else {
                return text.hasPlaceholder ? .string : Shape(literal: template)
            }
            return evaluate(expression, scene, tokens)
        case .object(let object):
            return .object(
                object.map {
                    ($0.key, Shape.Field(query($0.value, scene, tokens + [$0.key], depth: depth + 1)))
                }
            )
        case .array(let elements):
            return .tuple(
                elements.enumerated().map { query($1, scene, tokens + [String($0)], depth: depth + 1) }
            )
        default: return Shape(literal: template)
        }
    }

    /// What an expression gives; where it gives nothing, that is told.
    private func evaluate(_ expression: JSONataText, _ scene: QueryScene, _ tokens: [String]) -> Shape {
        guard let query = flow.expressions.query(expression.source) else { return .any }
        var inner = scene
        var evaluation = QueryEvaluation(self, tokens)
        let value = evaluation.evaluate(query.syntax, &inner)
        guard value.presence == .never || value.presence == .maybe else { return value.shape }
        let isCertain = value.presence == .never
        switch value.reason {
        case .variable(let name)?: report(.unassigned(name), tokens, certain: isCertain)
        case .read(let read)?: report(.undefined(read, expression: expression.source), tokens, certain: isCertain)
        case nil:
            if isCertain { report(.undefined(nil, expression: expression.source), tokens) }
        }
        if !isCertain { assume(value, scene) }
        return isCertain ? .any : value.shape
    }

    /// Takes it that an expression that is a plain path gives something, since the state would fail otherwise.
    private func assume(_ value: QueryValue, _ scene: QueryScene) {
        guard let place = scene.place(of: value) else { return }
        var steps = place.names.map { ReferencePath.Step.member($0) }
        if place.variable != "states" {
            steps = [.member(place.variable)] + steps
            known.variables = known.variables.narrowed(at: steps, to: .present { $0 }) ?? known.variables
        } else if steps.first == .member("input") {
            known.payload = known.payload.narrowed(at: Array(steps.dropFirst()), to: .present { $0 }) ?? known.payload
        }
    }

    private func assign(_ template: JSON?, _ scene: QueryScene, _ tokens: [String]) -> Shape {
        guard case .object? = template, let template else { return known.variables }
        let values = query(template, scene, tokens)
        note(tokens.joined(separator: "/"), values)
        return known.variables.updated(with: values)
    }

    private func output(_ template: JSON?, else shape: Shape, _ scene: QueryScene, _ tokens: [String]) -> Shape {
        guard let template else { return shape }
        let output = query(template, scene, tokens)
        note(tokens.joined(separator: "/"), output)
        return output
    }

    private func require(_ quantity: Quantity?, _ field: String, _ tokens: [String]) {
        guard case .text(let text)? = quantity, JSONataText(text) != nil else { return }
        let shape = query(.string(text), queryScene(), tokens)
        require([.number], "a number", of: shape, field: field, tokens)
    }

    // MARK: - States

    /// Assigns variables, makes the output, and leaves the state.
    private func finishInJSONata(_ result: Shape?) {
        let scene = queryScene(result.map { [("result", $0)] } ?? [])
        let variables = assign(site.fields.assign, scene, ["Assign"])
        leave(output(site.fields.output, else: result ?? known.payload, scene, ["Output"]), variables)
    }

    private func leaveByCatchersInJSONata() {
        for (index, catcher) in site.fields.catch.enumerated() {
            let tokens = ["Catch", String(index)]
            // The error may be that something wasn't there.
            known = begin
            let scene = queryScene([("errorOutput", .errorOutput)])
            let variables = assign(catcher.assign, scene, tokens + ["Assign"])
            let payload = output(catcher.output, else: .errorOutput, scene, tokens + ["Output"])
            guard let next = catcher.next else { continue }
            add(.catch(index), to: next, Knowledge(payload: payload, variables: variables))
        }
    }

    func runJSONata(_ state: PassState) { finishInJSONata(nil) }

    func runJSONata(_ state: WaitState) {
        require(state.seconds, "Seconds", ["Seconds"])
        if let text = state.timestamp, JSONataText(text) != nil {
            requireTimestamp(query(.string(text), queryScene(), ["Timestamp"]), "Timestamp")
        }
        finishInJSONata(nil)
    }

    func runJSONata(_ state: TaskState) {
        if let arguments = state.arguments { note("Arguments", query(arguments, queryScene(), ["Arguments"])) }
        if let credentials = state.credentials { _ = query(credentials, queryScene(), ["Credentials"]) }
        require(state.timeoutSeconds, "TimeoutSeconds", ["TimeoutSeconds"])
        require(state.heartbeatSeconds, "HeartbeatSeconds", ["HeartbeatSeconds"])
        let result = state.resultShape(request: state.arguments)
        note("the task's result", result)
        finishInJSONata(result)
        leaveByCatchersInJSONata()
    }

    func runSucceedInJSONata() {
        end(output(site.fields.output, else: known.payload, queryScene(), ["Output"]))
    }

    func runJSONata(_ state: FailState) {
        for (field, text) in [("Error", state.error), ("Cause", state.cause)] {
            guard let text, JSONataText(text) != nil else { continue }
            // Null comes of a worker that fails without a name: hardly what the author is to be warned of.
            require(
                [.string, .null],
                "a string",
                of: query(.string(text), queryScene(), [field]),
                field: field,
                [field]
            )
        }
    }

    func runJSONata(_ state: ParallelState) {
        let input = state.arguments.map { query($0, queryScene(), ["Arguments"]) } ?? known.payload
        if state.arguments != nil { note("Arguments", input) }
        runBranches(input) { finishInJSONata($0) }
        leaveByCatchersInJSONata()
    }

    func runJSONata(_ state: MapState) {
        for (quantity, field) in [
            (state.maxConcurrency, "MaxConcurrency"), (state.toleratedFailureCount, "ToleratedFailureCount"),
            (state.toleratedFailurePercentage, "ToleratedFailurePercentage"),
        ] { require(quantity, field, [field]) }
        var items = Shape.any
        if let reader = state.itemReader {
            if let template = reader.arguments { _ = query(template, queryScene(), ["ItemReader", "Arguments"]) }
        } else if let template = state.items {
            items = query(template, queryScene(), ["Items"])
            requireItems(items, field: "Items", state)
        } else {
            items = known.payload
            requireItems(items, field: "the input", state)
        }
        note("the items", items)
        if let template = state.resultWriter?.arguments {
            _ = query(template, queryScene(), ["ResultWriter", "Arguments"])
        }
        run(state, items: items) { item in
            state.itemSelector.map {
                query($0, queryScene(context: flow.context(at: node, item: item)), ["ItemSelector"])
            }
        } batch: { template in
            query(template, queryScene(), ["ItemBatcher", "BatchInput"])
        } then: { result in
            finishInJSONata(result)
        }
        leaveByCatchersInJSONata()
    }

    func runJSONata(_ state: ChoiceState) {
        var rest: QueryScene? = queryScene()
        for (index, rule) in state.choices.enumerated() {
            let tokens = ["Choices", String(index)]
            guard let scene = rest else { return }
            let faults = sink?.faults.count ?? 0
            let result = branch(rule, scene, tokens + ["Condition"])
            if let yes = result.yes {
                if let next = rule.next { add(.rule(index), to: next, leave(yes, rule.assign, rule.output, tokens)) }
                if result.no == nil { tellUnused(after: index, state, rule, tokens) }
            } else if sink?.faults.count ?? 0 == faults {
                report(.neverMatches(isGuard: rule.isGuard), tokens)
            }
            rest = result.no
        }
        guard let scene = rest, let target = state.default else { return }
        add(.default, to: target, leave(scene, state.assign, state.output, []))
    }

    private func leave(_ scene: QueryScene, _ assign: JSON?, _ output: JSON?, _ tokens: [String]) -> Knowledge {
        known.variables = scene.variables
        let variables = self.assign(assign, scene, tokens + ["Assign"])
        return Knowledge(
            payload: self.output(output, else: scene.input, scene, tokens + ["Output"]),
            variables: variables
        )
    }

    private func branch(_ rule: ChoiceRule, _ scene: QueryScene, _ tokens: [String]) -> QueryBranching {
        switch rule.condition {
        case .bool(let value)?: return QueryBranching(yes: value ? scene : nil, no: value ? nil : scene)
        case .string(let text)?:
            guard let expression = JSONataText(text), let query = flow.expressions.query(expression.source) else {
                break
            }
            let shape = evaluate(expression, scene, tokens)
            if shape.misses([.boolean]) == true {
                report(.wrongKind(field: "Condition", expected: "a boolean", found: shape), tokens)
                return QueryBranching(yes: scene, no: scene)
            }
            var evaluation = QueryEvaluation(silent: self)
            return evaluation.branch(query.syntax, scene)
        default: break
        }
        return QueryBranching(yes: scene, no: scene)
    }
}
