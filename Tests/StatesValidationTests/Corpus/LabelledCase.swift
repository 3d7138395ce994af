import OrderedJSON
import StatesLanguage
import StatesValidation
import TestSupport

/// A definition with what a linter should say of it.
struct LabelledCase {
    let name: String
    let category: String
    let isValid: Bool
    let definition: JSON
    let type: ExecutionType
    /// For each thing to say the states it may be said of; empty for anywhere.
    let expected: [Set<String>]

    static var all: [LabelledCase] {
        get throws {
            try ConformanceFolder.files(in: "asl-invalid/cases").compactMap {
                try LabelledCase(ConformanceFolder.json(at: $0))
            }
        }
    }

    init?(_ json: JSON) {
        guard let name = json["id"]?.stringValue, let category = json["kind"]?.stringValue,
            let isValid = json["valid"]?.boolValue, let definition = json["definition"]
        else { return nil }
        self.name = name
        self.category = category
        self.isValid = isValid
        self.definition = definition
        type = json["workflowType"]?.stringValue == "EXPRESS" ? .express : .standard
        expected = (json["expect"]?.arrayValue ?? []).map { expectation in
            let others = expectation["also"]?.arrayValue?.compactMap(\.stringValue) ?? []
            return Set((expectation["state"]?.stringValue.map { [$0] + others }) ?? [])
        }
    }

    /// What is found, a definition that can't be read included.
    func findings() throws -> [Diagnostic] {
        do throws(DefinitionError) {
            let document = try ParsedDefinition(json: Array(definition.serialized().utf8))
            return document.validate(ValidationOptions(type: type))
        } catch {
            return [error.diagnostic]
        }
    }

    /// Whether an error or a warning is on a state that it is expected on.
    func isDetected(by findings: [Diagnostic]) -> Bool {
        expected.contains { states in
            findings.contains { finding in
                guard finding.severity != .info else { return false }
                let places = Set(finding.pointer?.tokens ?? []).union(finding.state.map { [$0] } ?? [])
                return states.isEmpty || !states.isDisjoint(with: places)
            }
        }
    }
}
