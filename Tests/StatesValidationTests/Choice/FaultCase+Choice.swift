import StatesLanguage

extension FaultCase {
    /// A faulty definition and its sound twin for each code of the folder `Choice`.
    static let choice: [FaultCase] = [
        FaultCase(
            "SS2101",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Choice", "Choices": [], "Default": "B"}, "B": {"Type":
            "Succeed"}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Choice", "Choices": [{"Variable": "$.a", "IsNull": true,
                "Next": "B"}], "Default": "B"}, "B": {"Type": "Succeed"}}}
                """#
        ),
        FaultCase(
            "SS2102",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Choice", "Choices": [{"Variable": "$.a", "IsNull":
            true}], "Default": "B"}, "B": {"Type": "Succeed"}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Choice", "Choices": [{"Variable": "$.a", "IsNull": true,
                "Next": "B"}], "Default": "B"}, "B": {"Type": "Succeed"}}}
                """#
        ),
        FaultCase(
            "SS2103",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Choice", "Choices": [{"Not": {"Variable": "$.a",
            "IsNull": true, "Next": "B"}, "Next": "B"}], "Default": "B"}, "B": {"Type": "Succeed"}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Choice", "Choices": [{"Not": {"Variable": "$.a",
                "IsNull": true}, "Next": "B"}], "Default": "B"}, "B": {"Type": "Succeed"}}}
                """#
        ),
        FaultCase(
            "SS2104",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Choice", "Choices": [{"Variable": "$.a",
            "StringNotEquals": "x", "Next": "B"}], "Default": "B"}, "B": {"Type": "Succeed"}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Choice", "Choices": [{"Not": {"Variable": "$.a",
                "StringEquals": "x"}, "Next": "B"}], "Default": "B"}, "B": {"Type": "Succeed"}}}
                """#
        ),
        FaultCase(
            "SS2105",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Choice", "Choices": [{"Variable": "$.a",
            "NumericGreaterThan": 1, "NumericLessThan": 5, "Next": "B"}], "Default": "B"}, "B": {"Type":
            "Succeed"}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Choice", "Choices": [{"And": [{"Variable": "$.a",
                "NumericGreaterThan": 1}, {"Variable": "$.a", "NumericLessThan": 5}], "Next": "B"}], "Default":
                "B"}, "B": {"Type": "Succeed"}}}
                """#
        ),
        FaultCase(
            "SS2106",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Choice", "Choices": [{"StringEquals": "x", "Next": "B"}],
            "Default": "B"}, "B": {"Type": "Succeed"}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Choice", "Choices": [{"Variable": "$.a", "StringEquals":
                "x", "Next": "B"}], "Default": "B"}, "B": {"Type": "Succeed"}}}
                """#
        ),
        FaultCase(
            "SS2107",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Choice", "Choices": [{"And": [], "Next": "B"}],
            "Default": "B"}, "B": {"Type": "Succeed"}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Choice", "Choices": [{"And": [{"Variable": "$.a",
                "IsNull": true}], "Next": "B"}], "Default": "B"}, "B": {"Type": "Succeed"}}}
                """#
        ),
        FaultCase(
            "SS2108",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Choice", "Choices": [{"Variable": "$.a", "NumericEquals":
            "1", "Next": "B"}], "Default": "B"}, "B": {"Type": "Succeed"}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Choice", "Choices": [{"Variable": "$.a", "NumericEquals":
                1, "Next": "B"}], "Default": "B"}, "B": {"Type": "Succeed"}}}
                """#
        ),
        FaultCase(
            "SS2109",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Choice", "Choices": [{"Variable": "$.a", "StringMatches":
            "C:\\temp*", "Next": "B"}], "Default": "B"}, "B": {"Type": "Succeed"}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Choice", "Choices": [{"Variable": "$.a", "StringMatches":
                "C:\\\\temp*", "Next": "B"}], "Default": "B"}, "B": {"Type": "Succeed"}}}
                """#
        ),
        FaultCase(
            "SS2110",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Choice", "Choices": [{"Variable": "$.n",
            "NumericGreaterThan": 1, "Next": "B"}, {"Variable": "$.n", "NumericEquals": 5, "Next": "B"}],
            "Default": "B"}, "B": {"Type": "Succeed"}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Choice", "Choices": [{"Variable": "$.n", "NumericEquals":
                5, "Next": "B"}, {"Variable": "$.n", "NumericGreaterThan": 1, "Next": "B"}], "Default": "B"}, "B":
                {"Type": "Succeed"}}}
                """#
        ),
        FaultCase(
            "SS2111",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Choice", "Choices": [{"And": [{"Variable": "$.n",
            "NumericLessThan": 1}, {"Variable": "$.n", "NumericGreaterThan": 5}], "Next": "B"}], "Default":
            "B"}, "B": {"Type": "Succeed"}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Choice", "Choices": [{"Or": [{"Variable": "$.n",
                "NumericLessThan": 1}, {"Variable": "$.n", "NumericGreaterThan": 5}], "Next": "B"}], "Default":
                "B"}, "B": {"Type": "Succeed"}}}
                """#
        ),
        FaultCase(
            "SS2112",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Choice", "Choices": [{"Variable": "$.a", "StringEquals":
            "x", "Next": "B"}]}, "B": {"Type": "Succeed"}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Choice", "Choices": [{"Variable": "$.a", "BooleanEquals":
                true, "Next": "B"}, {"Variable": "$.a", "BooleanEquals": false, "Next": "B"}]}, "B": {"Type":
                "Succeed"}}}
                """#
        ),
    ]
}
