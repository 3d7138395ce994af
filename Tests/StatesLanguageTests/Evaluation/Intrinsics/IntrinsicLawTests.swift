import OrderedJSON
import StatesLanguage
import TestSupport
import Testing

@Suite struct IntrinsicLawTests {
    @Test("Partitions of any size join back, and all but the last are full")
    func partition() throws {
        var random = SeededRandom(seed: 1)
        for _ in 0..<200 {
            let array = (0..<Int.random(in: 0..<20, using: &random)).map { _ in random.json(depth: 1) }
            let size = Int.random(in: 1..<8, using: &random)
            let parts = try evaluate("States.ArrayPartition($, \(size))", .array(array)).arrayValue ?? []
            #expect(parts.flatMap { $0.arrayValue ?? [] } == array)
            #expect(parts.dropLast().allSatisfy { $0.arrayValue?.count == size })
        }
    }

    @Test("Base64 and JSON text come back as they went in")
    func roundTrips() throws {
        var random = SeededRandom(seed: 2)
        for length in 0..<100 {
            let text = JSON.string((0..<length).map { _ in random.name() }.joined())
            #expect(try evaluate("States.Base64Decode(States.Base64Encode($))", text) == text)
            let value = random.json(depth: 4)
            #expect(try evaluate("States.StringToJson(States.JsonToString($))", value) == value)
        }
    }

    @Test("Unique keeps each value once, whatever the order, and splitting keeps every other character")
    func sets() throws {
        var random = SeededRandom(seed: 3)
        for _ in 0..<200 {
            let array = (0..<Int.random(in: 0..<40, using: &random)).map { _ in random.json(depth: 1) }
            let unique = try evaluate("States.ArrayUnique($)", .array(array)).arrayValue ?? []
            #expect(Set(unique) == Set(array))
            #expect(try evaluate("States.ArrayUnique($)", .array(unique)).arrayValue?.count == unique.count)
            let text = (0..<10).map { _ in random.name() }.joined()
            let parts = try evaluate("States.StringSplit($, 'ab ')", .string(text)).arrayValue ?? []
            #expect(parts.compactMap(\.stringValue).joined() == text.filter { !"ab ".contains($0) })
            #expect(parts.allSatisfy { $0 != "" })
        }
    }

    @Test("No call traps, whatever it is given")
    func fuzz() throws {
        var random = SeededRandom(seed: 4)
        var scope = EvaluationScope(payload: .null, random: RandomSource(seed: 1), identifiers: RandomSource(seed: 2))
        var succeeded = 0
        let extremes: [JSON] = [
            .integer(.max), .integer(.min), .double(1e300), .double(-1e300), .double(-2147483648.5), 2147483647, "",
            "{}",
        ]
        for _ in 0..<10_000 {
            let function = IntrinsicFunction.allCases[Int.random(in: 0..<18, using: &random)]
            let values = (0..<3).map { _ in
                Bool.random(using: &random) ? random.json(depth: 2) : extremes[Int.random(in: 0..<8, using: &random)]
            }
            let count = min(function.arity.maximum ?? 3, max(function.arity.minimum, 2))
            let paths = (0..<count).map { "$[\($0)]" }.joined(separator: ", ")
            scope.payload = .array(values)
            let call = try IntrinsicCall(parsing: "\(function.rawValue)(\(paths))")
            if (try? call.evaluate(in: &scope)) != nil { succeeded += 1 }
        }
        #expect(succeeded > 1_000)
    }

    @Test("Values as deep as the parser reads are printed, hashed and compared")
    func deep() throws {
        let text = String(repeating: #"{"a":["#, count: 255) + "1" + String(repeating: "]}", count: 255)
        let value = try JSON(parsing: text)
        #expect(try evaluate("States.Format('{}', $)", value).stringValue?.hasPrefix("{a=[{a=[") == true)
        #expect(try evaluate("States.ArrayUnique(States.Array($, $))", value) == [value])
        #expect(try evaluate("States.ArrayContains(States.Array($), $)", value) == true)
    }
}
