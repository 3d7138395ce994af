internal import OrderedJSON

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
        // As a Lambda function reports an exception.
        let name = String(describing: type(of: error))
        let cause: JSON = ["errorMessage": .string(String(describing: error)), "errorType": .string(name)]
        self = .failed(name: name, cause: cause.serialized())
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

    /// A function's payload as `lambda:invoke` answers it.
    var wrappedAsLambdaAnswer: JSON {
        [
            "ExecutedVersion": "$LATEST",
            "Payload": self,
            "SdkHttpMetadata": ["AllHttpHeaders": [:], "HttpHeaders": [:], "HttpStatusCode": 200],
            "SdkResponseMetadata": ["RequestId": ""],
            "StatusCode": 200,
        ]
    }
}
