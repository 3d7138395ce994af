import OrderedJSON
import StatesLanguage
import Testing

extension StateMachine {
    /// The state machine of a definition, which may be unsound.
    init(_ definition: JSON) throws {
        var diagnostics: [Diagnostic] = []
        self = try #require(StateMachine(json: definition, diagnostics: &diagnostics))
    }

    /// One of each type of state and of each kind of way.
    static func order() throws -> StateMachine {
        try StateMachine([
            "StartAt": "Charge",
            "States": [
                "Charge": [
                    "Type": "Task", "Resource": "arn:aws:lambda:eu-west-1:123456789012:function:Charge",
                    "Catch": [["ErrorEquals": ["Card.Declined", "States.Timeout"], "Next": "Refuse"]],
                    "Next": "Large?",
                ],
                "Large?": [
                    "Type": "Choice",
                    "Choices": [["Variable": "$.total", "NumericGreaterThan": 100, "Next": "Cool off"]],
                    "Default": "Ship",
                ],
                "Cool off": ["Type": "Wait", "Seconds": 60, "Next": "Ship"],
                "Ship": [
                    "Type": "Parallel",
                    "Branches": [
                        ["StartAt": "Pack", "States": ["Pack": ["Type": "Pass", "End": true]]],
                        [
                            "StartAt": "Mails",
                            "States": [
                                "Mails": [
                                    "Type": "Map",
                                    "ItemProcessor": ["StartAt": "Mail", "States": ["Mail": ["Type": "Fail"]]],
                                    "End": true,
                                ]
                            ],
                        ],
                    ],
                    "Next": "Done",
                ],
                "Done": ["Type": "Succeed"],
                "Refuse": ["Type": "Fail"],
            ],
        ])
    }

    /// Targets that don't exist, values that aren't states, and names that mean something to a format.
    static func awkward() throws -> StateMachine {
        try StateMachine([
            "StartAt": "nowhere",
            "States": [
                "end": ["Type": "Pass", "Next": "1. \"quoted\" [x] {y} <b>&amp;</b> #35; \\N"],
                "1. \"quoted\" [x] {y} <b>&amp;</b> #35; \\N": ["Type": "Task", "Next": "direction TB"],
                "direction TB": ["Type": "Teleport", "Next": "nowhere"],
                "": ["Type": "Pass", "Next": "`two\nlines`"],
                "`two\nlines`": ["Type": "Choice", "Choices": [["Next": "grün 🚦"]]],
                "grün 🚦": 7,
            ],
        ])
    }
}
