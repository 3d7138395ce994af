import OrderedJSON

extension WorkflowGenerator {
    /// A template that makes an object of the fields that other states read.
    mutating func record(_ language: Language, _ place: Place) -> JSON {
        var template = JSONObject()
        for field in ["n", "s", "flag", "list", "o"] where random.chance(percent: 70) {
            guard random.chance(percent: 75) else {
                template[field] = random.record(depth: 1)[field]
                continue
            }
            switch language {
            case .jsonPath: template["\(field).$"] = .string(path(to: field, place))
            case .jsonata: template[field] = .string("{% \(query(for: field, place)) %}")
            }
        }
        return .object(template)
    }

    /// `Assign`, whose variable can be read from now on.
    mutating func assign(_ language: Language, _ place: inout Place) -> JSON {
        let name = "v\(place.depth)"
        let field = random.pick("n", "s", "o")
        defer { place.variables.append(name) }
        return switch language {
        case .jsonPath: .object(["\(name).$": .string("$.\(field)")])
        case .jsonata: .object([name: .string("{% $states.input.\(field) %}")])
        }
    }

    private mutating func path(to field: String, _ place: Place) -> String {
        if random.chance(percent: 8), let variable = random.element(of: place.variables) { return "$\(variable)" }
        return switch field {
        case "n":
            random.pick("$.n", "$.o.n", "States.MathAdd($.n, 1)", "States.ArrayLength($.list)", "$.list[0].n")
        case "s":
            random.pick(
                "$.s",
                "States.Format('{}-{}', $.s, $.n)",
                "$$.State.Name",
                "$$.State.EnteredTime",
                "States.JsonToString($.o)"
            )
        case "flag": random.pick("$.flag", "$.o.flag", "States.ArrayContains($.list, 3)")
        case "list":
            random.pick("$.list", "States.Array($.n, $.s)", "$.list[*].n", "$.list[0:2]", "$.list[?(@.n > 0)]")
        default: random.pick("$.o", "$", "$$.Execution.Input", "$.absent")
        }
    }

    private mutating func query(for field: String, _ place: Place) -> String {
        if random.chance(percent: 8), let variable = random.element(of: place.variables) { return "$\(variable)" }
        return switch field {
        case "n": random.pick("$states.input.n", "$count($states.input.list)", "$sum([1, $states.input.o.n])")
        case "s": random.pick("$string($states.input.n) & 'x'", "$states.context.State.Name", "$states.input.s")
        case "flag":
            random.pick("$states.input.flag = true", "$exists($states.input.o.n)", "'red' in $states.input.list")
        case "list":
            random.pick("[$states.input.list]", "[$states.input.list.n]", "$append([], $states.input.list)", "[1..2]")
        default: random.pick("$states.input", "$exists($states.input.o) ? $states.input.o : {}", "$states.input.o")
        }
    }

    // MARK: Choice

    mutating func choice(_ language: Language, _ place: Place) -> JSONObject {
        var state: JSONObject = ["Type": "Choice"]
        if language != machineLanguage { state["QueryLanguage"] = .string(language.rawValue) }
        var rules: [JSON] = []
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            var rule: JSONObject
            switch language {
            case .jsonPath: rule = condition(depth: 2)
            case .jsonata:
                rule = ["Condition": .string("{% \(queryCondition(depth: 2)) %}")]
                if random.chance(percent: 20) { rule["Output"] = record(language, place) }
            }
            rule["Next"] = random.element(of: place.later).map { .string($0) }
            rules.append(.object(rule))
        }
        state["Choices"] = .array(rules)
        if random.chance(percent: 92) { state["Default"] = place.later.first.map { .string($0) } }
        return state
    }

    private mutating func condition(depth: Int) -> JSONObject {
        switch Int.random(in: 0..<(depth > 0 ? 10 : 6), using: &random) {
        case 0: ["Variable": random.pick("$.n", "$.x", "$.o.s"), "IsPresent": .bool(.random(using: &random))]
        case 1: ["Variable": .string(present()), "IsNull": .bool(.random(using: &random))]
        case 2: ["Variable": "$.n", "NumericGreaterThan": .integer(.random(in: -1...3, using: &random))]
        case 3: ["Variable": "$.s", "StringMatches": random.pick("r*", "*e*", "é\\*", "green")]
        case 4: ["Variable": "$.flag", "BooleanEquals": .bool(.random(using: &random))]
        case 5: ["Variable": .string(present()), "IsString": true]
        case 6, 7:
            // What isn't there is asked for first, as people write it.
            [
                "And": [
                    ["Variable": "$.o.n", "IsPresent": true],
                    ["Variable": "$.o.n", "NumericLessThanPath": "$.n"],
                ]
            ]
        case 8: ["Not": .object(condition(depth: depth - 1))]
        default: ["Or": [.object(condition(depth: depth - 1)), .object(condition(depth: depth - 1))]]
        }
    }

    private mutating func present() -> String { random.pick("$.n", "$.s", "$.list", "$.o", "$") }

    private mutating func queryCondition(depth: Int) -> String {
        switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &random) {
        case 0: "$exists($states.input.\(random.pick("n", "x", "o.s")))"
        case 1: "$states.input.n = \(Int.random(in: -1...3, using: &random))"
        case 2: "$states.input.n > 1"
        case 3: "$count($states.input.list) > 1"
        case 4: "$states.input.s = 'red'"
        case 5: "$not(\(queryCondition(depth: depth - 1)))"
        default: "(\(queryCondition(depth: depth - 1))) or (\(queryCondition(depth: depth - 1)))"
        }
    }
}
