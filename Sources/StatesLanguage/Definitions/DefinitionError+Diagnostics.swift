import OrderedJSON

extension DefinitionError {
    /// SS1008: a text that is no JSON.
    static func notJSON(_ error: JSONParseError, file: String?) -> DefinitionError {
        let location = SourceLocation.text(file: file, line: error.line, column: error.column)
        return DefinitionError(Diagnostic(.error, .notJSON, error.message, location: location))
    }

    /// SS1006: a document that is no state machine.
    static func notAStateMachine(_ found: JSON, at position: SourcePosition, file: String?) -> DefinitionError {
        var diagnostic = Diagnostic.notAStateMachine(found)
        diagnostic.location = .text(file: file, line: position.line, column: position.column)
        return DefinitionError(diagnostic)
    }
}

extension Diagnostic.Code {
    package static let notJSON = Self(rawValue: "SS1008")
    package static let notYAML = Self(rawValue: "SS1009")
}
