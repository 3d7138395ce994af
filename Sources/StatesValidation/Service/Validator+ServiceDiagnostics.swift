import StatesLanguage
import StatesServices

extension Diagnostic {
    /// SS2501: a resource that isn't an ARN.
    static func notAnARN(_ text: String, suggestion: String?) -> Diagnostic {
        let cure =
            suggestion.map { "did you mean \(quoted($0))?" }
            ?? "write the ARN of a function, an activity or an integration"
        // A bare word may stand for something that a template of another kind fills in.
        let severity: Severity = text.contains(":") ? .error : .warning
        return Diagnostic(severity, .notAnARN, "\(quoted(text)) isn't an ARN; \(cure)")
    }

    /// SS2501: the ARN of something that a Task can't call directly.
    static func resourceOfService(_ service: String, name: String, cure: String?) -> Diagnostic {
        let cure = cure.map { "call \(quoted($0))" } ?? "call an integration of the service"
        return Diagnostic(
            .error,
            .notAnARN,
            "a Task can't call \(quoted(name)) of \(service) by its ARN; \(cure) and name it in the parameters"
        )
    }

    /// SS2502: an account number of the wrong length.
    static func badAccount(_ account: String, isExample: Bool) -> Diagnostic {
        Diagnostic(
            isExample ? .info : .warning,
            .badAccount,
            "the number of an account has 12 digits, and \(quoted(account)) has \(account.utf8.count)"
        )
    }

    /// SS2503: an integration that doesn't exist.
    static func unknownIntegration(_ name: String, suggestion: String?) -> Diagnostic {
        let cure =
            suggestion.map { "did you mean \(quoted($0))?" }
            ?? "for another action of the service, write \"arn:aws:states:::aws-sdk:\(name)\""
        return Diagnostic(.error, .unknownIntegration, "Step Functions has no integration \(quoted(name)); \(cure)")
    }

    /// SS2504: a way to wait that the integration doesn't have.
    static func unsupportedPattern(_ ending: String, of name: String, supported: [String]) -> Diagnostic {
        let names = supported.map { $0.isEmpty ? "nothing" : quoted($0) }
        let found = ending.isEmpty ? "needs an ending" : "has no \(quoted("." + ending))"
        return Diagnostic(
            .error,
            .unsupportedPattern,
            "\(quoted(name)) \(found); it can end in \(names.joined(separator: " or "))"
        )
    }

    /// SS2505: a service whose name is written as it isn't.
    static func badServiceName(_ name: String) -> Diagnostic {
        let plain = String(name.lowercased().filter { $0.isLetter || $0.isNumber })
        return Diagnostic(
            .error,
            .badSDKName,
            "an SDK integration names its service in lower case without separators; write \(quoted(plain)) for \(quoted(name))"
        )
    }

    /// SS2505: an action whose name is written as it isn't.
    static func badActionName(_ name: String) -> Diagnostic {
        let plain = name.prefix(1).lowercased() + name.dropFirst()
        return Diagnostic(
            .error,
            .badSDKName,
            "an SDK integration names its action in camel case; write \(quoted(plain)) for \(quoted(name))"
        )
    }

    /// SS2506: a pattern that Express executions don't have.
    static func patternInExpress(_ pattern: IntegrationPattern) -> Diagnostic {
        Diagnostic(
            .error,
            .notInExpress,
            "an Express execution can't wait with \(quoted(pattern.suffix)); make the machine STANDARD, or call without it"
        )
    }

    /// SS2506: an activity in an Express execution.
    static func activityInExpress() -> Diagnostic {
        Diagnostic(.error, .notInExpress, "an Express execution can't use an activity; make the machine STANDARD")
    }

    /// SS2506: a distributed Map in an Express execution.
    static func distributedInExpress() -> Diagnostic {
        Diagnostic(
            .error,
            .notInExpress,
            "an Express execution can't run a distributed Map; use Mode INLINE, or make the machine STANDARD"
        )
    }

    /// SS2507: a wait that outlasts an Express execution.
    static func waitPastExpress(_ seconds: Int64) -> Diagnostic {
        Diagnostic(
            .warning,
            .waitPastExpress,
            "an Express execution lasts at most 300 seconds, and this waits \(seconds); shorten it, or make the machine STANDARD"
        )
    }

    /// SS2507: a timeout that an Express execution doesn't live to see.
    static func timeoutPastExpress(_ seconds: Int64) -> Diagnostic {
        Diagnostic(
            .warning,
            .waitPastExpress,
            "an Express execution lasts at most 300 seconds, so the timeout of \(seconds) has no effect; shorten it"
        )
    }

