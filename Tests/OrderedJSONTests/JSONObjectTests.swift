import OrderedJSON
import TestSupport
import Testing

@Suite("Objects")
struct JSONObjectTests {
    @Test("behave as a list of pairs does, small and indexed", arguments: 0..<8 as Range<UInt64>)
    func model(seed: UInt64) {
        var generator = SeededRandom(seed: seed)
        var object = JSONObject()
        var model: [(key: String, value: Int64)] = []
        let names = 5 + Int(seed) * 8
        for step in 0..<600 as Range<Int64> {
            let key = "key \(Int.random(in: 0..<names, using: &generator))"
            let place = model.firstIndex { $0.key == key }
            if Int.random(in: 0..<3, using: &generator) == 0 {
                let removed = object.removeValue(forKey: key)
                #expect(removed == place.map { .integer(model.remove(at: $0).value) })
            } else {
                let old = object.updateValue(.integer(step), forKey: key)
                if let place {
                    #expect(old == .integer(model[place].value))
                    model[place].value = step
                } else {
                    #expect(old == nil)
                    model.append((key, step))
                }
            }
            if step % 20 == 0 {
                #expect(object.count == model.count)
                #expect(Array(object.keys) == model.map(\.key))
                #expect(Array(object.values) == model.map { .integer($0.value) })
                for name in 0..<names {
                    let key = "key \(name)"
                    #expect(object.position(of: key) == model.firstIndex { $0.key == key })
                }
            }
        }
    }

    @Test func parsedObjectsCanGrowAndShrink() throws {
        let text = "{" + (0..<30).map { "\"k\($0)\":\($0)" }.joined(separator: ",") + "}"
        var object = try #require(JSON(parsing: text).objectValue)
        let before = object
        for name in 30..<200 { object["k\(name)"] = .integer(Int64(name)) }
        for name in 0..<200 { #expect(object["k\(name)"] == .integer(Int64(name))) }
        for name in 0..<195 { object["k\(name)"] = nil }
        #expect(Array(object.keys) == ["k195", "k196", "k197", "k198", "k199"])
        #expect(object["k199"] == 199)
        #expect(object["k5"] == nil)
        #expect(before.count == 30)
        #expect(before["k29"] == 29)
    }

    @Test func keepTheLastOfANameThatComesTwice() {
        let object: JSONObject = ["a": 1, "b": 2, "a": 3]
        #expect(Array(object.keys) == ["a", "b"])
        #expect(object["a"] == 3)
    }
}
