import StatesLanguage

extension FaultCase {
    /// A faulty definition and its sound twin for each code of the folder `Paths`.
    static let paths: [FaultCase] = [
        FaultCase(
            "SS2401",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Pass", "InputPath": "$.a[", "End": true}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Pass", "InputPath": "$.a[0]", "End": true}}}
                """#
        ),
        FaultCase(
            "SS2402",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Wait", "SecondsPath": "$.a[*]", "End": true}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Wait", "SecondsPath": "$.a[0]", "End": true}}}
                """#
        ),
        FaultCase(
            "SS2403",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Pass", "ResultPath": "$$.a", "End": true}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Pass", "ResultPath": "$.a", "End": true}}}
                """#
        ),
        FaultCase(
            "SS2404",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Pass", "Parameters": {"a.$": "States.Format('{}', $.a"},
            "End": true}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Pass", "Parameters": {"a.$": "States.Format('{}', $.a)"},
                "End": true}}}
                """#
        ),
        FaultCase(
            "SS2405",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Pass", "Parameters": {"a.$": "States.Concat($.a, $.b)"},
            "End": true}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Pass", "Parameters": {"a.$":
                "States.Format('{}{}', $.a, $.b)"}, "End": true}}}
                """#
        ),
        FaultCase(
            "SS2406",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Pass", "Parameters": {"a.$": "States.MathAdd($.a)"},
            "End": true}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Pass", "Parameters": {"a.$": "States.MathAdd($.a, 1)"},
                "End": true}}}
                """#
        ),
        FaultCase(
            "SS2407",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Pass", "Parameters": {"a.$":
            "States.Format('{} {}', $.a)"}, "End": true}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Pass", "Parameters": {"a.$": "States.Format('{}', $.a)"},
                "End": true}}}
                """#
        ),
        FaultCase(
            "SS2408",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Pass", "Parameters": {"a.$":
            "States.Hash($.a, 'SHA256')"}, "End": true}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Pass", "Parameters": {"a.$":
                "States.Hash($.a, 'SHA-256')"}, "End": true}}}
                """#
        ),
        FaultCase(
            "SS2409",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Pass", "InputPath": "$.list.length()", "End": true}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Pass", "Parameters": {"n.$":
                "States.ArrayLength($.list)"}, "End": true}}}
                """#
        ),
        FaultCase(
            "SS2410",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Pass", "InputPath": "States.UUID()", "End": true}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Fail", "CausePath": "States.UUID()"}}}
                """#
        ),
        FaultCase(
            "SS2411",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Pass", "Parameters": {"a.$": 5}, "End": true}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Pass", "Parameters": {"a": 5}, "End": true}}}
                """#
        ),
        FaultCase(
            "SS2412",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Pass", "Parameters": {"a": 1, "a.$": "$.a"}, "End":
            true}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Pass", "Parameters": {"b": 1, "a.$": "$.a"}, "End":
                true}}}
                """#
        ),
        FaultCase(
            "SS2413",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Pass", "Parameters": {"a": "$.order"}, "End": true}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Pass", "Parameters": {"a": "$ 10", "q":
                "SELECT j->'$.a'"}, "End": true}}}
                """#
        ),
        FaultCase(
            "SS2414",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Pass", "Parameters": {"a": "{% 1 %}"}, "End": true}}}
            """#,
            twin: #"""
                {"QueryLanguage": "JSONata", "StartAt": "A", "States": {"A": {"Type": "Pass", "Output": {"a":
                "{% 1 %}"}, "End": true}}}
                """#
        ),
        FaultCase(
            "SS2415",
            #"""
            {"QueryLanguage": "JSONata", "StartAt": "A", "States": {"A": {"Type": "Pass", "Output":
            "Hello {% 1 %}", "End": true}}}
            """#,
            twin: #"""
                {"QueryLanguage": "JSONata", "StartAt": "A", "States": {"A": {"Type": "Pass", "Output":
                "{% 'Hello ' & 1 %}", "End": true}}}
                """#
        ),
        FaultCase(
            "SS2416",
            #"""
            {"QueryLanguage": "JSONata", "StartAt": "A", "States": {"A": {"Type": "Pass", "Output":
            "$states.input.a", "End": true}}}
            """#,
            twin: #"""
                {"QueryLanguage": "JSONata", "StartAt": "A", "States": {"A": {"Type": "Pass", "Output":
                "{% $states.input.a %}", "End": true}}}
                """#
        ),
        FaultCase(
            "SS2417",
            #"""
            {"QueryLanguage": "JSONata", "StartAt": "A", "States": {"A": {"Type": "Pass", "Output":
            "{% States.UUID() %}", "End": true}}}
            """#,
            twin: #"""
                {"QueryLanguage": "JSONata", "StartAt": "A", "States": {"A": {"Type": "Pass", "Output":
                "{% $uuid() & 'States.UUID()' %}", "End": true}}}
                """#
        ),
        FaultCase(
            "SS2418",
            #"""
            {"QueryLanguage": "JSONata", "StartAt": "A", "States": {"A": {"Type": "Pass", "Output":
            "{% $sum([1 %}", "End": true}}}
            """#,
            twin: #"""
                {"QueryLanguage": "JSONata", "StartAt": "A", "States": {"A": {"Type": "Pass", "Output":
                ["{% $sum([1]) %}", "{% $states.input.x > ${Limit} %}"], "End": true}}}
                """#
        ),
        FaultCase(
            "SS2419",
            #"""
            {"QueryLanguage": "JSONata", "StartAt": "A", "States": {"A": {"Type": "Pass", "Output":
            "{% $.id %}", "End": true}}}
            """#,
            twin: #"""
                {"QueryLanguage": "JSONata", "StartAt": "A", "States": {"A": {"Type": "Pass", "Output":
                "{% $states.input.id %}", "End": true}}}
                """#
        ),
        FaultCase(
            "SS2420",
            #"""
            {"QueryLanguage": "JSONata", "StartAt": "A", "States": {"A": {"Type": "Wait", "Seconds":
            "{% $states.result.s %}", "End": true}}}
            """#,
            twin: #"""
                {"QueryLanguage": "JSONata", "StartAt": "A", "States": {"A": {"Type": "Wait", "Seconds":
                "{% $states.input.s %}", "End": true}}}
                """#
        ),
        FaultCase(
            "SS2421",
            #"""
            {"QueryLanguage": "JSONata", "StartAt": "A", "States": {"A": {"Type": "Pass", "Output":
            "{% $sum(1, 2) %}", "End": true}}}
            """#,
            twin: #"""
                {"QueryLanguage": "JSONata", "StartAt": "A", "States": {"A": {"Type": "Pass", "Output":
                "{% $sum([1, 2]) + $random(7) %}", "End": true}}}
                """#
        ),
        FaultCase(
            "SS2422",
            #"""
            {"QueryLanguage": "JSONata", "StartAt": "A", "States": {"A": {"Type": "Pass", "Output":
            "{% $toUpper('a') %}", "End": true}}}
            """#,
            twin: #"""
                {"QueryLanguage": "JSONata", "StartAt": "A", "States": {"A": {"Type": "Pass", "Output":
                "{% $uppercase('a') %}", "End": true}}}
                """#
        ),
        FaultCase(
            "SS2424",
            #"""
            {"QueryLanguage": "JSONata", "StartAt": "A", "States": {"A": {"Type": "Pass", "Output":
            "{% $states.input.a = 1 ? $sum(['x', 'y']) : 0 %}", "End": true}}}
            """#,
            twin: #"""
                {"QueryLanguage": "JSONata", "StartAt": "A", "States": {"A": {"Type": "Pass", "Output":
                "{% $states.input.a = 1 ? $sum([1, 2]) : $error('no') %}", "End": true}}}
                """#
        ),
    ]
}
