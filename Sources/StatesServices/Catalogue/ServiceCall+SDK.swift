extension ServiceCall {
    /// Actions by the AWS SDK, by service and action.
    static let sdk: [String: ServiceCall] = [
        "dynamodb:getItem": ServiceCall(required: [["TableName"], ["Key"]], answer: .whole()),
        "dynamodb:putItem": ServiceCall(required: [["TableName"], ["Item"]]),
        "dynamodb:updateItem": ServiceCall(required: [["TableName"], ["Key"]]),
        "dynamodb:deleteItem": ServiceCall(required: [["TableName"], ["Key"]]),
        "dynamodb:query": ServiceCall(
            required: [["TableName"]],
            answer: .whole(always: ["Items", "Count", "ScannedCount"])
        ),
        "dynamodb:scan": ServiceCall(
            required: [["TableName"]],
            answer: .whole(always: ["Items", "Count", "ScannedCount"])
        ),
        "s3:getObject": ServiceCall(required: [["Bucket"], ["Key"]], answer: .part(always: ["Body"])),
        "s3:putObject": ServiceCall(required: [["Bucket"], ["Key"]]),
        "s3:deleteObject": ServiceCall(required: [["Bucket"], ["Key"]]),
        "s3:headObject": ServiceCall(required: [["Bucket"], ["Key"]]),
        "s3:copyObject": ServiceCall(required: [["Bucket"], ["Key"], ["CopySource"]]),
        "s3:listObjectsV2": ServiceCall(required: [["Bucket"]], answer: .part(perhaps: ["Contents"])),
        "sfn:startExecution": ServiceCall(required: [["StateMachineArn"]], answer: .whole()),
        "sfn:describeExecution": ServiceCall(required: [["ExecutionArn"]]),
        "sfn:stopExecution": ServiceCall(required: [["ExecutionArn"]]),
        "sfn:sendTaskSuccess": ServiceCall(required: [["Output"], ["TaskToken"]]),
        "sfn:sendTaskFailure": ServiceCall(required: [["TaskToken"]]),
        "sns:publish": ServiceCall(required: [["Message"], ["TopicArn", "TargetArn", "PhoneNumber"]]),
        "sqs:sendMessage": ServiceCall(required: [["QueueUrl"], ["MessageBody"]]),
        "sqs:receiveMessage": ServiceCall(required: [["QueueUrl"]], answer: .whole()),
        "lambda:invoke": ServiceCall(required: [["FunctionName"]]),
        "eventbridge:putEvents": ServiceCall(required: [["Entries"]]),
        "bedrockruntime:invokeModel": ServiceCall(required: [["ModelId"]]),
        "bedrockruntime:converse": ServiceCall(required: [["ModelId"]]),
        "secretsmanager:getSecretValue": ServiceCall(
            required: [["SecretId"]],
            answer: .part(perhaps: ["SecretString"])
        ),
        "ssm:getParameter": ServiceCall(required: [["Name"]], answer: .part(always: ["Parameter"])),
    ]
}
