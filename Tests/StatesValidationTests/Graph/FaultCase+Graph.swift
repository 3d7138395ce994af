import StatesLanguage

extension FaultCase {
    /// A faulty definition and its sound twin for each code of the folder `Graph`.
    static let graph: [FaultCase] = [
        FaultCase(
            "SS2001",
            #"""
            {"States": {"A": {"Type": "Pass", "End": true}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Pass", "End": true}}}
                """#
        ),
        FaultCase(
            "SS2002",
            #"""
            {"StartAt": "B", "States": {"A": {"Type": "Pass", "End": true}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Pass", "End": true}}}
                """#
        ),
        FaultCase(
            "SS2003",
            #"""
            {"StartAt": "A", "States": {}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Pass", "End": true}}}
                """#
        ),
        FaultCase(
            "SS2004",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "b"}, "B": {"Type": "Succeed"}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "B"}, "B": {"Type": "Succeed"}}}
                """#
        ),
        FaultCase(
            "SS2005",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Parallel", "Branches": [{"StartAt": "I", "States": {"I":
            {"Type": "Pass", "Next": "B"}}}], "Next": "B"}, "B": {"Type": "Succeed"}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Parallel", "Branches": [{"StartAt": "I", "States": {"I":
                {"Type": "Pass", "End": true}}}], "Next": "B"}, "B": {"Type": "Succeed"}}}
                """#
        ),
        FaultCase(
            "SS2006",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Pass", "End": true}, "B": {"Type": "Pass", "Next": "D"},
            "D": {"Type": "Pass", "Next": "B"}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "B"}, "B": {"Type": "Pass", "Next": "D"},
                "D": {"Type": "Succeed"}}}
                """#
        ),
        FaultCase(
            "SS2007",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "B"}, "B": {"Type": "Pass", "Next": "A"}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "B"}, "B": {"Type": "Succeed"}}}
                """#
        ),
        FaultCase(
            "SS2008",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Choice", "Choices": [{"Variable": "$.x", "IsPresent":
            true, "Next": "L"}], "Default": "B"}, "B": {"Type": "Succeed"}, "L": {"Type": "Wait", "Seconds": 1,
            "Next": "L"}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Choice", "Choices": [{"Variable": "$.x", "IsPresent":
                true, "Next": "L"}], "Default": "B"}, "B": {"Type": "Succeed"}, "L": {"Type": "Wait", "Seconds": 1,
                "Next": "B"}}}
                """#
        ),
        FaultCase(
            "SS2009",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "B", "End": true}, "B": {"Type":
            "Succeed"}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Pass", "Next": "B"}, "B": {"Type": "Succeed"}}}
                """#
        ),
        FaultCase(
            "SS2010",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Pass"}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Pass", "End": true}}}
                """#
        ),
        FaultCase(
            "SS2011",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Parallel", "Branches": [{"StartAt": "A", "States": {"A":
            {"Type": "Pass", "End": true}}}], "End": true}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Parallel", "Branches": [{"StartAt": "a", "States": {"a":
                {"Type": "Pass", "End": true}}}], "End": true}}}
                """#
        ),
        FaultCase(
            "SS2012",
            #"""
            {"StartAt": "", "States": {"": {"Type": "Pass", "End": true}}}
            """#,
            twin: #"""
                {"StartAt": "Ünï (1): #2", "States": {"Ünï (1): #2": {"Type": "Pass", "End": true}}}
                """#
        ),
        FaultCase(
            "SS2013",
            #"""
            {"StartAt": "A", "States": {"A": {"Type": "Choice", "Choices": [{"Variable": "$.i",
            "NumericLessThan": 3, "Next": "B"}], "Default": "D"}, "B": {"Type": "Pass", "Result": 1,
            "ResultPath": "$.j", "Next": "A"}, "D": {"Type": "Succeed"}}}
            """#,
            twin: #"""
                {"StartAt": "A", "States": {"A": {"Type": "Choice", "Choices": [{"Variable": "$.i",
                "NumericLessThan": 3, "Next": "B"}], "Default": "D"}, "B": {"Type": "Pass", "Parameters": {"i.$":
                "States.MathAdd($.i, 1)"}, "Next": "A"}, "D": {"Type": "Succeed"}}}
                """#
        ),
    ]
}
