import JSONata
import OrderedJSON
import StatesLanguage
import Testing

@Suite("JSONata in a workflow")
struct StepFunctionsJSONataTests {
    private func evaluate(_ source: String, seed: UInt64 = 1) throws -> JSON? {
        let environment = JSONataEnvironment.stepFunctions(
            random: RandomSource(seed: seed),
            identifiers: RandomSource(seed: seed)
        )
        return try JSONataQuery(source, level: .v206).evaluate(nil, environment: environment)
    }

    @Test(
        arguments: [
            ("$partition([1, 2, 3, 4, 5], 2)", [[1, 2], [3, 4], [5]]), ("$partition([1, 2, 3], 2.9)", [[1, 2], [3]]),
            ("$range(1, 9, 3)", [1, 4, 7]), ("$range(3, 1, -1)", [3, 2, 1]), ("$range(5, 5, 1)", 5),
            ("$hash('abc', 'MD5')", "900150983cd24fb0d6963f7d28e17f72"),
            ("$hash('abc', 'SHA-1')", "a9993e364706816aba3e25717850c26c9cd0d89d"),
            ("$hash('abc', 'SHA-256')", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            ("$parse('{\"a\": [1, 2.5, null]}').a[1]", 2.5), ("$parse('7') + 1", 8),
        ] as [(String, JSON)]
    )
    func hasMoreFunctions(source: String, expected: JSON) throws {
        #expect(try evaluate(source) == expected)
    }

    @Test(arguments: [
        "$partition([], 2)", "$partition([1], 0)", "$range(1, 9, 0)", "$range(1, 9, -1)", "$hash('abc', 'md5')",
        "$hash('abc')", "$range(1, 3)",
    ])
    func whatMakesNoSenseIsUndefined(source: String) throws {
        #expect(try evaluate(source) == nil)
    }

    @Test(arguments: ["$eval('1 + 1')", "$parse('{')", "$range(1, 10000000, 1)"])
    func someThingsAreRefused(source: String) {
        #expect(throws: JSONataError.self) { try evaluate(source) }
    }

    @Test func chanceIsTheSameForTheSameSeed() throws {
        #expect(try evaluate("$random(7) = $random(7)") == true)
        #expect(try evaluate("$random()") == evaluate("$random()"))
        #expect(try evaluate("$random()") != evaluate("$random()", seed: 2))
        #expect(try evaluate("[$random() < 1, $random() >= 0, $random() != $random()]") == [true, true, true])
        let identifier = try #require(try evaluate("$uuid()")?.stringValue)
        #expect(identifier.count == 36 && identifier.dropFirst(14).first == "4")
        #expect(try evaluate("$uuid() != $uuid()") == true)
    }
}
