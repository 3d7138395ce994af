import OrderedJSON
import StatesLanguage
import StatesServices

extension Validator {
    /// What the service allows: resources and their patterns, Express, tokens, credentials.
    mutating func checkService(of site: StateSite) {
        switch site.state {
        case .task(let state):
            if let text = state.resource { checkResource(text, of: state, site) }
            checkCredentials(state, site)
        case .wait(let state):
            if site.scope.type == .express, case .integer(let seconds)? = state.seconds, seconds > 300 {
                report(.waitPastExpress(seconds), site, ["Seconds"])
            }
        case .map(let state):
            if let text = state.itemReader?.resource {
                checkHelper(text, ["s3:getObject", "s3:listObjectsV2"], site, ["ItemReader", "Resource"])
            }
            if let text = state.resultWriter?.resource {
                checkHelper(text, ["s3:putObject"], site, ["ResultWriter", "Resource"])
            }
        default: break
        }
    }

    // MARK: - Resources

    private mutating func checkResource(_ text: String, of state: TaskState, _ site: StateSite) {
        let tokens = ["Resource"]
        if JSONataText(text) != nil {
            report(.computedConstant("Resource"), site, tokens)
            return
        }
        let plain = text.withoutPlaceholders
        // A placeholder can stand for the whole, or for any part of it.
        if text.hasPlaceholder, !plain.hasPrefix("arn:") { return }
        guard let resource = TaskResource(plain) else {
            if text.isForeignPlaceholder { return }
            report(.notAnARN(text, suggestion: Self.integration(likeliest: text)), site, tokens)
            return
        }
        switch resource {
        case .optimized(let service, let action, let ending):
            checkOptimized(service, action, ending, resource, site)
        case .sdk(let service, let action, let ending): checkSDK(service, action, ending, site)
        case .activity(let account):
            checkAccount(account, site)
            if site.scope.type == .express { report(.activityInExpress(), site, tokens) }
        case .function(let account): checkAccount(account, site)
        case .other(let service, let name):
            // Amazon SWF's tasks are in the examples of the specification.
            guard service != "swf", !service.contains(String.stand) else { return }
            report(.resourceOfService(service, name: name, cure: Self.cure[service]), site, tokens)
        }
        checkParameters(of: state, resource, site)
        guard let pattern = resource.pattern else { return }
        if site.scope.type == .express, pattern != .requestResponse {
            report(.patternInExpress(pattern), site, tokens)
        }
        if pattern == .waitForTaskToken { checkToken(state, site) }
    }

    /// What to call in the place of a thing whose own ARN was given.
    private static let cure = [
        "states": "arn:aws:states:::states:startExecution", "sqs": "arn:aws:states:::sqs:sendMessage",
        "sns": "arn:aws:states:::sns:publish", "dynamodb": "arn:aws:states:::dynamodb:getItem",
    ]

    private static func integration(likeliest text: String) -> String? {
        let parts = text.split(separator: ":").map(String.init)
        guard parts.count >= 2 else { return nil }
        let action = parts[parts.count - 1].split(separator: ".").first.map(String.init) ?? ""
        guard OptimizedIntegration.named(parts[parts.count - 2], action) != nil else { return nil }
        return "arn:aws:states:::\(parts[parts.count - 2]):\(parts[parts.count - 1])"
    }

    private mutating func checkOptimized(
        _ service: String,
        _ action: String,
        _ ending: String,
        _ resource: TaskResource,
        _ site: StateSite
    ) {
        if [service, action, ending].contains(where: { $0.contains(String.stand) }) { return }
        let known = OptimizedIntegration.all(of: service)
        guard let integration = OptimizedIntegration.named(service, action) else {
            let suggestion =
                known.isEmpty
                ? nearest(to: service, among: OptimizedIntegration.services).map { "\($0):\(action)" }
                : nearest(to: action, among: known.map(\.action)).map { "\(service):\($0)" }
            report(.unknownIntegration("\(service):\(action)", suggestion: suggestion), site, ["Resource"])
            return
        }
        guard let pattern = resource.pattern, integration.patterns.contains(pattern) else {
            let patterns = ["", ".sync", ".sync:2", ".waitForTaskToken"].filter { suffix in
                integration.patterns.contains { $0.suffix == suffix }
            }
            report(.unsupportedPattern(ending, of: "\(service):\(action)", supported: patterns), site, ["Resource"])
            return
        }
    }

    private mutating func checkSDK(_ service: String, _ action: String, _ ending: String, _ site: StateSite) {
        if service.contains(String.stand) || action.contains(String.stand) || ending.contains(String.stand) { return }
        if service.contains(where: { !($0.isLowercase || $0.isNumber) }) {
            report(.badServiceName(service), site, ["Resource"])
        }
        if action.first?.isUppercase == true { report(.badActionName(action), site, ["Resource"]) }
        if ending != "", ending != "waitForTaskToken" {
            report(
                .unsupportedPattern(ending, of: "aws-sdk:\(service):\(action)", supported: ["", ".waitForTaskToken"]),
                site,
                ["Resource"]
            )
        }
    }

    private mutating func checkAccount(_ account: String, _ site: StateSite) {
        // The examples of many manuals: advice is enough.
        let isExample = account == "1234567890" || account.utf8.count >= 9 && Set(account.utf8).count == 1
        let isNumber = !account.isEmpty && account.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
        if isNumber, account.utf8.count != 12 { report(.badAccount(account, isExample: isExample), site, ["Resource"]) }
    }

    private mutating func checkHelper(_ text: String, _ allowed: [String], _ site: StateSite, _ tokens: [String]) {
        let plain = text.withoutPlaceholders
        if text.hasPlaceholder, !plain.hasPrefix("arn:") { return }
        if case .optimized(let service, let action, "")? = TaskResource(plain), allowed.contains("\(service):\(action)")
        {
            return
        }
        if plain.contains(String.stand), TaskResource(plain) != nil, !plain.hasPrefix("arn:\(String.stand):") { return }
        report(.badHelperResource(text, allowed: allowed), site, tokens)
    }

    // MARK: - Credentials

    private mutating func checkCredentials(_ state: TaskState, _ site: StateSite) {
        guard let credentials = state.credentials else { return }
        if case .string(let text) = credentials, text.hasPlaceholder || site.isJSONata && JSONataText(text) != nil {
            return
        }
        guard case .object(let object) = credentials else {
            report(.badCredentials(found: credentials.summary), site, ["Credentials"])
            return
        }
        if object["RoleArn"] == nil, object["RoleArn.$"] == nil {
            let suggestion = nearest(to: "RoleArn", among: object.keys)
            report(.noRole(suggestion: suggestion), site, ["Credentials"])
        }
        guard let role = object["RoleArn"] else { return }
        if case .string(let text) = role {
            if text.hasPrefix("arn:") || text.hasPlaceholder || text.isForeignPlaceholder || text.hasPrefix("{%") {
                return
            }
            // A path without ".$" is told of as one.
            if LiteralSuspect(text) != nil { return }
        }
        report(.badRole(role.summary), site, ["Credentials", "RoleArn"])
    }
}
