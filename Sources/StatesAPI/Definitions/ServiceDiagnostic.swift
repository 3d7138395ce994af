internal import OrderedJSON

/// A finding about a definition as Step Functions words it.
struct ServiceDiagnostic: Hashable {
    var severity = Severity.error
    let code: Code
    let message: String
    /// `/States/Ask/Choices[0]/Next`; nil where the finding is about no place.
    let location: String?

    enum Severity: String, CaseIterable {
        case error = "ERROR"
        case warning = "WARNING"
    }

    /// What AWS lists with `ValidateStateMachineDefinitionDiagnostic`.
    enum Code: String {
        case invalidJSON = "INVALID_JSON_DESCRIPTION"
        case missingDescription = "MISSING_DESCRIPTION"
        case schemaValidationFailed = "SCHEMA_VALIDATION_FAILED"
        case missingEndState = "MISSING_END_STATE"
        case duplicateStateName = "DUPLICATE_STATE_NAME"
        case invalidStateName = "INVALID_STATE_NAME"
        case duplicateLabelName = "DUPLICATE_LABEL_NAME"
        case invalidLabelName = "INVALID_LABEL_NAME"
        case missingTransitionTarget = "MISSING_TRANSITION_TARGET"
        case tooDeeplyNested = "TOO_DEEPLY_NESTED"
        case noDollar = "NO_DOLLAR"
        case noPath = "NO_PATH"
        case staticPassResult = "PASS_RESULT_IS_STATIC"
    }

    /// The finding as a member of `diagnostics`.
    var json: JSON {
        var object: JSONObject = [
            "severity": .string(severity.rawValue), "code": .string(code.rawValue), "message": .string(message),
        ]
        object["location"] = location.map { .string($0) }
        return .object(object)
    }

    /// The finding as a part of the message of `InvalidDefinition`.
    var text: String { "\(code.rawValue): \(message) at \(location ?? "null")" }
}

extension APIError {
    /// `InvalidDefinition`, for all that is wrong.
    static func invalidDefinition(_ findings: [ServiceDiagnostic]) -> APIError {
        let text = findings.map(\.text).joined(separator: ", ")
        return APIError(code: "InvalidDefinition", message: "Invalid State Machine Definition: '\(text)'")
    }
}
