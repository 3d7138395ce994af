internal import OrderedJSON
internal import StatesEngine
internal import StatesLanguage
internal import StatesServices

/// A request of TestState, read and checked.
struct TestStateRequest {
    let state: State
    /// The machine's query language.
    let queryLanguage: QueryLanguage?
    let level: InspectionLevel
    let test: StateTest
    let errorCausedByState: String?

    /// `inspectionLevel`.
    ///
    /// `TRACE` tells of HTTP requests too, and of nothing else more than `DEBUG`.
    enum InspectionLevel: String, CaseIterable {
        case info = "INFO"
        case debug = "DEBUG"
        case trace = "TRACE"
    }

    /// The name that every state has when it is tested, whatever its own (recorded).
    static let stateName = "StateName"

    private static let rules: [ParameterRule] = [
        .text("definition", isRequired: true), .text("roleArn"), .text("stateName"),
        .text("stateConfiguration.errorCausedByState"), .count("stateConfiguration.retrierRetryCount"),
        .count("stateConfiguration.mapIterationFailureCount"),
    ]

    init(_ json: JSON, options: EngineOptions) throws(APIError) {
        let request = try APIRequest(json, Self.rules)
        level = try request.word("inspectionLevel", default: InspectionLevel.info)
        let mock = try MockInput(request)
        try Self.checkUses(request, hasMock: mock != nil)
        (state, queryLanguage) = try Self.state(of: request)
        if let mock {
            try mock.check(against: state)
        } else {
            try Self.checkRuns(state)
        }

        var test = StateTest(of: Self.stateName)
        if let text = request.text("input") {
            do throws(JSONParseError) {
                test.input = try JSON(parsing: text)
            } catch {
                throw .invalidInput("\(error)")
            }
        }
        test.variables = try Self.variables(request)
        test.mock = mock?.mock
        test.retrierRetryCount = request.integer("stateConfiguration.retrierRetryCount") ?? 0
        test.mapIterationFailureCount = request.integer("stateConfiguration.mapIterationFailureCount")
        test.mapItemReaderData = request.text("stateConfiguration.mapItemReaderData")
        errorCausedByState = request.text("stateConfiguration.errorCausedByState")
        if let name = errorCausedByState, state.state(within: name) == nil {
            throw .validation("State '\(name)' is not found in the tested state; name a state of its branches or items")
        }
        test.context =
            if let context = request.text("context") {
                try ContextObject.given(context, for: state)
            } else {
                ContextObject.made(for: test, of: state, roleARN: request.text("roleArn"), options: options)
            }
        self.test = test
    }

    // MARK: What goes together

    /// Refuses what says something about a mock where there is none, and the reverse.
    private static func checkUses(_ request: APIRequest, hasMock: Bool) throws(APIError) {
        if hasMock {
            guard !request.isTrue("revealSecrets") else {
                throw .validation("TestState does not support RevealSecrets when a mock is specified.")
            }
            return
        }
        let settings = [
            ("stateConfiguration.mapIterationFailureCount", "MapIterationFailureCount"),
            ("stateConfiguration.retrierRetryCount", "RetrierRetryCount"),
            ("stateConfiguration.errorCausedByState", "ErrorCausedByState"),
            ("stateConfiguration.mapItemReaderData", "MapItemReaderData"),
            ("context", "Context"),
        ]
        for (path, name) in settings where request.has(path) {
            throw .validation("TestState does not support \(name) when a mock is not specified.")
        }
    }

    /// Refuses a state that can be tested with a mock only.
    private static func checkRuns(_ state: State) throws(APIError) {
        let supported = "Supported state types include: [Task, Wait, Pass, Succeed, Fail, Choice]"
        switch state {
        case .map, .parallel:
            throw APIError(
                code: "InvalidDefinition",
                message: "TestState API does not support Map or Parallel states. \(supported)"
            )
        case .task(let task):
            if state.isActivity {
                throw APIError(code: "InvalidDefinition", message: "TestState API does not support Activity tasks.")
            }
            guard let pattern = task.resource.flatMap({ TaskResource($0) })?.pattern, pattern != .requestResponse
            else { return }
            throw APIError(
                code: "InvalidDefinition",
                message: "TestState API does not support the '\(pattern.suffix)' service integration pattern."
            )
        default: return
        }
    }

    // MARK: Parts

    /// The state that is tested, from a definition of its own or from that of a machine.
    private static func state(of request: APIRequest) throws(APIError) -> (State, QueryLanguage?) {
        let text = request.text("definition") ?? ""
        if let name = request.text("stateName") {
            let review = DefinitionReview(text)
            guard review.errors.isEmpty, let machine = review.machine else { throw .invalidDefinition(review.errors) }
            guard let state = machine.state(named: name) else { throw .validation("State not found in definition") }
            return (state, machine.queryLanguage)
        }
        let definition: JSON
        do throws(JSONParseError) {
            definition = try JSON(parsing: text)
        } catch {
            throw .invalidDefinition([ServiceDiagnostic(code: .invalidJSON, message: "\(error)", location: nil)])
        }
        var findings: [Diagnostic] = []
        let bare: JSON = ["StartAt": .string(stateName), "States": .object(JSONObject([(stateName, definition)]))]
        let state = StateMachine(json: bare, diagnostics: &findings)?.states[stateName]
        guard let state else { throw .invalidDefinition(DefinitionReview(bare.serialized()).errors) }
        let machine = StateMachine(of: state, named: stateName, queryLanguage: nil)
        let errors = DefinitionReview(machine.definition.serialized()).errors
        guard errors.isEmpty else { throw .invalidDefinition(errors) }
        return (state, nil)
    }

    private static func variables(_ request: APIRequest) throws(APIError) -> JSONObject {
        guard let text = request.text("variables") else { return [:] }
        guard case .object(let variables)? = try? JSON(parsing: text) else {
            throw .validation("Variables must be a JSON object.")
        }
        return variables
    }
}

extension State {
    /// The state of that name in the branches or the item processor of this one.
    fileprivate func state(within name: String) -> State? {
        for scope in scopes {
            var machine = StateMachine()
            machine.states = scope.states
            if let state = machine.state(named: name) { return state }
        }
        return nil
    }
}
