import OrderedJSON
public import StatesTypes

/// Amazon SNS: topics.
///
/// See <https://docs.aws.amazon.com/step-functions/latest/dg/connect-sns.html>.
public enum SNS {
    /// Publishes a text: `arn:aws:states:::sns:publish`.
    ///
    /// - Parameters:
    ///   - topicARN: The topic: `TopicArn`.
    ///   - message: The message: `Message`.
    ///   - subject: The subject of an e-mail, at most 100 characters: `Subject`.
    ///   - attributes: Texts that subscriptions filter by: `MessageAttributes` of the type `String`.
    public static func publish(
        topicARN: Text,
        message: Text,
        subject: Text? = nil,
        attributes: KeyValuePairs<String, Text> = [:]
    ) -> Call<PublishOutput> {
        publish(topicARN, .expression(message._node), subject, attributes)
    }

    /// Publishes an object as JSON text: `arn:aws:states:::sns:publish`.
    ///
    /// - Parameters:
    ///   - topicARN: The topic: `TopicArn`.
    ///   - message: The message: `Message`.
    ///   - subject: The subject of an e-mail, at most 100 characters: `Subject`.
    ///   - attributes: Texts that subscriptions filter by: `MessageAttributes` of the type `String`.
    public static func publish(
        topicARN: Text,
        message: Template,
        subject: Text? = nil,
        attributes: KeyValuePairs<String, Text> = [:]
    ) -> Call<PublishOutput> {
        publish(topicARN, message.node, subject, attributes)
    }

    /// Publishes a payload as JSON text: `arn:aws:states:::sns:publish`.
    ///
    /// ```swift
    /// SNS.publish(topicARN: topic, message: Notice.template(file: "\(job.key)", failed: counts.failed))
    /// ```
    /// - Parameters:
    ///   - topicARN: The topic: `TopicArn`.
    ///   - message: The message: `Message`.
    ///   - subject: The subject of an e-mail, at most 100 characters: `Subject`.
    ///   - attributes: Texts that subscriptions filter by: `MessageAttributes` of the type `String`.
    public static func publish<Message: Payload>(
        topicARN: Text,
        message: some TypedExpression<Message>,
        subject: Text? = nil,
        attributes: KeyValuePairs<String, Text> = [:]
    ) -> Call<PublishOutput> {
        publish(topicARN, message._template.node, subject, attributes)
    }

    private static func publish(
        _ topicARN: Text,
        _ message: Template.Node,
        _ subject: Text?,
        _ attributes: KeyValuePairs<String, Text>
    ) -> Call<PublishOutput> {
        var members: [(key: String, value: Template.Node)] = [
            ("TopicArn", .expression(topicARN._node)), ("Message", message),
        ]
        if let subject { members.append(("Subject", .expression(subject._node))) }
        if !attributes.isEmpty {
            let node = Template.Node.object(
                attributes.map { name, value in
                    (name, .object([("DataType", .literal("String")), ("StringValue", .expression(value._node))]))
                }
            )
            members.append(("MessageAttributes", node))
        }
        return Call("arn:aws:states:::sns:publish", Template(node: .object(members)))
    }

    /// What `publish` gives.
    public struct PublishOutput: Payload, Hashable {
        /// The message's identifier: `MessageId`.
        public var messageID: String

        /// An output, to mock one.
        public init(messageID: String) {
            self.messageID = messageID
        }

        enum CodingKeys: String, CodingKey {
            case messageID = "MessageId"
        }

        /// The fields by their coded names.
        public struct Fields: Sendable {
            /// The message's identifier.
            public let messageID = Field<String>("MessageId")
        }

        /// The fields by their coded names.
        public static var fields: Fields { Fields() }
    }
}
