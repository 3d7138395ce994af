public import OrderedJSON
internal import StatesEngine
internal import StatesLanguage

extension StepFunctionsAPI {
    /// Answers `TestState`: runs one state, and tells what it made of its data.
    ///
    /// - Parameter request: `definition`, and optionally `stateName`, `input`, `inspectionLevel`, `mock`, `variables`,
    ///   `context`, `stateConfiguration`, `roleArn`, `revealSecrets`.
    /// - Throws: ``APIError``: what the service refuses the request for. A failure of the state is an answer.
    public func testState(_ request: JSON) async throws(APIError) -> JSON {
        let request = try TestStateRequest(request, options: options)
        let machine = StateMachine(
            of: request.state,
            named: TestStateRequest.stateName,
            queryLanguage: request.queryLanguage
        )
        // A state that is tested runs as in an Express execution: for five minutes at most.
        var options = options
        options.type = .express
        let engine: Engine
        do throws(ProgramError) {
            engine = try Engine(machine, handlers: handlers, options: options)
        } catch {
            throw APIError(error)
        }
        do throws(StateTestError) {
            let result = try await engine.testState(request.test)
            return answer(result, request.level)
        } catch {
            throw APIError(error)
        }
    }

    private func answer(_ result: StateTestResult, _ level: TestStateRequest.InspectionLevel) -> JSON {
        var answer: JSONObject = ["status": .string(result.status.rawValue)]
        answer["output"] = result.output.map { .string($0.serialized()) }
        answer["error"] = result.error.map { .string($0) }
        answer["cause"] = result.cause.map { .string($0) }
        answer["nextState"] = result.nextState.map { .string($0) }
        if level != .info { answer["inspectionData"] = result.inspection.answer }
        return .object(answer)
    }
}

extension StateInspection {
    /// The data as a member of TestState's answer: payloads as text.
    fileprivate var answer: JSON {
        var answer: JSONObject = ["input": .string(input.serialized())]
        let payloads: KeyValuePairs<String, JSON?> = [
            "afterInputPath": afterInputPath, "afterParameters": afterParameters, "afterArguments": afterArguments,
            "afterItemsPath": afterItemsPath, "afterItemsPointer": afterItemsPointer,
            "afterItemSelector": afterItemSelector, "afterItemBatcher": afterItemBatcher, "result": result,
            "afterResultSelector": afterResultSelector, "afterResultPath": afterResultPath,
            "variables": variables.isEmpty ? nil : .object(variables),
        ]
        for (name, payload) in payloads { answer[name] = payload.map { .string($0.serialized()) } }
        answer["maxConcurrency"] = maxConcurrency
        answer["toleratedFailureCount"] = toleratedFailureCount
        answer["toleratedFailurePercentage"] = toleratedFailurePercentage
        answer["errorDetails"] = errorDetails.answer
        return .object(answer)
    }
}

extension StateInspection.ErrorDetails {
    fileprivate var answer: JSON? {
        var answer = JSONObject()
        answer["retryIndex"] = retryIndex.map { .integer(Int64($0)) }
        answer["retryBackoffIntervalSeconds"] = retryBackoffIntervalSeconds.map { .integer(Int64($0.rounded())) }
        answer["catchIndex"] = catchIndex.map { .integer(Int64($0)) }
        return answer.isEmpty ? nil : .object(answer)
    }
}

extension APIError {
    /// Why a state couldn't be tested.
    fileprivate init(_ error: StateTestError) {
        switch error {
        case .program(let error): self.init(error)
        case .tooManyFailedIterations:
            self = .validation("Map iteration failure count must be less than or equal to the number of Map iterations")
        case .resultCount: self = .resultCount
        case .stateNotFound: self = .validation("State not found in definition")
        case .mockNotSupported(let type):
            self = .validation("State type '\(type)' is not supported when a mock is specified")
        case .notApplicable, .engine: self = .validation("\(error)")
        }
    }

    fileprivate init(_ error: ProgramError) {
        let location = error.state.map { "/States/\($0)/\(error.field)" } ?? "/\(error.field)"
        let finding = ServiceDiagnostic(code: .schemaValidationFailed, message: error.message, location: location)
        self = .invalidDefinition([finding])
    }
}
