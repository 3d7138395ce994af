import OrderedJSON

extension WorkflowGenerator {
    mutating func pass(_ language: Language, _ place: Place) -> JSONObject {
        var state: JSONObject = ["Type": "Pass"]
        guard language == .jsonPath else {
            if random.chance(percent: 60) { state["Output"] = record(language, place) }
            return state
        }
        selectInput(&state)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: state["Result"] = random.record(depth: 1)
        case 1: state["Parameters"] = record(language, place)
        default: break
        }
        placeResult(&state, percent: 60)
        return state
    }

    mutating func wait(_ language: Language) -> JSONObject {
        var state: JSONObject = ["Type": "Wait"]
        switch (language, Int.random(in: 0..<3, using: &random)) {
        case (.jsonPath, 0): state["SecondsPath"] = "$.n"
        case (.jsonata, 0): state["Seconds"] = "{% $exists($states.input.n) ? 2 : 5 %}"
        case (_, 1): state["Timestamp"] = "2026-01-01T00:00:20Z"
        default: state["Seconds"] = .integer(.random(in: 0...4, using: &random))
        }
        return state
    }

    mutating func succeed(_ language: Language) -> JSONObject {
        var state: JSONObject = ["Type": "Succeed"]
        if language == .jsonPath { selectInput(&state) }
        if language != machineLanguage { state["QueryLanguage"] = .string(language.rawValue) }
        return state
    }

    mutating func fail(_ language: Language) -> JSONObject {
        var state: JSONObject = ["Type": "Fail"]
        if language != machineLanguage { state["QueryLanguage"] = .string(language.rawValue) }
        if random.chance(percent: 80) { state["Error"] = random.pick("Busy", "Broken", "Given up") }
        switch (language, Int.random(in: 0..<3, using: &random)) {
        case (_, 0): state["Cause"] = "it was to be"
        case (.jsonPath, 1): state["CausePath"] = random.pick("$.s", "States.Format('not {}', $.n)")
        case (.jsonata, 1): state["Cause"] = "{% 'not ' & $states.input.s %}"
        default: break
        }
        return state
    }

    mutating func task(_ language: Language, _ place: Place) -> JSONObject {
        var state: JSONObject = ["Type": "Task"]
        state["Resource"] = random.pick(
            "arn:aws:lambda:us-east-1:123456789012:function:work",
            "arn:aws:states:::aws-sdk:dynamodb:getItem",
            "arn:aws:states:::sqs:sendMessage"
        )
        switch language {
        case .jsonPath:
            selectInput(&state)
            if random.chance(percent: 50) { state["Parameters"] = record(language, place) }
            if random.chance(percent: 15) { state["ResultSelector"] = record(language, place) }
            placeResult(&state, percent: 65)
        case .jsonata:
            if random.chance(percent: 50) { state["Arguments"] = record(language, place) }
            placeResult(&state, percent: 65, language)
        }
        if random.chance(percent: 25) { state["TimeoutSeconds"] = .integer(.random(in: 1...4, using: &random)) }
        handleErrors(&state, language, place)
        return state
    }

    mutating func parallel(_ language: Language, _ place: Place) -> JSONObject {
        var state: JSONObject = ["Type": "Parallel"]
        if language == .jsonPath {
            selectInput(&state)
            if random.chance(percent: 20) { state["Parameters"] = record(language, place) }
        } else if random.chance(percent: 20) {
            state["Arguments"] = record(language, place)
        }
        state["Branches"] = .array(
            (0..<Int.random(in: 1...3, using: &random)).map { _ in
                .object(scope(depth: place.depth + 1, variables: place.variables))
            }
        )
        placeResults(&state, language)
        handleErrors(&state, language, place)
        return state
    }

    mutating func map(_ language: Language, _ place: Place) -> JSONObject {
        var state: JSONObject = ["Type": "Map"]
        if language == .jsonPath {
            state["ItemsPath"] = random.chance(percent: 95) ? "$.list" : "$.o"
            if random.chance(percent: 40) {
                state["ItemSelector"] = [
                    "n.$": "$$.Map.Item.Index", "o.$": "$$.Map.Item.Value",
                    "s": "red", "list.$": random.pick("$.list", "States.Array(1, 2)"),
                ]
            }
            if random.chance(percent: 10) { state["MaxConcurrencyPath"] = "$.n" }
        } else {
            state["Items"] = random.pick("{% $states.input.list %}", [1, "{% $states.input.n %}"], "{% [1..3] %}")
            if random.chance(percent: 40) {
                state["ItemSelector"] = [
                    "n": "{% $states.context.Map.Item.Index %}", "o": "{% $states.context.Map.Item.Value %}",
                ]
            }
        }
        if state["MaxConcurrencyPath"] == nil, random.chance(percent: 60) {
            state["MaxConcurrency"] = .integer(.random(in: 0...3, using: &random))
        }
        state["ItemProcessor"] = .object(scope(depth: place.depth + 1, variables: place.variables))
        placeResults(&state, language)
        handleErrors(&state, language, place)
        return state
    }

    // MARK: Input and output

    private mutating func selectInput(_ state: inout JSONObject) {
        if random.chance(percent: 10) { state["InputPath"] = random.pick("$.o", "$['o']", .null) }
        if random.chance(percent: 4) { state["OutputPath"] = random.pick("$.o", "$.list[*]", .null) }
    }

    private mutating func placeResult(_ state: inout JSONObject, percent: Int, _ language: Language = .jsonPath) {
        guard random.chance(percent: percent) else { return }
        switch language {
        case .jsonPath: state["ResultPath"] = random.pick("$.o", "$.result", "$.o.result", .null)
        case .jsonata:
            state["Output"] = random.pick(
                "{% $merge([$states.input, {'o': $states.result}]) %}",
                ["o": "{% $states.result %}", "list": "{% [$states.input.list] %}"],
                "{% $states.input %}"
            )
        }
    }

    /// Puts the results of a Map or Parallel where a list is looked for.
    private mutating func placeResults(_ state: inout JSONObject, _ language: Language) {
        guard random.chance(percent: 85) else { return }
        switch language {
        case .jsonPath: state["ResultPath"] = random.pick("$.list", "$.results")
        case .jsonata: state["Output"] = "{% $merge([$states.input, {'list': $states.result}]) %}"
        }
    }
}
