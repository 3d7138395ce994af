import OrderedJSON
import StatesLanguage
import StatesTypes
import TestSupport
import Testing

/// One expression, lowered to both query languages and evaluated: the same value as Swift computes.
@Suite("An expression in both query languages")
struct SameValueTests {
    static let seeds = Array(UInt64(0)..<20)

    @Test(arguments: seeds)
    func givesWhatSwiftComputes(seed: UInt64) throws {
        var generator = ExpressionGenerator(random: SeededRandom(seed: seed))
        for depth in [1, 2, 3] {
            for _ in 0..<8 {
                try check(generator.number(depth), seed)
                try check(generator.text(depth), seed)
                try check(generator.numbers(depth), seed)
                try check(generator.texts(depth), seed)
                try check(generator.tables(depth), seed)
                try check(generator.condition(depth), seed)
            }
        }
    }

    /// What JSONPath says is not checked against what it could say, so this counts how much that is.
    @Test func muchCanBeSaidInBoth() {
        var generator = ExpressionGenerator(random: SeededRandom(seed: 1))
        let lowering = JSONPathLowering(root: .payload(scope: ""))
        let said = (0..<500).count { _ in (try? lowering.expression(generator.numbers(2).expression._node)) != nil }
        #expect(said > 150)
    }

    private func check<Value>(_ generated: Generated<Value>, _ seed: UInt64) throws {
        var random = SeededRandom(seed: seed &* 977)
        let inJSONata = try JSONataLowering(scope: "").source(generated.expression._node)
        for _ in 0..<4 {
            let sample = Parcel(&random)
            guard let value = generated.value(sample) else { continue }
            let (expected, payload) = (try JSON(encoding: value), try sample.json)
            #expect(try jsonataValue(inJSONata, payload) == expected, "\(inJSONata) on \(payload.serialized())")
            do {
                let found = try jsonPathValue(generated.expression, payload)
                #expect(found == expected, "\(inJSONata) in JSONPath on \(payload.serialized())")
            } catch is LoweringError {
                // JSONPath has no words for it.
            }
        }
    }

    private func check(_ generated: GeneratedCondition, _ seed: UInt64) throws {
        var random = SeededRandom(seed: seed &* 983)
        let inJSONata = try JSONataLowering(scope: "").source(generated.condition._node)
        for _ in 0..<4 {
            let sample = Parcel(&random)
            guard let expected = generated.holds(sample) else { continue }
            let payload = try sample.json
            #expect(try jsonataValue(inJSONata, payload) == .bool(expected), "\(inJSONata) on \(payload.serialized())")
            do {
                #expect(try jsonPathHolds(generated.condition, payload) == expected, "\(inJSONata) in JSONPath")
            } catch is LoweringError {
                // JSONPath has no words for it.
            }
        }
    }
}
