public import StatesLanguage
internal import StatesTypes

/// The errors that a service raises by itself, as retriers and catchers know them.
///
/// The list holds what AWS documents for Step Functions; a function's own errors aren't in it.
/// See <https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html>.
public enum ServiceErrors {
    /// The errors of what a `Resource` names; none where the service's aren't known.
    public static func names(of resource: String) -> [ErrorName] {
        switch TaskResource(resource) {
        case .function?, nil: lambda
        case .optimized(let service, _, _)?: optimized[service] ?? []
        case .sdk(let service, _, _)?: sdk[service] ?? []
        case .activity?, .other?: []
        }
    }

    private static let lambda: [ErrorName] = ErrorSet.lambdaTransient.names + ["Lambda.Unknown"]

    private static let optimized: [String: [ErrorName]] = [
        "lambda": lambda,
        "bedrock": ErrorSet.bedrockTransient.names + [
            "Bedrock.ValidationException", "Bedrock.AccessDeniedException",
        ],
        "dynamodb": [
            "DynamoDB.ProvisionedThroughputExceededException", "DynamoDB.ConditionalCheckFailedException",
            "DynamoDB.ResourceNotFoundException", "DynamoDB.AmazonDynamoDBException",
        ],
        "sqs": ["SQS.AmazonSQSException"],
        "states": ["StepFunctions.ExecutionLimitExceededException", "StepFunctions.StateMachineDoesNotExistException"],
    ]

    private static let sdk: [String: [ErrorName]] = [
        "s3": ["S3.NoSuchKeyException", "S3.NoSuchBucketException", "S3.S3Exception"],
        "sfn": ["Sfn.StateMachineDoesNotExistException", "Sfn.SfnException"],
        "dynamodb": [
            "DynamoDb.ConditionalCheckFailedException", "DynamoDb.ProvisionedThroughputExceededException",
            "DynamoDb.DynamoDbException",
        ],
    ]
}
