internal import OrderedJSON
internal import StatesLanguage

/// The file that mocks came from, which makes errors with their places.
struct MockSource: Sendable {
    let file: String?
    let positions: JSONSourceMap

    private func error(_ message: String, at pointer: JSONPointer) -> MockConfigurationError {
        let position = positions[pointer].map { $0.keyPosition ?? $0.position }
        return MockConfigurationError(
            message: message,
            pointer: pointer,
            location: position.map { .text(file: file, line: $0.line, column: $0.column) }
        )
    }

    // MARK: Reading

    func wrongKind(_ value: JSON, _ what: String, _ wanted: String, at place: JSONPointer) -> MockConfigurationError {
        error("\(what) must be \(wanted), but this is \(value.kind)", at: place)
    }

    func missing(_ field: String, at place: JSONPointer) -> MockConfigurationError {
        error("\(quoted(field)) is missing; add it", at: place)
    }

    func unknownField(_ field: String, at place: JSONPointer, among fields: [String]) -> MockConfigurationError {
        let known = fields.map(quoted).joined(separator: " and ")
        let cure = nearest(to: field, among: fields).map { "did you mean \(quoted($0))?" } ?? "known here: \(known)"
        return error("\(quoted(field)) means nothing here; \(cure)", at: place.appending(field))
    }

    func duplicate(_ key: JSONDocument.DuplicateKey) -> MockConfigurationError {
        MockConfigurationError(
            message: "\(quoted(key.key)) is here twice, first in line \(key.first.line); remove one",
            pointer: key.pointer,
            location: .text(file: file, line: key.second.line, column: key.second.column)
        )
    }

    func invalidCalls(_ key: String, at place: JSONPointer) -> MockConfigurationError {
        error(
            "\(quoted(key)) is no call number; write a number from 0, such as \"0\", or a range such as \"1-3\"",
            at: place
        )
    }

    func overlap(_ first: String, _ second: String, at place: JSONPointer) -> MockConfigurationError {
        error("\(quoted(second)) and \(quoted(first)) are both for the same call; each call has one answer", at: place)
    }

    func emptyAnswer(at place: JSONPointer) -> MockConfigurationError {
        error("an answer has a \"Return\" with the result, or a \"Throw\" with an \"Error\"; add one", at: place)
    }

    func ambiguousAnswer(at place: JSONPointer) -> MockConfigurationError {
        error("an answer has a \"Return\" or a \"Throw\", not both; remove one", at: place)
    }

    // MARK: Looking up

    func unknownStateMachine(_ name: String, among names: [String]) -> MockConfigurationError {
        error(
            "there are no mocks for the state machine \(quoted(name)); \(cure(name, names, "state machines"))",
            at: JSONPointer(["StateMachines"])
        )
    }

    func unknownTestCase(_ name: String, of machine: String, among names: [String]) -> MockConfigurationError {
        error(
            "the state machine \(quoted(machine)) has no test case \(quoted(name)); \(cure(name, names, "test cases"))",
            at: JSONPointer(["StateMachines", machine, "TestCases"])
        )
    }

    func unknownResponse(_ name: String, at place: JSONPointer, among names: [String]) -> MockConfigurationError {
        error(
            "there is no mocked response \(quoted(name)); "
                + (nearest(to: name, among: names).map { "did you mean \(quoted($0))?" }
                    ?? "add it to \"MockedResponses\""),
            at: place
        )
    }

    func unknownState(_ name: String, at place: JSONPointer, among names: [String]) -> MockConfigurationError {
        error("there is no Task state \(quoted(name)); \(cure(name, names, "Task states"))", at: place)
    }

    private func cure(_ name: String, _ names: [String], _ what: String) -> String {
        if let near = nearest(to: name, among: names) { return "did you mean \(quoted(near))?" }
        return names.isEmpty ? "there are no \(what)" : "\(what): \(names.map(quoted).joined(separator: ", "))"
    }
}

extension MockConfigurationError {
    /// A text that is no JSON.
    static func notJSON(_ error: JSONParseError, file: String?) -> MockConfigurationError {
        MockConfigurationError(
            message: error.message,
            pointer: nil,
            location: .text(file: file, line: error.line, column: error.column)
        )
    }
}
