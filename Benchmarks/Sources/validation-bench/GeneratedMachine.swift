import OrderedJSON

/// A definition of many states of every kind, as a program would write one: chains with choices, loops, handlers and maps.
struct GeneratedMachine {
    let states: Int

    /// The definition as text.
    var text: String {
        var states: JSONObject = [:]
        var index = 0
        while index < self.states {
            for (name, state) in block(index) { states[name] = state }
            index += Self.statesPerBlock
        }
        states["S\(index)"] = ["Type": "Succeed"]
        states["Failed"] = ["Type": "Fail", "ErrorPath": "$.error.Error", "CausePath": "$.error.Cause"]
        return JSON.object(["StartAt": "S0", "States": .object(states)]).serialized(.pretty)
    }

    private static let statesPerBlock = 10

    /// Ten states: a task, a choice with six rules, a loop, a wait, a map and a parallel with states of their own.
    private func block(_ start: Int) -> [(String, JSON)] {
        func name(_ offset: Int) -> JSON { .string("S\(start + offset)") }
        func key(_ offset: Int) -> String { "S\(start + offset)" }
        let rules = (0..<6).map { number -> JSON in
            [
                "And": [
                    ["Variable": "$.order.total", "NumericGreaterThan": .integer(Int64(100 - number * 10))],
                    ["Variable": "$.order.region", "StringEquals": .string("r\(number)")],
                ],
                "Next": name(2 + number % 2),
            ]
        }
        let inner: JSON = [
            "StartAt": .string("S\(start)m"),
            "States": [
                "S\(start)m": [
                    "Type": "Pass", "Parameters": ["id.$": "States.Format('{}-{}', $.id, $$.Execution.Name)"],
                    "End": true,
                ]
            ],
        ]
        let branch: JSON = [
            "StartAt": .string("S\(start)p"),
            "States": ["S\(start)p": ["Type": "Wait", "SecondsPath": "$.pause", "End": true]],
        ]
        return [
            (
                key(0),
                [
                    "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
                    "Parameters": [
                        "FunctionName": "work", "Payload": ["order.$": "$.order", "lines.$": "$.order.lines[*].id"],
                    ],
                    "ResultSelector": ["answer.$": "$.Payload"], "ResultPath": "$.work",
                    "Retry": [["ErrorEquals": ["Lambda.ServiceException"], "IntervalSeconds": 2, "MaxAttempts": 4]],
                    "Catch": [["ErrorEquals": ["States.ALL"], "ResultPath": "$.error", "Next": "Failed"]],
                    "Next": name(1),
                ]
            ),
            (key(1), ["Type": "Choice", "Choices": .array(rules), "Default": name(3)]),
            (
                key(2),
                [
                    "Type": "Pass", "Parameters": ["hash.$": "States.Hash($.order, 'SHA-256')"], "ResultPath": "$.hash",
                    "Next": name(3),
                ]
            ),
            (
                key(3),
                [
                    "Type": "Map", "ItemsPath": "$.order.lines", "ItemProcessor": inner, "ResultPath": "$.lines",
                    "Next": name(5),
                ]
            ),
            (key(5), ["Type": "Parallel", "Branches": [branch], "ResultPath": .null, "Next": name(7)]),
            (key(7), ["Type": "Wait", "Seconds": 5, "Next": name(8)]),
            (
                key(8),
                [
                    "Type": "Task", "Resource": "arn:aws:states:::dynamodb:getItem",
                    "Parameters": ["TableName": "orders", "Key": ["id": ["S.$": "$.order.id"]]], "Next": name(9),
                ]
            ),
            (
                key(9),
                [
                    "Type": "Choice",
                    "Choices": [["Variable": "$.Item.state.S", "StringEquals": "OPEN", "Next": name(7)]],
                    "Default": name(10),
                ]
            ),
        ]
    }
}
