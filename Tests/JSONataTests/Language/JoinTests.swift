import JSONata
import OrderedJSON
import TestSupport
import Testing

@Suite("Joins")
struct JoinTests {
    private static let shelf: JSON = [
        "books": [["id": 1, "by": "a"], ["id": 2, "by": "b"], ["id": 3, "by": "a"], ["id": 4]],
        "authors": [["key": "b", "name": "Bo"], ["key": "a", "name": "Al"], ["key": "a", "name": "Al 2"]],
    ]

    @Test(
        "give for each item those that are equal, in their order",
        arguments: [
            Case("books@$b.$$.authors@$a[$b.by = $a.key].{ $string($b.id): $a.name }", pairs, on: shelf),
            Case("books@$b.$$.authors@$a[$a.key = $b.by].{ $string($b.id): $a.name }", pairs, on: shelf),
            Case("books@$b.$$.authors[$b.by = key].{ $string($b.id): name }", pairs, on: shelf),
            Case(
                "books@$b.$$.authors@$a[$b.by = $a.key and $a.name != 'Al'].{ $string($b.id): $a.name }",
                [["1": "Al 2"], ["2": "Bo"], ["3": "Al 2"]],
                on: shelf
            ),
            Case(
                "books@$b.$$.authors@$a#$i[$b.by = $a.key].{ $string($b.id): $i }",
                [["1": 1], ["1": 2], ["2": 0], ["3": 1], ["3": 2]],
                on: shelf
            ),
            Case("( $keys := ['b', 'a']; books@$b.$keys@$k[$k = $b.by].$b.id )", [1, 2, 3], on: shelf),
            Case("books@$b.$$.authors@$a[$b.none = $a.key].$a.name", nil, on: shelf),
        ]
    )
    func equality(_ example: Case) throws { try example.check() }

    private static let pairs: JSON = [["1": "Al"], ["1": "Al 2"], ["2": "Bo"], ["3": "Al"], ["3": "Al 2"]]

    @Test("find what a comparison of every pair finds", arguments: [UInt64](0..<40))
    func everyPair(_ seed: UInt64) throws {
        var generator = SeededRandom(seed: seed)
        func side() -> JSON {
            .array(
                (0..<Int.random(in: 0..<30, using: &generator)).map { number in
                    var object: JSONObject = ["n": .integer(Int64(number))]
                    object["k"] = Self.keys[Int.random(in: 0...Self.keys.count, using: &generator) % Self.keys.count]
                    if Int.random(in: 0..<6, using: &generator) == 0 { object["k"] = nil }
                    return .object(object)
                }
            )
        }
        let input: JSON = ["left": side(), "right": side()]
        func pairs(_ predicate: String) throws -> JSON? {
            try JSONataQuery("left@$l.$$.right@$r[\(predicate)].[$l.n, $r.n]").evaluate(input)
        }
        // A condition on a condition isn't taken for a join.
        #expect(try pairs("$l.k = $r.k") == pairs("($l.k = $r.k) = true"))
    }

    private static let keys: [JSON] = [
        "a", "b", "", "a text that is longer than fifteen bytes", "é", "e\u{301}", 0, 1, -1, 1.5, 9_007_199_254_740_993,
        9_007_199_254_740_992, .null, true, false, [], ["a"], ["a": 1], [:],
    ]

    @Test("of large arrays don't look at every pair")
    func steps() throws {
        let side = JSON.array((0..<2000).map { ["k": .string("key \($0)")] })
        let query = try JSONataQuery("$count(left@$l.$$.right@$r[$l.k = $r.k].$r)")
        let result = try query.evaluate(["left": side, "right": side], limits: JSONataLimits(steps: 50_000))
        #expect(result == 2000)
    }
}
