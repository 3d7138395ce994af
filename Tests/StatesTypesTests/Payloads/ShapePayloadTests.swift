import OrderedJSON
import StatesLanguage
import StatesTypes
import Testing

/// What a payload's type says is what the analysis of data knows of a workflow's input.
@Suite struct ShapePayloadTests {
    private let order = Shape(
        .object(
            [
                .init("id", .text, isOptional: false),
                .init("note", .text, isOptional: true),
                .init("lines", .array(of: .number), isOptional: false),
                .init("state", .oneOf([.literal("open"), .literal("paid")]), isOptional: false),
                .init("tags", .dictionary(of: .boolean), isOptional: false),
                .init("ratings", .array(of: .optional(.number))),
            ],
            of: "Order"
        )
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

    @Test func `an optional property may be missing, and of one of which nobody said nothing is known`() {
        #expect(order.member("id").presence == .always)
        #expect(order.member("note").presence == .maybe)
        #expect(order.member("ratings").presence == .unknown)
        #expect(order.optionality(of: "note")?.type == "Order")
        #expect(order.optionality(of: "ratings") == nil)
    }

    @Test func `null is taken for nil, but shows nothing`() {
        let note = order.member("note").shape
        #expect(note.contains(.null) && !note.isEvident)
        #expect(order.member("ratings").shape.contains(.null))
    }

    @Test func `an element that is nil is coded as null`() {
        let ratings = Shape(PayloadShape(of: [String: [Int?]].self))
        #expect(ratings.contains(["a": [1, .null]]))
        #expect(!ratings.contains(["a": .null]))
        let lists = Shape(PayloadShape(of: [[Int]?].self))
        #expect(lists.contains([.null, [1]]) && lists.isEvident)
        #expect(!lists.contains([[.null]]))
    }

    private enum Verdict: TaggedPayload {
        case flagged(reason: String)
        case clean

        struct Reason: Payload {
            var reason: String
            struct Fields: Sendable { let reason = Field<String>("reason", isOptional: false) }
            static var fields: Fields { Fields() }
        }
        struct Fields: Sendable {
            let flagged = Field<Reason>("flagged", isOptional: true)
            let clean = Field<[String: JSON]>("clean", isOptional: true)
        }
        static var fields: Fields { Fields() }
    }

    @Test func `of an enum with associated values one case is there`() throws {
        let verdict = Shape(Verdict.shape)
        #expect(verdict.contains(["flagged": ["reason": "rude"]]))
        #expect(verdict.contains(["clean": [:]]))
        #expect(!verdict.contains(["flagged": [:]]))
        #expect(verdict.member("flagged").presence == .maybe)
        #expect(verdict.optionality(of: "flagged")?.isCase == true)
        #expect(try JSON(encoding: Verdict.clean) == ["clean": [:]])
    }

    @Test func `of a type that says nothing everything is a member`() {
        #expect(Shape(.any).contains(["anything": 1]))
        #expect(Shape(.recursive("Tree")).contains(1))
    }
}
