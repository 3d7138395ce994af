import JSONata
import OrderedJSON
import TestSupport
import Testing

@Suite("Mutated expressions")
struct MutationTests {
    private static let seeds = [
        "orders[total > 10 and paid].{ 'id': id, 'n': $count(lines) }", "$sum(orders.lines.(price * qty))",
        "orders^(>total, id)[[0..1]].id", "orders{ $string(paid): { 'n': $count($), 'sum': $sum(total) } }",
        "$map($filter(orders, function($o) { $o.total > 5 }), function($o, $i) { $o.id & ':' & $string($i) })",
        "$replace(owner.first, /(\\w+)a/, '$1-$$')", "$formatNumber(orders[0].total, '#,##0.00;(0)')",
        "$fromMillis(1510067557121, '[Y0001]-[M01]-[D01] [FNn,3-3] [z]', '+0100')",
        "$ ~> |orders|{ 'total': total * 1.1 }, 'lines'|",
        "orders@$o.$$.orders@$p[$o.id = $p.id].{ 'a': $o.id, 'b': $p.total }", "orders#$i.lines.{ 'p': %.id, 'i': $i }",
        "( $f := function($n) { $n < 2 ? $n : $f($n - 1) + $f($n - 2) }; $f(6) )",
        "$reduce([1..9], function($a, $b)<nn:n> { $a + $b })",
        "owner.*[0] ?? 'none' ?: 1", "**[sku = 'saw']^(<price).$uppercase(sku)",
        "$toMillis('7 Nov 2017', '[D] [MNn,3-3] [Y]')",
        "( $x := $substring(?, 0, 2); ['abc', 'de'].$x($) )", "$match('a1b22', /([a-z])(\\d+)/){ match: groups[1] }",
        "$formatInteger(1234, 'w;o') & $formatInteger(9, '#,##0')",
        "$eval('1+' & $string(2)) in [1..3] ? \"\\u00e9\" : `tags`[]",
    ]

    /// How many expressions each seed makes; a longer run names its number.
    private static let count = environmentVariable("STATES_FUZZ_COUNT").flatMap { Int($0) } ?? 1000

    private static let limits = JSONataLimits(
        depth: 500,
        steps: 20_000,
        sequenceLength: 20_000,
        rangeLength: 5000,
        matchSteps: 5000,
        stringLength: 100_000,
        resultSize: 50_000
    )

    @Test("never trap, whatever they are", arguments: [UInt64](0..<10))
    func mutations(_ seed: UInt64) {
        var generator = SeededRandom(seed: seed &* 7919 &+ UInt64(Self.count))
        let mutator = Mutator(Self.seeds)
        var log = FuzzLog("own expressions, seed \(seed)")
        for _ in 0..<Self.count {
            let text = mutator.mutated(mutator.expressions.randomElement(using: &generator) ?? [], &generator)
            let level: JSONataLevel = Bool.random(using: &generator) ? .v22 : .v206
            log.run(text, level, Int.random(in: 0..<5, using: &generator) == 0 ? nil : shop, [:], Self.limits)
        }
        log.finish()
    }

    @Test(
        "never trap where they come from the language's own suite, with mutated documents",
        .enabled(if: SuiteCase.folder != nil, "No copy of the suite is here"),
        arguments: [UInt64](0..<10)
    )
    func suite(_ seed: UInt64) {
        var generator = SeededRandom(seed: seed &* 104_729 &+ UInt64(Self.count))
        let cases = SuiteCase.all.filter { $0.expression.utf8.count < 2000 }
        let mutator = Mutator(cases.map(\.expression))
        var log = FuzzLog("the suite's expressions, seed \(seed)")
        for _ in 0..<Self.count {
            guard let example = cases.randomElement(using: &generator) else { break }
            let text = mutator.mutated(Array(example.expression.unicodeScalars), &generator)
            let input = example.input.map { mutator.mutated($0, &generator) }
            let level: JSONataLevel = Bool.random(using: &generator) ? .v22 : .v206
            log.run(text, level, input, example.bindings, Self.limits)
        }
        log.finish()
    }
}

/// What a run of mutated expressions came to.
private struct FuzzLog {
    private let name: String
    private var runs = 0
    private var results = 0
    private var slowest: (time: Duration, text: String) = (.zero, "")

    init(_ name: String) { self.name = name }

    mutating func run(
        _ text: String,
        _ level: JSONataLevel,
        _ input: JSON?,
        _ bindings: [String: JSON],
        _ limits: JSONataLimits
    ) {
        let start = ContinuousClock.now
        do {
            let query = try JSONataQuery(text, level: level)
            _ = try query.evaluate(input, bindings: bindings, limits: limits)
            results += 1
        } catch {
            #expect(error.code.rawValue.utf8.count == 5 || text.contains("$error"), "\(text)")
        }
        runs += 1
        let time = ContinuousClock.now - start
        if time > slowest.time { slowest = (time, text) }
    }

    /// Prints what a long run should be read for.
    func finish() {
        #expect(results > 0)
        guard runs > 1000 else { return }
        print(
            "\(name): \(runs) expressions, \(results) with a result; the slowest took \(slowest.time): \(slowest.text)"
        )
    }
}
