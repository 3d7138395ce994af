import StatesLanguage

extension FaultCase {
    static let dataFlow = missing + kinds + writes + rules + variableFlow + contextFields

    private static let missing: [FaultCase] = [
        // A field that is misspelt.
        FaultCase(
            "SS2601",
            """
            {"StartAt": "Order", "States": {
              "Order": {"Type": "Pass", "Result": {"customer": {"name": "Ada"}}, "Next": "Greet"},
              "Greet": {"Type": "Pass", "Parameters": {"to.$": "$.customer.nmae"}, "End": true}}}
            """,
            twin: """
                {"StartAt": "Order", "States": {
                  "Order": {"Type": "Pass", "Result": {"customer": {"name": "Ada"}}, "Next": "Greet"},
                  "Greet": {"Type": "Pass", "Parameters": {"to.$": "$.customer.name"}, "End": true}}}
                """
        ),
        // An error replaces the input.
        FaultCase(
            "SS2601",
            """
            {"StartAt": "Take", "States": {
              "Take": {"Type": "Pass", "Parameters": {"order.$": "$.id"}, "Next": "Ship"},
              "Ship": {"Type": "Task", "Resource": "arn:aws:lambda:eu-west-1:123456789012:function:ship",
                "ResultPath": "$.parcel", "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Refund"}], "End": true},
              "Refund": {"Type": "Pass", "InputPath": "$.order", "End": true}}}
            """,
            twin: """
                {"StartAt": "Take", "States": {
                  "Take": {"Type": "Pass", "Parameters": {"order.$": "$.id"}, "Next": "Ship"},
                  "Ship": {"Type": "Task", "Resource": "arn:aws:lambda:eu-west-1:123456789012:function:ship",
                    "ResultPath": "$.parcel", "End": true,
                    "Catch": [{"ErrorEquals": ["States.ALL"], "ResultPath": "$.failure", "Next": "Refund"}]},
                  "Refund": {"Type": "Pass", "Parameters": {"o.$": "$.order", "why.$": "$.failure.Cause"}, "End": true}}}
                """
        ),
        // An item has what ItemSelector gives it, and no more.
        FaultCase(
            "SS2601",
            """
            {"StartAt": "Each", "States": {"Each": {"Type": "Map", "ItemsPath": "$.lines",
              "ItemSelector": {"line.$": "$$.Map.Item.Value"}, "End": true,
              "ItemProcessor": {"StartAt": "Price", "States": {
                "Price": {"Type": "Pass", "Parameters": {"currency.$": "$.currency"}, "End": true}}}}}}
            """,
            twin: """
                {"StartAt": "Each", "States": {"Each": {"Type": "Map", "ItemsPath": "$.lines",
                  "ItemSelector": {"line.$": "$$.Map.Item.Value", "currency.$": "$.currency"}, "End": true,
                  "ItemProcessor": {"StartAt": "Price", "States": {
                    "Price": {"Type": "Pass", "Parameters": {"currency.$": "$.currency"}, "End": true}}}}}}
                """
        ),
        // A Parallel gives an array.
        FaultCase(
            "SS2601",
            """
            {"StartAt": "Both", "States": {
              "Both": {"Type": "Parallel", "End": true, "ResultSelector": {"price.$": "$.price"}, "Branches": [
                {"StartAt": "A", "States": {"A": {"Type": "Pass", "Result": {"price": 1}, "End": true}}},
                {"StartAt": "B", "States": {"B": {"Type": "Pass", "Result": {"stock": 2}, "End": true}}}]}}}
            """,
            twin: """
                {"StartAt": "Both", "States": {
                  "Both": {"Type": "Parallel", "End": true, "ResultSelector": {"price.$": "$[0].price"}, "Branches": [
                    {"StartAt": "A", "States": {"A": {"Type": "Pass", "Result": {"price": 1}, "End": true}}},
                    {"StartAt": "B", "States": {"B": {"Type": "Pass", "Result": {"stock": 2}, "End": true}}}]}}}
                """
        ),
        // A loop that may not be entered.
        FaultCase(
            "SS2602",
            """
            {"StartAt": "Zero", "States": {
              "Zero": {"Type": "Pass", "Parameters": {"tries": 0, "most.$": "$.most"}, "Next": "More"},
              "More": {"Type": "Choice", "Default": "Done",
                "Choices": [{"Variable": "$.tries", "NumericLessThanPath": "$.most", "Next": "Try"}]},
              "Try": {"Type": "Pass", "Next": "More", "Parameters":
                {"tries.$": "States.MathAdd($.tries, 1)", "most.$": "$.most", "answer": "yes"}},
              "Done": {"Type": "Pass", "InputPath": "$.answer", "End": true}}}
            """,
            twin: """
                {"StartAt": "Zero", "States": {
                  "Zero": {"Type": "Pass", "Parameters": {"tries": 0, "most.$": "$.most", "answer": "no"}, "Next": "More"},
                  "More": {"Type": "Choice", "Default": "Done",
                    "Choices": [{"Variable": "$.tries", "NumericLessThanPath": "$.most", "Next": "Try"}]},
                  "Try": {"Type": "Pass", "Next": "More", "Parameters":
                    {"tries.$": "States.MathAdd($.tries, 1)", "most.$": "$.most", "answer": "yes"}},
                  "Done": {"Type": "Pass", "InputPath": "$.answer", "End": true}}}
                """
        ),
        // The function's answer is in an envelope.
        FaultCase(
            "SS2603",
            """
            {"QueryLanguage": "JSONata", "StartAt": "Ask", "States": {"Ask": {"Type": "Task", "End": true,
              "Resource": "arn:aws:states:::lambda:invoke", "Arguments": {"FunctionName": "ask"},
              "Output": {"text": "{% $uppercase($states.result.text) %}"}}}}
            """,
            twin: """
                {"QueryLanguage": "JSONata", "StartAt": "Ask", "States": {"Ask": {"Type": "Task", "End": true,
                  "Resource": "arn:aws:states:::lambda:invoke", "Arguments": {"FunctionName": "ask"},
                  "Output": {"text": "{% $uppercase($states.result.Payload.text) %}"}}}}
                """
        ),
        // What one of two ways gives, read with and without a test.
        FaultCase(
            "SS2603",
            """
            {"QueryLanguage": "JSONata", "StartAt": "C", "States": {
              "C": {"Type": "Choice", "Choices": [{"Condition": "{% $states.input.n = 1 %}", "Next": "X"}], "Default": "Y"},
              "X": {"Type": "Pass", "Output": {"name": "x"}, "Next": "Z"},
              "Y": {"Type": "Pass", "Output": {"id": 7}, "Next": "Z"},
              "Z": {"Type": "Pass", "Output": "{% $states.input.name %}", "End": true}}}
            """,
            twin: """
                {"QueryLanguage": "JSONata", "StartAt": "C", "States": {
                  "C": {"Type": "Choice", "Choices": [{"Condition": "{% $states.input.n = 1 %}", "Next": "X"}], "Default": "Y"},
                  "X": {"Type": "Pass", "Output": {"name": "x"}, "Next": "Z"},
                  "Y": {"Type": "Pass", "Output": {"id": 7}, "Next": "Z"},
                  "Z": {"Type": "Pass", "End": true,
                    "Output": "{% $exists($states.input.name) ? $states.input.name : $string($states.input.id) %}"}}}
                """
        ),
        FaultCase(
            "SS2614",
            """
            {"StartAt": "A", "States": {
              "A": {"Type": "Pass", "Result": {"rows": [{"id": 1}, {"id": 2}]}, "Next": "B"},
              "B": {"Type": "Pass", "Parameters": {"names.$": "$.rows[*].name"}, "End": true}}}
            """,
            twin: """
                {"StartAt": "A", "States": {
                  "A": {"Type": "Pass", "Result": {"rows": [{"id": 1}, {"name": "b"}], "none": []}, "Next": "B"},
                  "B": {"Type": "Pass", "Parameters": {"names.$": "$.rows[*].name", "none.$": "$.none[*].x"}, "End": true}}}
                """
        ),
        FaultCase(
            "SS2616",
            """
            {"StartAt": "A", "States": {
              "A": {"Type": "Pass", "Parameters": {"order.$": "$.order", "user.$": "$.user"}, "OutputPath": "$.order",
                "Next": "B"},
              "B": {"Type": "Wait", "Seconds": 1, "Next": "C"},
              "C": {"Type": "Pass", "Parameters": {"u.$": "$.user.name"}, "End": true}}}
            """,
            twin: """
                {"StartAt": "A", "States": {
                  "A": {"Type": "Pass", "Parameters": {"order.$": "$.order", "user.$": "$.user"}, "OutputPath": "$.order",
                    "Next": "B"},
                  "B": {"Type": "Wait", "Seconds": 1, "Next": "C"},
                  "C": {"Type": "Pass", "Parameters": {"u.$": "$.lines"}, "End": true}}}
                """
        ),
    ]

