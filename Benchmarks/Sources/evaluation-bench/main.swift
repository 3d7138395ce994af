// Times what a state evaluates: paths, templates and choice rules of both query languages, compiled once.
//
//     evaluation-bench [seconds]
//
// One line is printed for each, with the processor time of an evaluation in nanoseconds: the best of many batches.

internal import OrderedJSON
internal import StatesLanguage

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

let duration = CommandLine.arguments.dropFirst().first.flatMap(Double.init) ?? 0.5

func measure(_ name: String, _ body: () throws -> Void) rethrows {
    let batch = 10_000
    let end = processorTime() + duration
    var best = Double.infinity
    while processorTime() < end {
        let start = processorTime()
        for _ in 0..<batch { try body() }
        best = min(best, (processorTime() - start) / Double(batch))
    }
    print("\(name.count < 62 ? name + String(repeating: " ", count: 62 - name.count) : name) \(Int(best * 1e9)) ns")
    fflush(nil)
}

func measure(rule: ChoiceRule, language: QueryLanguage, _ name: String, in scope: inout EvaluationScope) throws {
    let rule = try CompiledChoiceRule(rule, language: language, field: "Choices[0]")
    guard try rule.matches(in: &scope) else { fatalError("\(name) doesn't match") }
    try measure(name) { _ = try rule.matches(in: &scope) }
}

func measure(_ template: JSON, _ language: QueryLanguage, gives expected: JSON, in scope: inout EvaluationScope) throws
{
    let compiled = try CompiledTemplate(template, language: language, field: "Output")
    guard try compiled.evaluate(in: &scope) == expected else { fatalError("\(template) gives something else") }
    try measure(template.serialized()) { _ = try compiled.evaluate(in: &scope) }
}

// In a function, since access to global variables costs more than some of what is measured.
func run() throws {
    var scope = EvaluationScope(
        payload: ["i": 5, "acc": 7, "order": ["id": "a-1", "total": 12.5]],
        context: ["Execution": ["Name": "run"], "State": ["Name": "S"]],
        variables: ["i": 5, "name": "x"]
    )

    print("JSONPath")
    let path = try JSONPath(parsing: "$.i")
    try measure("$.i") { _ = try path.evaluate(in: scope) }
    try measure(
        rule: ChoiceRule(variable: "$.i", .numericLessThan, 10_000),
        language: .jsonPath,
        "$.i NumericLessThan 10000",
        in: &scope
    )
    let call = try PathExpression(parsing: "States.MathAdd($.i, 1)")
    try measure("States.MathAdd($.i, 1)") { _ = try call.evaluate(in: &scope) }
    let place = try ReferencePath(parsing: "$.acc")
    var document = scope.payload
    try measure("ResultPath $.acc") { try place.write(1, into: &document) }
    try measure(
        ["i.$": "$.i", "order": ["id.$": "$.order.id", "kind": "new"]],
        .jsonPath,
        gives: ["i": 5, "order": ["id": "a-1", "kind": "new"]],
        in: &scope
    )

    print("JSONata")
    for condition in ["{% $states.input.i < 10000 %}", "{% $i < 10000 %}"] {
        var rule = ChoiceRule()
        rule.condition = .string(condition)
        try measure(rule: rule, language: .jsonata, condition, in: &scope)
    }
    for (template, expected) in [
        ("{% $states.input.order %}", ["id": "a-1", "total": 12.5]),
        (["i": "{% $i + 1 %}"], ["i": 6]),
        (["i": "{% $states.input.i + 1 %}", "acc": "{% $states.input.acc %}"], ["i": 6, "acc": 7]),
        (["text": "{% $uppercase($states.input.order.id) & '-' & $name %}"], ["text": "A-1-x"]),
        ("{% $merge([$states.input, {'acc': $states.input.acc * 2}]).acc %}", 14),
    ] as [(JSON, JSON)] {
        try measure(template, .jsonata, gives: expected, in: &scope)
    }
    try measure("{% $random(7) < 1 %}", .jsonata, gives: true, in: &scope)
    try measure("{% $length($uuid()) %}", .jsonata, gives: 36, in: &scope)
}

try run()
