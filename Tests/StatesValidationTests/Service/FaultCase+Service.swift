import StatesLanguage

extension FaultCase {
    /// A faulty definition and its sound twin for each code of the folder `Service`.
    static let service: [FaultCase] = [
        FaultCase(
            "SS2501",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource": "lambda:invoke", "End": true}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource":
                "arn:${AWS::Partition}:states:::lambda:invoke", "Parameters": {"FunctionName": "${Name}"}, "End":
                true}}}
                """#
        ),
        FaultCase(
            "SS2502",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource":
            "arn:aws:lambda:us-east-1:1234:function:f", "End": true}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource":
                "arn:aws:lambda:us-east-1:${Account}:function:f", "End": true}}}
                """#
        ),
        FaultCase(
            "SS2503",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource": "arn:aws:states:::dynamodb:query",
            "Parameters": {"TableName": "t"}, "End": true}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource":
                "arn:aws:states:::aws-sdk:dynamodb:query", "Parameters": {"TableName": "t"}, "End": true}}}
                """#
        ),
        FaultCase(
            "SS2504",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke.sync",
            "End": true}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource":
                "arn:aws:states:::glue:startJobRun.sync", "End": true}}}
                """#
        ),
        FaultCase(
            "SS2505",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource":
            "arn:aws:states:::aws-sdk:DynamoDB:Query", "End": true}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource":
                "arn:aws:states:::aws-sdk:dynamodb:query", "End": true}}}
                """#
        ),
        FaultCase(
            "SS2506",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource":
            "arn:aws:states:::glue:startJobRun.sync", "End": true}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource": "arn:aws:states:::glue:startJobRun",
                "End": true}}}
                """#,
            type: .express
        ),
        FaultCase(
            "SS2507",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Wait", "Seconds": 301, "End": true}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Wait", "Seconds": 300, "End": true}}}
                """#,
            type: .express
        ),
        FaultCase(
            "SS2508",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource":
            "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "Parameters":
            {"QueueUrl": "https://sqs.us-east-1.amazonaws.com/123456789012/q", "MessageBody": "x"}, "End": true}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource":
                "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "Parameters": {"QueueUrl.$": "$.q",
                "MessageBody.$": "States.Format('{}', $$.Task.Token)"}, "End": true}}}
                """#
        ),
        FaultCase(
            "SS2509",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource":
            "arn:aws:lambda:us-east-1:123456789012:function:f", "Credentials": {"Role": "r"}, "End": true}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource":
                "arn:aws:lambda:us-east-1:123456789012:function:f", "Credentials": {"RoleArn.$": "$.role"}, "End":
                true}}}
                """#
        ),
        FaultCase(
            "SS2512",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Map", "ItemProcessor": {"ProcessorConfig": {"Mode":
            "DISTRIBUTED", "ExecutionType": "STANDARD"}, "StartAt": "I", "States": {"I": {"Type": "Pass", "End":
            true}}}, "ItemReader": {"Resource": "arn:aws:states:::s3:putObject"}, "End": true}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Map", "ItemProcessor": {"ProcessorConfig": {"Mode":
                "DISTRIBUTED", "ExecutionType": "STANDARD"}, "StartAt": "I", "States": {"I": {"Type": "Pass", "End":
                true}}}, "ItemReader": {"Resource": "arn:${AWS::Partition}:states:::s3:listObjectsV2"}, "End":
                true}}}
                """#
        ),
    ]
}
