import StatesLanguage
import Testing

@Suite struct IntrinsicFunctionTests {
    @Test func thereAreEighteen() {
        #expect(IntrinsicFunction.allCases.count == 18)
        #expect(IntrinsicFunction.allCases.allSatisfy { $0.rawValue.hasPrefix("States.") })
    }

    @Test(
        arguments: [
            (.uuid, "no arguments", [0], [1]),
            (.arrayLength, "1 argument", [1], [0, 2]),
            (.mathAdd, "2 arguments", [2], [1, 3]),
            (.mathRandom, "2 or 3 arguments", [2, 3], [1, 4]),
            (.format, "at least 1 argument", [1, 2, 50], [0]),
            (.array, "any number of arguments", [0, 50], []),
        ] as [(IntrinsicFunction, String, [Int], [Int])]
    )
    func arity(_ function: IntrinsicFunction, words: String, right: [Int], wrong: [Int]) {
        #expect(function.arity.description == words)
        #expect(right.allSatisfy(function.arity.contains))
        #expect(!wrong.contains(where: function.arity.contains))
    }

    @Test(
        arguments: [
            ("States.Formt", .format),
            ("States.format", .format),
            ("Format", .format),
            ("States.StringToJSON", .stringToJSON),
            ("States.ArrayLenght", .arrayLength),
            ("States.Uuid", .uuid),
            ("States.Sha256", nil),
            ("States.", nil),
            ("States.Concatenate", nil),
        ] as [(String, IntrinsicFunction?)]
    )
    func nearest(_ name: String, _ expected: IntrinsicFunction?) {
        #expect(IntrinsicFunction.nearest(to: name) == expected)
    }
}
