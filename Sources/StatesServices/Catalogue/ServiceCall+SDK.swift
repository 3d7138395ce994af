import StatesLanguage

extension ServiceCall {
    /// Actions by the AWS SDK, by service and action.
    static let sdk: [String: ServiceCall] = [
        "dynamodb:getItem": ServiceCall(
            required: [["TableName"], ["Key"]],
            result: .documented([("Item", .optional(attributes)), ("ConsumedCapacity", .optional(.any))])
        ),
        "dynamodb:putItem": ServiceCall(required: [["TableName"], ["Item"]]),
        "dynamodb:updateItem": ServiceCall(required: [["TableName"], ["Key"]]),
        "dynamodb:deleteItem": ServiceCall(required: [["TableName"], ["Key"]]),
        "dynamodb:query": ServiceCall(required: [["TableName"]], result: items),
        "dynamodb:scan": ServiceCall(required: [["TableName"]], result: items),
        "s3:getObject": ServiceCall(
            required: [["Bucket"], ["Key"]],
            result: .object([("Body", .required(.string))], others: .any)
        ),
        "s3:putObject": ServiceCall(required: [["Bucket"], ["Key"]]),
        "s3:deleteObject": ServiceCall(required: [["Bucket"], ["Key"]]),
        "s3:headObject": ServiceCall(required: [["Bucket"], ["Key"]]),
        "s3:copyObject": ServiceCall(required: [["Bucket"], ["Key"], ["CopySource"]]),
        "s3:listObjectsV2": ServiceCall(
            required: [["Bucket"]],
            result: .object([("Contents", .optional(.array(of: .any)))], others: .any)
        ),
        "sfn:startExecution": ServiceCall(
            required: [["StateMachineArn"]],
            result: .documented([("ExecutionArn", .required(.string)), ("StartDate", .required(.any))])
        ),
        "sfn:describeExecution": ServiceCall(required: [["ExecutionArn"]]),
        "sfn:stopExecution": ServiceCall(required: [["ExecutionArn"]]),
        "sfn:sendTaskSuccess": ServiceCall(required: [["Output"], ["TaskToken"]]),
        "sfn:sendTaskFailure": ServiceCall(required: [["TaskToken"]]),
        "sns:publish": ServiceCall(required: [["Message"], ["TopicArn", "TargetArn", "PhoneNumber"]]),
        "sqs:sendMessage": ServiceCall(required: [["QueueUrl"], ["MessageBody"]]),
        "sqs:receiveMessage": ServiceCall(
            required: [["QueueUrl"]],
            result: .documented([("Messages", .optional(.array(of: .object([], others: .any))))])
        ),
        "lambda:invoke": ServiceCall(required: [["FunctionName"]]),
        "eventbridge:putEvents": ServiceCall(required: [["Entries"]]),
        "bedrockruntime:invokeModel": ServiceCall(required: [["ModelId"]]),
        "bedrockruntime:converse": ServiceCall(required: [["ModelId"]]),
        "secretsmanager:getSecretValue": ServiceCall(
            required: [["SecretId"]],
            result: .object([("SecretString", .optional(.string))], others: .any)
        ),
        "ssm:getParameter": ServiceCall(
            required: [["Name"]],
            result: .object([("Parameter", .required(.object([], others: .any)))], others: .any)
        ),
    ]

    /// What a query or a scan gives.
    private static let items = Shape.documented([
        ("Items", .required(.array(of: attributes))), ("Count", .required(.integer)),
        ("ScannedCount", .required(.integer)), ("LastEvaluatedKey", .optional(attributes)),
        ("ConsumedCapacity", .optional(.any)),
    ])
}
