import OrderedJSON
import TestSupport
import Testing

@testable import StatesEngine

@Suite("JSON Lines")
struct JSONLinesDecoderTests {
    @Test("hold a value a line, with either line end, blank lines apart")
    func lines() async throws {
        #expect(
            try await values("{\"a\": 1}\r\n\n  \t\n[2]\n\"x\"", ["InputType": "JSONL"]) == [["a": 1], [2], "x"]
        )
        #expect(try await values("", ["InputType": "JSONL"]).isEmpty)
    }

    @Test("tell the line that isn't JSON")
    func malformed() async throws {
        let cause = try await failure("{}\n\n{]\n", ["InputType": "JSONL"])
        #expect(cause?.hasPrefix("S3://data/items, line 3: isn't JSON, at column 2: ") == true, "\(cause ?? "")")
    }

    @Test("come out the same wherever the bytes are cut")
    func pieces() throws {
        let text = [UInt8](#"{"text":"é"}"#.utf8) + [10] + [UInt8]("[1,2]\n3".utf8)
        for cut in 0...text.count {
            var decoder = JSONLinesDecoder(source: "s")
            var items: [MapItem] = []
            for piece in [text[..<cut], text[cut...]] {
                decoder.append([UInt8](piece))
                try decoder.decode(.max, into: &items)
            }
            decoder.finish()
            try decoder.decode(.max, into: &items)
            #expect(items.map(\.value) == [["text": "é"], [1, 2], 3])
        }
    }

    @Test("have lines of limited length", arguments: ["", "\n"])
    func longLine(_ end: String) {
        var decoder = JSONLinesDecoder(source: "s", longestItem: 100)
        var items: [MapItem] = []
        decoder.append([UInt8]("1\n".utf8) + [UInt8](repeating: UInt8(ascii: "1"), count: 101) + [UInt8](end.utf8))
        #expect(throws: ItemReadingFailure("s, line 2: the item is longer than 100 bytes")) {
            try decoder.decode(5, into: &items)
        }
    }
}
