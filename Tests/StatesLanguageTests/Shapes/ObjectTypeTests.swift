import OrderedJSON
import StatesLanguage
import Testing

@Suite("What a Swift type says of an object")
struct ObjectTypeTests {
    private let order = Shape.object(
        [("id", .required(.string)), ("note", .init(.string, .maybe)), ("total", .optional(.number))],
        of: "Order"
    )
    private let verdict = Shape.oneField(
        of: [("flagged", .object([("reason", .required(.string))])), ("clean", .object([])), ("late", .number)],
        type: "Verdict"
    )

    @Test("The type says which fields may be missing, as long as they may")
    func optional() throws {
        #expect(order.optionality(of: "note")?.type == "Order")
        #expect(order.optionality(of: "id") == nil && order.optionality(of: "total") == nil)
        let written = order.writing(.string, at: [.member("note")]).shape
        #expect(written.optionality(of: "note") == nil)
        #expect(written.joined(with: order).optionality(of: "note")?.type == "Order")
        let tested = try #require(order.narrowed(at: [.member("note")], to: .present { $0 }))
        #expect(tested.member("note").presence == .always)
    }

    @Test("What only a test says of a field isn't what the type says")
    func tested() throws {
        let total: [ReferencePath.Step] = [.member("total")]
        let present = try #require(order.narrowed(at: total, to: .present { $0 }))
        let absent = try #require(order.narrowed(at: total, to: .absent))
        let either = present.joined(with: absent)
        #expect(either.member("total").presence == .maybe)
        #expect(either.optionality(of: "total") == nil)
    }

    @Test("Of values of two types neither says something")
    func types() {
        let other = Shape.object([("note", .init(.string, .maybe))], of: "Draft")
        #expect(order.joined(with: other).optionality(of: "note") == nil)
        #expect(order.joined(with: .null).optionality(of: "note")?.type == "Order")
        #expect(
            order
                != .object([
                    ("id", .required(.string)), ("note", .init(.string, .maybe)), ("total", .optional(.number)),
                ])
        )
        #expect(order.widened(with: order.joined(with: .null), .literals).optionality(of: "note")?.type == "Order")
    }

    @Test("Where one field of an enum is there, no other is")
    func present() throws {
        let reason: [ReferencePath.Step] = [.member("flagged"), .member("reason")]
        let flagged = try #require(verdict.narrowed(at: reason, to: .present { $0 }))
        #expect(flagged.read(reason).presence == .always)
        #expect(flagged.member("clean").presence == .never && flagged.member("late").presence == .never)
    }

    @Test("Where all fields of an enum but one are absent, that one is there")
    func absent() throws {
        let unflagged = try #require(verdict.narrowed(at: [.member("flagged")], to: .absent))
        #expect(unflagged.member("clean").presence == .maybe)
        let late = try #require(unflagged.narrowed(at: [.member("clean")], to: .absent))
        #expect(late.member("late") == ShapeRead(.number, .always))
        #expect(late.narrowed(at: [.member("late")], to: .absent) == nil)
        #expect(late.joined(with: unflagged) == unflagged)
    }

    @Test("What is written into an enum's object stands beside the case")
    func written() throws {
        let written = verdict.writing(.number, at: [.member("late")]).shape
        #expect(written.contains(["clean": [:], "late": 1]))
        let flagged = try #require(written.narrowed(at: [.member("flagged")], to: .present { $0 }))
        #expect(flagged.member("late").presence == .always)
    }

    @Test("Null that nothing shows leads to no certain or possible absence")
    func possiblyNull() {
        let order = order.orPossiblyNull
        #expect(order.contains(.null))
        #expect(order.member("id").presence == .unknown)
        #expect(order.member("note").presence == .maybe)
        #expect(order.joined(with: .null).member("id").presence == .unknown)
        #expect(Shape.any.orPossiblyNull.isAny)
        #expect(Shape.null.orPossiblyNull == .null)
        #expect(Shape.string.orPossiblyNull.notation == "string | null")
    }
}