    private static let kinds: [FaultCase] = [
        FaultCase(
            "SS2604",
            """
            {"StartAt": "A", "States": {
              "A": {"Type": "Pass", "Parameters": {"n.$": "States.ArrayLength($.xs)"}, "Next": "Each"},
              "Each": {"Type": "Map", "ItemsPath": "$.n", "End": true, "ItemProcessor": {"StartAt": "I", "States": {
                "I": {"Type": "Pass", "End": true}}}}}}
            """,
            twin: """
                {"StartAt": "A", "States": {
                  "A": {"Type": "Pass", "Parameters": {"n.$": "States.ArrayRange(1, 9, 2)"}, "Next": "Each"},
                  "Each": {"Type": "Map", "ItemsPath": "$.n", "End": true, "ItemProcessor": {"StartAt": "I", "States": {
                    "I": {"Type": "Pass", "End": true}}}}}}
                """
        ),
        FaultCase(
            "SS2604",
            """
            {"QueryLanguage": "JSONata", "StartAt": "W", "States": {
              "W": {"Type": "Wait", "Seconds": "{% 'te' & 'n' %}", "End": true}}}
            """,
            twin: """
                {"QueryLanguage": "JSONata", "StartAt": "W", "States": {
                  "W": {"Type": "Wait", "Seconds": "{% $number('1' & '0') %}", "End": true}}}
                """
        ),
        FaultCase(
            "SS2605",
            """
            {"StartAt": "A", "States": {
              "A": {"Type": "Pass", "Result": {"list": [1, 2]}, "Next": "B"},
              "B": {"Type": "Pass", "Parameters": {"x.$": "States.StringSplit($.list, ',')"}, "End": true}}}
            """,
            twin: """
                {"StartAt": "A", "States": {
                  "A": {"Type": "Pass", "Result": {"list": "1,2"}, "Next": "B"},
                  "B": {"Type": "Pass", "Parameters": {"x.$": "States.StringSplit($.list, ',')"}, "End": true}}}
                """
        ),
        FaultCase(
            "SS2605",
            """
            {"QueryLanguage": "JSONata", "StartAt": "A", "States": {
              "A": {"Type": "Pass", "Output": "{% 'order ' + $states.input.id %}", "End": true}}}
            """,
            twin: """
                {"QueryLanguage": "JSONata", "StartAt": "A", "States": {
                  "A": {"Type": "Pass", "Output": "{% 'order ' & $states.input.id %}", "End": true}}}
                """
        ),
        FaultCase(
            "SS2606",
            """
            {"StartAt": "A", "States": {
              "A": {"Type": "Pass", "Parameters": {"code.$": "States.Format('{}', $.code)"}, "Next": "C"},
              "C": {"Type": "Choice", "Choices": [{"Variable": "$.code", "NumericEquals": 200, "Next": "D"}], "Default": "E"},
              "D": {"Type": "Succeed"}, "E": {"Type": "Succeed"}}}
            """,
            twin: """
                {"StartAt": "A", "States": {
                  "A": {"Type": "Pass", "Parameters": {"code.$": "States.Format('{}', $.code)"}, "Next": "C"},
                  "C": {"Type": "Choice", "Choices": [{"Variable": "$.code", "StringEquals": "200", "Next": "D"}], "Default": "E"},
                  "D": {"Type": "Succeed"}, "E": {"Type": "Succeed"}}}
                """
        ),
        FaultCase(
            "SS2606",
            """
            {"QueryLanguage": "JSONata", "StartAt": "A", "States": {
              "A": {"Type": "Pass", "Output": {"n": "{% $count($states.input.xs) %}"}, "Next": "C"},
              "C": {"Type": "Choice", "Choices": [{"Condition": "{% $states.input.n = '3' %}", "Next": "D"}], "Default": "E"},
              "D": {"Type": "Succeed"}, "E": {"Type": "Succeed"}}}
            """,
            twin: """
                {"QueryLanguage": "JSONata", "StartAt": "A", "States": {
                  "A": {"Type": "Pass", "Output": {"n": "{% $count($states.input.xs) %}"}, "Next": "C"},
                  "C": {"Type": "Choice", "Choices": [{"Condition": "{% $states.input.n = 3 %}", "Next": "D"}], "Default": "E"},
                  "D": {"Type": "Succeed"}, "E": {"Type": "Succeed"}}}
                """
        ),
        FaultCase(
            "SS2613",
            """
            {"QueryLanguage": "JSONata", "StartAt": "A", "States": {
              "A": {"Type": "Pass", "Output": "{% $contains('a') %}", "End": true}}}
            """,
            twin: """
                {"QueryLanguage": "JSONata", "StartAt": "A", "States": {
                  "A": {"Type": "Pass", "Output": "{% ['ab', 'c'].$contains('a') %}", "End": true}}}
                """
        ),
    ]

