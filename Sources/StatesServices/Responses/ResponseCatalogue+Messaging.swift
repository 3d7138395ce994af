extension ResponseCatalogue {
    /// Amazon SQS, Amazon SNS, Amazon EventBridge.
    static let messaging: [String: ResponseShape] = [
        "sqs:sendMessage": .record(
            "MD5OfMessageBody MD5OfMessageAttributes MD5OfMessageSystemAttributes MessageId SequenceNumber"
        ),
        "sqs:sendMessageBatch": .object(
            [
                "Successful": .list(
                    .object(
                        ResponseShape.fields(
                            "Id MessageId MD5OfMessageBody MD5OfMessageAttributes MD5OfMessageSystemAttributes "
                                + "SequenceNumber",
                            [:]
                        ),
                        required: ["Id", "MessageId", "MD5OfMessageBody"]
                    )
                ),
                "Failed": .list(batchFailure),
            ],
            required: ["Successful", "Failed"]
        ),
        "sqs:receiveMessage": .object([
            "Messages": .list(
                .record(
                    "MessageId ReceiptHandle MD5OfBody Body MD5OfMessageAttributes",
                    ["Attributes": .map(.text), "MessageAttributes": .map(.any)]
                )
            )
        ]),
        "sqs:getQueueUrl": .record("QueueUrl"),
        "sqs:createQueue": .record("QueueUrl"),
        "sqs:getQueueAttributes": .object(["Attributes": .map(.text)]),
        "sns:publish": .record("MessageId SequenceNumber"),
        "sns:publishBatch": .object([
            "Successful": .list(.record("Id MessageId SequenceNumber")), "Failed": .list(batchFailure),
        ]),
        "sns:createTopic": .record("TopicArn"),
        "sns:subscribe": .record("SubscriptionArn"),
        "events:putEvents": .object([
            "FailedEntryCount": .integer, "Entries": .list(.record("EventId ErrorCode ErrorMessage")),
        ]),
    ]

    private static let batchFailure = ResponseShape.object(
        ["Id": .text, "SenderFault": .flag, "Code": .text, "Message": .text],
        required: ["Id", "SenderFault", "Code"]
    )
}
