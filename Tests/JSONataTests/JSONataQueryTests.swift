import JSONata
import OrderedJSON
import Testing

@Suite("JSONataQuery")
struct JSONataQueryTests {
    private struct Order: Codable {
        var price: Double
        var quantity: Int
    }

    @Test("takes Encodable values and gives Decodable ones")
    func coding() throws {
        let orders = [Order(price: 2.5, quantity: 2), Order(price: 1, quantity: 3)]
        #expect(try JSONataQuery("$sum($.(price * quantity))").evaluate(orders, as: Double.self) == 8)
        #expect(try JSONataQuery("$[quantity > 2]").evaluate(orders, as: Order.self)?.price == 1)
        #expect(try JSONataQuery("$[quantity > 9]").evaluate(orders, as: Order.self) == nil)
    }

    @Test("tells undefined from null")
    func undefined() throws {
        #expect(try JSONataQuery("nothing").evaluate(["a": 1]) == nil)
        #expect(try JSONataQuery("a").evaluate(["a": .null]) == JSON.null)
    }

    @Test("tells functions from undefined, if asked for the outcome")
    func outcome() throws {
        #expect(try JSONataQuery("a").outcome(["a": 1]) == .value(1))
        #expect(try JSONataQuery("b").outcome(["a": 1]) == .undefined)
        #expect(try JSONataQuery("$sum").outcome(nil) == .function)
        #expect(try JSONataQuery("[1, {'f': function() { 1 }}]").outcome(nil) == .function)
        #expect(try JSONataQuery("[1, {'f': function() { 1 }}]").evaluate(nil) == [1, [:]])
    }

    @Test("binds variables, which may hide built-in functions")
    func bindings() throws {
        #expect(try JSONataQuery("$x.y + $sum").evaluate(nil, bindings: ["x": ["y": 1], "sum": 2]) == 3)
    }

    @Test("calls functions of the host, and not those taken away")
    func environment() throws {
        var environment = JSONataEnvironment(clock: { 1_000 }, random: { 0.25 })
        try environment.register("shout", signature: "<s-:s>") { arguments in
            arguments[0]?.stringValue.map { .string($0.uppercased() + "!") }
        }
        try environment.register("fail") { _ in throw CancellationError() }
        environment.remove("eval")
        func evaluate(_ text: String) throws -> JSON? {
            try JSONataQuery(text).evaluate(["a": "hi"], environment: environment)
        }
        #expect(try evaluate("a.$shout()") == "HI!")
        #expect(try evaluate("['x','y'] ~> $map($shout)") == ["X!", "Y!"])
        #expect(try evaluate("$millis() + $random()") == 1000.25)
        #expect(try evaluate("$now()") == "1970-01-01T00:00:01.000Z")
        #expect(#expect(throws: JSONataError.self) { try evaluate("$eval('1')") }?.code == "T1006")
        #expect(#expect(throws: JSONataError.self) { try evaluate("$fail()") }?.token == "fail")
        #expect(#expect(throws: JSONataError.self) { try evaluate("$shout(1)") }?.code == "T0410")
    }

    @Test("can be shared by threads")
    func sharing() async throws {
        let query = try JSONataQuery("$sum(orders.lines.(price * qty)) + $n")
        try await withThrowingTaskGroup(of: JSON?.self) { group in
            for number in 0..<50 {
                group.addTask { try query.evaluate(shop, bindings: ["n": .integer(Int64(number))]) }
            }
            var results: Set<JSON?> = []
            for try await result in group { results.insert(result) }
            #expect(results.count == 50)
        }
    }

    @Test("says which variables and functions come from outside")
    func references() throws {
        let query = try JSONataQuery("( $x := $states.input.id; $map($y, function($v){ $v & $x & $z }) ~> $join('-') )")
        let names = query.references.map { "\($0.name)/\($0.argumentCount ?? -1)/\($0.path.joined(separator: "."))" }
        #expect(names == ["states/-1/input.id", "map/2/", "y/-1/", "z/-1/", "join/2/"])
        #expect(query.references.first?.position == 15)
    }

    @Test("knows the built-in functions")
    func functionNames() {
        #expect(JSONataQuery.functionNames().isSuperset(of: ["sum", "formatNumber", "toMillis", "eval"]))
    }
}
