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
    private static let pieces =
        Array("()[]{}.,;:?+-*/%&|=<>^@#$~!'\"`\\ 0189aexn_λ").map(String.init) + [
            "**", "..", ":=", "!=", "~>", "$$", "and", "or", "in", "function($x){", "null", "%.%", "[0]", "^(", "/a/",
            "'[", "-1", "1e9",
        ]

    /// How many expressions each seed makes; a longer run names its number.
    private static let count = environmentVariable("STATES_FUZZ_COUNT").flatMap { Int($0) } ?? 1000

    @Test("never trap, whatever they are", arguments: [UInt64](0..<10))
    func mutations(_ seed: UInt64) {
        var generator = SeededRandom(seed: seed &* 7919 &+ UInt64(Self.count))
        let limits = JSONataLimits(
            depth: 500,
            steps: 20_000,
            sequenceLength: 20_000,
            rangeLength: 5000,
            matchSteps: 5000,
            stringLength: 100_000,
            resultSize: 50_000
        )
        var successes = 0
        for _ in 0..<Self.count {
            let text = Self.mutated(&generator)
            do {
                let query = try JSONataQuery(text, level: Bool.random(using: &generator) ? .v22 : .v206)
                _ = try query.evaluate(Int.random(in: 0..<5, using: &generator) == 0 ? nil : shop, limits: limits)
                successes += 1
            } catch {
                #expect(error.code.rawValue.utf8.count == 5, "\(text)")
            }
        }
        #expect(successes > 0)
    }

    private static func mutated(_ generator: inout SeededRandom) -> String {
        var scalars = Array((seeds.randomElement(using: &generator) ?? "").unicodeScalars)
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
            let place = Int.random(in: 0...scalars.count, using: &generator)
            let end = min(scalars.count, place + Int.random(in: 0...4, using: &generator))
            switch Int.random(in: 0..<4, using: &generator) {
            case 0: scalars.removeSubrange(place..<end)
            case 1:
                scalars.insert(contentsOf: (pieces.randomElement(using: &generator) ?? "").unicodeScalars, at: place)
            case 2:
                scalars.replaceSubrange(
                    place..<end,
                    with: (pieces.randomElement(using: &generator) ?? "").unicodeScalars
                )
            default:
                let other = Array((seeds.randomElement(using: &generator) ?? "").unicodeScalars)
                let from = Int.random(in: 0..<other.count, using: &generator)
                scalars.insert(contentsOf: other[from..<min(other.count, from + 12)], at: place)
            }
        }
        return String(String.UnicodeScalarView(scalars))
    }
}
