import OrderedJSON
import TestSupport
import Testing

@Suite("Writing")
struct JSONWritingTests {
    @Test(
        "writes compactly and in order",
        arguments: [
            (JSON.null, "null"), (true, "true"), (false, "false"), (0, "0"), (-1, "-1"), (10, "10"), (99, "99"),
            (100, "100"),
            (.integer(.max), "9223372036854775807"), (.integer(.min), "-9223372036854775808"), (1.0, "1.0"),
            (-0.0, "-0.0"),
            (0.1, "0.1"), (-2.5, "-2.5"), (1e100, "1e+100"), (.double(.leastNonzeroMagnitude), "5e-324"),
            (0.30000000000000004, "0.30000000000000004"),
            (123456.789, "123456.789"), (999_999_999.5, "999999999.5"), (0.001, "0.001"), (100.05, "100.05"),
            (1e16, "1e+16"),
            (.double(.infinity), "null"), (.double(-.infinity), "null"), (.double(.nan), "null"), ([], "[]"),
            ([:], "{}"),
            (["b": [1, [:], "x"], "a": .null], #"{"b":[1,{},"x"],"a":null}"#), ("é/日🚚\u{7F}", "\"é/日🚚\u{7F}\""),
            ("\"\\\u{8}\u{C}\n\r\t\u{0}\u{1F}\u{1b}", #""\"\\\b\f\n\r\t\u0000\u001f\u001b""#),
            (
                "a long text before \"a quote\" and a long text after it",
                #""a long text before \"a quote\" and a long text after it""#
            ),
            ("12345678\n1234567\n12345678\n", #""12345678\n1234567\n12345678\n""#),
        ] as [(JSON, String)]
    )
    func compact(value: JSON, text: String) {
        #expect(value.serialized() == text)
        #expect(value.bytes() == Array(text.utf8))
        #expect(value.description == text)
    }

    @Test func indentsByTwoSpaces() {
        let value: JSON = ["a": [1, ["b": [:], "c": []]], "d": "x"]
        #expect(
            value.serialized(.pretty) == """
                {
                  "a": [
                    1,
                    {
                      "b": {},
                      "c": []
                    }
                  ],
                  "d": "x"
                }
                """
        )
        #expect(JSON.array([]).serialized(.pretty) == "[]")
        #expect(JSON.integer(1).serialized(.pretty) == "1")
    }

    @Test("gives doubles the text that the standard library gives them")
    func doubles() {
        var generator = SeededRandom(seed: 3)
        for _ in 0..<20_000 {
            let value = generator.double()
            if JSON.double(value).serialized() != value.description { Issue.record("\(value)") }
        }
        for digits in 0..<7 {
            for _ in 0..<1000 {
                let scale = [1.0, 10, 100, 1000, 1e4, 1e5, 1e6][digits]
                let value = Double(Int.random(in: -1_000_000_000...1_000_000_000, using: &generator)) / scale
                if JSON.double(value).serialized() != value.description { Issue.record("\(value)") }
            }
        }
    }

    @Test("reads back as the same value and writes the same text again", arguments: 0..<4 as Range<UInt64>)
    func roundTrips(seed: UInt64) throws {
        var generator = SeededRandom(seed: seed)
        for _ in 0..<150 {
            let json = generator.json()
            for format in [JSONFormat.compact, .pretty] {
                let text = json.serialized(format)
                let again = try JSON(parsing: text)
                #expect(again == json)
                #expect(again.hashValue == json.hashValue)
                #expect(again.serialized(format) == text)
            }
        }
    }

    @Test func needsNoStackForDepth() throws {
        var value: JSON = 1
        for _ in 0..<5000 { value = .array([value]) }
        let text = value.serialized()
        #expect(text.utf8.count == 10_001)
        #expect(try JSON(parsing: text, options: JSONParsingOptions(maximumDepth: 5000)).serialized() == text)
    }
}
