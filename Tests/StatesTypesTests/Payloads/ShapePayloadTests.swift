import OrderedJSON
import StatesLanguage
import StatesTypes
import Testing

/// What a payload's type says is what the analysis of data knows of a workflow's input.
@Suite struct ShapePayloadTests {
    private let order = Shape(
        .object([
            .init("id", .text, isOptional: false),
            .init("note", .text, isOptional: true),
            .init("lines", .array(of: .number), isOptional: false),
            .init("state", .oneOf([.literal("open"), .literal("paid")]), isOptional: false),
            .init("tags", .dictionary(of: .boolean), isOptional: false),
        ])
    )

    @Test func `values of the type are members of its shape`() {
        #expect(order.contains(["id": "1", "lines": [1, 2], "state": "paid", "tags": ["a": true]]))
        #expect(order.contains(["id": "1", "note": .null, "lines": [], "state": "open", "tags": [:]]))
    }

    @Test(
        arguments: [
            ["id": 1, "lines": [], "state": "open", "tags": [:]],
            ["id": "1", "lines": ["x"], "state": "open", "tags": [:]],
            ["id": "1", "lines": [], "state": "lost", "tags": [:]],
            ["id": "1", "lines": [], "state": "open", "tags": ["a": 1]],
            ["lines": [], "state": "open", "tags": [:]],
        ] as [JSON]
    )
    func `other values aren't`(value: JSON) {
        #expect(!order.contains(value))
    }

    @Test func `of a type that says nothing everything is a member`() {
        #expect(Shape(.any).contains(["anything": 1]))
        #expect(Shape(.recursive("Tree")).contains(1))
    }
}
