public import OrderedJSON
internal import StatesLanguage

extension MockConfiguration {
    /// Reads the text of a file.
    ///
    /// - Parameter file: The file's name, for errors.
    /// - Throws: ``MockConfigurationError`` at the first thing that isn't as the format wants it.
    public init(json bytes: [UInt8], file: String? = nil) throws(MockConfigurationError) {
        let document: JSONDocument
        do throws(JSONParseError) {
            document = try JSONDocument(parsing: bytes)
        } catch {
            throw .notJSON(error, file: file)
        }
        try self.init(document, file: file)
    }

    /// Reads a document, in whatever notation it was written.
    public init(_ document: JSONDocument, file: String? = nil) throws(MockConfigurationError) {
        let reader = MockReader(source: MockSource(file: file, positions: document.positions))
        if let duplicate = document.duplicateKeys.first { throw reader.source.duplicate(duplicate) }
        let file = try reader.object(document.value, at: .root, "a mock file")
        for (name, _) in file where !["StateMachines", "MockedResponses", "$schema"].contains(name) {
            throw reader.source.unknownField(name, at: .root, among: ["StateMachines", "MockedResponses"])
        }
        guard let machines = file["StateMachines"] else { throw reader.source.missing("StateMachines", at: .root) }
        stateMachines = try reader.stateMachines(machines, at: JSONPointer(["StateMachines"]))
        // A file without mocked states needs no responses.
        let responses = file["MockedResponses"] ?? .object([:])
        self.responses = try reader.responses(responses, at: JSONPointer(["MockedResponses"]))
        source = reader.source
    }
}

/// Takes a mock file apart.
private struct MockReader {
    let source: MockSource

    func object(_ value: JSON, at place: JSONPointer, _ what: String) throws(MockConfigurationError) -> JSONObject {
        guard case .object(let object) = value else { throw source.wrongKind(value, what, "an object", at: place) }
        return object
    }

    func string(_ value: JSON, at place: JSONPointer, _ what: String) throws(MockConfigurationError) -> String {
        guard case .string(let text) = value else { throw source.wrongKind(value, what, "a string", at: place) }
        return text
    }

    // MARK: State machines

    func stateMachines(
        _ value: JSON,
        at place: JSONPointer
    ) throws(MockConfigurationError) -> [MockConfiguration.StateMachineEntry] {
        var entries: [MockConfiguration.StateMachineEntry] = []
        for (name, value) in try object(value, at: place, "StateMachines") {
            let place = place.appending(name)
            let machine = try object(value, at: place, "a state machine")
            for (field, _) in machine where field != "TestCases" {
                throw source.unknownField(field, at: place, among: ["TestCases"])
            }
            guard let testCases = machine["TestCases"] else { throw source.missing("TestCases", at: place) }
            entries.append(
                MockConfiguration.StateMachineEntry(
                    name: name,
                    testCases: try self.testCases(testCases, at: place.appending("TestCases"))
                )
            )
        }
        return entries
    }

    private func testCases(
        _ value: JSON,
        at place: JSONPointer
    ) throws(MockConfigurationError) -> [MockConfiguration.TestCaseEntry] {
        var entries: [MockConfiguration.TestCaseEntry] = []
        for (name, value) in try object(value, at: place, "TestCases") {
            let place = place.appending(name)
            var responses: [(state: String, response: String)] = []
            for (state, value) in try object(value, at: place, "a test case") {
                let response = try string(value, at: place.appending(state), "the name of a mocked response")
                responses.append((state, response))
            }
            entries.append(MockConfiguration.TestCaseEntry(name: name, pointer: place, responses: responses))
        }
        return entries
    }

    // MARK: Responses

    func responses(
        _ value: JSON,
        at place: JSONPointer
    ) throws(MockConfigurationError) -> [String: MockedResponse] {
        var responses: [String: MockedResponse] = [:]
        for (name, value) in try object(value, at: place, "MockedResponses") {
            responses[name] = try response(name, value, at: place.appending(name))
        }
        return responses
    }

    private func response(
        _ name: String,
        _ value: JSON,
        at place: JSONPointer
    ) throws(MockConfigurationError) -> MockedResponse {
        var answers: [(key: String, answer: MockedResponse.Answer)] = []
        for (key, value) in try object(value, at: place, "a mocked response") {
            let place = place.appending(key)
            guard let calls = Self.calls(key) else { throw source.invalidCalls(key, at: place) }
            let answer = MockedResponse.Answer(calls: calls, ending: try ending(value, at: place))
            answers.append((key, answer))
        }
        answers.sort { $0.answer.calls.lowerBound < $1.answer.calls.lowerBound }
        for (first, second) in zip(answers, answers.dropFirst())
        where first.answer.calls.upperBound >= second.answer.calls.lowerBound {
            throw source.overlap(first.key, second.key, at: place.appending(second.key))
        }
        return MockedResponse(name: name, answers: answers.map(\.answer))
    }

    /// The calls that a name stands for: `0`, or `1-3`.
    private static func calls(_ key: String) -> ClosedRange<Int>? {
        let parts = key.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count),
            parts.allSatisfy({ $0.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 } }),
            let first = Int(parts[0]), let last = Int(parts[parts.count - 1]), first <= last
        else { return nil }
        return first...last
    }

    private func ending(_ value: JSON, at place: JSONPointer) throws(MockConfigurationError) -> MockedResponse.Ending {
        let answer = try object(value, at: place, "an answer")
        for (field, _) in answer where field != "Return" && field != "Throw" {
            throw source.unknownField(field, at: place, among: ["Return", "Throw"])
        }
        switch (answer["Return"], answer["Throw"]) {
        case (let result?, nil): return .result(result)
        case (nil, let failure?): return try self.failure(failure, at: place.appending("Throw"))
        case (nil, nil): throw source.emptyAnswer(at: place)
        case (_?, _?): throw source.ambiguousAnswer(at: place)
        }
    }

    private func failure(_ value: JSON, at place: JSONPointer) throws(MockConfigurationError) -> MockedResponse.Ending {
        let failure = try object(value, at: place, "Throw")
        for (field, _) in failure where field != "Error" && field != "Cause" {
            throw source.unknownField(field, at: place, among: ["Error", "Cause"])
        }
        guard let error = failure["Error"] else { throw source.missing("Error", at: place) }
        var cause: String?
        if let value = failure["Cause"] { cause = try string(value, at: place.appending("Cause"), "Cause") }
        return .failure(error: try string(error, at: place.appending("Error"), "Error"), cause: cause)
    }
}