    private static let writes: [FaultCase] = [
        FaultCase(
            "SS2607",
            """
            {"StartAt": "A", "States": {
              "A": {"Type": "Pass", "Result": {"n": 5}, "Next": "B"},
              "B": {"Type": "Pass", "Result": true, "ResultPath": "$.n.done", "End": true}}}
            """,
            twin: """
                {"StartAt": "A", "States": {
                  "A": {"Type": "Pass", "Result": {"n": {}}, "Next": "B"},
                  "B": {"Type": "Pass", "Result": true, "ResultPath": "$.n.done.at.once", "End": true}}}
                """
        ),
        FaultCase(
            "SS2423",
            """
            {"StartAt": "A", "States": {"A": {"Type": "Pass", "Result": "States.UUID()", "ResultPath": "$.id", "End": true}}}
            """,
            twin: """
                {"StartAt": "A", "States": {"A": {"Type": "Pass", "Result": "States and unions", "ResultPath": "$.id",
                  "End": true}}}
                """
        ),
        FaultCase(
            "SS2423",
            """
            {"StartAt": "A", "States": {"A": {"Type": "Pass", "Result": {"id": "$.order.id"}, "End": true}}}
            """,
            twin: """
                {"StartAt": "A", "States": {"A": {"Type": "Pass", "Result": {"price": "$ 5", "Path": "$.order.id"}, "End": true}}}
                """
        ),
        FaultCase(
            "SS2513",
            """
            {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource": "arn:aws:states:::sns:publish",
              "Parameters": {"Message": "m"}, "End": true}}}
            """,
            twin: """
                {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource": "arn:aws:states:::sns:publish",
                  "Parameters": {"Message.$": "$.m", "TargetArn.$": "$.t"}, "End": true}}}
                """
        ),
        FaultCase(
            "SS2514",
            """
            {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource": "arn:aws:states:::states:startExecution",
              "Parameters": {"StateMachineArn": "arn:aws:states:eu-west-1:123456789012:stateMachine:x", "Inputs.$": "$"},
              "End": true}}}
            """,
            twin: """
                {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource": "arn:aws:states:::states:startExecution",
                  "Parameters": {"StateMachineArn": "arn:aws:states:eu-west-1:123456789012:stateMachine:x", "Input.$": "$"},
                  "End": true}}}
                """
        ),
    ]

