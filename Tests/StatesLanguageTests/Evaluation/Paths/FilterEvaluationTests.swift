import OrderedJSON
import StatesLanguage
import Testing

@Suite struct FilterEvaluationTests {
    /// Filters `[{id, …}]` and gives the ids of what is left.
    private func ids(_ filter: String) throws -> JSON {
        let items: JSON = [
            ["id": 1, "n": 1, "s": "a", "tags": ["x"]], ["id": 2, "n": 2.5, "s": "b", "o": ["k": 1]],
            ["id": 3, "n": .null], ["id": 4, "n": "1", "b": true], 5, "text", [["id": 9]],
        ]
        return try evaluate("$[?(\(filter))].id", items)
    }

    @Test(
        "Existence and comparison",
        arguments: [
            ("@.n", [1, 2, 3, 4]), ("@.o.k", [2]), ("!@.n", []), ("@.n == 1", [1]), ("@.n == 1.0", [1]),
            ("@.n == '1'", [4]), ("@.n == null", [3]), ("@.s == null", []), ("@.n > 1", [2]), ("@.n >= 1", [1, 2]),
            ("@.n < 2.5", [1]), ("@.n <= 2.5", [1, 2]), ("@.s < 'b'", [1]), ("@.s <= 'b'", [1, 2]), ("@.s > 'a'", [2]),
            ("@.b == true", [4]), ("@.s == a", [1]), ("1 == @.n", [1]), ("2 > @.n", [1]),
            ("@.tags[0] == 'x'", [1]), ("@.tags[*]", [1]), ("@['s'] == 'b'", [2]),
        ] as [(String, JSON)]
    )
    func conditions(_ filter: String, _ expected: JSON) throws {
        #expect(try ids(filter) == expected)
    }

    @Test("What isn't there equals nothing, and thus differs from everything")
    func missing() throws {
        #expect(try ids("@.none == @.none") == [])
        #expect(try ids("@.s != 'a'") == [2, 3, 4])
    }

    @Test(
        "Conditions are joined as they bind",
        arguments: [
            ("@.n > 0 && @.s == 'b'", [2]), ("@.s == 'a' || @.b", [1, 4]), ("@.s == 'a' || @.s == 'b' && @.n > 9", [1]),
            ("(@.s == 'a' || @.s == 'b') && @.n > 2", [2]), ("@.n && !(@.s)", [3, 4]),
            ("!(@.n == 1 || @.b) && @.id", [2, 3]),
        ] as [(String, JSON)]
    )
    func joined(_ filter: String, _ expected: JSON) throws {
        #expect(try ids(filter) == expected)
    }

    @Test("Of an object the object itself is tested, and a filter may hold another")
    func objects() throws {
        #expect(try evaluate("$.user[?(@.age > 5)]", ["user": ["age": 7]]) == [["age": 7]])
        #expect(try evaluate("$[?(@.a[?(@.b == 1)])]", [["a": [["b": 1]]], ["a": [["b": 2]]]]) == [["a": [["b": 1]]]])
        #expect(try evaluate("$.list[?(@ >= $.least)]", ["list": [1, 2, 3], "least": 2]) == [2, 3])
        #expect(
            try evaluate("$..[?(@.p > 1)]", ["p": 2, "q": [["p": 3], ["p": 0], 4]]) == [
                ["p": 2, "q": [["p": 3], ["p": 0], 4]], ["p": 3],
            ]
        )
    }

    @Test("Integers and doubles compare without rounding, and strings by UTF-16 code units")
    func order() throws {
        let large: JSON = [.integer(9_007_199_254_740_993), .integer(.max), .integer(.min)]
        #expect(
            try evaluate("$[?(@ > 9007199254740992.0)]", large) == [.integer(9_007_199_254_740_993), .integer(.max)]
        )
        #expect(try evaluate("$[?(@ < 9223372036854775807.0)]", large) == large)
        #expect(try evaluate("$[?(@ < '\u{E000}')]", ["😀", "\u{FFFD}", "a", "\u{D7FF}"]) == ["😀", "a", "\u{D7FF}"])
    }
}
