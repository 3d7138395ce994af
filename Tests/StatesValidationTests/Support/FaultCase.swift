import OrderedJSON
import StatesLanguage
import StatesValidation
import Testing

/// A definition with one fault, and a sound one that resembles it.
struct FaultCase: Sendable, CustomTestStringConvertible {
    let code: Diagnostic.Code
    let faulty: String
    let twin: String
    let type: ExecutionType

    init(_ code: Diagnostic.Code, _ faulty: String, twin: String, type: ExecutionType = .standard) {
        self.code = code
        self.faulty = faulty
        self.twin = twin
        self.type = type
    }

    var testDescription: String { code.rawValue }

    static let all = graph + choice + errors + fields + paths + service + dataFlow
}

/// Everything that is found in a definition.
func findings(in text: String, type: ExecutionType = .standard) throws -> [Diagnostic] {
    try ParsedDefinition(json: Array(text.utf8)).validate(ValidationOptions(type: type))
}

/// The codes of what is found in a definition, remarks aside.
func codes(in text: String, type: ExecutionType = .standard) throws -> [String] {
    try findings(in: text, type: type).filter { $0.severity != .info }.map(\.code.rawValue)
}
