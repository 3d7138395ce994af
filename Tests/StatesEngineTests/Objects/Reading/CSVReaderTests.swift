import TestSupport
import Testing

@testable import StatesEngine

@Suite("CSV")
struct CSVReaderTests {
    /// The records of a text that comes in two pieces.
    private func records(
        _ bytes: [UInt8],
        cut: Int,
        delimiter: Character = ","
    ) throws(CSVReader.Failure) -> [[String]] {
        var reader = CSVReader(delimiter: delimiter.asciiValue ?? 0)
        var records: [[String]] = []
        reader.append([UInt8](bytes[..<cut]))
        while let record = try reader.next() { records.append(record) }
        reader.append([UInt8](bytes[cut...]))
        while let record = try reader.next() { records.append(record) }
        reader.finish()
        while let record = try reader.next() { records.append(record) }
        return records
    }

    @Test(
        "is read by the rules of Step Functions",
        arguments: [
            ("", []),
            ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]),
            ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
            ("a\rb\r\rc", [["a"], ["b"], ["c"]]),
            ("a\n\n\nb", [["a"], ["b"]]),
            (",\n", [["", ""]]),
            ("\"\"\n", [[""]]),
            (" a , b \n   \n", [[" a ", " b "], ["   "]]),
            ("\"a,b\",\"c\nd\"\n", [["a,b", "c\nd"]]),
            ("\"a\r\nb\"", [["a\r\nb"]]),
            ("\"say \"\"hi\"\"\",x", [["say \"hi\"", "x"]]),
            ("{\"\"a\"\":\"\"b\"\"},1", [["{\"a\":\"b\"}", "1"]]),
            ("5\" disk,x", [["5\" disk", "x"]]),
            ("\"a\"b,c", [["ab", "c"]]),
            ("a\"", [["a\""]]),
            ("C:\\\\dir\\\\x,1", [["C:\\dir\\x", "1"]]),
            ("a\\,b,c\\\"d,e\\fg", [["a,b", "c\"d", "efg"]]),
            ("\"a\\\"b\\\\\",c", [["a\"b\\", "c"]]),
            ("a\\\nb", [["a"], ["b"]]),
            ("a\\", [["a"]]),
            ("\u{FEFF}a,b", [["a", "b"]]),
            ("é,日本", [["é", "日本"]]),
        ] as [(String, [[String]])]
    )
    func rules(_ text: String, _ expected: [[String]]) throws {
        let bytes = [UInt8](text.utf8)
        for cut in 0...bytes.count { #expect(try records(bytes, cut: cut) == expected, "cut at \(cut)") }
    }

    @Test("has one of five delimiters", arguments: [",", "|", ";", " ", "\t"] as [Character])
    func delimiters(_ delimiter: Character) throws {
        let text = [UInt8]("a\(delimiter)\"b\(delimiter)c\"\(delimiter)d\\\(delimiter)e".utf8)
        #expect(try records(text, cut: 1, delimiter: delimiter) == [["a", "b\(delimiter)c", "d\(delimiter)e"]])
    }

    @Test(
        "that can't be read says where and why",
        arguments: [
            ("a\nb,\"c\nd", 2, "a field in double quotes isn't closed before the end of the file"),
            ("a\n\"b\nc\"\nd\"e,\"f", 4, "a field in double quotes isn't closed before the end of the file"),
        ]
    )
    func failures(_ text: String, _ line: Int, _ reason: String) {
        #expect(throws: CSVReader.Failure(line: line, reason: reason)) {
            try records([UInt8](text.utf8), cut: 0)
        }
    }

    @Test("must be UTF-8")
    func encoding() {
        #expect(throws: CSVReader.Failure(line: 2, reason: "the text isn't UTF-8")) {
            try records([UInt8]("a\n".utf8) + [0xE9, 0x0A], cut: 0)
        }
    }

    @Test("has records of limited length, whatever fills them", arguments: ["a", "a\n", ",", "\"", "\\", "\"\"\""])
    func longRecord(_ filling: String) {
        var reader = CSVReader(delimiter: UInt8(ascii: ","), longestItem: 100)
        reader.append([UInt8]((filling == "a\n" ? "\"" : "x").utf8))
        reader.append([UInt8](String(repeating: filling, count: 300).utf8))
        #expect(throws: CSVReader.Failure(line: 1, reason: "the item is longer than 100 bytes")) { try reader.next() }
    }

    @Test("that was written by the rules reads back, 10,000 times", arguments: [1, 2])
    func roundTrip(_ seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let alphabet: [Character] = ["a", "é", "\"", "\\", ",", "\n", "\r", " ", "日"]
        for _ in 0..<5000 {
            let table = (0..<Int.random(in: 1...3, using: &random)).map { _ in
                (0..<Int.random(in: 1...4, using: &random)).map { _ in
                    String(
                        (0..<Int.random(in: 0...5, using: &random)).compactMap { _ in
                            alphabet.randomElement(using: &random)
                        }
                    )
                }
            }
            let text = [UInt8](table.map { $0.map(quoted).joined(separator: ",") }.joined(separator: "\n").utf8)
            let cut = Int.random(in: 0...text.count, using: &random)
            let read = try records(text, cut: cut)
            try #require(read == table, "\(String(decoding: text, as: UTF8.self)) cut at \(cut)")
        }
    }

    /// A field in double quotes, with what has a meaning there doubled.
    private func quoted(_ field: String) -> String {
        "\"" + field.unicodeScalars.map { $0 == "\"" || $0 == "\\" ? "\($0)\($0)" : "\($0)" }.joined() + "\""
    }

    @Test("of any bytes is read or refused, the same wherever it is cut, 10,000 times", arguments: [3, 4])
    func anyBytes(_ seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let alphabet = [UInt8]("ab\"\"\\\\,,\n\n\r\t ".utf8) + [0x00, 0xC3, 0xA9, 0xFF, 0xEF, 0xBB, 0xBF]
        for _ in 0..<5000 {
            let bytes = (0..<Int.random(in: 0...24, using: &random)).compactMap { _ in
                alphabet.randomElement(using: &random)
            }
            let whole = Result { () throws(CSVReader.Failure) in try records(bytes, cut: 0) }
            let cut = Int.random(in: 0...bytes.count, using: &random)
            let parts = Result { () throws(CSVReader.Failure) in try records(bytes, cut: cut) }
            try #require(whole == parts, "\(bytes) cut at \(cut)")
        }
    }
}
