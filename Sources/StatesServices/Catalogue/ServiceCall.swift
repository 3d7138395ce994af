public import OrderedJSON
public import StatesLanguage

/// What is known of a call of a service: its parameters, and what it gives.
///
/// Written by hand from the services' documentation, for those that workflows call most. What isn't here is unknown,
/// and unknown is silent.
public struct ServiceCall: Sendable {
    /// Parameters that each call needs; of the names in one list one suffices.
    public var required: [[String]]
    /// Every parameter that there is; nil where others may be taken too.
    public var parameters: Set<String>?
    /// What the call gives in the first pattern.
    public var result: Shape

    init(required: [[String]] = [], optional: [String]? = nil, result: Shape = .any) {
        self.required = required
        parameters = optional.map { Set(required.flatMap(\.self) + $0) }
        self.result = result
    }
}

extension TaskResource {
    /// What is known of the call, where something is.
    public var call: ServiceCall? {
        switch self {
        case .optimized(let service, let action, _): ServiceCall.optimized[service + ":" + action]
        case .sdk(let service, let action, _): ServiceCall.sdk[service + ":" + action]
        case .function, .activity, .other: nil
        }
    }

    /// What a Task with the resource gives.
    public func resultShape(request: JSON?) -> Shape {
        guard let pattern else { return .any }
        switch (self, pattern) {
        case (.optimized("states", "startExecution", _), .runJob): return ServiceCall.childExecution(.string)
        case (.optimized("states", "startExecution", _), .runJobWithJSON): return ServiceCall.childExecution(.any)
        case (_, .requestResponse):
            // What is put into S3 instead isn't in the answer.
            if case .optimized("bedrock", _, _) = self, request?["Output"] != nil { return .any }
            return call?.result ?? .any
        default: return .any
        }
    }
}
