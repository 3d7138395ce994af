public import OrderedJSON
import StatesLanguage
public import StatesTypes

/// Amazon Bedrock: foundation models.
///
/// See <https://docs.aws.amazon.com/step-functions/latest/dg/connect-bedrock.html>.
public enum Bedrock {
    /// Runs a model: `arn:aws:states:::bedrock:invokeModel`.
    ///
    /// - Parameters:
    ///   - model: The model that runs: `ModelId`.
    ///   - prompt: What the model gets, in the form that it takes: `Body`; at most 256 KiB.
    ///   - guardrail: A guardrail that checks prompt and answer: `GuardrailIdentifier` and `GuardrailVersion`.
    public static func invokeModel<Answer: Codable & Sendable>(
        _ model: Model,
        _ prompt: Prompt<Answer>,
        guardrail: Guardrail? = nil
    ) -> Call<InvokeModelOutput<Answer>> {
        call(model, [("Body", prompt.body.node)], guardrail)
    }

    /// Runs a model on a prompt in S3, of any size: `arn:aws:states:::bedrock:invokeModel` with `Input`.
    ///
    /// The object holds what `Body` would hold, and its content type is the request's: write it as `application/json`.
    /// - Parameters:
    ///   - model: The model that runs: `ModelId`.
    ///   - inputS3URI: The prompt, "s3://bucket/key": `Input.S3Uri`.
    ///   - answer: The type of what the model answers, at most 256 KiB.
    ///   - guardrail: A guardrail that checks prompt and answer: `GuardrailIdentifier` and `GuardrailVersion`.
    public static func invokeModel<Answer: Codable & Sendable>(
        _ model: Model,
        inputS3URI: Text,
        answering answer: Answer.Type,
        guardrail: Guardrail? = nil
    ) -> Call<InvokeModelOutput<Answer>> {
        call(model, [("Input", place(inputS3URI))], guardrail)
    }

    /// Runs a model on a prompt in S3 and writes its answer there, both of any size:
    /// `arn:aws:states:::bedrock:invokeModel` with `Input` and `Output`.
    ///
    /// The object holds what `Body` would hold, and its content type is the request's: write it as `application/json`.
    /// - Parameters:
    ///   - model: The model that runs: `ModelId`.
    ///   - inputS3URI: The prompt, "s3://bucket/key": `Input.S3Uri`.
    ///   - outputS3URI: Where the answer is written, "s3://bucket/key": `Output.S3Uri`.
    ///   - guardrail: A guardrail that checks prompt and answer: `GuardrailIdentifier` and `GuardrailVersion`.
    public static func invokeModel(
        _ model: Model,
        inputS3URI: Text,
        outputS3URI: Text,
        guardrail: Guardrail? = nil
    ) -> Call<InvokeModelReference> {
        call(model, [("Input", place(inputS3URI)), ("Output", place(outputS3URI))], guardrail)
    }

    private static func place(_ s3URI: Text) -> Template.Node {
        .object([("S3Uri", .expression(s3URI._node))])
    }

    private static func call<Output>(
        _ model: Model,
        _ fields: [(key: String, value: Template.Node)],
        _ guardrail: Guardrail?
    ) -> Call<Output> {
        var members: [(key: String, value: Template.Node)] = [("ModelId", .literal(.string(model.id)))] + fields
        if let guardrail {
            members.append(("GuardrailIdentifier", .literal(.string(guardrail.identifier))))
            members.append(("GuardrailVersion", .literal(.string(guardrail.version))))
        }
        return Call("arn:aws:states:::bedrock:invokeModel", Template(node: .object(members)))
    }

    /// A foundation model, an inference profile or a model of your own, by its id or ARN.
    public struct Model: Sendable, Hashable, ExpressibleByStringLiteral {
        /// The id or ARN: `ModelId`.
        public let id: String

        /// A model of that id or ARN.
        public init(_ id: String) {
            self.id = id
        }

        /// A model of that id or ARN.
        public init(stringLiteral value: String) {
            id = value
        }

