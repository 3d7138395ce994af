import OrderedJSON
import TestSupport
import Testing

@Suite("Damaged texts")
struct JSONMutationTests {
    @Test("are values or errors, and never traps", arguments: 0..<10 as Range<UInt64>)
    func mutations(seed: UInt64) throws {
        var generator = SeededRandom(seed: seed)
        var original: [UInt8] = []
        for round in 0..<1000 {
            if round % 50 == 0 {
                let format: JSONFormat = Bool.random(using: &generator) ? .pretty : .compact
                original = generator.json(depth: 3).bytes(format)
            }
            let bytes = mutated(original, &generator)
            let options = JSONParsingOptions(
                maximumDepth: Int.random(in: 0..<20, using: &generator),
                duplicateKeys: Bool.random(using: &generator) ? .reject : .keepLast,
                loneSurrogates: Bool.random(using: &generator) ? .reject : .replace
            )
            do throws(JSONParseError) {
                let json = try JSON(parsing: bytes, options: options)
                #expect(try JSON(parsing: json.bytes()) == json)
                #expect(try JSONDocument(parsing: bytes, options: options).value == json)
            } catch {
                #expect(error.offset <= bytes.count)
                #expect(!error.description.isEmpty)
                if error.code != .duplicateKey {
                    #expect(throws: error) { try JSONDocument(parsing: bytes, options: options) }
                }
            }
        }
    }

    private func mutated(_ original: [UInt8], _ generator: inout SeededRandom) -> [UInt8] {
        var bytes = original
        let pieces = [
            "\"", "\\", "{", "}", "[", "]", ",", ":", "\\u", "\\ud83d", "1e9", "-", ".", "0", "\n", "null", "/*",
        ]
        for _ in 0..<Int.random(in: 1...3, using: &generator) {
            let place = Int.random(in: 0...bytes.count, using: &generator)
            switch Int.random(in: 0..<5, using: &generator) {
            case 0 where place < bytes.count: bytes[place] = UInt8.random(in: 0...255, using: &generator)
            case 1 where place < bytes.count: bytes.remove(at: place)
            case 2: bytes.removeSubrange(place...)
            case 3: bytes.insert(contentsOf: (pieces.randomElement(using: &generator) ?? "").utf8, at: place)
            default:
                let end = Int.random(in: place...bytes.count, using: &generator)
                bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &generator))
            }
        }
        return bytes
    }

    @Test("are errors wherever they are cut off")
    func prefixes() throws {
        let text = #"{"a":[1,-2.5e3,"xé\n\ud83d\ude9a",true,null,{"b":{}}],"longer name of a member":[[],[false]]}"#
        let bytes = Array(text.utf8)
        for length in bytes.indices {
            let error = try #require(parseFailure(Array(bytes[..<length])))
            #expect(error.offset <= length)
        }
        #expect(parseFailure(bytes) == nil)
    }
}
