internal import OrderedJSON
internal import StatesLanguage

extension TaskFailure {
    /// A number that JSON doesn't have, which a function's runtime reports by this name.
    static let unrepresentableResult = TaskFailure(
        "Runtime.MarshalError",
        cause: #"{"errorMessage":"Unable to marshal response: a number is infinite or not a number"#
            + #"","errorType":"Runtime.MarshalError"}"#
    )
}

extension TaskOutcome {
    /// The failure that a handler's error makes.
    init(thrown error: any Error) {
        if let failure = error as? TaskFailure {
            self = .failed(name: failure.error, cause: failure.cause)
            return
        }
        let named = error as? any NamedError
        let name = named?.errorName.rawValue ?? String(describing: type(of: error))
        // As a Lambda function reports an exception.
        let report: JSON = ["errorMessage": .string(String(describing: error)), "errorType": .string(name)]
        self = .failed(name: name, cause: named?.cause ?? report.serialized())
    }
}

extension JSON {
    /// Whether all its numbers are numbers of JSON.
    var isRepresentable: Bool {
        var pending = [self]
        while let value = pending.popLast() {
            switch value {
            case .double(let number): guard number.isFinite else { return false }
            case .array(let elements): pending += elements
            case .object(let object): for (_, value) in object { pending.append(value) }
            default: break
            }
        }
        return true
    }
}
