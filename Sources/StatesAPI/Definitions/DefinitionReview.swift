internal import OrderedJSON
internal import StatesLanguage
internal import StatesValidation

/// A definition as the service reads it: the machine, and what is wrong with it.
struct DefinitionReview {
    let machine: StateMachine?
    let findings: [ServiceDiagnostic]

    var errors: [ServiceDiagnostic] { findings.filter { $0.severity == .error } }

    /// Reads the text of a definition.
    init(_ text: String, type: ExecutionType = .standard) {
        let document: JSONDocument
        do throws(JSONParseError) {
            document = try JSONDocument(parsing: Array(text.utf8))
        } catch {
            self.init(unreadable: ServiceDiagnostic(code: .invalidJSON, message: "\(error)", location: nil))
            return
        }
        guard let object = document.value.objectValue else {
            let message = "A definition is an object, and this is \(document.value.kind)"
            self.init(unreadable: ServiceDiagnostic(code: .invalidJSON, message: message, location: nil))
            return
        }
        let missing = ["StartAt", "States"].filter { object[$0] == nil }
        guard missing.count < 2, let definition = try? ParsedDefinition(document) else {
            self.init(unreadable: .missingFields(missing))
            return
        }
        let findings = definition.validate(ValidationOptions(type: type))
        self.init(machine: definition.stateMachine, findings: Self.asService(findings, document.value))
    }

    private init(machine: StateMachine, findings: [ServiceDiagnostic]) {
        (self.machine, self.findings) = (machine, findings)
    }

    private init(unreadable finding: ServiceDiagnostic) {
        (machine, findings) = (nil, [finding])
    }

    /// The findings in the words of the service, each said once, in its order.
    private static func asService(_ diagnostics: [Diagnostic], _ definition: JSON) -> [ServiceDiagnostic] {
        var seen: Set<ServiceDiagnostic> = []
        var findings = diagnostics.filter(\.isTheServices).compactMap { ServiceDiagnostic($0, in: definition) }
        findings = findings.filter { seen.insert($0).inserted }
        // Without an end nothing is said of states to which nothing leads, and that there is none comes last (reported).
        let isEndless = { (finding: ServiceDiagnostic) in finding.code == .missingEndState }
        guard findings.contains(where: isEndless) else { return findings }
        return findings.filter { !isEndless($0) && !$0.message.hasSuffix("is not reachable.") }
            + findings.filter(isEndless).prefix(1)
    }
}

extension ServiceDiagnostic {
    fileprivate static func missingFields(_ names: [String]) -> ServiceDiagnostic {
        ServiceDiagnostic(
            code: .schemaValidationFailed,
            message: "These fields are required: [\(names.joined(separator: ", "))]",
            location: "/"
        )
    }
}

extension Diagnostic {
    /// Whether it is of a kind that the service looks for when a definition is created.
    ///
    /// What data do on their way, parameters by the models of services, and expressions that are sure to fail are
    /// found by us alone: the service takes them, and the execution fails.
    fileprivate var isTheServices: Bool {
        !code.rawValue.hasPrefix("SS26") && !["SS2423", "SS2424", "SS2513", "SS2514"].contains(code.rawValue)
    }
}
