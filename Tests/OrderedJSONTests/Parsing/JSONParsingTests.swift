import OrderedJSON
import Testing

@Suite("Parsing")
struct JSONParsingTests {
    @Test(
        "accepts what RFC 8259 allows",
        arguments: [
            ("null", JSON.null),
            (" true\n", true),
            ("false", false),
            ("\t\r\n 1", 1),
            ("\"\"", JSON.string("")),
            ("[]", []),
            ("[ ]", []),
            ("{}", [:]),
            ("{ }", [:]),
            ("[1,[2],{\"a\":[]}]", [1, [2], ["a": []]]),
            ("{\"b\":1,\"a\":{\"\":null}}", ["b": 1, "a": ["": nil]]),
            (" { \"a\" : [ 1 , 2 ] , \"b\" : 3 } ", ["a": [1, 2], "b": 3]),
            ("\u{FEFF}{\"a\":1}", ["a": 1]),
            ("\"\u{7F} / \u{2028}\"", "\u{7F} / \u{2028}"),
            (#""\"\\\/\b\f\n\r\t\u0041\u00e9\u65E5\ud83d\uDE9A\u0000""#, "\"\\/\u{8}\u{C}\n\r\tAé日🚚\u{0}"),
            (
                "\"a long text of plain letters, and then \\\"quotes\\\"\"",
                "a long text of plain letters, and then \"quotes\""
            ),
        ] as [(String, JSON)]
    )
    func accepts(text: String, value: JSON) throws {
        #expect(try JSON(parsing: text) == value)
        #expect(try JSON(parsing: Array(text.utf8)) == value)
        #expect(try Array(text.utf8).withUnsafeBufferPointer { try JSON(parsing: $0) } == value)
        #expect(try JSONDocument(parsing: text).value == value)
    }

    @Test(
        "rejects all else, with a code and the place",
        arguments: [
            ("", JSONParseError.Code.unexpectedEnd, 0),
            ("  ", .unexpectedEnd, 2),
            ("[", .unexpectedEnd, 1),
            ("[1", .unexpectedEnd, 2),
            ("[1,", .unexpectedEnd, 3),
            ("{", .unexpectedEnd, 1),
            ("{\"a\"", .unexpectedEnd, 4),
            ("{\"a\":", .unexpectedEnd, 5),
            ("{\"a\":1", .unexpectedEnd, 6),
            ("\"abc", .unexpectedEnd, 0),
            ("\"abc\\", .unexpectedEnd, 0),
            ("[1,]", .trailingComma, 2),
            ("[1 , ]", .trailingComma, 3),
            ("{\"a\":1,}", .trailingComma, 6),
            ("[,1]", .unexpectedCharacter, 1),
            ("[1,,2]", .unexpectedCharacter, 3),
            ("[1 2]", .unexpectedCharacter, 3),
            ("[1}", .unexpectedCharacter, 2),
            ("{\"a\" 1}", .unexpectedCharacter, 5),
            ("{\"a\":1]", .unexpectedCharacter, 6),
            ("{a:1}", .unexpectedCharacter, 1),
            ("{'a':1}", .unexpectedCharacter, 1),
            ("{1:1}", .unexpectedCharacter, 1),
            ("1 2", .trailingContent, 2),
            ("{}{}", .trailingContent, 2),
            ("null]", .trailingContent, 4),
            ("// x\n1", .comment, 0),
            ("[1, /* x */ 2]", .comment, 4),
            ("[1 # x\n]", .comment, 3),
            ("nul", .unexpectedCharacter, 0),
            ("True", .unexpectedCharacter, 0),
            ("nan", .unexpectedCharacter, 0),
            ("NaN", .unexpectedCharacter, 0),
            ("Infinity", .unexpectedCharacter, 0),
            ("\u{0}", .unexpectedCharacter, 0),
            ("\u{A0}1", .unexpectedCharacter, 0),
            ("\"a\nb\"", .controlCharacter, 2),
            ("\"a long text with a \u{1} in it\"", .controlCharacter, 20),
            ("\"\\n\t\"", .controlCharacter, 3),
            ("\"\\x\"", .invalidEscape, 1),
            ("\"\\u12g4\"", .invalidEscape, 1),
            ("\"\\u12", .invalidEscape, 1),
            ("\"\\ud800\"", .loneSurrogate, 1),
            ("\"\\udc00\\ud800\"", .loneSurrogate, 1),
            ("\"\\ud800\\u0041\"", .loneSurrogate, 1),
        ]
    )
    func rejects(text: String, code: JSONParseError.Code, offset: Int) throws {
        let error = try #require(parseFailure(text))
        #expect(error.code == code)
        #expect(error.offset == offset)
        #expect(error.message.hasSuffix("."))
        #expect(throws: error) { try JSONDocument(parsing: text) }
    }

    @Test(
        "rejects bytes that are not UTF-8, at the first of them",
        arguments: [
            ([0x22, 0xFF, 0x22], 1),
            ([0x22, 0x61, 0xC3, 0x22], 2),
            ([0x22, 0xC0, 0x80, 0x22], 1),
            ([0x22, 0xED, 0xA0, 0x80, 0x22], 1),
            ([0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], 1),
            ([0x22, 0x5C, 0x6E, 0xE6, 0x97, 0x22], 3),
            ([0x22, 0xE6, 0x5C, 0x6E, 0x97, 0xA5, 0x22], 1),
            ([0x7B, 0x22, 0x80, 0x22, 0x3A, 0x31, 0x7D], 2),
        ] as [([UInt8], Int)]
    )
    func rejectsInvalidUTF8(bytes: [UInt8], offset: Int) throws {
        let error = try #require(parseFailure(bytes))
        #expect(error.code == .invalidUTF8)
        #expect(error.offset == offset)
    }

    @Test(
        "takes U+FFFD for half a surrogate pair where asked to",
        arguments: [
            (#""\ud800""#, "\u{FFFD}"), (#""\udc00x""#, "\u{FFFD}x"), (#""\ud800\n""#, "\u{FFFD}\n"),
            (#""\ud800\ud83d\ude9a""#, "\u{FFFD}🚚"), (#""\ud800A""#, "\u{FFFD}A"),
        ]
    )
    func replacesLoneSurrogates(text: String, value: String) throws {
        let options = JSONParsingOptions(loneSurrogates: .replace)
        #expect(try JSON(parsing: text, options: options) == .string(value))
    }
}

@Suite("Depth of nesting")
struct JSONDepthTests {
    private func nested(_ depth: Int) -> String {
        String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }

    @Test func ends512DeepUnlessTold() throws {
        #expect(parseFailure(nested(512)) == nil)
        let error = try #require(parseFailure(nested(513)))
        #expect(error.code == .tooDeep)
        #expect(error.column == 513)
        #expect(error.message.contains("512"))
    }

    @Test func isTheUsersToSet() throws {
        #expect(parseFailure("[[1]]", JSONParsingOptions(maximumDepth: 1))?.code == .tooDeep)
        #expect(parseFailure("1", JSONParsingOptions(maximumDepth: 0)) == nil)
        #expect(parseFailure(nested(2000), JSONParsingOptions(maximumDepth: 2000)) == nil)
    }

    @Test func countsWhatIsOpenOnly() throws {
        #expect(parseFailure("[[],[],{}]", JSONParsingOptions(maximumDepth: 2)) == nil)
    }

    @Test func isAnErrorWithoutEndOfStack() throws {
        #expect(parseFailure(String(repeating: "[", count: 100_000))?.code == .tooDeep)
        #expect(parseFailure(String(repeating: "{\"a\":", count: 100_000))?.code == .tooDeep)
        #expect(parseFailure(nested(100_000))?.code == .tooDeep)
    }
}
