import OrderedJSON
import StatesTypes
import Testing

@Suite("A payload's shape")
struct PayloadShapeTests {
    private enum Label: String, EnumValue { case good, bad }

    private struct Node: Payload {
        var label: Label
        var at: Timestamp?
        var counts: [String: Int]
        var nodes: [Node?]
        var any: JSON

        struct Fields: Sendable {
            let label = Field<Label>("label", isOptional: false)
            let at = Field<Timestamp>("at", isOptional: true)
            let counts = Field<[String: Int]>("counts")
            let nodes = Field<[Node]>("nodes", codedAs: [Node?].self)
            let any = Field<JSON>("any")
        }
        static var fields: Fields { Fields() }
    }

    @Test func hasTheFieldsByTheirCodedNames() {
        #expect(
            Node.shape
                == .object(
                    [
                        .init("label", .oneOf([.literal("good"), .literal("bad")]), isOptional: false),
                        .init("at", .timestamp, isOptional: true),
                        .init("counts", .dictionary(of: .number)),
                        .init("nodes", .array(of: .optional(.recursive("Node")))),
                        .init("any", .any),
                    ],
                    of: "Node"
                )
        )
    }

    @Test func isPrintedInShort() {
        #expect(
            Node.shape.description
                == #"{label: "good" | "bad", at?: timestamp, counts: {…: number}, nodes: [Node | null], any: any}"#
        )
        #expect(PayloadShape(of: [Bool?].self).description == "[boolean | null]")
        #expect(PayloadShape(of: Bool?.self).description == "boolean")
    }
}
