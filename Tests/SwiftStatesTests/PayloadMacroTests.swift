#if Macros
    public import SwiftStates
    import Testing

    /// `@Payload` as a package uses it: every type here is expanded and compiled.
    @Suite struct PayloadMacroTests {
        @Test func namesAreTheCodedOnes() {
            #expect(MacroReview.fields.comment.name == "comment")
            #expect(MacroReview.fields.verdict.name == "model_verdict")
            #expect(MacroReview.fields.default.name == "default")
            #expect(MacroReview.fieldNames == ["comment", "model_verdict", "history", "default", "fields", "note"])
        }

        @Test func optionalsAreTakenOff() {
            let _: Field<MacroVerdict> = MacroReview.fields.verdict
            let _: Field<[MacroVerdict?]> = MacroReview.fields.history
            let _: Field<[MacroTree]> = MacroTree.fields.children
        }

        @Test func privatePropertiesAreCodedAndNotNamed() {
            #expect(MacroVerdict.fieldNames == ["is_flagged", "x", "y"])
        }

        @Test func typesBesideANestedStructAreFound() {
            #expect(Space.Inner.fieldNames == ["sibling", "kind"])
            #expect(Space.Private.fieldNames == ["a"])
            let _: Field<Space.Sibling> = Space.Inner.fields.sibling
        }

        @Test func keysThatTheMacroDoesNotSee() {
            #expect(KeysInAnExtension.fieldNames == ["A"])
            #expect(KeysOfAnAlias.fieldNames == ["A"])
            #expect(KeysWithTheirOwnText.fieldNames == ["key-of-a"])
            #expect(DecodedByHand.fieldNames == ["a"])
            #expect(EncodedByHand.fieldNames == ["a"])
            #expect(FieldOfItsOwn.fieldNames == ["field"])
        }

        @Test func conformanceIsFreeOfIsolation() async {
            let names = await Swift.Task.detached { OnTheMainActor.fieldNames }.value
            #expect(names == ["a"])
        }

        @Test func emptyPayload() {
            #expect(Nothing.fieldNames.isEmpty)
        }

        // MARK: - Paths

        @Test func pathsLower() throws {
            let workflow = Workflow("Moderate", input: MacroEnvelope<MacroReview>.self) { envelope in
                Pass("Copy").set(envelope.id, to: envelope.body.comment)
                Choice("Check") {
                    When(envelope.body.verdict.isFlagged == true) { Fail("Flagged") }
                    When(envelope.body.history[0].x > 1) { Fail("High") }
                    Otherwise { Succeed("Done") }
                }
            }
            let made = workflow.synthesize()
            #expect(made.diagnostics.isEmpty)
            let text = made.stateMachine.definition.serialized()
            #expect(text.contains(#""InputPath":"$.body.comment""#))
            #expect(text.contains(#""ResultPath":"$.id""#))
            #expect(text.contains(#""Variable":"$.body.model_verdict.is_flagged""#))
            #expect(text.contains(#""Variable":"$.body.history[0].x""#))
        }
    }

    // MARK: - Payloads

    /// A payload of the tests, public as a library's would be.
    @Payload public struct MacroReview {
        /// What was written.
        public var comment: String
        /// What the model found.
        public private(set) var verdict: MacroVerdict?
        var history: [MacroVerdict?]
        var `default`: Bool, fields: [String]
        package let note: String?
        static let version = 1
        var length: Int { comment.count }

        private enum CodingKeys: String, CodingKey {
            case comment
            case verdict = "model_verdict"
            case history, `default`, fields, note
        }
    }

    /// A payload of the tests, with private and uncoded properties.
    @Payload public struct MacroVerdict {
        var isFlagged: Bool? {
            didSet { revision += 1 }
        }
        private var revision: Int = 0
        var x, y: Double
        var cached: Int = 0

        enum CodingKeys: String, CodingKey {
            case isFlagged = "is_flagged"
            case revision, x, y
        }
    }

    @Payload private struct MacroEnvelope<Body: Payload> {
        var body: Body?
        fileprivate var id: String
    }

    @Payload struct MacroTree {
        var children: [Self]
    }

    private enum Space {
        @Payload fileprivate struct Private {
            var a: Int
        }

        struct Sibling: Codable, Sendable {}
        enum Kind: String, Codable, LiteralValue { case a }

        @Payload struct Inner {
            var sibling: Sibling?
            var kind: Kind
        }
    }

    @Payload private struct KeysInAnExtension {
        var a: Int
    }

    extension KeysInAnExtension {
        enum CodingKeys: String, CodingKey { case a = "A" }
    }

    @Payload private struct KeysOfAnAlias {
        var a: Int
        typealias CodingKeys = OtherKeys
    }

    private enum OtherKeys: String, CodingKey { case a = "A" }

    @Payload private struct KeysWithTheirOwnText {
        var a: Int

        enum CodingKeys: CodingKey {
            case a
            var stringValue: String { "key-of-a" }
            var intValue: Int? { nil }
            init?(stringValue: String) { self = .a }
            init?(intValue: Int) { nil }
        }
    }

    @Payload private struct DecodedByHand: Codable {
        var a: Int

        init(from decoder: any Decoder) throws {
            a = try decoder.container(keyedBy: CodingKeys.self).decodeIfPresent(Int.self, forKey: .a) ?? 0
        }
    }

    @Payload private struct EncodedByHand {
        var a: Int

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(a, forKey: .a)
        }
    }

    @Payload private struct FieldOfItsOwn {
        var field: Field
        struct Field: Codable, Sendable {}
        struct Payload: Codable, Sendable {}
    }

    @MainActor @Payload private struct OnTheMainActor {
        let a: Int
    }

    @Payload private struct Nothing {}
#endif
