import OrderedJSON
import Testing

@Suite("Names that come twice")
struct JSONDuplicateKeyTests {
    @Test func areAnErrorAtTheSecondThatNamesTheFirst() throws {
        let error = try #require(parseFailure("{\n \"a\": 1,\n \"b\": 2,\n \"a\": 3}"))
        #expect(error.code == .duplicateKey)
        #expect(error.line == 4)
        #expect(error.column == 2)
        #expect(error.message == "The name \"a\" is already used on line 2. Rename or remove one of the two.")
    }

    @Test(
        "keep the last value at the first place where asked to",
        arguments: [
            (#"{"a":1,"b":2,"a":3}"#, #"{"a":3,"b":2}"#),
            (#"{"a":1,"a":2,"a":3}"#, #"{"a":3}"#),
            (#"{"a":1,"\u0061":2}"#, #"{"a":2}"#),
            (#"[{"x":{"a":1,"a":{"c":1,"c":2}}}]"#, #"[{"x":{"a":{"c":2}}}]"#),
        ]
    )
    func keepLast(text: String, result: String) throws {
        #expect(parseFailure(text)?.code == .duplicateKey)
        #expect(try JSON(parsing: text, options: JSONParsingOptions(duplicateKeys: .keepLast)).serialized() == result)
    }

    @Test("are found in objects of all sizes", arguments: [2, 3, 11, 12, 13, 40, 1000])
    func sizes(count: Int) throws {
        let members = (0..<count - 1).map { "\"key\($0)\": \($0)" }
        for again in [0, count / 2, count - 2] where again < count - 1 {
            let text = "{" + (members + ["\"key\(again)\": -1"]).joined(separator: ",\n") + "}"
            let error = try #require(parseFailure(text))
            #expect(error.line == count)
            #expect(error.message.contains("line \(again + 1)."))
            let last = try JSON(parsing: text, options: JSONParsingOptions(duplicateKeys: .keepLast))
            #expect(last.objectValue?.count == count - 1)
            #expect(last["key\(again)"] == -1)
        }
        #expect(parseFailure("{" + members.joined(separator: ",") + "}") == nil)
    }

    @Test func areTheSameByTheirBytesNotByTheirLook() throws {
        // An accented letter, and the letter with a combining accent: equal as Swift strings.
        let json = try JSON(parsing: "{\"\u{E9}\":1,\"e\u{301}\":2}")
        #expect(json.objectValue?.count == 2)
        #expect(json["\u{E9}"] == 1)
        #expect(json["e\u{301}"] == 2)
    }

    @Test func areToldApartThoughTheirEndsAgree() throws {
        // Longer than a fingerprint, equal in the first and last eight bytes and in length.
        let keys = (0..<10).map { "\"aaaaaaaa\($0)bbbbbbbb\"" }
        let filler = "\"" + String(repeating: "x", count: 3000) + "\""
        let object = "{" + keys.map { "\($0):1" }.joined(separator: ",") + "}"
        let json = try JSON(parsing: "[\(filler),\(object),\(object)]")
        #expect(json[1]?.objectValue?.keys.map { "\"\($0)\"" } == keys)
        #expect(json[1] == json[2])
    }
}
