extension ResponseCatalogue {
    /// AWS Lambda, Step Functions, Amazon Bedrock.
    static let compute: [String: ResponseShape] = [
        "lambda:invoke": .object([
            "StatusCode": .integer, "FunctionError": .text, "LogResult": .text, "Payload": .any,
            "ExecutedVersion": .text(1...1024),
        ]),
        "lambda:getFunction": .object([
            "Configuration": functionConfiguration,
            "Code": .record("RepositoryType Location ImageUri ResolvedImageUri SourceKMSKeyArn"),
            "Tags": .map(.text),
            "TagsError": .object(["ErrorCode": .text, "Message": .text], required: ["ErrorCode", "Message"]),
            "Concurrency": .object(["ReservedConcurrentExecutions": .count]),
        ]),
        "lambda:getFunctionConfiguration": functionConfiguration,
        "lambda:createFunction": functionConfiguration,
        "lambda:updateFunctionCode": functionConfiguration,
        "lambda:updateFunctionConfiguration": functionConfiguration,
        "lambda:publishVersion": functionConfiguration,
        "lambda:listFunctions": .object(["NextMarker": .text, "Functions": .list(functionConfiguration)]),
        "bedrock:invokeModel": .object(
            ["Body": .any, "ContentType": .text, "PerformanceConfigLatency": .text, "ServiceTier": .text],
            required: ["Body", "ContentType"]
        ),
        "states:startExecution": .object(
            ["ExecutionArn": .text(1...256), "StartDate": .timestamp],
            required: ["ExecutionArn", "StartDate"]
        ),
        "states:startSyncExecution": .object(
            executionFields(.text),
            required: ["ExecutionArn", "StartDate", "StopDate", "Status"]
        ),
        "states:describeExecution": execution(.text),
        "states:stopExecution": .object(["StopDate": .timestamp], required: ["StopDate"]),
        "states:listExecutions": .object(
            [
                "Executions": .list(
                    .object(
                        executionFields(.text),
                        required: ["ExecutionArn", "StateMachineArn", "Name", "Status", "StartDate"]
                    )
                ),
                "NextToken": .text(1...1024),
            ],
            required: ["Executions"]
        ),
    ]

    /// What `DescribeExecution` tells; `.sync` gives the payloads as text, `.sync:2` as values.
    static func execution(_ payload: ResponseShape) -> ResponseShape {
        .object(
            executionFields(payload),
            required: ["ExecutionArn", "StateMachineArn", "Status", "StartDate"]
        )
    }

    private static func executionFields(_ payload: ResponseShape) -> [String: ResponseShape] {
        var fields: [String: ResponseShape] = [
            "Name": .text(1...80),
            "Status": .word(["RUNNING", "SUCCEEDED", "FAILED", "TIMED_OUT", "ABORTED", "PENDING_REDRIVE"]),
            "StartDate": .timestamp, "StopDate": .timestamp, "Input": payload, "Output": payload,
            "InputDetails": .object(["Included": .flag]), "OutputDetails": .object(["Included": .flag]),
            "TraceHeader": .text(0...256), "Error": .text(0...256), "Cause": .text(0...32768),
            "RedriveCount": .count, "RedriveDate": .timestamp, "RedriveStatusReason": .text,
            "RedriveStatus": .word(["REDRIVABLE", "NOT_REDRIVABLE", "REDRIVABLE_BY_MAP_RUN"]),
        ]
        for name in ["ExecutionArn", "StateMachineArn", "MapRunArn", "StateMachineVersionArn", "StateMachineAliasArn"] {
            fields[name] = .text(1...256)
        }
        return fields
    }

    private static let functionConfiguration = ResponseShape.record(
        "FunctionName FunctionArn Runtime Role Handler CodeSha256 Version KMSKeyArn MasterArn RevisionId StateReason "
            + "StateReasonCode LastModified LastUpdateStatusReason LastUpdateStatusReasonCode SigningProfileVersionArn "
            + "SigningJobArn",
        [
            "CodeSize": .integer, "Description": .text(0...256), "Timeout": .number(1...Double.greatestFiniteMagnitude),
            "MemorySize": .number(128...10240),
            "VpcConfig": .record("VpcId", ["SubnetIds": .texts, "SecurityGroupIds": .texts]),
            "DeadLetterConfig": .record("TargetArn"),
            "Environment": .object([
                "Variables": .map(.text), "Error": .record("ErrorCode Message"),
            ]),
            "TracingConfig": .object(["Mode": .word(["Active", "PassThrough"])]),
            "Layers": .list(
                .record("Arn SigningProfileVersionArn SigningJobArn", ["CodeSize": .integer])
            ),
            "State": .word(["Pending", "Active", "Inactive", "Failed"]),
            "LastUpdateStatus": .word(["Successful", "Failed", "InProgress"]),
            "PackageType": .word(["Zip", "Image"]),
            "Architectures": .list(.word(["x86_64", "arm64"])),
            "EphemeralStorage": .object(["Size": .number(512...10240)], required: ["Size"]),
            "SnapStart": .object([
                "ApplyOn": .word(["PublishedVersions", "None"]), "OptimizationStatus": .word(["On", "Off"]),
            ]),
            "LoggingConfig": .record("LogGroup", ["LogFormat": .word(["JSON", "Text"])]),
        ]
    )
}
