import OrderedJSON
import TestSupport
import Testing

@Suite("Documents with positions")
struct JSONDocumentTests {
    private let text = """
        {
          "é": "🚚", "States": {
            "A": {"Type": "Pass", "Next": "B"},
            "B": [1, {"x": []}, null]
          }
        }
        """

    @Test(
        "know where each part begins",
        arguments: [
            ([], 1, 1), (["é"], 2, 8), (["States"], 2, 23), (["States", "A"], 3, 10), (["States", "A", "Next"], 3, 35),
            (["States", "B", "0"], 4, 11), (["States", "B", "1"], 4, 14), (["States", "B", "1", "x"], 4, 20),
            (["States", "B", "2"], 4, 25),
        ] as [([String], Int, Int)]
    )
    func positions(tokens: [String], line: Int, column: Int) throws {
        let document = try JSONDocument(parsing: text)
        let position = try #require(document.positions.position(of: JSONPointer(tokens)))
        #expect(position.line == line)
        #expect(position.column == column)
        #expect(document.value[JSONPointer(tokens)] != nil)
    }

    @Test(
        "know where each name begins",
        arguments: [
            (["é"], 2, 3), (["States"], 2, 13), (["States", "A", "Next"], 3, 27), (["States", "B", "1", "x"], 4, 15),
        ] as [([String], Int, Int)]
    )
    func keyPositions(tokens: [String], line: Int, column: Int) throws {
        let position = try #require(JSONDocument(parsing: text).positions.keyPosition(of: JSONPointer(tokens)))
        #expect(position.line == line)
        #expect(position.column == column)
    }

    @Test(
        "know nothing of what is not there",
        arguments: [
            ["x"], ["States", "B", "3"], ["States", "B", "-1"], ["States", "B", "01"], ["States", "B", "0", "0"],
            ["é", "0"],
        ]
    )
    func nothing(tokens: [String]) throws {
        let document = try JSONDocument(parsing: text)
        #expect(document.positions[JSONPointer(tokens)] == nil)
        #expect(document.value[JSONPointer(tokens)] == nil)
    }

    @Test func elementsAndTheRootHaveNoNames() throws {
        let document = try JSONDocument(parsing: text)
        #expect(document.positions.keyPosition(of: .root) == nil)
        #expect(document.positions.keyPosition(of: JSONPointer(["States", "B", "0"])) == nil)
    }

    @Test func gatherNamesThatComeTwice() throws {
        let document = try JSONDocument(parsing: #"[0,{"a":{"k":1,"l":2,"k":[3]},"b":1,"a":4,"a":[5]}]"#)
        #expect(document.value.serialized() == #"[0,{"a":[5],"b":1}]"#)
        #expect(document.duplicateKeys.map(\.pointer.description) == ["/1/a/k", "/1/a", "/1/a"])
        #expect(document.duplicateKeys.map(\.key) == ["k", "a", "a"])
        #expect(document.duplicateKeys.map(\.first.column) == [10, 5, 5])
        #expect(document.duplicateKeys.map(\.second.column) == [22, 37, 43])
        #expect(document.positions.position(of: JSONPointer(["1", "a", "0"]))?.column == 48)
        #expect(document.positions.position(of: JSONPointer(["1", "b"]))?.column == 35)
    }

    @Test("have maps of the shape of their values")
    func shape() throws {
        var generator = SeededRandom(seed: 7)
        for _ in 0..<200 {
            let json = generator.json()
            let format: JSONFormat = Bool.random(using: &generator) ? .pretty : .compact
            let bytes = json.bytes(format)
            let document = try JSONDocument(parsing: bytes)
            #expect(document.value == json)
            #expect(document.duplicateKeys.isEmpty)
            #expect(Self.matches(document.positions, json, bytes))
        }
    }

    private static func matches(_ map: JSONSourceMap, _ json: JSON, _ bytes: [UInt8]) -> Bool {
        guard bytes[map.position.offset] == json.bytes()[0] else { return false }
        switch json {
        case .array(let elements):
            return map.children.count == elements.count
                && zip(map.children, elements).allSatisfy { $0.key == nil && matches($0, $1, bytes) }
        case .object(let object):
            return map.children.count == object.count
                && zip(map.children, object).allSatisfy { child, member in
                    guard let keyPosition = child.keyPosition, bytes[keyPosition.offset] == UInt8(ascii: "\"") else {
                        return false
                    }
                    return child.key == member.key && matches(child, member.value, bytes)
                }
        default:
            return map.children.isEmpty
        }
    }

    @Test func mapsCanComeFromOtherFrontEnds() {
        func position(_ line: Int) -> SourcePosition { SourcePosition(line: line, column: 1, offset: line) }
        let map = JSONSourceMap(
            position: position(1),
            children: [
                JSONSourceMap(
                    position: position(3),
                    key: "a",
                    keyPosition: position(2),
                    children: [.init(position: position(4))]
                )
            ]
        )
        #expect(map.position(of: JSONPointer(["a", "0"])) == position(4))
        #expect(map.keyPosition(of: JSONPointer(["a"])) == position(2))
        #expect(position(1) < position(2))
    }
}
