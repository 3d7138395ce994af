import OrderedJSON
public import StatesTypes

/// Amazon SQS: queues.
///
/// See <https://docs.aws.amazon.com/step-functions/latest/dg/connect-sqs.html>.
public enum SQS {
    /// Sends a text: `arn:aws:states:::sqs:sendMessage`.
    ///
    /// - Parameters:
    ///   - queueURL: The queue: `QueueUrl`.
    ///   - body: The message: `MessageBody`.
    ///   - delaySeconds: Seconds before the message can be received, 0 to 900: `DelaySeconds`.
    ///   - groupID: The group of a FIFO queue: `MessageGroupId`.
    ///   - deduplicationID: What makes a message of a FIFO queue unique: `MessageDeduplicationId`.
    public static func sendMessage(
        queueURL: Text,
        body: Text,
        delaySeconds: Int? = nil,
        groupID: Text? = nil,
        deduplicationID: Text? = nil
    ) -> Call<SendMessageOutput> {
        send(queueURL, .expression(body._node), delaySeconds, groupID, deduplicationID)
    }

    /// Sends an object as JSON text: `arn:aws:states:::sqs:sendMessage`.
    ///
    /// - Parameters:
    ///   - queueURL: The queue: `QueueUrl`.
    ///   - body: The message: `MessageBody`.
    ///   - delaySeconds: Seconds before the message can be received, 0 to 900: `DelaySeconds`.
    ///   - groupID: The group of a FIFO queue: `MessageGroupId`.
    ///   - deduplicationID: What makes a message of a FIFO queue unique: `MessageDeduplicationId`.
    public static func sendMessage(
        queueURL: Text,
        body: Template,
        delaySeconds: Int? = nil,
        groupID: Text? = nil,
        deduplicationID: Text? = nil
    ) -> Call<SendMessageOutput> {
        send(queueURL, body.node, delaySeconds, groupID, deduplicationID)
    }

    /// Sends a payload as JSON text: `arn:aws:states:::sqs:sendMessage`.
    ///
    /// - Parameters:
    ///   - queueURL: The queue: `QueueUrl`.
    ///   - body: The message: `MessageBody`.
    ///   - delaySeconds: Seconds before the message can be received, 0 to 900: `DelaySeconds`.
    ///   - groupID: The group of a FIFO queue: `MessageGroupId`.
    ///   - deduplicationID: What makes a message of a FIFO queue unique: `MessageDeduplicationId`.
    public static func sendMessage<Body: Payload>(
        queueURL: Text,
        body: some TypedExpression<Body>,
        delaySeconds: Int? = nil,
        groupID: Text? = nil,
        deduplicationID: Text? = nil
    ) -> Call<SendMessageOutput> {
        send(queueURL, body._template.node, delaySeconds, groupID, deduplicationID)
    }

    private static func send(
        _ queueURL: Text,
        _ body: Template.Node,
        _ delaySeconds: Int?,
        _ groupID: Text?,
        _ deduplicationID: Text?
    ) -> Call<SendMessageOutput> {
        var members: [(key: String, value: Template.Node)] = [
            ("QueueUrl", .expression(queueURL._node)), ("MessageBody", body),
        ]
        if let delaySeconds { members.append(("DelaySeconds", .literal(delaySeconds._json))) }
        if let groupID { members.append(("MessageGroupId", .expression(groupID._node))) }
        if let deduplicationID { members.append(("MessageDeduplicationId", .expression(deduplicationID._node))) }
        return Call("arn:aws:states:::sqs:sendMessage", Template(node: .object(members)))
    }

    /// What `sendMessage` gives.
    public struct SendMessageOutput: Payload, Hashable {
        /// The message's identifier: `MessageId`.
        public var messageID: String
        /// The MD5 digest of the message: `MD5OfMessageBody`.
        public var bodyDigest: String?

        /// An output, to mock one.
        public init(messageID: String, bodyDigest: String? = nil) {
            self.messageID = messageID
            self.bodyDigest = bodyDigest
        }

        enum CodingKeys: String, CodingKey {
            case messageID = "MessageId"
            case bodyDigest = "MD5OfMessageBody"
        }

        /// The fields by their coded names.
        public struct Fields: Sendable {
            /// The message's identifier.
            public let messageID = Field<String>("MessageId")
            /// The MD5 digest of the message.
            public let bodyDigest = Field<String>("MD5OfMessageBody")
        }

        /// The fields by their coded names.
        public static var fields: Fields { Fields() }
    }
}
