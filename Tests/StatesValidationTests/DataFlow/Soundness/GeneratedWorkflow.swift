import OrderedJSON
import StatesLanguage
import TestSupport

/// A workflow made by chance: states of every type in both query languages, that mostly run to some depth.
struct GeneratedWorkflow {
    let definition: JSON
    /// The names of its Task states, which are answered by chance.
    let tasks: [String]
    let input: JSON

    init(seed: UInt64) {
        var generator = WorkflowGenerator(seed: seed)
        definition = generator.machine()
        tasks = generator.tasks
        input = generator.document(depth: 2)
    }
}

/// Makes definitions and values out of a few names, so that reads often meet writes.
struct WorkflowGenerator {
    var random: SeededRandom
    private(set) var tasks: [String] = []
    private var count = 0
    private let isJSONata: Bool
    private static let names = ["a", "b", "c", "d"]

    init(seed: UInt64) {
        random = SeededRandom(seed: seed)
        isJSONata = seed % 3 == 0
    }

    private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

    private mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: 0..<elements.count, using: &random)]
    }

    // MARK: - Values

    /// A value of any kind, null and empty ones among them.
    mutating func value(depth: Int) -> JSON {
        switch Int.random(in: 0..<(depth > 0 ? 10 : 6), using: &random) {
        case 0: return .null
        case 1: return .bool(chance(50))
        case 2: return .integer(Int64.random(in: -2...5, using: &random))
        case 3: return .double(Double(Int.random(in: 1...9, using: &random)) / 2)
        case 4: return .string(pick(["x", "y", "", "2026-01-01T00:00:00Z", "[1]"]))
        case 5: return .string(pick(Self.names))
        case 6, 7:
            return .array((0..<Int.random(in: 0...3, using: &random)).map { _ in value(depth: depth - 1) })
        default: return document(depth: depth - 1)
        }
    }

    mutating func document(depth: Int) -> JSON {
        var object: JSONObject = [:]
        for name in Self.names where chance(55) { object[name] = value(depth: depth) }
        return .object(object)
    }

    // MARK: - Machines

    mutating func machine() -> JSON {
        var machine = scope(size: Int.random(in: 2...7, using: &random), depth: 1)
        if isJSONata { machine["QueryLanguage"] = "JSONata" }
        return .object(machine)
    }

    private mutating func scope(size: Int, depth: Int) -> JSONObject {
        let names = (0..<size).map { _ -> String in
            count += 1
            return "S\(count)"
        }
        var states: JSONObject = [:]
        for (index, name) in names.enumerated() {
            let next = index + 1 < names.count ? names[index + 1] : nil
            // A way back is taken now and then: the engine's quota of events ends endless loops.
            let others = Array(names.dropFirst(index + 1)) + (chance(10) ? [names[0]] : [])
            states[name] = .object(state(name, next: next, others: others, depth: depth))
        }
        return ["StartAt": .string(names[0]), "States": .object(states)]
    }

    private mutating func state(_ name: String, next: String?, others: [String], depth: Int) -> JSONObject {
        let kind = Int.random(in: 0..<12, using: &random)
        if !others.isEmpty, kind < 4 { return choice(others) }
        var state: JSONObject
        switch kind {
        case 4, 5:
            tasks.append(name)
            state = ["Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:f"]
            addCatch(to: &state, others)
        case 6 where depth > 0:
            state = [
                "Type": "Parallel", "Branches": [.object(scope(size: 2, depth: 0)), .object(scope(size: 1, depth: 0))],
            ]
            addCatch(to: &state, others)
        case 7 where depth > 0:
            state = ["Type": "Map", "ItemProcessor": .object(scope(size: 2, depth: 0))]
            if isJSONata {
                state["Items"] = .string("{% [$states.input.\(pick(Self.names)), 1] %}")
            } else {
                state["ItemsPath"] = .string(path())
                if chance(50) { state["ItemSelector"] = ["b.$": "$$.Map.Item.Value", "a.$": .string(path())] }
            }
            addCatch(to: &state, others)
        case 8: state = ["Type": "Wait", "Seconds": 0]
        default: state = ["Type": "Pass"]
        }
        isJSONata ? addJSONata(to: &state) : addJSONPath(to: &state)
        if let next { state["Next"] = .string(next) } else { state["End"] = true }
        return state
    }

    private mutating func addCatch(to state: inout JSONObject, _ others: [String]) {
        guard let next = others.last, chance(60) else { return }
        var catcher: JSONObject = ["ErrorEquals": ["States.ALL"], "Next": .string(next)]
        if isJSONata {
            if chance(50) { catcher["Output"] = ["e": "{% $states.errorOutput.Error %}", "a": "{% $states.input %}"] }
        } else if chance(60) {
            catcher["ResultPath"] = chance(20) ? .null : .string(target(depth: 2))
        }
        state["Catch"] = [.object(catcher)]
        if chance(40) { state["Retry"] = [["ErrorEquals": ["States.ALL"], "MaxAttempts": 1, "IntervalSeconds": 1]] }
    }

    // MARK: - JSONPath

    private mutating func path() -> String {
        switch Int.random(in: 0..<12, using: &random) {
        case 0: "$"
        case 1: "$.\(pick(Self.names))[0]"
        case 2: "$.\(pick(Self.names))[*]"
        case 3: "$..\(pick(Self.names))"
        case 4: "$.\(pick(Self.names)).\(pick(Self.names))"
        case 5: "$v"
        default: "$.\(pick(Self.names))"
        }
    }

    private mutating func target(depth: Int) -> String {
        "$" + (0..<Int.random(in: 1...depth, using: &random)).map { _ in "." + pick(Self.names) }.joined()
    }

    private mutating func expression() -> String {
        let (first, second) = (path(), path())
        return switch Int.random(in: 0..<14, using: &random) {
        case 0: "States.Array(\(first), \(second))"
        case 1: "States.JsonMerge(\(first), \(second), false)"
        case 2: "States.Format('{}', \(first))"
        case 3: "States.ArrayGetItem(\(first), 0)"
        case 4: "States.ArrayLength(\(first))"
        case 5: "States.ArrayUnique(\(first))"
        case 6: "States.ArrayPartition(\(first), 2)"
        case 7: "States.StringToJson(\(first))"
        case 8: "$$.State.Name"
        default: first
        }
    }

    private mutating func template() -> JSON {
        var object: JSONObject = [:]
        for name in Self.names where chance(45) {
            if chance(65) { object[name + ".$"] = .string(expression()) } else { object[name] = value(depth: 1) }
        }
        return .object(object)
    }

    private mutating func addJSONPath(to state: inout JSONObject) {
        let type = state["Type"]
        if chance(20) { state["InputPath"] = chance(20) ? .null : .string(path()) }
        if chance(10) { state["OutputPath"] = chance(20) ? .null : .string(path()) }
        if chance(20) { state["Assign"] = ["v": value(depth: 1), "w.$": .string(expression())] }
        guard type != "Wait" else { return }
        if type == "Pass", chance(40) {
            state["Result"] = value(depth: 2)
        } else if type != "Map", chance(40) {
            state["Parameters"] = template()
        }
        if type != "Pass", chance(30) { state["ResultSelector"] = template() }
        if chance(55) { state["ResultPath"] = chance(15) ? .null : .string(target(depth: 2)) }
    }

    // MARK: - JSONata

    private mutating func query() -> String {
        let (first, second) = (pick(Self.names), pick(Self.names))
        let text =
            switch Int.random(in: 0..<16, using: &random) {
            case 0: "$states.input"
            case 12: "$states.input.\(first)[\(second) = 'x']"
            case 13: "$states.input.\(first)[-1].\(second)[0]"
            case 14: "$states.input.\(first).{'\(second)': a, 'b': \(second)}"
            case 1: "$exists($states.input.\(first)) ? $states.input.\(first) : $states.input.\(second)"
            case 2: "[$states.input.\(first), $states.input.\(second)]"
            case 3: "{'\(first)': $states.input.\(second)}"
            case 4: "$states.input.\(first)[0]"
            case 5: "$merge([$states.input, {'\(first)': 1}])"
            case 6: "$states.input.\(first) & 'x'"
            case 7: "$count($states.input.\(first))"
            case 8: "$states.input.\(first).\(second)"
            case 9: "$string($states.input.\(first))"
            case 10: "$states.input.\(first) = 'x' or $states.input.\(second) > 1"
            case 11: "$append($states.input.\(first), $states.input.\(second))"
            default: "$states.input.\(first)"
            }
        return "{% \(text) %}"
    }

    private mutating func addJSONata(to state: inout JSONObject) {
        if chance(20) { state["Assign"] = ["v": .string(query())] }
        guard chance(70) else { return }
        var output: JSONObject = [:]
        for name in Self.names where chance(50) {
            output[name] = chance(70) ? .string(query()) : value(depth: 1)
        }
        state["Output"] = chance(20) ? .string(query()) : .object(output)
    }

    // MARK: - Choices

    private mutating func choice(_ others: [String]) -> JSONObject {
        let rules = (0..<Int.random(in: 1...3, using: &random)).map { _ -> JSON in
            var rule = isJSONata ? ["Condition": .string(condition())] : self.rule(depth: 1)
            rule["Next"] = .string(pick(others))
            return .object(rule)
        }
        return ["Type": "Choice", "Choices": .array(rules), "Default": .string(pick(others))]
    }

    private mutating func rule(depth: Int) -> JSONObject {
        if depth > 0, chance(35) {
            switch Int.random(in: 0..<3, using: &random) {
            case 0: return ["Not": .object(rule(depth: 0))]
            case 1: return ["And": [.object(rule(depth: 0)), .object(rule(depth: 0))]]
            default: return ["Or": [.object(rule(depth: 0)), .object(rule(depth: 0))]]
            }
        }
        let variable = JSON.string(chance(80) ? target(depth: 2) : path())
        switch Int.random(in: 0..<9, using: &random) {
        case 0: return ["Variable": variable, "StringEquals": "x"]
        case 1: return ["Variable": variable, "NumericGreaterThan": 1]
        case 2: return ["Variable": variable, "BooleanEquals": true]
        case 3: return ["Variable": variable, "IsNull": .bool(chance(50))]
        case 4: return ["Variable": variable, "IsString": .bool(chance(50))]
        case 5: return ["Variable": variable, "IsTimestamp": .bool(chance(50))]
        case 6: return ["Variable": variable, "StringMatches": "x*"]
        default: return ["Variable": variable, "IsPresent": .bool(chance(50))]
        }
    }

    private mutating func condition() -> String {
        let (first, second) = (pick(Self.names), pick(Self.names))
        let text =
            switch Int.random(in: 0..<5, using: &random) {
            case 0: "$exists($states.input.\(first))"
            case 1: "$states.input.\(first) = 'x'"
            case 2: "$not($exists($states.input.\(first))) and $states.input.\(second) = 1"
            case 3: "$states.input.\(first) != 'y' or $exists($states.input.\(second).a)"
            default: "$type($states.input.\(first)) = 'string'"
            }
        return "{% \(text) %}"
    }
}
