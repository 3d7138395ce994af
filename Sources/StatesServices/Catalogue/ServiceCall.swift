/// What is known of a call of a service: its parameters, and what of its answer is sure.
///
/// Written by hand from the services' documentation, for those that workflows call most. What isn't here is unknown,
/// and unknown is silent. Which fields the answers have stands in ``ResponseCatalogue``.
public struct ServiceCall: Sendable {
    /// Parameters that each call needs; of the names in one list one suffices.
    public let required: [[String]]
    /// Every parameter that there is; nil where others may be taken too.
    public let parameters: Set<String>?
    /// What the data flow takes of the answer.
    let answer: Answer

    /// How much of an answer in ``ResponseCatalogue`` is for the data flow.
    ///
    /// Fields that the API promises are always there; `always` names more that come with each answer.
    enum Answer {
        /// Nothing.
        case unknown
        /// Some fields; that there are others is to be expected.
        case part(always: Set<String> = [], perhaps: Set<String> = [])
        /// All fields; a read of another is hardly meant.
        case whole(always: Set<String> = [])
    }

    init(required: [[String]] = [], optional: [String]? = nil, answer: Answer = .unknown) {
        self.required = required
        parameters = optional.map { Set(required.flatMap(\.self) + $0) }
        self.answer = answer
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
}
