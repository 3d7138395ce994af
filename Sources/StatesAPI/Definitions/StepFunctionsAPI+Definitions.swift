public import OrderedJSON
internal import StatesEngine
internal import StatesLanguage

extension StepFunctionsAPI {
    /// Answers `ValidateStateMachineDefinition`: whether a definition can be created, and if not, why.
    ///
    /// - Parameter request: `definition`, and optionally `type`, `severity` and `maxResults`.
    /// - Throws: ``APIError`` where the request itself is wrong.
    public func validateStateMachineDefinition(_ request: JSON) throws(APIError) -> JSON {
        let request = try APIRequest(request, [.text("definition", isRequired: true), .count("maxResults")])
        let type = try request.word("type", default: MachineType.standard)
        let severity = try request.word("severity", default: ServiceDiagnostic.Severity.error)
        let asked = request.integer("maxResults") ?? 0
        guard asked <= 100 else {
            throw .constraint("\(asked)", "maxResults", "Member must have value less than or equal to 100")
        }
        let limit = asked == 0 ? 100 : asked

        let review = DefinitionReview(request.text("definition") ?? "", type: type.executionType)
        let findings = severity == .warning ? review.findings : review.errors
        return [
            "result": review.errors.isEmpty ? "OK" : "FAIL",
            "diagnostics": .array(findings.prefix(limit).map(\.json)),
            "truncated": .bool(findings.count > limit),
        ]
    }

    /// Answers `CreateStateMachine` as it would be answered for a name that isn't taken.
    ///
    /// Nothing is created.
    ///
    /// - Parameter request: `name`, `definition`, `roleArn`, and optionally `type`, `publish`, `versionDescription`.
    /// - Throws: ``APIError``: what the service refuses the request for.
    public func createStateMachine(_ request: JSON) throws(APIError) -> JSON {
        let request = try APIRequest(
            request,
            [
                .text("name", isRequired: true), .text("definition", isRequired: true),
                .text("roleArn", isRequired: true),
            ]
        )
        let name = request.text("name") ?? ""
        if !MachineName.isValid(name) { throw APIError(code: "InvalidName", message: "Invalid Name: '\(name)'") }
        let type = try request.word("type", default: MachineType.standard)
        try checkVersion(request)
        try refuseFaults(request.text("definition") ?? "", type: type.executionType)
        let machine = ExecutionIdentity(
            name: "",
            stateMachineName: name,
            account: options.account,
            region: options.region
        )
        var answer: JSONObject = [
            "stateMachineArn": .string(machine.stateMachineARN), "creationDate": now,
        ]
        if request.isTrue("publish") { answer["stateMachineVersionArn"] = .string(machine.stateMachineARN + ":1") }
        return .object(answer)
    }

    /// Answers `UpdateStateMachine` as it would be answered for a machine that is there.
    ///
    /// Nothing is updated.
    ///
    /// - Parameter request: `stateMachineArn`, and what is to be changed: `definition`, `roleArn`, …
    /// - Throws: ``APIError``: what the service refuses the request for.
    public func updateStateMachine(_ request: JSON) throws(APIError) -> JSON {
        let request = try APIRequest(
            request,
            [.text("stateMachineArn", isRequired: true), .text("definition"), .text("roleArn")]
        )
        let changes = [
            "definition", "roleArn", "loggingConfiguration", "tracingConfiguration", "encryptionConfiguration",
        ]
        guard changes.contains(where: request.has) else {
            throw APIError(
                code: "MissingRequiredParameter",
                message: "Either the definition, the role ARN, the LoggingConfiguration, or the TracingConfiguration "
                    + "must be specified"
            )
        }
        try checkVersion(request)
        if let definition = request.text("definition") { try refuseFaults(definition, type: .standard) }
        return ["updateDate": now]
    }

    private func checkVersion(_ request: APIRequest) throws(APIError) {
        guard request.has("versionDescription"), !request.isTrue("publish") else { return }
        throw .validation("Version description can only be set when publish is true")
    }

    private func refuseFaults(_ definition: String, type: ExecutionType) throws(APIError) {
        let errors = DefinitionReview(definition, type: type).errors
        if !errors.isEmpty { throw .invalidDefinition(errors) }
    }

    /// The time in seconds since 1970, as the protocol has it.
    private var now: JSON { .double(Double(options.clock.start().milliseconds) / 1000) }
}

/// `type` of a state machine.
private enum MachineType: String, CaseIterable {
    case standard = "STANDARD"
    case express = "EXPRESS"

    var executionType: ExecutionType { self == .standard ? .standard : .express }
}

/// What a state machine can be called.
private enum MachineName {
    /// 1 to 80 characters, none of those that AWS bars.
    static func isValid(_ name: String) -> Bool {
        (1...80).contains(name.unicodeScalars.count)
            && !name.unicodeScalars.contains { scalar in
                scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
                    || "<>{}[]?*\"#%\\^|~`$&,;:/".unicodeScalars.contains(scalar)
            }
    }
}
