import OrderedJSON
import TestSupport
import Testing

@Suite("Equality and reading of values")
struct JSONTests {
    @Test(
        "numbers are equal by value, whatever their form",
        arguments: [
            (JSON.integer(1), JSON.double(1), true), (.integer(0), .double(-0.0), true),
            (.integer(1), .double(1.5), false),
            (.integer(.max), .double(9_223_372_036_854_775_808), false), (.integer(.min), .double(-0x1p63), true),
            (.integer(9_007_199_254_740_993), .double(9_007_199_254_740_992), false),
            (.double(.nan), .double(.nan), false),
        ]
    )
    func numbers(left: JSON, right: JSON, equal: Bool) {
        #expect((left == right) == equal)
        #expect((right == left) == equal)
        if equal { #expect(left.hashValue == right.hashValue) }
    }

    @Test func objectsAreEqualWhateverTheirOrder() {
        let left: JSON = ["a": 1, "b": ["c": [1, 2], "d": .null]]
        let right: JSON = ["b": ["d": .null, "c": [1.0, 2]], "a": 1]
        #expect(left == right)
        #expect(left.hashValue == right.hashValue)
        #expect(left != ["a": 1])
        #expect(left != ["a": 1, "x": ["c": [1, 2], "d": .null]])
        #expect(JSON.array([1, 2]) != [2, 1])
    }

    @Test("kinds differ")
    func kinds() {
        let values: [JSON] = [.null, false, 0, "", [], [:]]
        for (index, value) in values.enumerated() {
            for (other, otherValue) in values.enumerated() { #expect((value == otherValue) == (index == other)) }
        }
        #expect(values.map(\.kind) == JSON.Kind.allCases)
        #expect(
            JSON.Kind.allCases.map(\.description) == [
                "null", "a boolean", "a number", "a string", "an array", "an object",
            ]
        )
    }

    @Test("equality keeps its laws on random values")
    func laws() throws {
        var generator = SeededRandom(seed: 5)
        for _ in 0..<300 {
            let value = generator.json()
            let other = generator.json()
            let shuffled = Self.shuffled(value, &generator)
            #expect(value == value)
            #expect(shuffled == value)
            #expect(value == shuffled)
            #expect(shuffled.hashValue == value.hashValue)
            #expect((value == other) == (other == value))
            #expect((shuffled == other) == (value == other))
        }
    }

    private static func shuffled(_ value: JSON, _ generator: inout SeededRandom) -> JSON {
        switch value {
        case .array(let elements): .array(elements.map { shuffled($0, &generator) })
        case .object(let object):
            .object(JSONObject(object.shuffled(using: &generator).map { ($0.key, shuffled($0.value, &generator)) }))
        default: value
        }
    }

    @Test func pointersLeadToParts() {
        let value: JSON = ["a/b": [10, ["~": true]]]
        let pointer = JSONPointer(["a/b", "1", "~"])
        #expect(value[pointer] == true)
        #expect(pointer.description == "/a~1b/1/~0")
        #expect(JSONPointer.root.appending("x").appending(3).description == "/x/3")
        #expect(JSONPointer(["/\u{301}"]).description == "/~1\u{301}")
        #expect(value[JSONPointer(["a/b", "+1"])] == nil)
        #expect(value[JSONPointer(["a/b", "2"])] == nil)
        #expect(value[JSONPointer(["a/b", ""])] == nil)
        #expect(value[.root] == value)
    }
}
