import OrderedJSON
import StatesLanguage
import StatesTypes

// What states have in common, one function for each group of fields.

extension StepLowering {
    /// The query language of a state.
    func language(of settings: StepSettings) -> QueryLanguage {
        settings.queryLanguage ?? language
    }

    /// What `$` stands for in the fields that read the state's input.
    func inputRoot(_ settings: StepSettings) -> JSONPathRoot {
        switch settings.functionInput.map(PathSetting.node) ?? settings.inputPath {
        case nil, .node(.payload(scope: payload)): .payload(scope: payload)
        default: .selectedInput
        }
    }

    func jsonPath(_ settings: StepSettings) -> JSONPathLowering {
        JSONPathLowering(root: inputRoot(settings))
    }

    func jsonata(_ settings: StepSettings) -> JSONataLowering {
        JSONataLowering(scope: payload, resultMember: settings.resultMember)
    }

    /// Lowers an expression; where it can't be said, a finding names the field.
    mutating func attempt<Value>(
        _ field: String,
        _ settings: StepSettings,
        _ lower: () throws(LoweringError) -> Value?
    ) -> Value? {
        do {
            return try lower()
        } catch {
            report(.notExpressible(error.message, field: field), state: resolved(settings.name), at: settings.location)
            return nil
        }
    }

    /// Reports what a state was told that its query language doesn't have.
    mutating func refuse(_ modifier: String, in language: QueryLanguage, _ cure: String, _ settings: StepSettings) {
        report(
            .unusableSetting("\(modifier) isn't there in \(language.rawValue); \(cure)"),
            state: resolved(settings.name),
            at: settings.location
        )
    }

    // MARK: - Fields of all states

    mutating func fillCommon(_ state: inout some CommonFields, _ settings: StepSettings) {
        state.comment = settings.comment
        state.queryLanguage = settings.queryLanguage
    }

    mutating func fillTransition(_ state: inout some TransitionFields, _ next: Continuation) {
        switch next {
        case .state(let name): state.next = name
        case .end: state.end = true
        }
    }

    /// `InputPath`, `OutputPath` and `Output`, as far as they were given.
    ///
    /// The root is what `$` stands for in `OutputPath`: the state's input, unless it makes a result.
    mutating func fillInputOutput(
        _ state: inout some InputOutputFields,
        _ settings: StepSettings,
        outputRoot: JSONPathRoot? = nil
    ) {
        if language(of: settings) == .jsonata {
            if settings.inputPath != nil {
                refuse("InputPath", in: .jsonata, "read the part that you need with $states.input", settings)
            }
            if settings.outputPath != nil { refuse("OutputPath", in: .jsonata, "use .output", settings) }
            if let output = settings.output?.node {
                let lowering = jsonata(settings)
                state.output = attempt("Output", settings) { () throws(LoweringError) in try lowering.template(output) }
            }
        } else {
            state.inputPath = path("InputPath", settings.inputPath, settings)
            let root = outputRoot ?? inputRoot(settings)
            state.outputPath = path("OutputPath", settings.outputPath, settings, root: root)
            if settings.output != nil {
                refuse("Output", in: .jsonPath, "use .parameters, .resultSelector and .outputPath", settings)
            }
        }
    }

    mutating func path(
        _ field: String,
        _ setting: PathSetting?,
        _ settings: StepSettings,
        root: JSONPathRoot? = nil
    ) -> PathField? {
        switch setting {
        case nil: return nil
        case .null: return .null
        case .node(.payload(scope: payload)): return nil
        case .node(let node):
            let lowering = JSONPathLowering(root: root ?? .payload(scope: payload))
            return attempt(field, settings) { () throws(LoweringError) in .path(try lowering.path(node, as: field)) }
        }
    }

    /// `Assign`; the root is what `$` stands for there in JSONPath.
    mutating func fillAssign(_ state: inout some AssignFields, _ settings: StepSettings, root: JSONPathRoot) {
        state.assign = assignments(settings.assignments, settings, root: root)
    }

    mutating func assignments(
        _ assignments: [Assignment],
        _ settings: StepSettings,
        root: JSONPathRoot
    ) -> JSON? {
        if assignments.isEmpty { return nil }
        var object = JSONObject()
        for assignment in assignments {
            let names = [assignment.name, assignment.name + ".$"]
            if names.contains(where: { object[$0] != nil }) {
                report(
                    .unusableSetting("the variable \(assignment.name) is assigned twice in one state; remove one"),
                    state: resolved(settings.name),
                    at: settings.location
                )
            }
            let value = template(
                "Assign",
                Template(node: .object([(assignment.name, assignment.value.node)])),
                settings,
                root
            )
            for (name, value) in value?.objectValue ?? [:] { object[name] = value }
        }
        return .object(object)
    }