        /// Claude 3 Sonnet of 29 February 2024.
        public static let claude3Sonnet: Model = "anthropic.claude-3-sonnet-20240229-v1:0"
        /// Claude 3 Haiku of 7 March 2024.
        public static let claude3Haiku: Model = "anthropic.claude-3-haiku-20240307-v1:0"
        /// Claude 3.5 Sonnet of 20 June 2024.
        public static let claude35Sonnet: Model = "anthropic.claude-3-5-sonnet-20240620-v1:0"
        /// Titan Text Embeddings V2.
        public static let titanTextEmbeddingsV2: Model = "amazon.titan-embed-text-v2:0"
    }

    /// What a model gets, and the type of what it answers.
    public struct Prompt<Answer>: Sendable {
        /// What the model gets: `Body`.
        public let body: Template

        /// A prompt in the form that the model takes.
        public init(_ body: Template, answering: Answer.Type = Answer.self) {
            self.body = body
        }
    }

    /// A guardrail by its identifier and version.
    public struct Guardrail: Sendable, Hashable {
        /// The id or ARN: `GuardrailIdentifier`.
        public let identifier: String
        /// The number, or "DRAFT": `GuardrailVersion`.
        public let version: String

        /// A guardrail by its identifier and version.
        public init(_ identifier: String, version: String) {
            self.identifier = identifier
            self.version = version
        }
    }

    /// What `invokeModel` gives.
    public struct InvokeModelOutput<Answer: Codable & Sendable>: Payload {
        /// What the model answered, parsed: `Body`.
        public var body: Answer
        /// The form of the answer: `ContentType`.
        public var contentType: String?

        /// An output, to mock one.
        public init(body: Answer, contentType: String? = "application/json") {
            self.body = body
            self.contentType = contentType
        }

        enum CodingKeys: String, CodingKey {
            case body = "Body"
            case contentType = "ContentType"
        }

        /// The fields by their coded names.
        public struct Fields: Sendable {
            /// What the model answered, parsed.
            public let body = Field<Answer>("Body")
            /// The form of the answer.
            public let contentType = Field<String>("ContentType")
        }

        /// The fields by their coded names.
        public static var fields: Fields { Fields() }
    }

    /// What `invokeModel` gives where the answer is written to S3.
    public struct InvokeModelReference: Payload, Hashable {
        /// A reference to the object that holds the answer, in a form that AWS doesn't document: `Body`.
        ///
        /// Rather than read it, keep the URI that the call was given.
        public var body: JSON
        /// The form of the answer: `ContentType`.
        public var contentType: String?

        /// An output, to mock one.
        public init(body: JSON, contentType: String? = "application/json") {
            self.body = body
            self.contentType = contentType
        }

        enum CodingKeys: String, CodingKey {
            case body = "Body"
            case contentType = "ContentType"
        }

        /// The fields by their coded names.
        public struct Fields: Sendable {
            /// A reference to the object that holds the answer.
            public let body = Field<JSON>("Body")
            /// The form of the answer.
            public let contentType = Field<String>("ContentType")
        }

        /// The fields by their coded names.
        public static var fields: Fields { Fields() }
    }
}

extension ErrorSet {
    /// Bedrock refuses, since too much is asked at once: `Bedrock.ThrottlingException`.
    public static let bedrockThrottling: ErrorSet = "Bedrock.ThrottlingException"

    /// Bedrock finds the request wrong, or the model refuses it: `Bedrock.ValidationException`.
    public static let bedrockValidation: ErrorSet = "Bedrock.ValidationException"

    /// What may pass by itself: throttling, and a model or service that isn't ready or took too long.
    public static let bedrockTransient: ErrorSet = [
        "Bedrock.ThrottlingException", "Bedrock.ModelTimeoutException", "Bedrock.ModelNotReadyException",
        "Bedrock.ServiceUnavailableException", "Bedrock.InternalServerException",
    ]
}

extension Bedrock.InvokeModelOutput: Equatable where Answer: Equatable {}
extension Bedrock.InvokeModelOutput: Hashable where Answer: Hashable {}
