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
        test.mapItemReaderData = try Self.readItems(request, state)
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
            guard let resource = task.resource.flatMap({ TaskResource($0) }) else { return }
            if case .activity = resource {
                throw APIError(code: "InvalidDefinition", message: "TestState API does not support Activity tasks.")
            }
            guard let pattern = resource.pattern, pattern != .requestResponse else { return }
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

    /// The items that a reader of JSON or of lines of JSON finds in the data that is given.
    private static func readItems(_ request: APIRequest, _ state: State) throws(APIError) -> [JSON]? {
        guard let text = request.text("stateConfiguration.mapItemReaderData") else { return nil }
        guard case .map(let map) = state, let reader = map.itemReader else {
            throw .validation("MapItemReaderData is only supported for a Map state with an ItemReader.")
        }
        switch reader.readerConfig?.inputType {
        case nil, .json?:
            guard var value = try? JSON(parsing: text) else {
                throw .validation("MapItemReaderData must be valid JSON.")
            }
            if let pointer = reader.readerConfig?.itemsPointer {
                guard let found = value[JSONPointer(parsing: pointer)] else {
                    throw .validation("The ItemsPointer '\(pointer)' leads nowhere in MapItemReaderData.")
                }
                value = found
            }
            if case .object(let object) = value {
                return object.map { ["Key": .string($0.key), "Value": $0.value] }
            }
            guard let items = value.arrayValue else {
                throw .validation("MapItemReaderData must be a JSON array or object.")
            }
            return items
        case .jsonl?:
            var items: [JSON] = []
            for line in text.split(whereSeparator: \.isNewline) {
                guard let item = try? JSON(parsing: String(line)) else {
                    throw .validation("MapItemReaderData must have a JSON value in each line.")
                }
                items.append(item)
            }
            return items
        case let type?:
            throw .validation("MapItemReaderData of the InputType \(type.rawValue) can't be read here; give JSON.")
        }
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

extension JSONPointer {
    /// Reads the text of RFC 6901, with or without the first slash.
    fileprivate init(parsing text: String) {
        let tokens = text.split(separator: "/", omittingEmptySubsequences: false).dropFirst(text.hasPrefix("/") ? 1 : 0)
        self.init(
            tokens.map { token in
                // The tilde comes last, or "~01" would become a slash.
                token.split(separator: "~1", omittingEmptySubsequences: false).joined(separator: "/")
                    .split(separator: "~0", omittingEmptySubsequences: false).joined(separator: "~")
            }
        )
    }
}
