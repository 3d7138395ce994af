internal import OrderedJSON
internal import StatesLanguage
internal import StatesValidation

/// Finds faults of definitions: `{id, definition, workflowType}` a line in, `{id, findings}` out.
package struct LintProtocol {
    /// The protocol.
    package init() {}

    /// Answers line after line.
    package func run() {
        while let line = readLine() {
            let message = (try? JSON(parsing: line)) ?? .null
            print(JSON.object(["id": message["id"] ?? .null, "findings": findings(in: message)]).serialized())
        }
    }

    private func findings(in message: JSON) -> JSON {
        let definition = message["definition"] ?? .null
        guard let parsed = try? ParsedDefinition(json: Array(definition.serialized().utf8)) else {
            return [["severity": "error", "message": "the definition isn't a state machine"]]
        }
        let options = ValidationOptions(type: message["workflowType"] == "EXPRESS" ? .express : .standard)
        return .array(parsed.validate(options).map(\.summary))
    }
}

extension Diagnostic {
    fileprivate var summary: JSON {
        [
            "severity": .string(severity.rawValue),
            "code": .string(code.rawValue),
            "state": state.map { .string($0) } ?? .null,
            "message": .string(message),
            "path": pointer.map { .string("\($0)") } ?? .null,
        ]
    }
}
