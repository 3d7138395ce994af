internal import OrderedJSON
internal import StatesEngine
internal import StatesLanguage
internal import StatesServices

/// `mock` of a TestState request.
struct MockInput {
    let mock: StateMock
    let validation: Validation

    /// `fieldValidationMode`.
    enum Validation: String, CaseIterable {
        /// Fields have the right kinds, and all that are always there are.
        case strict = "STRICT"
        /// Fields that are there have the right kinds.
        case present = "PRESENT"
        /// Anything.
        case none = "NONE"
    }

    /// Reads the mock, where there is one.
    init?(_ request: APIRequest) throws(APIError) {
        guard request.has("mock") else { return nil }
        guard request.has("mock.result") != request.has("mock.errorOutput") else {
            throw .validation("A test mock should have only one of the following fields: [result, errorOutput].")
        }
        validation = try request.word("mock.fieldValidationMode", default: Validation.strict)
        if request.has("mock.errorOutput") {
            mock = .failure(request.text("mock.errorOutput.error"), cause: request.text("mock.errorOutput.cause"))
            return
        }
        guard let result = try? JSON(parsing: request.text("mock.result") ?? "") else {
            throw .validation("Mocked result must be a valid JSON.")
        }
        mock = .result(result)
    }

    /// Whether the mock can stand for what the state does.
    func check(against state: State) throws(APIError) {
        let type = state.type?.rawValue ?? ""
        switch state {
        case .task(let task): try check(against: task)
        case .map(let map): try check(against: map)
        case .parallel(let parallel): try check(against: parallel)
        default: throw .validation("State type '\(type)' is not supported when a mock is specified")
        }
    }

    private func check(against task: TaskState) throws(APIError) {
        guard case .result(let result) = mock, validation != .none,
            let shape = task.resource.flatMap({ TaskResource($0) }).flatMap(ResponseCatalogue.shape)
        else { return }
        if let problem = shape.problem(in: result, needsAll: validation == .strict) {
            throw .validation("Mock result schema validation error: \(problem)")
        }
    }

    private func check(against map: MapState) throws(APIError) {
        guard case .result(let result) = mock else { return }
        // A writer that writes gives where it wrote, and not the results.
        if map.resultWriter?.resource != nil {
            if result.objectValue == nil { throw .validation("Mocked result must be a JSON object.") }
        } else if result.arrayValue == nil {
            throw .validation("Mocked result must be an array.")
        }
    }

    private func check(against parallel: ParallelState) throws(APIError) {
        guard case .result(let result) = mock else { return }
        guard let results = result.arrayValue else { throw .validation("Mocked result must be an array.") }
        guard results.count == parallel.branches.count else { throw .resultCount }
    }
}

extension APIError {
    static let resultCount = validation(
        "Mocked result must contain the same number of items as number of Parallel branches."
    )
}
