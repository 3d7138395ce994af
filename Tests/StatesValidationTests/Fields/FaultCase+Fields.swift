import StatesLanguage

extension FaultCase {
    /// A faulty definition and its sound twin for each code of the folder `Fields`.
    static let fields: [FaultCase] = [
        FaultCase(
            "SS2301",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Wait", "Seconds": 1, "ResultPath": "$.x", "End": true}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Wait", "Seconds": 1, "OutputPath": "$.x", "End": true}}}
                """#
        ),
        FaultCase(
            "SS2302",
            #"""
            {"QueryLanguage": "JSONata", "StartAt": "A", "States": {"A": {"Type": "Pass", "Parameters": {"a":
            1}, "End": true}}}
            """#,
            twin: #"""
                {"QueryLanguage": "JSONata", "StartAt": "A", "States": {"A": {"Type": "Pass", "Output": {"a": 1},
                "End": true}}}
                """#
        ),
        FaultCase(
            "SS2303",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Task", "End": true}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource":
                "arn:aws:lambda:us-east-1:123456789012:function:f", "End": true}}}
                """#
        ),
        FaultCase(
            "SS2304",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Fail", "Error": "E", "ErrorPath": "$.e"}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Fail", "ErrorPath": "$.e"}}}
                """#
        ),
        FaultCase(
            "SS2305",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Wait", "Seconds": -1, "End": true}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Wait", "Seconds": "${Pause}", "End": true}}}
                """#
        ),
        FaultCase(
            "SS2306",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource":
            "arn:aws:lambda:us-east-1:123456789012:function:f", "Retry": [{"ErrorEquals": ["X"],
            "JitterStrategy": "PARTIAL"}], "End": true}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource":
                "arn:aws:lambda:us-east-1:123456789012:function:f", "Retry": [{"ErrorEquals": ["X"],
                "JitterStrategy": "FULL"}], "End": true}}}
                """#
        ),
        FaultCase(
            "SS2307",
            #"""
            {"Version": "2.0", "StartAt": "A", "States": {"A": {"Type": "Pass", "End": true}}}
            """#,
            twin: #"""
                {"Version": "1.0", "StartAt": "A", "States": {"A": {"Type": "Pass", "End": true}}}
                """#
        ),
        FaultCase(
            "SS2308",
            #"""
            {"QueryLanguage": "JSONata", "StartAt": "A", "States": {"A": {"Type": "Pass", "QueryLanguage":
            "JSONPath", "End": true}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Pass", "QueryLanguage": "JSONata", "End": true}}}
                """#
        ),
        FaultCase(
            "SS2309",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource":
            "arn:aws:lambda:us-east-1:123456789012:function:f", "TimeoutSeconds": 60, "HeartbeatSeconds": 60,
            "End": true}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource":
                "arn:aws:lambda:us-east-1:123456789012:function:f", "TimeoutSeconds": 60, "HeartbeatSeconds": 59,
                "End": true}}}
                """#
        ),
        FaultCase(
            "SS2310",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Wait", "Timestamp": "2026-01-31 09:30", "End": true}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Wait", "Timestamp": "2026-01-31T09:30:00+01:00", "End":
                true}}}
                """#
        ),
        FaultCase(
            "SS2311",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Map", "ItemProcessor": {"ProcessorConfig": {"Mode":
            "DISTRIBUTED", "ExecutionType": "STANDARD"}, "StartAt": "I", "States": {"I": {"Type": "Pass", "End":
            true}}}, "Label": "a label?", "End": true}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Map", "ItemProcessor": {"ProcessorConfig": {"Mode":
                "DISTRIBUTED", "ExecutionType": "STANDARD"}, "StartAt": "I", "States": {"I": {"Type": "Pass", "End":
                true}}}, "Label": "a-label_1", "End": true}}}
                """#
        ),
        FaultCase(
            "SS2312",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Pass", "Assign": {"a-b": 1}, "End": true}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Pass", "Assign": {"a_b": 1}, "End": true}}}
                """#
        ),
        FaultCase(
            "SS2313",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Pass", "Assign": [1], "End": true}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Pass", "Assign": {"a": 1}, "End": true}}}
                """#
        ),
        FaultCase(
            "SS2314",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Map", "ItemProcessor": {"ProcessorConfig": {"Mode":
            "INLINE"}, "StartAt": "I", "States": {"I": {"Type": "Pass", "End": true}}}, "Label": "x", "End":
            true}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Map", "ItemProcessor": {"ProcessorConfig": {"Mode":
                "DISTRIBUTED", "ExecutionType": "STANDARD"}, "StartAt": "I", "States": {"I": {"Type": "Pass", "End":
                true}}}, "Label": "x", "End": true}}}
                """#
        ),
        FaultCase(
            "SS2315",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Map", "ItemProcessor": {"ProcessorConfig": {"Mode":
            "DISTRIBUTED", "ExecutionType": "STANDARD"}, "StartAt": "I", "States": {"I": {"Type": "Pass", "End":
            true}}}, "ItemReader": {"Resource": "arn:aws:states:::s3:getObject", "ReaderConfig": {"InputType":
            "CSV", "CSVHeaderLocation": "FIRST_ROW", "CSVHeaders": ["a"]}}, "End": true}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Map", "ItemProcessor": {"ProcessorConfig": {"Mode":
                "DISTRIBUTED", "ExecutionType": "STANDARD"}, "StartAt": "I", "States": {"I": {"Type": "Pass", "End":
                true}}}, "ItemReader": {"Resource": "arn:aws:states:::s3:getObject", "ReaderConfig": {"InputType":
                "CSV", "CSVHeaderLocation": "GIVEN", "CSVHeaders": ["a"]}}, "End": true}}}
                """#
        ),
        FaultCase(
            "SS2316",
            #"""
            {"QueryLanguage": "JSONata", "StartAt": "A", "States": {"A": {"Type": "Task", "Resource":
            "{% $f %}", "Assign": {"f": 1}, "End": true}}}
            """#,
            twin: #"""
                {"QueryLanguage": "JSONata", "StartAt": "A", "States": {"A": {"Type": "Task", "Resource":
                "arn:aws:lambda:us-east-1:123456789012:function:f", "End": true}}}
                """#
        ),
    ]
}
