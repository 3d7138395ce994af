// Evaluates mutated expressions of JSONata's own suite on mutated documents, to find one that traps or hangs.
//
//     jsonata-fuzz [count] [seed]
//
// Each expression is printed before it is read if `STATES_FUZZ_TRACE` is set: the last one printed is then the culprit.
// The suite is looked for where the tests look for it.

internal import JSONata
internal import OrderedJSON

let count = CommandLine.arguments.dropFirst().first.flatMap(Int.init) ?? 1_000_000
let seed = CommandLine.arguments.dropFirst(2).first.flatMap(UInt64.init) ?? 1
let isTraced = environmentVariable("STATES_FUZZ_TRACE") != nil

func run() {
    var generator = SeededRandom(seed: seed)
    let cases = SuiteCase.all.filter { $0.expression.utf8.count < 2000 }
    let mutator = Mutator(cases.map(\.expression))
    let limits = JSONataLimits(
        depth: 500,
        steps: 20_000,
        sequenceLength: 20_000,
        rangeLength: 5000,
        matchSteps: 5000,
        stringLength: 100_000,
        resultSize: 50_000
    )
    var codes: [String: Int] = [:]
    var results = 0
    var slowest: (time: Duration, text: String) = (.zero, "")
    for number in 1...max(1, count) {
        guard let example = cases.randomElement(using: &generator) else {
            print("there is no suite: STATES_CONFORMANCE_DIR names its folder")
            return
        }
        let text = mutator.mutated(Array(example.expression.unicodeScalars), &generator)
        let input = example.input.map { mutator.mutated($0, &generator) }
        let level: JSONataLevel = Bool.random(using: &generator) ? .v22 : .v206
        if isTraced { print(text) }
        let start = ContinuousClock.now
        do {
            let query = try JSONataQuery(text, level: level)
            _ = query.references
            _ = try query.evaluate(input, bindings: example.bindings, limits: limits)
            results += 1
        } catch {
            codes[error.code.rawValue, default: 0] += 1
        }
        let time = ContinuousClock.now - start
        if time > slowest.time { slowest = (time, text) }
        if number % 100_000 == 0 { print("\(number) expressions, \(results) with a result") }
    }
    let mostFrequent = codes.sorted { $0.value > $1.value }.prefix(12).map { "\($0.key) \($0.value)" }
    print("\(codes.count) codes of errors: \(mostFrequent.joined(separator: ", ")) …")
    print("the slowest took \(slowest.time): \(slowest.text)")
}

run()
