import OrderedJSON
public import StatesTypes

/// Anthropic's Claude models, in the form of messages that Bedrock takes and gives.
///
/// See <https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-anthropic-claude-messages.html>.
public enum Claude {
    /// One message of the user.
    ///
    /// - Parameters:
    ///   - text: What the user says.
    ///   - system: What the model is told about its part.
    ///   - maxTokens: How long the answer may get, in tokens: `max_tokens`.
    ///   - temperature: 0 for the likeliest answer, up to 1 for a varied one.
    public static func prompt(
        _ text: Text,
        system: Text? = nil,
        maxTokens: Int = 1024,
        temperature: Double? = nil
    ) -> Bedrock.Prompt<Message> {
        let content = Template(["type": "text", "text": text])
        let message = Template(["role": "user", "content": Template([content])])
        return conversation(Template([message]), system: system, maxTokens: maxTokens, temperature: temperature)
    }

    /// A conversation: messages of the form `{"role": …, "content": …}`, as a template or a path to them.
    public static func conversation(
        _ messages: some TemplateConvertible,
        system: Text? = nil,
        maxTokens: Int = 1024,
        temperature: Double? = nil
    ) -> Bedrock.Prompt<Message> {
        var members: [(key: String, value: Template.Node)] = [
            ("anthropic_version", .literal("bedrock-2023-05-31")),
            ("max_tokens", .literal(.integer(Int64(maxTokens)))),
        ]
        if let temperature { members.append(("temperature", .literal(temperature._json))) }
        if let system { members.append(("system", .expression(system._node))) }
        members.append(("messages", messages._template.node))
        return Bedrock.Prompt(Template(node: .object(members)))
    }

    /// What the model answers.
    public struct Message: Payload, Hashable {
        /// The answer's parts.
        public var content: [Content]
        /// Why the model stopped: "end_turn", "max_tokens", "stop_sequence" or "tool_use".
        public var stopReason: String?
        /// The tokens that were read and written.
        public var usage: Usage?

        /// A message, to mock one.
        public init(content: [Content], stopReason: String? = "end_turn", usage: Usage? = nil) {
            self.content = content
            self.stopReason = stopReason
            self.usage = usage
        }

        enum CodingKeys: String, CodingKey {
            case content
            case stopReason = "stop_reason"
            case usage
        }

        /// The fields by their coded names.
        public struct Fields: Sendable {
            /// The answer's parts.
            public let content = Field<[Content]>("content")
            /// Why the model stopped.
            public let stopReason = Field<String>("stop_reason")
            /// The tokens that were read and written.
            public let usage = Field<Usage>("usage")
        }

        /// The fields by their coded names.
        public static var fields: Fields { Fields() }
    }

    /// One part of an answer.
    public struct Content: Payload, Hashable {
        /// The part's type: "text" or "tool_use".
        public var type: String
        /// The text, where it is one.
        public var text: String?

        /// A text.
        public init(text: String) {
            type = "text"
            self.text = text
        }

        /// The fields by their coded names.
        public struct Fields: Sendable {
            /// The part's type.
            public let type = Field<String>("type")
            /// The text, where it is one.
            public let text = Field<String>("text")
        }

        /// The fields by their coded names.
        public static var fields: Fields { Fields() }
    }

    /// The tokens of one call.
    public struct Usage: Payload, Hashable {
        /// Tokens that were read.
        public var inputTokens: Int
        /// Tokens that were written.
        public var outputTokens: Int

        /// The tokens of one call, to mock one.
        public init(inputTokens: Int, outputTokens: Int) {
            self.inputTokens = inputTokens
            self.outputTokens = outputTokens
        }

        enum CodingKeys: String, CodingKey {
            case inputTokens = "input_tokens"
            case outputTokens = "output_tokens"
        }

        /// The fields by their coded names.
        public struct Fields: Sendable {
            /// Tokens that were read.
            public let inputTokens = Field<Int>("input_tokens")
            /// Tokens that were written.
            public let outputTokens = Field<Int>("output_tokens")
        }

        /// The fields by their coded names.
        public static var fields: Fields { Fields() }
    }
}