    private static let rules: [FaultCase] = [
        FaultCase(
            "SS2608",
            """
            {"StartAt": "A", "States": {
              "A": {"Type": "Pass", "Parameters": {"mode": "slow", "n.$": "$.n"}, "Next": "C"},
              "C": {"Type": "Choice", "Choices": [{"Variable": "$.mode", "StringEquals": "fast", "Next": "D"}], "Default": "E"},
              "D": {"Type": "Succeed"}, "E": {"Type": "Succeed"}}}
            """,
            twin: """
                {"StartAt": "A", "States": {
                  "A": {"Type": "Pass", "Parameters": {"mode.$": "$.mode", "n.$": "$.n"}, "Next": "C"},
                  "C": {"Type": "Choice", "Choices": [{"Variable": "$.mode", "StringEquals": "fast", "Next": "D"}], "Default": "E"},
                  "D": {"Type": "Succeed"}, "E": {"Type": "Succeed"}}}
                """
        ),
        // The first rule leaves nothing but what the second takes.
        FaultCase(
            "SS2609",
            """
            {"StartAt": "C", "States": {
              "C": {"Type": "Choice", "Default": "E", "Choices": [
                {"Variable": "$.a.b", "IsPresent": false, "Next": "D"}, {"Variable": "$.a.b", "IsPresent": true, "Next": "D"}]},
              "D": {"Type": "Succeed"}, "E": {"Type": "Fail", "Error": "E", "Cause": "c"}}}
            """,
            twin: """
                {"StartAt": "C", "States": {
                  "C": {"Type": "Choice", "Default": "E", "Choices": [
                    {"Variable": "$.a.b", "IsPresent": false, "Next": "D"}, {"Variable": "$.a.c", "IsPresent": true, "Next": "D"}]},
                  "D": {"Type": "Succeed"}, "E": {"Type": "Fail", "Error": "E", "Cause": "c"}}}
                """
        ),
    ]

