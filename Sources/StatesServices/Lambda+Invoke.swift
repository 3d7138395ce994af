import OrderedJSON
import StatesLanguage
public import StatesTypes

/// AWS Lambda: functions.
///
/// See <https://docs.aws.amazon.com/step-functions/latest/dg/connect-lambda.html>.
extension Lambda {
    /// Calls the function with a payload and gives all that `lambda:invoke` answers, the function's answer in `payload`.
    ///
    /// - Parameters:
    ///   - payload: What the function gets: `Payload`.
    ///   - qualifier: A version or alias: `Qualifier`.
    ///   - invocationType: "RequestResponse" where nothing is said, or "Event": `InvocationType`.
    public func invoke(
        _ payload: some TemplateConvertible,
        qualifier: String? = nil,
        invocationType: String? = nil
    ) -> Call<LambdaInvokeOutput<Output>> where Output: Codable & Sendable {
        let name =
            switch target {
            case .functionName(let name), .resource(let name): name
            }
        var members: [(key: String, value: Template.Node)] = [
            ("FunctionName", .literal(.string(name))), ("Payload", payload._template.node),
        ]
        if let qualifier { members.append(("Qualifier", .literal(.string(qualifier)))) }
        if let invocationType { members.append(("InvocationType", .literal(.string(invocationType)))) }
        return Call("arn:aws:states:::lambda:invoke", Template(node: .object(members)))
    }
}

/// What `lambda:invoke` gives.
public struct LambdaInvokeOutput<Answer: Codable & Sendable>: Payload {
    /// The function's own answer: `Payload`.
    public var payload: Answer
    /// The HTTP status of the call: `StatusCode`.
    public var statusCode: Int?
    /// The version that ran: `ExecutedVersion`.
    public var executedVersion: String?

    /// An output, to mock one.
    public init(payload: Answer, statusCode: Int? = 200, executedVersion: String? = "$LATEST") {
        self.payload = payload
        self.statusCode = statusCode
        self.executedVersion = executedVersion
    }

    enum CodingKeys: String, CodingKey {
        case payload = "Payload"
        case statusCode = "StatusCode"
        case executedVersion = "ExecutedVersion"
    }

    /// The fields by their coded names.
    public struct Fields: Sendable {
        /// The function's own answer.
        public let payload = Field<Answer>("Payload")
        /// The HTTP status of the call.
        public let statusCode = Field<Int>("StatusCode")
        /// The version that ran.
        public let executedVersion = Field<String>("ExecutedVersion")
    }

    /// The fields by their coded names.
    public static var fields: Fields { Fields() }
}

extension ErrorSet {
    /// What AWS advises to try again on for Lambda: the service's own failures and throttling.
    ///
    /// See <https://docs.aws.amazon.com/step-functions/latest/dg/sfn-best-practices.html>.
    public static let lambdaTransient: ErrorSet = [
        "Lambda.ClientExecutionTimeoutException", "Lambda.ServiceException", "Lambda.AWSLambdaException",
        "Lambda.SdkClientException", "Lambda.TooManyRequestsException",
    ]
}

extension LambdaInvokeOutput: Equatable where Answer: Equatable {}
extension LambdaInvokeOutput: Hashable where Answer: Hashable {}
