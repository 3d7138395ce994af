extension ResponseCatalogue {
    /// AWS Glue, AWS Batch, Amazon ECS, Amazon Athena, Amazon SageMaker, AWS CodeBuild, Amazon EMR Serverless.
    ///
    /// Beside what starts a job stands what tells of it: `glue:describeRun` is the `JobRun` of `GetJobRun`, which is all
    /// that a state gets, and likewise `batch:describeJob` and `ecs:describeTask`.
    static let jobs: [String: ResponseShape] = [
        // Glue answers the run alone; Step Functions adds the job.
        "glue:startJobRun": .object(["JobName": .text, "JobRunId": .text(1...255)]),
        "glue:getJobRun": .object(["JobRun": glueRun]),
        "glue:describeRun": glueRun,
        "batch:submitJob": .object(
            ["JobArn": .text, "JobName": .text, "JobId": .text],
            required: ["JobName", "JobId"]
        ),
        "batch:describeJob": batchJob,
        "batch:describeJobs": .object(["Jobs": .list(batchJob)]),
        "ecs:runTask": .object([
            "Tasks": .list(ecsTask), "Failures": .list(.record("Arn Reason Detail")),
        ]),
        "ecs:describeTask": ecsTask,
        "ecs:describeTasks": .object([
            "Tasks": .list(ecsTask), "Failures": .list(.record("Arn Reason Detail")),
        ]),
        "athena:startQueryExecution": .object(["QueryExecutionId": .text(1...128)]),
        "athena:stopQueryExecution": .object([:]),
        "athena:getQueryExecution": .object(["QueryExecution": query]),
        "athena:getQueryResults": .object([
            "UpdateCount": .number, "NextToken": .text(1...1024),
            "ResultSet": .object([
                "Rows": .list(.object(["Data": .list(.record("VarCharValue"))])),
                "ResultSetMetadata": .object(["ColumnInfo": .list(.any)]),
            ]),
        ]),
        "sagemaker:createTrainingJob": arn("TrainingJobArn"),
        "sagemaker:createTransformJob": arn("TransformJobArn"),
        "sagemaker:createHyperParameterTuningJob": arn("HyperParameterTuningJobArn"),
        "sagemaker:createLabelingJob": arn("LabelingJobArn"),
        "sagemaker:createProcessingJob": arn("ProcessingJobArn"),
        "sagemaker:createModel": arn("ModelArn"),
        "sagemaker:createEndpoint": arn("EndpointArn"),
        "sagemaker:createEndpointConfig": arn("EndpointConfigArn"),
        "sagemaker:updateEndpoint": arn("EndpointArn"),
        "codebuild:startBuild": .object(["Build": build]),
        "codebuild:stopBuild": .object(["Build": build]),
        "emr-serverless:startJobRun": .object(
            ["ApplicationId": .text(1...64), "JobRunId": .text(1...64), "Arn": .text(60...1024)],
            required: ["ApplicationId", "JobRunId", "Arn"]
        ),
        "emr-serverless:createApplication": .object(
            ["ApplicationId": .text(1...64), "Name": .text(1...64), "Arn": .text(60...1024)],
            required: ["ApplicationId", "Arn"]
        ),
        "databrew:startJobRun": .object(["RunId": .text(1...255)], required: ["RunId"]),
    ]

    private static func arn(_ name: String) -> ResponseShape {
        .object([name: .text(0...256)], required: [name])
    }

    private static let glueRun = ResponseShape.record(
        "TriggerName JobName ErrorMessage LogGroupName SecurityConfiguration GlueVersion "
            + "StateDetail ProfileName",
        [
            "Id": .text(1...255), "Attempt": .count, "PreviousRunId": .text(1...255), "StartedOn": .timestamp,
            "LastModifiedOn": .timestamp, "CompletedOn": .timestamp, "Arguments": .map(.text),
            "JobRunQueuingEnabled": .flag, "AllocatedCapacity": .number, "ExecutionTime": .number,
            "Timeout": .number(1...Double.greatestFiniteMagnitude), "MaxCapacity": .number, "DPUSeconds": .number,
            "NumberOfWorkers": .number, "PredecessorRuns": .list(.record("JobName RunId")),
            "JobRunState": .word([
                "STARTING", "RUNNING", "STOPPING", "STOPPED", "SUCCEEDED", "FAILED", "TIMEOUT", "ERROR", "WAITING",
                "EXPIRED",
            ]),
            "WorkerType": .word(["Standard", "G.1X", "G.2X", "G.025X", "G.4X", "G.8X", "Z.2X"]),
            "ExecutionClass": .word(["FLEX", "STANDARD"]),
        ]
    )

    private static let batchJob = ResponseShape.record(
        "JobArn JobName JobId JobQueue ShareIdentifier StatusReason JobDefinition",
        [
            "Status": .word([
                "SUBMITTED", "PENDING", "RUNNABLE", "STARTING", "RUNNING", "SUCCEEDED", "FAILED",
            ]),
            "SchedulingPriority": .number, "Attempts": .list(.any), "CreatedAt": .number, "StartedAt": .number,
            "StoppedAt": .number, "Parameters": .map(.text), "IsCancelled": .flag, "IsTerminated": .flag,
            "Tags": .map(.text), "PropagateTags": .flag, "DependsOn": .list(.any),
        ]
    )

    private static let ecsTask = ResponseShape.record(
        "AvailabilityZone CapacityProviderName ClusterArn ContainerInstanceArn Cpu DesiredStatus Group LastStatus "
            + "Memory PlatformVersion PlatformFamily StartedBy StoppedReason TaskArn TaskDefinitionArn",
        [
            "Connectivity": .word(["CONNECTED", "DISCONNECTED"]), "ConnectivityAt": .timestamp,
            "CreatedAt": .timestamp, "EnableExecuteCommand": .flag, "ExecutionStoppedAt": .timestamp,
            "HealthStatus": .word(["HEALTHY", "UNHEALTHY", "UNKNOWN"]), "PullStartedAt": .timestamp,
            "PullStoppedAt": .timestamp, "StartedAt": .timestamp, "StoppedAt": .timestamp, "StoppingAt": .timestamp,
            "LaunchType": .word(["EC2", "FARGATE", "EXTERNAL", "MANAGED_INSTANCES"]), "Version": .number,
            "StopCode": .word([
                "TaskFailedToStart", "EssentialContainerExited", "UserInitiated", "ServiceSchedulerInitiated",
                "SpotInterruption", "TerminationNotice",
            ]),
            "Attachments": .list(.any), "Attributes": .list(.any), "Containers": .list(.any), "Overrides": .map(.any),
            "Tags": .list(.record("Key Value")),
        ]
    )

    private static let query = ResponseShape.record(
        "Query WorkGroup SubstatementType",
        [
            "QueryExecutionId": .text(1...128), "StatementType": .word(["DDL", "DML", "UTILITY"]),
            "ResultConfiguration": .record(
                "OutputLocation ExpectedBucketOwner",
                ["EncryptionConfiguration": .map(.any)]
            ),
            "QueryExecutionContext": .record("Database Catalog"),
            "Status": .record(
                "StateChangeReason",
                [
                    "State": .word(["QUEUED", "RUNNING", "SUCCEEDED", "FAILED", "CANCELLED"]),
                    "SubmissionDateTime": .timestamp, "CompletionDateTime": .timestamp,
                ]
            ),
            "Statistics": .record(
                "DataManifestLocation",
                [
                    "EngineExecutionTimeInMillis": .number, "DataScannedInBytes": .number,
                    "TotalExecutionTimeInMillis": .number, "QueryQueueTimeInMillis": .number,
                    "QueryPlanningTimeInMillis": .number, "ServiceProcessingTimeInMillis": .number,
                ]
            ),
            "ExecutionParameters": .list(.text(1...1024)),
        ]
    )

    private static let build = ResponseShape.record(
        "Id Arn CurrentPhase SourceVersion ResolvedSourceVersion ProjectName ServiceRole Initiator EncryptionKey "
            + "BuildBatchArn",
        [
            "BuildNumber": .number, "StartTime": .timestamp, "EndTime": .timestamp, "BuildComplete": .flag,
            "BuildStatus": .word(["SUCCEEDED", "FAILED", "FAULT", "TIMED_OUT", "IN_PROGRESS", "STOPPED"]),
            "Phases": .list(.any), "TimeoutInMinutes": .number, "QueuedTimeoutInMinutes": .number,
        ]
    )
}
