import StatesLanguage

extension ServiceCall {
    /// The integrations of Step Functions' own, by service and action.
    static let optimized: [String: ServiceCall] = [
        "lambda:invoke": ServiceCall(
            required: [["FunctionName"]],
            optional: ["ClientContext", "InvocationType", "LogType", "Payload", "Qualifier"],
            result: answer([
                ("ExecutedVersion", .optional(.string)), ("Payload", .required(.any)),
                ("StatusCode", .required(.integer)), ("LogResult", .optional(.string)),
                ("FunctionError", .optional(.string)),
            ])
        ),
        "sqs:sendMessage": ServiceCall(
            required: [["QueueUrl"], ["MessageBody"]],
            optional: [
                "DelaySeconds", "MessageAttributes", "MessageDeduplicationId", "MessageGroupId",
                "MessageSystemAttributes",
            ],
            result: answer([
                ("MD5OfMessageBody", .required(.string)), ("MessageId", .required(.string)),
                ("MD5OfMessageAttributes", .optional(.string)), ("SequenceNumber", .optional(.string)),
                ("MD5OfMessageSystemAttributes", .optional(.string)),
            ])
        ),
        "sns:publish": ServiceCall(
            required: [["Message"], ["TopicArn", "TargetArn", "PhoneNumber"]],
            optional: [
                "MessageAttributes", "MessageStructure", "Subject", "MessageDeduplicationId", "MessageGroupId",
            ],
            // What it answers is said in one place only, and differs between topics: other fields aren't excluded.
            result: .object([("MessageId", .required(.string))], others: .any)
        ),
        "dynamodb:getItem": ServiceCall(
            required: [["TableName"], ["Key"]],
            optional: [
                "AttributesToGet", "ConsistentRead", "ExpressionAttributeNames", "ProjectionExpression",
                "ReturnConsumedCapacity",
            ],
            result: answer([("Item", .optional(attributes)), ("ConsumedCapacity", .optional(.any))])
        ),
        "dynamodb:putItem": ServiceCall(required: [["TableName"], ["Item"]], result: itemChange),
        "dynamodb:updateItem": ServiceCall(required: [["TableName"], ["Key"]], result: itemChange),
        "dynamodb:deleteItem": ServiceCall(required: [["TableName"], ["Key"]], result: itemChange),
        "events:putEvents": ServiceCall(
            required: [["Entries"]],
            optional: ["EndpointId"],
            result: answer([
                ("Entries", .required(.array(of: .object([("EventId", .optional(.string))], others: .any)))),
                ("FailedEntryCount", .required(.integer)),
            ])
        ),
        "states:startExecution": ServiceCall(
            required: [["StateMachineArn"]],
            optional: ["Input", "Name", "TraceHeader"],
            result: answer([("ExecutionArn", .required(.string)), ("StartDate", .required(.any))])
        ),
        "http:invoke": ServiceCall(
            required: [["ApiEndpoint"], ["Method"], ["Authentication", "InvocationConfig"]],
            optional: ["Headers", "QueryParameters", "RequestBody", "Transform"],
            result: response
        ),
        "apigateway:invoke": ServiceCall(
            required: [["ApiEndpoint"], ["Method"]],
            optional: [
                "Headers", "Stage", "Path", "QueryParameters", "RequestBody", "AllowNullValues", "AuthType",
            ],
            result: response
        ),
        "bedrock:invokeModel": ServiceCall(
            required: [["ModelId"], ["Body", "Input"]],
            result: .documented([
                ("Body", .optional(.any)), ("ContentType", .optional(.string)),
                ("PerformanceConfigLatency", .optional(.string)), ("ServiceTier", .optional(.string)),
                ("SdkHttpMetadata", .optional(.any)), ("SdkResponseMetadata", .optional(.any)),
            ])
        ),
        "glue:startJobRun": ServiceCall(
            required: [["JobName"]],
            result: answer([("JobName", .optional(.string)), ("JobRunId", .required(.string))])
        ),
        "athena:startQueryExecution": ServiceCall(
            required: [["QueryString"]],
            result: answer([("QueryExecutionId", .required(.string))])
        ),
        "athena:getQueryExecution": ServiceCall(required: [["QueryExecutionId"]]),
        "athena:getQueryResults": ServiceCall(required: [["QueryExecutionId"]]),
        "athena:stopQueryExecution": ServiceCall(required: [["QueryExecutionId"]]),
        "batch:submitJob": ServiceCall(
            required: [["JobDefinition"], ["JobName"], ["JobQueue"]],
            result: answer([
                ("JobArn", .optional(.string)), ("JobId", .required(.string)), ("JobName", .required(.string)),
            ])
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

    /// What the older integrations add to an answer.
    private static func answer(_ fields: [(String, Shape.Field)]) -> Shape {
        .documented(fields + [("SdkHttpMetadata", .optional(.any)), ("SdkResponseMetadata", .optional(.any))])
    }

    /// The attributes of an item: each an object such as `{"S": "text"}`.
    static let attributes = Shape.object([], others: .any)

    private static let itemChange = answer([
        ("Attributes", .optional(attributes)), ("ConsumedCapacity", .optional(.any)),
        ("ItemCollectionMetrics", .optional(.any)),
    ])

    private static let response = Shape.documented([
        ("Headers", .required(.object([], others: .any))), ("ResponseBody", .optional(.any)),
        ("StatusCode", .required(.integer)), ("StatusText", .optional(.string)),
    ])

    /// What becomes of a child execution: its input and output are text, or JSON values with `.sync:2`.
    static func childExecution(_ payload: Shape) -> Shape {
        .documented(
            [
                ("ExecutionArn", .required(.string)), ("Input", .optional(payload)), ("Output", .optional(payload)),
                ("Name", .required(.string)), ("StartDate", .required(.any)), ("StopDate", .optional(.any)),
                ("StateMachineArn", .required(.string)), ("Status", .required(.string)),
                ("InputDetails", .optional(.any)), ("OutputDetails", .optional(.any)),
                ("RedriveCount", .optional(.any)), ("RedriveDate", .optional(.any)),
                ("RedriveStatus", .optional(.string)), ("RedriveStatusReason", .optional(.string)),
                ("StateMachineAliasArn", .optional(.string)), ("StateMachineVersionArn", .optional(.string)),
                ("TraceHeader", .optional(.string)), ("MapRunArn", .optional(.string)), ("Error", .optional(.string)),
                ("Cause", .optional(.string)), ("SdkHttpMetadata", .optional(.any)),
                ("SdkResponseMetadata", .optional(.any)),
            ]
        )
    }
}