    /// SS2508: a task token that nobody gets.
    static func tokenNotPassed(isJSONata: Bool) -> Diagnostic {
        let example = isJSONata ? "\"{% $states.context.Task.Token %}\"" : "\"TaskToken.$\": \"$$.Task.Token\""
        return Diagnostic(
            .warning,
            .tokenNotPassed,
            "this waits for its task token, but never passes it on, so nobody can answer; pass it: \(example)"
        )
    }

    /// SS2508: a task token that nobody gets, since nothing is sent.
    static func noTokenParameters(_ name: String) -> Diagnostic {
        Diagnostic(
            .error,
            .tokenNotPassed,
            "this waits for its task token, but has no \(quoted(name)), so nothing carries the token; add it"
        )
    }

    /// SS2509: credentials without a role.
    static func noRole(suggestion: String?) -> Diagnostic {
        let cure = suggestion.map { "rename \(quoted($0))" } ?? "name the role that the call is made with"
        return Diagnostic(.error, .badCredentials, "\"Credentials\" needs \"RoleArn\"; \(cure)")
    }

    /// SS2509: a role that isn't an ARN.
    static func badRole(_ found: String) -> Diagnostic {
        Diagnostic(.error, .badCredentials, "\"RoleArn\" must be the ARN of a role, but is \(found)")
    }

    /// SS2509: credentials that are no object.
    static func badCredentials(found: String) -> Diagnostic {
        Diagnostic(.error, .badCredentials, "\"Credentials\" must be an object with \"RoleArn\", but is \(found)")
    }

    /// SS2510: a definition that AWS doesn't take.
    static func definitionTooLarge(_ size: Int) -> Diagnostic {
        Diagnostic(
            .error,
            .definitionTooLarge,
            "the definition has \(size) characters, and AWS takes at most 1048576; move parts into machines of their own"
        )
    }

    /// SS2511: a literal over the limit of every payload.
    static func literalTooLarge(_ name: String, size: Int) -> Diagnostic {
        Diagnostic(
            .error,
            .payloadTooLarge,
            "\(quoted(name)) has \(size) bytes, and a payload at most 262144; keep the data in S3 and pass its key"
        )
    }

    /// SS2511: literals that add up to more than a payload.
    static func payloadTooLarge(_ size: Int) -> Diagnostic {
        Diagnostic(
            .warning,
            .payloadTooLarge,
            "with what earlier states have written, the output has over \(size) bytes, and a payload at most 262144; "
                + "keep the data in S3 and pass its key"
        )
    }

    /// SS2512: a reader or writer that a Map doesn't have.
    static func badHelperResource(_ text: String, allowed: [String]) -> Diagnostic {
        let names = allowed.map { "\"arn:aws:states:::\($0)\"" }.joined(separator: " or ")
        return Diagnostic(.error, .badHelperResource, "\(quoted(text)) can't be used here; it must be \(names)")
    }

    /// SS2513: a parameter that a service needs.
    static func missingParameter(_ alternatives: [String], of call: String) -> Diagnostic {
        let names = alternatives.map(quoted).joined(separator: " or ")
        return Diagnostic(.error, .missingParameter, "\(call) needs the parameter \(names); add it")
    }

    /// SS2514: a parameter that a service doesn't take.
    static func unknownParameter(_ name: String, of call: String, suggestion: String?) -> Diagnostic {
        Diagnostic(
            .error,
            .unknownParameter,
            "\(call) doesn't take the parameter \(quoted(name))"
                + (suggestion.map { "; did you mean \(quoted($0))?" } ?? "; remove it")
        )
    }
}

extension Diagnostic.Code {
    static let notAnARN = Self(rawValue: "SS2501")
    static let badAccount = Self(rawValue: "SS2502")
    static let unknownIntegration = Self(rawValue: "SS2503")
    static let unsupportedPattern = Self(rawValue: "SS2504")
    static let badSDKName = Self(rawValue: "SS2505")
    static let notInExpress = Self(rawValue: "SS2506")
    static let waitPastExpress = Self(rawValue: "SS2507")
    static let tokenNotPassed = Self(rawValue: "SS2508")
    static let badCredentials = Self(rawValue: "SS2509")
    static let definitionTooLarge = Self(rawValue: "SS2510")
    static let payloadTooLarge = Self(rawValue: "SS2511")
    static let badHelperResource = Self(rawValue: "SS2512")
    static let missingParameter = Self(rawValue: "SS2513")
    static let unknownParameter = Self(rawValue: "SS2514")
}
