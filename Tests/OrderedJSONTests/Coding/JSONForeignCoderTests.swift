import Foundation
import OrderedJSON
import TestSupport
import Testing

@Suite("Coders of Foundation")
struct JSONForeignCoderTests {
    @Test("carry values there and back", arguments: 0..<4 as Range<UInt64>)
    func roundTrips(seed: UInt64) throws {
        var generator = SeededRandom(seed: seed)
        for _ in 0..<20 {
            let json: JSON = ["value": generator.json(depth: 2)]
            let data = try JSONEncoder().encode(json)
            #expect(try JSON(parsing: Array(data)) == json)
            #expect(try JSONDecoder().decode(JSON.self, from: data) == json)
            let object = try #require(json.objectValue)
            #expect(try JSONDecoder().decode(JSONObject.self, from: data) == object)
        }
    }

    @Test("read what the writer writes")
    func serialization() throws {
        var generator = SeededRandom(seed: 11)
        for _ in 0..<50 {
            let json = JSON.array([generator.json(depth: 3)])
            let foreign = try JSONSerialization.jsonObject(with: Data(json.bytes(.pretty)))
            let data = try JSONSerialization.data(withJSONObject: foreign)
            // Foundation may write a number in another form, but not another number.
            #expect(try JSON(parsing: Array(data)) == json)
        }
    }
}
