import OrderedJSON

/// Makes workflows from seeds: nested Choice, Map and Parallel with loops, Retry and Catch, in both query languages.
///
/// Every definition is one that Step Functions takes, and every execution comes to an end. Some fail: fields are read that
/// may be absent or null, and tasks fail now and then.
package struct WorkflowGenerator {
    var random: SeededRandom
    let machineLanguage: Language
    var tasks: [String] = []
    private var stateCount = 0

    enum Language: String {
        case jsonPath = "JSONPath"
        case jsonata = "JSONata"
    }

    /// What a state is made for.
    struct Place {
        /// The states of the scope that come later, which the state may go on to.
        let later: [String]
        /// Maps and Parallels around the scope.
        let depth: Int
        /// Variables that were assigned before, on one way at least.
        var variables: [String]
    }

    private init(seed: UInt64) {
        random = SeededRandom(seed: seed)
        machineLanguage = random.chance(percent: 30) ? .jsonata : .jsonPath
    }

    /// The workflow of a seed.
    package static func workflow(seed: UInt64) -> GeneratedWorkflow {
        var generator = WorkflowGenerator(seed: seed)
        var definition = generator.scope(depth: 0, variables: [])
        if generator.machineLanguage == .jsonata { definition["QueryLanguage"] = "JSONata" }
        if generator.random.chance(percent: 8) {
            definition["TimeoutSeconds"] = .integer(Int64.random(in: 5...40, using: &generator.random))
        }
        return GeneratedWorkflow(
            seed: seed,
            definition: .object(definition),
            input: generator.random.record(depth: 2),
            tasks: generator.tasks
        )
    }

    // MARK: Scopes

    /// States that lead forward, and perhaps a loop that a variable counts.
    mutating func scope(depth: Int, variables: [String]) -> JSONObject {
        let count = Int.random(in: 1...(depth == 0 ? 6 : 3), using: &random)
        let names = (0..<count).map { _ in newName() }
        let loop = count > 2 && random.chance(percent: 25) ? Int.random(in: 1..<count - 1, using: &random) : nil
        var states = JSONObject()
        var place = Place(later: [], depth: depth, variables: variables)
        for (index, name) in names.enumerated() {
            place = Place(later: Array(names.dropFirst(index + 1)), depth: depth, variables: place.variables)
            let state: JSONObject
            switch index {
            case 0 where loop != nil:
                state = counter(of: names[0], place)
                place.variables.append("i" + names[0])
            case let index where index == loop:
                let target = names[Int.random(in: 1...index, using: &random)]
                state = self.loop(to: target, counter: "i" + names[0], place)
            default: state = self.state(name, &place)
            }
            states[name] = .object(state)
        }
        return ["StartAt": .string(names[0]), "States": .object(states)]
    }

    private mutating func newName() -> String {
        stateCount += 1
        return "S\(stateCount)"
    }

    private mutating func counter(of name: String, _ place: Place) -> JSONObject {
        var state: JSONObject = ["Type": "Pass", "Assign": .object(["i" + name: 0])]
        goOn(&state, place)
        return state
    }

    private mutating func loop(to target: String, counter: String, _ place: Place) -> JSONObject {
        let otherwise = place.later[0]
        let turns = Int64.random(in: 1...3, using: &random)
        let rule: JSON =
            switch machineLanguage {
            case .jsonPath:
                [
                    "Variable": .string("$\(counter)"), "NumericLessThan": .integer(turns), "Next": .string(target),
                    "Assign": .object(["\(counter).$": .string("States.MathAdd($\(counter), 1)")]),
                ]
            case .jsonata:
                [
                    "Condition": .string("{% $\(counter) < \(turns) %}"), "Next": .string(target),
                    "Assign": .object([counter: .string("{% $\(counter) + 1 %}")]),
                ]
            }
        return ["Type": "Choice", "Choices": [rule], "Default": .string(otherwise)]
    }

    // MARK: States

    private mutating func state(_ name: String, _ place: inout Place) -> JSONObject {
        let nests = place.depth < 2
        let isLast = place.later.isEmpty
        let language = machineLanguage == .jsonata || random.chance(percent: 20) ? Language.jsonata : .jsonPath
        var state: JSONObject
        switch Int.random(in: 0..<100, using: &random) {
        case ..<20: state = pass(language, place)
        case ..<26: state = wait(language)
        case ..<44 where !isLast: return choice(language, place)
        case ..<36 where isLast: return succeed(language)
        case ..<44 where isLast: return fail(language)
        case ..<58 where nests: state = map(language, place)
        case ..<70 where nests: state = parallel(language, place)
        default:
            tasks.append(name)
            state = task(language, place)
        }
        if language != machineLanguage { state["QueryLanguage"] = .string(language.rawValue) }
        if random.chance(percent: 15) { state["Assign"] = assign(language, &place) }
        goOn(&state, place)
        return state
    }

    /// Leads a state to one of the next, or to the end.
    mutating func goOn(_ state: inout JSONObject, _ place: Place) {
        if let next = random.chance(percent: 85) ? place.later.first : random.element(of: place.later) {
            state["Next"] = .string(next)
        } else {
            state["End"] = true
        }
    }

    /// `Retry` and `Catch`.
    mutating func handleErrors(_ state: inout JSONObject, _ language: Language, _ place: Place) {
        if random.chance(percent: 45) {
            var retriers = [retrier(random.pick("Busy", "States.Timeout", "States.TaskFailed"))]
            if random.chance(percent: 40) { retriers.append(retrier("States.ALL")) }
            state["Retry"] = .array(retriers)
        }
        guard !place.later.isEmpty, random.chance(percent: 55) else { return }
        var catchers: [JSON] = []
        if random.chance(percent: 40) { catchers.append(catcher("Broken", language, place)) }
        catchers.append(catcher(random.pick("States.ALL", "States.TaskFailed", "Lost"), language, place))
        state["Catch"] = .array(catchers)
    }

    private mutating func retrier(_ error: String) -> JSON {
        var retrier: JSONObject = ["ErrorEquals": [.string(error)]]
        if random.chance(percent: 70) { retrier["IntervalSeconds"] = .integer(.random(in: 1...3, using: &random)) }
        if random.chance(percent: 70) { retrier["MaxAttempts"] = .integer(.random(in: 0...3, using: &random)) }
        if random.chance(percent: 50) { retrier["BackoffRate"] = random.pick(1.0, 1.5, 3) }
        if random.chance(percent: 25) { retrier["MaxDelaySeconds"] = 4 }
        return .object(retrier)
    }

    private mutating func catcher(_ error: String, _ language: Language, _ place: Place) -> JSON {
        var catcher: JSONObject = ["ErrorEquals": [.string(error)]]
        catcher["Next"] = random.element(of: place.later).map { .string($0) }
        switch language {
        case .jsonPath where random.chance(percent: 60):
            catcher["ResultPath"] = random.pick("$.error", "$.o.error", .null)
        case .jsonata where random.chance(percent: 60):
            catcher["Output"] = random.pick(
                "{% $merge([$states.input, {'error': $states.errorOutput}]) %}",
                ["s": "{% $states.errorOutput.Error %}"]
            )
        default: break
        }
        return .object(catcher)
    }
}
