import OrderedJSON
import StatesLanguage
import Testing

@Suite struct IntrinsicEvaluationTests {
    static let payload: JSON = [
        "name": "Ada", "n": 3, "half": 2.5, "list": [1, 2, 3, 4, 5], "empty": [], "object": ["a": 1, "b": [1, "x"]],
        "nothing": .null, "yes": true, "template": "<{}>", "text": #"{"k": [1, 2.0, null]}"#,
        "a": ["x": 1, "y": ["z": 2]],
        "b": ["y": 3, "w": 4],
    ]

    @Test(
        "Each function gives what the guide says",
        arguments: [
            ("States.Format('Hello {}, {}!', $.name, $.n)", "Hello Ada, 3!"),
            (#"States.Format('it\'s \{{}\}', 1)"#, "it's {1}"), ("States.Format('plain')", "plain"),
            ("States.Format($.template, $.name)", "<Ada>"),
            ("States.StringToJson($.text)", ["k": [1, 2.0, .null]]), ("States.StringToJson('')", .null),
            ("States.StringToJson(' -0 ')", 0), (#"States.StringToJson('\{"a":1,"a":2\}')"#, ["a": 2]),
            ("States.JsonToString($.object)", #"{"a":1,"b":[1,"x"]}"#), ("States.JsonToString($.name)", #""Ada""#),
            ("States.Array()", []),
            ("States.Array('x', 1, null, $.yes, $.list[*])", ["x", 1, .null, true, [1, 2, 3, 4, 5]]),
            ("States.ArrayPartition($.list, 2)", [[1, 2], [3, 4], [5]]), ("States.ArrayPartition($.empty, 2)", []),
            ("States.ArrayPartition($.list, 2147483647)", [[1, 2, 3, 4, 5]]),
            ("States.ArrayContains($.list, 3)", true), ("States.ArrayContains($.list, 9)", false),
            ("States.ArrayRange(1, 9, 2)", [1, 3, 5, 7, 9]), ("States.ArrayRange(5, 1, -2)", [5, 3, 1]),
            ("States.ArrayRange(3, 3, -1)", [3]), ("States.ArrayRange(5, 1, 1)", []),
            ("States.ArrayRange(1, 5, -1)", []),
            ("States.ArrayRange(0, 10, 3)", [0, 3, 6, 9]),
            ("States.ArrayGetItem($.list, 4)", 5), ("States.ArrayLength($.list)", 5),
            ("States.ArrayUnique(States.Array(1, 3, 3, 2, 1))", [1, 2, 3]),
            ("States.Base64Encode('Data to encode')", "RGF0YSB0byBlbmNvZGU="),
            ("States.Base64Decode('RGF0YSB0byBlbmNvZGU=')", "Data to encode"),
            ("States.Hash('input data', 'SHA-1')", "aaff4a450a104cd177d28d18d74485e8cae074b7"),
            ("States.JsonMerge($.a, $.b, false)", ["x": 1, "y": 3, "w": 4]),
            ("States.MathAdd($.n, -1)", 2), ("States.StringSplit('1,2;3', ',;')", ["1", "2", "3"]),
            ("States.ArrayGetItem(States.StringSplit('a/b/c', '/'), States.MathAdd(1, 1))", "c"),
        ] as [(String, JSON)]
    )
    func table(_ call: String, _ expected: JSON) throws {
        #expect(try evaluate(call, Self.payload) == expected)
    }

    @Test(
        "Format prints each kind as the service does: containers in the style of Java",
        arguments: [
            ("null", "null"), ("true", "true"), ("1", "1"), ("1.1", "1.1"), ("1.0", "1.0"), ("-0.0", "-0.0"),
            (#""a \" b""#, "a \" b"), (#"{"Arg1":1,"Arg2":[]}"#, "{Arg1=1, Arg2=[]}"),
            (#"[1,"x",[null]]"#, "[1, x, [null]]"),
            ("0.001", "0.001"), ("0.00012", "1.2E-4"), ("9999999.5", "9999999.5"), ("12345678.5", "1.23456785E7"),
            ("1e20", "1.0E20"), ("-2.5e-10", "-2.5E-10"), ("100.0", "100.0"), ("1234567.0", "1234567.0"),
            ("10000000.0", "1.0E7"), ("5e-324", "5.0E-324"), ("0.105", "0.105"),
        ]
    )
    func format(_ value: String, _ text: String) throws {
        #expect(try evaluate("States.Format('{}', $)", JSON(parsing: value)) == .string(text))
    }

    @Test(
        "MathAdd rounds first, halves upwards, as recorded",
        arguments: [
            (-9, 3, -6), (1.5, 1.51, 4), (-1.49, -1.5, -2), (-1.5, -1.51, -3), (0.5, 0, 1), (-0.5, 0, 0), (2.5, 0, 3),
            (-3.5, 0, -3), (0.49999999999999994, 0, 0), (2147483646, 1, 2147483647), (-2147483648, 0, -2147483648),
        ] as [(JSON, JSON, JSON)]
    )
    func mathAdd(_ left: JSON, _ right: JSON, _ sum: JSON) throws {
        #expect(try evaluate("States.MathAdd($[0], $[1])", [left, right]) == sum)
    }

    @Test(
        "Other fractions are cut off, as measured against the service",
        arguments: [
            ("States.ArrayPartition($.list, 2.6)", [[1, 2], [3, 4], [5]]), ("States.ArrayGetItem($.list, 1.9)", 2),
            ("States.ArrayRange(1.6, 1.4, 1)", [1]), ("States.ArrayRange(5.4, -0.6, -2.4)", [5, 3, 1]),
        ] as [(String, JSON)]
    )
    func fractions(_ call: String, _ expected: JSON) throws {
        #expect(try evaluate(call, Self.payload) == expected)
    }

    @Test(
        "Split drops what is empty",
        arguments: [
            (", , ,", ",", [" ", " "]), ("", ",", []), (",", ",", []), ("abc", "", ["abc"]),
            ("1a2b3ab4", "ab", ["1", "2", "3", "4"]),
            ("split on T and \nnew line", "T\n", ["split on ", " and ", "new line"]), ("a😀b", "😀", ["a", "b"]),
        ] as [(String, String, JSON)]
    )
    func split(_ text: String, _ delimiters: String, _ parts: JSON) throws {
        #expect(try evaluate("States.StringSplit($[0], $[1])", [.string(text), .string(delimiters)]) == parts)
    }

    @Test(
        "Contains compares what is printed, as measured against the service",
        arguments: [
            ([["a": 1, "b": 2]], ["b": 2, "a": 1], false), ([["a": 1]], ["a": 1], true), (["true"], true, true),
            (["9007199254740991"], 9_007_199_254_740_991, true), ([0, 1], false, false), ([1, .null], .null, true),
            ([[1, 2]], [1, 2], true), ([["x": 1]], [], false), ([], .null, false), (["é"], "e\u{301}", false),
        ] as [(JSON, JSON, JSON)]
    )
    func contains(_ array: JSON, _ value: JSON, _ expected: JSON) throws {
        #expect(try evaluate("States.ArrayContains($[0], $[1])", [array, value]) == expected)
    }

    @Test(
        "Unique has the order of the service, as measured",
        arguments: [
            ([true, false, true, false], [false, true]), ([[1, 2], [1, 2], [2, 1]], [[2, 1], [1, 2]]),
            ([.null, .null, 1], [.null, 1]), ([1, "1", "01"], [1, "1", "01"]),
            (["a", "b", "a", "c", "b"], ["a", "b", "c"]),
            ([["a": 1, "b": 2], ["b": 2, "a": 1]], [["a": 1, "b": 2]]), ([], []),
        ] as [(JSON, JSON)]
    )
    func unique(_ array: JSON, _ expected: JSON) throws {
        #expect(
            try evaluate("States.ArrayUnique($)", array).arrayValue?.map(\.description)
                == expected.arrayValue?.map(\.description)
        )
    }

    @Test(
        "Base64 is read leniently, as measured against the service",
        arguments: [
            ("aGVsbG8=", "hello"), ("aGVsbG8", "hello"), (" YWJjZA== ", "abcd"), ("!a!G!V!s!bG8=", "hello"),
            ("4pyT", "✓"), ("ab==cd", "i"),
        ]
    )
    func base64(_ text: String, _ decoded: String) throws {
        #expect(try evaluate("States.Base64Decode($)", .string(text)) == .string(decoded))
    }

    @Test("MathRandom stays within its bounds, follows its seed and the scope's source")
    func mathRandom() throws {
        let call = try IntrinsicCall(parsing: "States.MathRandom(-2, 3)")
        var scope = EvaluationScope(payload: .null, random: RandomSource(seed: 7))
        var same = EvaluationScope(payload: .null, random: RandomSource(seed: 7))
        var seen: Set<JSON> = []
        for _ in 0..<200 {
            let number = try call.evaluate(in: &scope)
            #expect(try call.evaluate(in: &same) == number)
            seen.insert(number)
        }
        #expect(seen == [-2, -1, 0, 1, 2])
        let seeded = try (0..<3).map { _ in try evaluate("States.MathRandom(0, 1000000, 42)") }
        #expect(Set(seeded).count == 1)
        #expect(try evaluate("States.MathRandom(0, 1000000, 43)") != seeded[0])
    }

    @Test("UUIDs are of version 4, differ, and come again from the same seed")
    func uuid() throws {
        let call = try IntrinsicCall(parsing: "States.UUID()")
        var scope = EvaluationScope(payload: .null, identifiers: RandomSource(seed: 3))
        var again = EvaluationScope(payload: .null, identifiers: RandomSource(seed: 3))
        var seen: Set<String> = []
        for _ in 0..<100 {
            let text = try #require(try call.evaluate(in: &scope).stringValue)
            #expect(text.wholeMatch(of: /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/) != nil)
            #expect(try call.evaluate(in: &again) == .string(text))
            seen.insert(text)
        }
        #expect(seen.count == 100)
    }
}
