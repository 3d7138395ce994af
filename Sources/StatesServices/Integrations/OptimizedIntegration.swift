/// An integration that Step Functions has of its own: `lambda:invoke`, `sqs:sendMessage`.
///
/// See <https://docs.aws.amazon.com/step-functions/latest/dg/integrate-optimized.html>.
public struct OptimizedIntegration: Sendable, Hashable {
    /// The service as the resource names it.
    public let service: String
    /// The action as the resource names it.
    public let action: String
    /// The ways in which a Task can wait for it.
    public let patterns: Set<IntegrationPattern>

    /// The integration of that service and action, if there is one.
    public static func named(_ service: String, _ action: String) -> OptimizedIntegration? {
        byService[service]?.first { $0.action == action }
    }

    /// The integrations of a service, none where Step Functions has none of its own for it.
    public static func all(of service: String) -> [OptimizedIntegration] { byService[service] ?? [] }

    /// The names of the services, in the order of the alphabet.
    public static let services: [String] = byService.keys.sorted()

    private static let byService = Dictionary(grouping: all, by: \.service)

    private static let all: [OptimizedIntegration] = table.flatMap { service, actions, patterns in
        actions.split(separator: " ").map {
            OptimizedIntegration(service: service, action: String($0), patterns: Set(patterns))
        }
    }

    /// Service, actions, patterns. Where AWS's pages contradict each other, the pattern is in.
    private static let table: [(service: String, actions: String, patterns: [IntegrationPattern])] = [
        ("apigateway", "invoke", [.requestResponse, .waitForTaskToken]),
        ("athena", "startQueryExecution", [.requestResponse, .runJob]),
        ("athena", "stopQueryExecution getQueryExecution getQueryResults", [.requestResponse]),
        ("batch", "submitJob", [.requestResponse, .runJob]),
        ("bedrock", "invokeModel", [.requestResponse, .waitForTaskToken]),
        ("bedrock", "createModelCustomizationJob", [.requestResponse, .runJob]),
        ("bedrockagentcore", "invokeHarness", [.requestResponse]),
        ("codebuild", "startBuild startBuildBatch retryBuildBatch", [.requestResponse, .runJob]),
        (
            "codebuild", "stopBuild stopBuildBatch deleteBuildBatch batchDeleteBuilds batchGetReports",
            [.requestResponse]
        ),
        ("databrew", "startJobRun", [.requestResponse, .runJob]),
        ("dynamodb", "getItem putItem updateItem deleteItem", [.requestResponse]),
        ("ecs", "runTask", [.requestResponse, .runJob, .waitForTaskToken]),
        ("eks", "call", [.requestResponse]),
        ("eks", "runJob", [.requestResponse, .runJob]),
        (
            "eks",
            "createCluster deleteCluster createNodegroup deleteNodegroup createFargateProfile deleteFargateProfile",
            [.requestResponse, .runJob, .waitForTaskToken]
        ),
        ("elasticmapreduce", "createCluster terminateCluster addStep", [.requestResponse, .runJob]),
        (
            "elasticmapreduce",
            "cancelStep setClusterTerminationProtection modifyInstanceFleetByName modifyInstanceGroupByName",
            [.requestResponse]
        ),
        ("emr-containers", "createVirtualCluster", [.requestResponse]),
        ("emr-containers", "deleteVirtualCluster startJobRun", [.requestResponse, .runJob]),
        (
            "emr-serverless",
            "createApplication startApplication stopApplication deleteApplication startJobRun cancelJobRun",
            [.requestResponse, .runJob]
        ),
        ("events", "putEvents", [.requestResponse, .waitForTaskToken]),
        ("glue", "startJobRun", [.requestResponse, .runJob]),
        ("http", "invoke", [.requestResponse]),
        ("lambda", "invoke", [.requestResponse, .waitForTaskToken]),
        ("mediaconvert", "createJob", [.requestResponse, .runJob]),
        (
            "sagemaker",
            "createTrainingJob createTransformJob createHyperParameterTuningJob createLabelingJob createProcessingJob",
            [.requestResponse, .runJob]
        ),
        ("sagemaker", "createModel createEndpoint createEndpointConfig updateEndpoint", [.requestResponse]),
        ("sns", "publish", [.requestResponse, .waitForTaskToken]),
        ("sqs", "sendMessage", [.requestResponse, .waitForTaskToken]),
        ("states", "startExecution", [.requestResponse, .runJob, .runJobWithJSON, .waitForTaskToken]),
    ]
}