    private static let variableFlow: [FaultCase] = [
        FaultCase(
            "SS2610",
            """
            {"StartAt": "P", "States": {"P": {"Type": "Parallel", "End": true, "Branches": [
              {"StartAt": "X", "States": {"X": {"Type": "Pass", "Assign": {"a": 1}, "End": true}}},
              {"StartAt": "Y", "States": {"Y": {"Type": "Pass", "Parameters": {"v.$": "$a"}, "End": true}}}]}}}
            """,
            twin: """
                {"StartAt": "O", "States": {
                  "O": {"Type": "Pass", "Assign": {"a": 1}, "Next": "P"},
                  "P": {"Type": "Parallel", "End": true, "Branches": [
                    {"StartAt": "X", "States": {"X": {"Type": "Pass", "End": true}}},
                    {"StartAt": "Y", "States": {"Y": {"Type": "Pass", "Parameters": {"v.$": "$a"}, "End": true}}}]}}}
                """
        ),
        FaultCase(
            "SS2611",
            """
            {"QueryLanguage": "JSONata", "StartAt": "T", "States": {
              "T": {"Type": "Task", "Resource": "arn:aws:lambda:eu-west-1:123456789012:function:t", "Next": "U",
                "Assign": {"r": "{% $states.result %}"}, "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "U"}]},
              "U": {"Type": "Pass", "Output": "{% $r %}", "End": true}}}
            """,
            twin: """
                {"QueryLanguage": "JSONata", "StartAt": "T", "States": {
                  "T": {"Type": "Task", "Resource": "arn:aws:lambda:eu-west-1:123456789012:function:t", "Next": "U",
                    "Assign": {"r": "{% $states.result %}"},
                    "Catch": [{"ErrorEquals": ["States.ALL"], "Assign": {"r": null}, "Next": "U"}]},
                  "U": {"Type": "Pass", "Output": "{% $r %}", "End": true}}}
                """
        ),
        FaultCase(
            "SS2615",
            """
            {"StartAt": "O", "States": {
              "O": {"Type": "Pass", "Assign": {"total": 0}, "Next": "M"},
              "M": {"Type": "Map", "End": true, "ItemProcessor": {"StartAt": "I", "States": {
                "I": {"Type": "Pass", "Assign": {"total.$": "$.n"}, "End": true}}}}}}
            """,
            twin: """
                {"StartAt": "O", "States": {
                  "O": {"Type": "Pass", "Assign": {"total": 0}, "Next": "M"},
                  "M": {"Type": "Map", "End": true, "ItemProcessor": {"StartAt": "I", "States": {
                    "I": {"Type": "Pass", "Assign": {"own.$": "$.n"}, "End": true}}}}}}
                """
        ),
    ]

    private static let contextFields: [FaultCase] = [
        FaultCase(
            "SS2612",
            """
            {"StartAt": "A", "States": {"A": {"Type": "Pass", "Parameters": {"n.$": "$$.Executions.Name"}, "End": true}}}
            """,
            twin: """
                {"StartAt": "A", "States": {"A": {"Type": "Task", "Resource": "arn:aws:states:::glue:startJobRun.sync",
                  "Parameters": {"JobName": "j", "Arguments": {"--token.$": "$$.Task.Token"}}, "End": true}}}
                """
        ),
        FaultCase(
            "SS2612",
            """
            {"StartAt": "A", "States": {"A": {"Type": "Pass", "Parameters": {"t.$": "$$.Task.Token"}, "End": true}}}
            """,
            twin: """
                {"StartAt": "A", "States": {"A": {"Type": "Pass", "End": true,
                  "Parameters": {"t.$": "$$.State.EnteredTime", "i.$": "$$.Execution.Input.x"}}}}
                """
        ),
    ]
}
