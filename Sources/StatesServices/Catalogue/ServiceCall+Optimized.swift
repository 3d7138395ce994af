extension ServiceCall {
    /// The integrations of Step Functions' own, by service and action.
    static let optimized: [String: ServiceCall] = [
        "lambda:invoke": ServiceCall(
            required: [["FunctionName"]],
            optional: ["ClientContext", "InvocationType", "LogType", "Payload", "Qualifier"],
            answer: .whole(always: ["Payload", "StatusCode"])
        ),
        "sqs:sendMessage": ServiceCall(
            required: [["QueueUrl"], ["MessageBody"]],
            optional: [
                "DelaySeconds", "MessageAttributes", "MessageDeduplicationId", "MessageGroupId",
                "MessageSystemAttributes",
            ],
            answer: .whole(always: ["MD5OfMessageBody", "MessageId"])
        ),
        // What it answers is said in one place only, and differs between topics: other fields aren't excluded.
        "sns:publish": ServiceCall(
            required: [["Message"], ["TopicArn", "TargetArn", "PhoneNumber"]],
            optional: [
                "MessageAttributes", "MessageStructure", "Subject", "MessageDeduplicationId", "MessageGroupId",
            ],
            answer: .part(always: ["MessageId"])
        ),
        "dynamodb:getItem": ServiceCall(
            required: [["TableName"], ["Key"]],
            optional: [
                "AttributesToGet", "ConsistentRead", "ExpressionAttributeNames", "ProjectionExpression",
                "ReturnConsumedCapacity",
            ],
            answer: .whole()
        ),
        "dynamodb:putItem": ServiceCall(required: [["TableName"], ["Item"]], answer: .whole()),
        "dynamodb:updateItem": ServiceCall(required: [["TableName"], ["Key"]], answer: .whole()),
        "dynamodb:deleteItem": ServiceCall(required: [["TableName"], ["Key"]], answer: .whole()),
        "events:putEvents": ServiceCall(
            required: [["Entries"]],
            optional: ["EndpointId"],
            answer: .whole(always: ["Entries", "FailedEntryCount"])
        ),
        "states:startExecution": ServiceCall(
            required: [["StateMachineArn"]],
            optional: ["Input", "Name", "TraceHeader"],
            answer: .whole()
        ),
        "http:invoke": ServiceCall(
            required: [["ApiEndpoint"], ["Method"], ["Authentication", "InvocationConfig"]],
            optional: ["Headers", "QueryParameters", "RequestBody", "Transform"]
        ),
        "apigateway:invoke": ServiceCall(
            required: [["ApiEndpoint"], ["Method"]],
            optional: [
                "Headers", "Stage", "Path", "QueryParameters", "RequestBody", "AllowNullValues", "AuthType",
            ]
        ),
        "bedrock:invokeModel": ServiceCall(required: [["ModelId"], ["Body", "Input"]], answer: .whole()),
        "glue:startJobRun": ServiceCall(required: [["JobName"]], answer: .whole(always: ["JobRunId"])),
        "athena:startQueryExecution": ServiceCall(
            required: [["QueryString"]],
            answer: .whole(always: ["QueryExecutionId"])
        ),
        "athena:getQueryExecution": ServiceCall(required: [["QueryExecutionId"]]),
        "athena:getQueryResults": ServiceCall(required: [["QueryExecutionId"]]),
        "athena:stopQueryExecution": ServiceCall(required: [["QueryExecutionId"]]),
        "batch:submitJob": ServiceCall(
            required: [["JobDefinition"], ["JobName"], ["JobQueue"]],
            answer: .whole()
        ),
        "ecs:runTask": ServiceCall(required: [["TaskDefinition"]]),
        "codebuild:startBuild": ServiceCall(required: [["ProjectName"]]),
        "codebuild:startBuildBatch": ServiceCall(required: [["ProjectName"]]),
        "databrew:startJobRun": ServiceCall(required: [["Name"]]),
        "eks:call": ServiceCall(
            required: [["ClusterName"], ["CertificateAuthority"], ["Endpoint"], ["Method"], ["Path"]]
        ),
        "elasticmapreduce:createCluster": ServiceCall(required: [["Name"]]),
        "elasticmapreduce:addStep": ServiceCall(required: [["ClusterId"], ["Step"]]),
        "elasticmapreduce:terminateCluster": ServiceCall(required: [["ClusterId"]]),
    ]
}
