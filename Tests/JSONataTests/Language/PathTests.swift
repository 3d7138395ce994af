import JSONata
import OrderedJSON
import TestSupport
import Testing

@Suite("Paths and sequences")
struct PathTests {
    @Test(
        "follow names through objects and arrays",
        arguments: [
            Case("name", "Corner", on: shop),
            Case("owner.last", "Smith", on: shop),
            Case("orders.id", ["o1", "o2", "o3"], on: shop),
            Case("orders.lines.sku", ["nail", "saw", "glue"], on: shop),
            Case("orders.nothing", nil, on: shop),
            Case("`name`", "Corner", on: shop),
            Case("\"owner\".'first'", "Ada", on: shop),
            Case("$.name & $$.name", "CornerCorner", on: shop),
            Case("a.b", [1, 2, 3], on: ["a": [["b": 1], ["b": [2, 3]]]]),
            Case("a.b", [[1], [2]], on: ["a": ["b": [[1], [2]]]]),
        ]
    )
    func names(_ example: Case) throws { try example.check() }

    @Test(
        "A sequence of one item is the item, unless [] keeps it",
        arguments: [
            Case("orders[id='o2'].id", "o2", on: shop),
            Case("orders[id='o2'].id[]", ["o2"], on: shop),
            Case("orders[][id='o2'].id", ["o2"], on: shop),
            Case("tags", ["old"], on: shop),
            Case("orders[id='none']", nil, on: shop),
            Case("orders[id='none'][]", nil, on: shop),
            Case("[1,2,3][$ > 2]", 3),
            Case("([1,2,3][$ > 2])[]", 3),
            Case("[[1]]", [[1]]),
        ]
    )
    func singletons(_ example: Case) throws { try example.check() }

    @Test(
        "Predicates select by condition or by position",
        arguments: [
            Case("orders[0].id", "o1", on: shop),
            Case("orders[-1].id", "o3", on: shop),
            Case("orders[1.9].id", "o2", on: shop),
            Case("orders[[0,2]].id", ["o1", "o3"], on: shop),
            Case("orders[[0..1]].id", ["o1", "o2"], on: shop),
            Case("orders[paid].id", ["o1", "o3"], on: shop),
            Case("orders[paid][1].id", "o3", on: shop),
            Case("orders.lines[0].sku", ["nail", "glue"], on: shop),
            Case("(orders.lines)[0].sku", "nail", on: shop),
            Case("owner[first='Ada'].last", "Smith", on: shop),
            Case("[10,20,30][[-1,0]]", [10, 30]),
            Case("'x'[0]", "x"),
            Case("[[1,2],[3]][0]", [1, 2]),
        ]
    )
    func predicates(_ example: Case) throws { try example.check() }

    @Test(
        "Wildcards",
        arguments: [
            Case("owner.*", ["Ada", "Smith", "1", "2"], on: shop),
            Case("*.first", "Ada", on: shop),
            Case("**.price", [0.05, 15, 2.5], on: shop),
            Case("$count(**)", 32, on: shop),
            Case("$sum(**[price > 1].price)", 17.5, on: shop),
            Case("a.*", [1], on: ["a": ["b": [1]]]),
        ]
    )
    func wildcards(_ example: Case) throws { try example.check() }

    @Test(
        "The parent operator",
        arguments: [
            Case("orders.lines.(sku & ' in ' & %.id)", ["nail in o1", "saw in o1", "glue in o2"], on: shop),
            Case("orders.lines.%.%.name", ["Corner", "Corner", "Corner"], on: shop),
            Case("orders.lines[%.paid].sku", ["nail", "saw"], on: shop),
            Case("orders.lines^(%.total).sku", ["glue", "nail", "saw"], on: shop),
        ]
    )
    func parents(_ example: Case) throws { try example.check() }

    @Test(
        "Variables bound along a path",
        arguments: [
            Case("orders#$i.{'i': $i, 'id': id}[1]", ["i": 1, "id": "o2"], on: shop),
            Case("orders#$i[$i > 0].id", ["o2", "o3"], on: shop),
            Case("orders[paid]#$i.($i & id)", ["0o1", "1o3"], on: shop),
            Case("orders@$o.lines[sku='glue'].($o.id)", nil, on: shop),
            Case(
                "people@$p.pets@$t[$t.of=$p.id].($p.id & $t.is)",
                ["1cat", "2dog"],
                on: [
                    "people": [["id": "1"], ["id": "2"]],
                    "pets": [["of": "2", "is": "dog"], ["of": "1", "is": "cat"]],
                ]
            ),
        ]
    )
    func bindings(_ example: Case) throws {
        try example.check()
    }

    @Test(
        "Order-by",
        arguments: [
            Case("orders^(total).id", ["o2", "o3", "o1"], on: shop),
            Case("orders^(>total).id", ["o1", "o3", "o2"], on: shop),
            Case("orders^(paid ? 1 : 0, >id).id", ["o2", "o3", "o1"], on: shop),
            Case("[{'a':2},{},{'a':1}]^(>a).$string()", [#"{"a":2}"#, #"{"a":1}"#, "{}"]),
            Case("$^($)", [1, 2, 3], on: [3, 1, 2]),
        ]
    )
    func order(_ example: Case) throws { try example.check() }

    @Test("Order-by is stable", arguments: [UInt64(1), 2, 3])
    func stableOrder(_ seed: UInt64) throws {
        var generator = SeededRandom(seed: seed)
        let items = (0..<500).map { index -> JSON in
            ["key": .integer(Int64.random(in: 0..<20, using: &generator)), "index": .integer(Int64(index))]
        }
        let result = try #require(try JSONataQuery("$^(key)").evaluate(.array(items))?.arrayValue)
        let wanted = items.sorted {
            ($0["key"]?.integerValue ?? 0, $0["index"]?.integerValue ?? 0) < (
                $1["key"]?.integerValue ?? 0, $1["index"]?.integerValue ?? 0
            )
        }
        #expect(result == wanted)
    }

    @Test(
        "Group-by",
        arguments: [
            Case("orders{$string(paid): $sum(total)}", ["true": 32, "false": 7.5], on: shop),
            Case("orders{id: total}", ["o1": 20, "o2": 7.5, "o3": 12], on: shop),
            Case("orders.lines{sku: qty[]}", ["nail": [100], "saw": [1], "glue": [3]], on: shop),
            Case("nothing{'a': 1}", ["a": 1], on: shop),
            Case("( $x := [1, [2, 3]]; $x{'n': $count($)} )", ["n": 3]),
            Case("(orders{$string(paid): {'n': $count($), 'ids': id}}).`true`.ids", ["o1", "o3"], on: shop),
        ]
    )
    func groups(_ example: Case) throws { try example.check() }

    @Test("Integers beyond 2⁵³ pass through unharmed")
    func exactIntegers() throws {
        try Case("id", 9_007_199_254_740_993, on: ["id": 9_007_199_254_740_993]).check()
        try Case("[{'id': id}].id", 9_007_199_254_740_993, on: ["id": 9_007_199_254_740_993]).check()
    }
}
