import StatesLanguage

extension FaultCase {
    /// A faulty definition and its sound twin for each code of the folder `Errors`.
    static let errors: [FaultCase] = [
        FaultCase(
            "SS2201",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource":
            "arn:aws:lambda:us-east-1:123456789012:function:f", "Retry": [{"ErrorEquals": []}], "End": true}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource":
                "arn:aws:lambda:us-east-1:123456789012:function:f", "Retry": [{"ErrorEquals": ["States.ALL"]}],
                "End": true}}}
                """#
        ),
        FaultCase(
            "SS2202",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource":
            "arn:aws:lambda:us-east-1:123456789012:function:f", "Retry": [{"ErrorEquals": ["States.ALL", "X"]}],
            "End": true}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource":
                "arn:aws:lambda:us-east-1:123456789012:function:f", "Retry": [{"ErrorEquals": ["States.ALL"]}],
                "End": true}}}
                """#
        ),
        FaultCase(
            "SS2203",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource":
            "arn:aws:lambda:us-east-1:123456789012:function:f", "Retry": [{"ErrorEquals": ["States.ALL"]},
            {"ErrorEquals": ["X"]}], "End": true}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource":
                "arn:aws:lambda:us-east-1:123456789012:function:f", "Retry": [{"ErrorEquals": ["X"]},
                {"ErrorEquals": ["States.ALL"]}], "End": true}}}
                """#
        ),
        FaultCase(
            "SS2204",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource":
            "arn:aws:lambda:us-east-1:123456789012:function:f", "Retry": [{"ErrorEquals":
            ["States.TaskFailed"]}, {"ErrorEquals": ["X"]}], "End": true}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource":
                "arn:aws:lambda:us-east-1:123456789012:function:f", "Retry": [{"ErrorEquals":
                ["States.TaskFailed"]}, {"ErrorEquals": ["States.Timeout"]}], "End": true}}}
                """#
        ),
        FaultCase(
            "SS2205",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource":
            "arn:aws:lambda:us-east-1:123456789012:function:f", "Retry": [{"ErrorEquals": ["States.Runtime"]}],
            "End": true}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource":
                "arn:aws:lambda:us-east-1:123456789012:function:f", "Retry": [{"ErrorEquals":
                ["States.DataLimitExceeded"]}], "End": true}}}
                """#
        ),
        FaultCase(
            "SS2206",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource":
            "arn:aws:lambda:us-east-1:123456789012:function:f", "Catch": [{"ErrorEquals": ["X"]}], "End":
            true}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource":
                "arn:aws:lambda:us-east-1:123456789012:function:f", "Catch": [{"ErrorEquals": ["X"], "Next": "B"}],
                "End": true}, "B": {"Type": "Succeed"}}}
                """#
        ),
        FaultCase(
            "SS2207",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource":
            "arn:aws:lambda:us-east-1:123456789012:function:f", "Retry": [{"ErrorEquals": ["States.Timeouts"]}],
            "End": true}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource":
                "arn:aws:lambda:us-east-1:123456789012:function:f", "Retry": [{"ErrorEquals":
                ["States.Http.StatusCode.503"]}], "End": true}}}
                """#
        ),
        FaultCase(
            "SS2208",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource":
            "arn:aws:lambda:us-east-1:123456789012:function:f", "Retry": [{"ErrorEquals": ["X"],
            "IntervalSeconds": 10, "MaxDelaySeconds": 5}], "End": true}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource":
                "arn:aws:lambda:us-east-1:123456789012:function:f", "Retry": [{"ErrorEquals": ["X"],
                "IntervalSeconds": 5, "MaxDelaySeconds": 10}], "End": true}}}
                """#
        ),
        FaultCase(
            "SS2209",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource":
            "arn:aws:lambda:us-east-1:123456789012:function:f", "Retry": [{"ErrorEquals": ["X"], "MaxAttempts":
            0}], "End": true}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource":
                "arn:aws:lambda:us-east-1:123456789012:function:f", "Retry": [{"ErrorEquals": ["X"], "MaxAttempts":
                0}, {"ErrorEquals": ["States.ALL"]}], "End": true}}}
                """#
        ),
    ]
}
