import OrderedJSON
import StatesLanguage
import Testing

@Suite struct IntrinsicFailureTests {
    @Test(
        "What a function can't take is an error that names the function",
        arguments: [
            "States.Format('{} {}', $.n)", "States.Format('{}', $.n, $.n)", "States.Format($.n, $.n)",
            "States.StringToJson($.n)", "States.StringToJson('undefined')", "States.StringToJson('[1')",
            "States.ArrayPartition('x', 2)", "States.ArrayPartition($.list, 0)", "States.ArrayPartition($.list, -1)",
            "States.ArrayPartition($.list, 0.6)", "States.ArrayPartition($.list, '2')",
            "States.ArrayPartition($.list, null)",
            "States.ArrayContains('x', 1)", "States.ArrayRange(1, 10, 0)", "States.ArrayRange(1, 10, 0.49)",
            "States.ArrayRange(1, 1001, 1)", "States.ArrayRange(1001, 1, -1)", "States.ArrayRange('a', 5, 1)",
            "States.ArrayRange(1, 3000000000, 1)", "States.ArrayGetItem($.list, 3)", "States.ArrayGetItem($.list, -1)",
            "States.ArrayGetItem('x', 0)", "States.ArrayGetItem($.list, '1')", "States.ArrayLength($.n)",
            "States.ArrayUnique('x')", "States.Base64Encode($.n)", "States.Base64Encode($.long)",
            "States.Base64Decode($.list)", "States.Base64Decode($.long)", "States.Hash($.long, 'MD5')",
            "States.Hash('x', 'sha-256')", "States.Hash('x', 1)", "States.JsonMerge($.n, $.object, false)",
            "States.JsonMerge($.object, $.list, false)", "States.JsonMerge($.object, $.object, true)",
            "States.MathRandom(1, 1)", "States.MathRandom(10, 5)", "States.MathRandom(1.4, 1.6)",
            "States.MathRandom('a', 10)", "States.MathRandom(1, 10, 'seed')", "States.MathRandom(1, 10, null)",
            "States.MathAdd(2147483647, 1)", "States.MathAdd(-2147483648, -1)", "States.MathAdd(3000000000, 1)",
            "States.MathAdd(1e300, 1)", "States.MathAdd('1', 1)", "States.MathAdd(null, 1)", "States.MathAdd(1)",
            "States.StringSplit($.n, ',')", "States.StringSplit('a', $.list)", "States.UUID(1)",
        ]
    )
    func invalid(_ call: String) throws {
        let payload: JSON = [
            "n": 3, "list": [1, 2, 3], "object": [:], "long": .string(String(repeating: "a", count: 10_001)),
        ]
        let name = call.prefix { $0 != "(" }
        #expect(try failure(of: call, payload) == "States.Runtime: Invalid arguments in \(name)")
    }

    @Test("Texts of 10,000 characters, ranges of 1,000 elements and any third argument but true are taken")
    func limits() throws {
        let text = JSON.string(String(repeating: "a", count: 10_000))
        for call in ["States.Base64Encode($)", "States.Base64Decode($)", "States.Hash($, 'SHA-512')"] {
            #expect(try evaluate(call, text).stringValue?.isEmpty == false)
        }
        #expect(try evaluate("States.ArrayLength(States.ArrayRange(1000, 1, -1))") == 1000)
        #expect(try evaluate("States.JsonMerge($, $, 'false')", ["a": 1]) == ["a": 1])
        #expect(try evaluate("States.ArrayGetItem(States.Array(), 999)") == .null)
        #expect(try evaluate("States.Hash(123, 'MD5')") == evaluate("States.Hash('123', 'MD5')"))
    }

    @Test("A path among the arguments that leads nowhere is named with the call and the input")
    func missingArgument() throws {
        #expect(
            try failure(of: "States.Array(States.MathAdd($.x, 1), 2)", ["other": 1])
                == "States.Runtime: The function 'States.MathAdd($.x, 1)' had the following error: The JsonPath argument "
                + #"for the field '$.x' could not be found in the input '{"other":1}'"#
        )
    }
}
