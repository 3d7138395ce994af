import OrderedJSON
import TestSupport

/// Definitions that together have most of the language's fields, and what to put into them.
enum SampleDefinition {
    static let all = [
        #"""
        {"Comment": "Tasks", "Version": "1.0", "TimeoutSeconds": 60, "StartAt": "Call", "States": {
          "Call": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "InputPath": "$.in", "OutputPath": null,
            "Parameters": {"FunctionName": "f", "Payload.$": "$"}, "ResultSelector": {"r.$": "$.Payload"},
            "ResultPath": "$.out", "TimeoutSecondsPath": "$.t", "HeartbeatSeconds": 5, "Credentials": {"RoleArn": "r"},
            "Retry": [{"ErrorEquals": ["States.ALL"], "IntervalSeconds": 1, "MaxAttempts": 2, "BackoffRate": 1.5,
              "MaxDelaySeconds": 9, "JitterStrategy": "FULL"}],
            "Catch": [{"ErrorEquals": ["A"], "ResultPath": "$.e", "Next": "Bad", "Comment": "c"}], "Next": "Rest"},
          "Rest": {"Type": "Wait", "TimestampPath": "$.when", "Next": "Which"},
          "Which": {"Type": "Choice", "Choices": [{"And": [{"Variable": "$.a", "NumericLessThan": 5},
            {"Not": {"Variable": "$.b", "IsPresent": true}}], "Next": "Good"},
            {"Variable": "$.c", "StringMatches": "a*", "Next": "Bad", "Assign": {"x": 1}}], "Default": "Good"},
          "Good": {"Type": "Succeed"},
          "Bad": {"Type": "Fail", "Error": "E", "CausePath": "$.cause"}}}
        """#,
        #"""
        {"QueryLanguage": "JSONata", "StartAt": "Each", "States": {
          "Each": {"Type": "Map", "Items": "{% $states.input.items %}", "MaxConcurrency": 3, "Label": "L",
            "ItemSelector": {"i": "{% $states.context.Map.Item.Value %}"}, "ToleratedFailurePercentage": 5,
            "ItemReader": {"Resource": "arn:aws:states:::s3:getObject", "ReaderConfig": {"InputType": "CSV",
              "CSVHeaderLocation": "GIVEN", "CSVHeaders": ["a"], "MaxItems": 7}, "Arguments": {"Bucket": "b"}},
            "ItemBatcher": {"MaxItemsPerBatch": 10, "BatchInput": {"a": 1}},
            "ResultWriter": {"Resource": "arn:aws:states:::s3:putObject", "WriterConfig": {"OutputType": "JSONL"}},
            "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "EXPRESS"}, "StartAt": "P",
              "States": {"P": {"Type": "Pass", "Output": {"a": "{% 1 %}"}, "Assign": {"v": 1}, "End": true}}},
            "Next": "Both"},
          "Both": {"Type": "Parallel", "Arguments": {"a": 1}, "Branches": [
            {"StartAt": "L", "States": {"L": {"Type": "Wait", "Seconds": "{% 5 %}", "End": true}}},
            {"StartAt": "R", "Comment": "right", "States": {"R": {"Type": "Pass", "End": true}}}],
            "Output": "{% $states.result %}", "Next": "If"},
          "If": {"Type": "Choice", "Choices": [{"Condition": "{% $v > 1 %}", "Next": "End", "Output": {"o": 1}}]},
          "End": {"Type": "Succeed", "Output": null}}}
        """#,
        #"""
        {"StartAt": "Old", "States": {"Old": {"Type": "Map", "ItemsPath": "$.items", "MaxConcurrencyPath": "$.n",
          "Parameters": {"v.$": "$$.Map.Item.Value"}, "Iterator": {"StartAt": "S", "States": {
            "S": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:111122223333:function:f", "Retry": [],
              "QueryLanguage": "JSONPath", "End": true}}}, "ResultPath": null, "End": true}}, "Extra": {"kept": [1.50]}}
        """#,
    ]

    static let pieces = [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "null", "true", "1e400", "-0", "\"Type\":\"Task\",", "\"Next\":5,",
        "\"States\":{},", "\"Retry\":[{}],", "\"\\ud800\"", "é",
    ]

    /// A name, most often one that the language has.
    static func name(_ random: inout SeededRandom) -> String {
        names.randomElement(using: &random) ?? ""
    }

    /// A value of any kind.
    static func value(_ random: inout SeededRandom) -> JSON {
        values.randomElement(using: &random) ?? .null
    }

    private static let names = [
        "Type", "Next", "End", "States", "StartAt", "Retry", "Catch", "Branches", "Choices", "And", "Or", "Not",
        "Iterator",
        "ItemProcessor", "ResultPath", "Seconds", "Error", "Items", "ReaderConfig", "Comment", "QueryLanguage",
        "TimeoutSeconds", "MaxItems", "Condition", "Variable", "StringEquals", "IsNull", "Assign", "Output", "Default",
        "",
        "é", "e\u{301}", "x.$", "0",
    ]

    private static let values: [JSON] = [
        .null, true, false, 0, -1, 1.0, 1.5, 1e300, .integer(.max), "", "Pass", "Map", "Choice", "$.a", "{% 1 %}",
        "JSONata",
        "DISTRIBUTED", [], [1], [.null], [[]], [[:]], [:], ["Type": "Pass"], ["Type": 5], ["Type": "Map"], ["a": [:]],
        ["StartAt": "A", "States": [:]], ["States": ["A": ["Type": "Succeed"]]], [["ErrorEquals": []]],
        ["Variable": "$.a", "IsNull": true], ["And": []], [["Not": ["Variable": 1]]], "2024-01-01T00:00:00Z",
    ]
}
