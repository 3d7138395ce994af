internal import OrderedJSON
internal import StatesLanguage

extension ServiceDiagnostic {
    /// The finding of ours in the words of the service, or nil where the service has nothing to say.
    ///
    /// Where no recording and no report shows its words, the finding keeps ours.
    init?(_ finding: Diagnostic, in definition: JSON) {
        let place = finding.pointer ?? .root
        let location = place.location(in: definition)
        let owner = JSONPointer(Array(place.tokens.dropLast()))
        let ownerLocation = owner.location(in: definition)
        let field = place.tokens.last ?? ""

        func schema(_ message: String, at location: String) -> ServiceDiagnostic {
            ServiceDiagnostic(code: .schemaValidationFailed, message: message, location: location)
        }

        switch finding.code {
        // Fields
        case "SS1001", "SS2301":
            self = schema("Field '\(field)' is not supported", at: ownerLocation)
        case "SS1003":
            self = schema("The field 'Type' should have one of these values: \(Self.types)", at: location)
        case "SS1004":
            self = schema("These fields are required: [Type]", at: location)
        case "SS2001": self = Self.missing("StartAt", in: definition, at: place)
        case "SS2003": self = Self.missing("States", in: definition, at: place)
        case "SS2101": self = Self.missing("Choices", in: definition, at: place)
        case "SS2102", "SS2206": self = Self.missing("Next", in: definition, at: place)
        case "SS2201": self = schema("Value cannot be empty", at: location)
        case "SS2302":
            self = Self.otherLanguage(field, in: definition, at: owner)
        case "SS2308":
            let message = "'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine"
            self = schema(message, at: field == "QueryLanguage" ? ownerLocation : location)
        case "SS2303":
            if let name = finding.missingName {
                self = Self.missing(name, in: definition, at: place)
            } else {
                self = schema(finding.message, at: location)
            }
        case "SS2310":
            self = schema("String does not match RFC3339 timestamp", at: location)
        case "SS2404", "SS2405", "SS2406", "SS2407", "SS2408", "SS2411":
            self = schema(
                "The value for the field '\(field)' must be a valid JSONPath or a valid intrinsic function call",
                at: ownerLocation
            )
        case "SS2401" where field.hasSuffix(".$"):
            self = schema(
                "The value for the field '\(field)' must be a valid JSONPath or a valid intrinsic function call",
                at: ownerLocation
            )
        // Ways between states
        case "SS2002", "SS2004", "SS2005":
            let target = definition[place]?.stringValue ?? ""
            self.init(code: .missingTransitionTarget, message: "Missing 'Next' target: \(target)", location: location)
        case "SS2006":
            let message = "State \"\(field)\" is not reachable."
            self.init(code: .missingTransitionTarget, message: message, location: location)
        case "SS2007":
            self.init(code: .missingEndState, message: "Workflow has no terminal state", location: nil)
        // Names
        case "SS2011": self.init(code: .duplicateStateName, message: finding.message, location: location)
        case "SS2012": self.init(code: .invalidStateName, message: finding.message, location: location)
        case "SS2311":
            let isDuplicate = finding.message.hasPrefix("another Map")
            let code = isDuplicate ? Code.duplicateLabelName : .invalidLabelName
            self.init(code: code, message: finding.message, location: location)
        // The service
        case "SS2501", "SS2503", "SS2504", "SS2505":
            guard finding.severity == .error, let resource = definition[place]?.stringValue else { return nil }
            self = schema(
                "The resource provided \(resource) is not recognized. The value is not a valid resource ARN, or the "
                    + "resource is not available in this region.",
                at: location
            )
        case "SS2506":
            self = schema(Self.expressMessage(definition[place]?.stringValue) ?? finding.message, at: location)
        case "SS2509":
            let isWhole = field == "Credentials"
            self = schema("The field 'RoleArn' is required but was missing", at: isWhole ? location : ownerLocation)
        // The text
        case "SS1005": self.init(code: .tooDeeplyNested, message: finding.message, location: location)
        case "SS1006", "SS1008": self.init(code: .invalidJSON, message: finding.message, location: nil)
        // What the service only warns of, and what it doesn't see.
        case "SS2413":
            self.init(severity: .warning, code: .noDollar, message: finding.message, location: location)
        case "SS2008", "SS2421": return nil
        default:
            guard finding.severity == .error else { return nil }
            self = schema(finding.message, at: location)
        }
    }

    private static let types = "[Task, Wait, Pass, Succeed, Fail, Choice, Parallel, Map]"

    /// A field that isn't there, or that is empty.
    private static func missing(_ name: String, in definition: JSON, at owner: JSONPointer) -> ServiceDiagnostic {
        let isThere = definition[owner.appending(name)] != nil
        return ServiceDiagnostic(
            code: .schemaValidationFailed,
            message: isThere ? "Value cannot be empty" : "These fields are required: [\(name)]",
            location: (isThere ? owner.appending(name) : owner).location(in: definition)
        )
    }

    /// A field that the state's query language doesn't have.
    private static func otherLanguage(_ field: String, in definition: JSON, at owner: JSONPointer) -> ServiceDiagnostic
    {
        // The state is the nearest object on the way to the field that has a Type.
        var tokens = owner.tokens
        while !tokens.isEmpty, definition[JSONPointer(tokens)]?["Type"] == nil { tokens.removeLast() }
        let state = definition[JSONPointer(tokens)]
        let language = state?["QueryLanguage"]?.stringValue ?? definition["QueryLanguage"]?.stringValue ?? "JSONPath"
        let other = language == "JSONata" ? "JSONPath" : "JSONata"
        return ServiceDiagnostic(
            code: .schemaValidationFailed,
            message: "The QueryLanguage is set to '\(language)', but field '\(field)' is only supported for the "
                + "'\(other)' QueryLanguage",
            location: owner.location(in: definition)
        )
    }

    /// What Express machines are refused for (recorded, the two blanks of the second too).
    private static func expressMessage(_ resource: String?) -> String? {
        guard let resource else { return nil }
        if resource.hasSuffix(".waitForTaskToken") {
            return "Express state machine does not support '.waitForTaskToken' service integration "
        }
        if resource.hasSuffix(".sync") || resource.hasSuffix(".sync:2") {
            return "Express state machine does not support '.sync' service integration"
        }
        if resource.hasPrefix("arn:"), resource.contains(":activity:") {
            return "Express state machine does not support Activity ARN"
        }
        return nil
    }
}

extension Diagnostic {
    /// The field that is missing, which the finding's first quoted word names; nil where one of several is.
    fileprivate var missingName: String? {
        let parts = message.split(separator: "\"", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[2].hasPrefix(";") else { return nil }
        return String(parts[1])
    }
}

extension JSONPointer {
    /// The place as the service writes it: elements of arrays in brackets, the root as a slash.
    func location(in definition: JSON) -> String {
        var text = ""
        var value: JSON? = definition
        for token in tokens {
            if case .array(let elements)? = value {
                text += "[\(token)]"
                value = Int(token).flatMap { elements.indices.contains($0) ? elements[$0] : nil }
            } else {
                text += "/\(token)"
                value = value?[token]
            }
        }
        return text.isEmpty ? "/" : text
    }
}
