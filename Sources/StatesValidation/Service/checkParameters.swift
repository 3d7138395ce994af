import OrderedJSON
import StatesLanguage
import StatesServices

extension Validator {
    /// Whether a call of a service has the parameters that it needs, and none that it doesn't take.
    mutating func checkParameters(of state: TaskState, _ resource: TaskResource, _ site: StateSite) {
        guard let call = resource.call else { return }
        let field = site.isJSONata ? "Arguments" : "Parameters"
        let template = site.isJSONata ? state.arguments : state.parameters
        let names: Set<String>
        switch template {
        case .object(let object)?:
            names = Set(object.keys.map { site.isJSONata ? $0 : PayloadTemplateText.resultKey(for: $0) })
        // Without a template the input is the request, and it isn't known.
        default: return
        }
        if names.contains(where: { $0.hasPlaceholder || $0.isForeignPlaceholder }) { return }
        for alternatives in call.required where names.isDisjoint(with: alternatives) {
            report(.missingParameter(alternatives, of: resource.callName), site, [field])
        }
        guard let taken = call.parameters else { return }
        for name in names.subtracting(taken).sorted() {
            let suggestion = nearest(to: name, among: taken.sorted())
            let key = template?.objectValue?.keys.first {
                $0 == name || !site.isJSONata && PayloadTemplateText.resultKey(for: $0) == name
            }
            report(.unknownParameter(name, of: resource.callName, suggestion: suggestion), site, [field, key ?? name])
        }
    }
}

extension TaskResource {
    /// The service and the action as a resource names them.
    fileprivate var callName: String {
        switch self {
        case .optimized(let service, let action, _): service + ":" + action
        case .sdk(let service, let action, _): "aws-sdk:" + service + ":" + action
        case .function, .activity, .other: ""
        }
    }
}