    /// Lowers a template; in JSONPath it must be an object.
    mutating func template(
        _ field: String,
        _ template: Template,
        _ settings: StepSettings,
        _ root: JSONPathRoot
    ) -> JSON? {
        if language(of: settings) == .jsonata {
            let lowering = jsonata(settings)
            return attempt(field, settings) { () throws(LoweringError) in try lowering.template(template.node) }
        }
        let lowering = JSONPathLowering(root: root, resultMember: settings.resultMember)
        let part = attempt(field, settings) { () throws(LoweringError) in try lowering.template(template.node) }
        switch part {
        case nil: return nil
        case .value(let json): return json
        case .dynamic(let text):
            report(
                .unusableSetting(
                    "\(field) must be an object or a fixed value in JSONPath, but is \(text); name a field for it"
                ),
                state: resolved(settings.name),
                at: settings.location
            )
            return nil
        }
    }

    // MARK: - Errors

    /// `Retry`, and `Catch` without the handlers' states.
    mutating func fillErrors(
        _ state: inout some ErrorHandlingFields,
        _ settings: StepSettings,
        then next: Continuation
    ) {
        state.retry = settings.retriers
        for clause in settings.catches {
            var catcher = Catcher()
            catcher.comment = clause.comment
            catcher.errorEquals = clause.errors
            catcher.assign = assignments(clause.assignments, settings, root: .errorOutput)
            if language(of: settings) == .jsonata {
                catcher.output = errorOutput(clause.resultPath, settings)
            } else {
                catcher.resultPath = path("ResultPath of a catcher", clause.resultPath, settings)
            }
            catcher.next = target(of: clause.steps, then: next, "an empty .catch of", settings)
            state.catch.append(catcher)
        }
    }

    private mutating func errorOutput(_ place: PathSetting?, _ settings: StepSettings) -> JSON? {
        switch place {
        case nil: return nil
        case .null: return "{% $states.input %}"
        case .node(let node):
            let lowering = jsonata(settings)
            return attempt("Output of a catcher", settings) { () throws(LoweringError) in
                let source = try lowering.updatedInput([(node, "$states.errorOutput")])
                return .string("{% \(source) %}")
            }
        }
    }

    /// The handlers' states, directly after their step.
    ///
    /// Where nothing says where the error output goes, it takes the payload's place: the outer payload isn't there.
    mutating func lowerHandlers(_ settings: StepSettings, then next: Continuation) {
        for clause in settings.catches {
            if clause.resultPath == nil {
                lower(clause.steps, then: next, payload: settings.handlerScope)
            } else {
                lower(clause.steps, then: next)
            }
        }
    }

    /// The state that a block begins with, or where control goes after it; there must be one.
    mutating func target(
        of steps: [any Step],
        then next: Continuation,
        _ exit: String,
        _ settings: StepSettings
    ) -> String? {
        if let name = entry(of: steps) { return name }
        if case .state(let name) = next { return name }
        let name = resolved(settings.name)
        report(.exitWithoutState("\(exit) \(quoted(name))"), state: name, at: settings.location)
        return nil
    }

    // MARK: - The end

    /// Adds a state that is filled, after the raw fields and the problems that modifiers found.
    /// - Parameters:
    ///   - effect: What the state makes of the payload.
    ///   - nodes: The expressions of the step that aren't among its settings.
    ///   - children: The scopes within the state.
    mutating func finish(
        _ state: State,
        _ settings: StepSettings,
        effect: PayloadEffect,
        reading nodes: [Template.Node?] = [],
        children: [PayloadFlow] = []
    ) {
        let name = resolved(settings.name)
        let step = PayloadFlow.StepFlow(
            effect: effect,
            // A path of another scope's payload is told of where it is lowered.
            reads: (settings.payloadReads + nodes.flatMap { $0?.payloadReads ?? [] }).filter { $0.scope == payload },
            catchers: settings.catches.map(\.effect),
            location: settings.location,
            children: children
        )
        note(step, for: name)

        for problem in settings.problems { report(.unusableSetting(problem), state: name, at: settings.location) }
        var state = state
        if !settings.fields.isEmpty, case .object(var object) = state.json {
            for (field, value) in settings.fields { object[field] = value }
            state = read(.object(object), named: name, at: settings.location) ?? state
        }
        allow(settings.allowedCodes, for: name)
        add(state, as: name, at: settings.location)
    }

    /// Reads a state as ASL writes it, with its findings.
    mutating func read(_ json: JSON, named name: String, at location: SourceLocation) -> State? {
        var reader = DefinitionReader()
        let state = reader.descend(to: "States") { reader in
            reader.descend(to: name, state: name) { State(json: json, reader: &$0) }
        }
        for diagnostic in reader.diagnostics { report(diagnostic, state: name, at: location) }
        return state
    }

    /// Reads a definition as ASL writes it, with its findings.
    mutating func readMachine(_ json: JSON, at location: SourceLocation) -> StateMachine? {
        var findings: [Diagnostic] = []
        let machine = StateMachine(json: json, diagnostics: &findings)
        for diagnostic in findings { report(diagnostic, state: diagnostic.state, at: location) }
        return machine
    }
}
