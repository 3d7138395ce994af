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
            let _: Field<[MacroVerdict]> = MacroReview.fields.history
            let _: Field<[MacroTree]> = MacroTree.fields.children
        }

        @Test func elementsMayBeNullInTheShape() {
            guard case .object(let members, of: _) = MacroReview.shape else {
                Issue.record("no object")
                return
            }
            let history = members.first { $0.name == "history" }
            #expect(history?.shape.description.hasSuffix(" | null]") == true)
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

        @Test func templatesBuildTheType() throws {
            let template = MacroPrompt.template(
                prompt: "about \(Path<String>("$.a"))",
                tokens: 3,
                kinds: [MacroKind.plain]
            )
            #expect(
                MacroSteps.parameters(template)
                    == ["prompt.$": "States.Format('about {}', $.a)", "max_tokens": 3, "kinds": ["plain"]]
            )
            let whole = MacroPrompt.template(
                prompt: "p",
                tokens: Path<Int>("$.n"),
                kinds: Variable<[MacroKind]>("kinds"),
                system: "s",
                limit: MacroLimit.template(count: 2)
            )
            #expect(
                MacroSteps.parameters(whole) == [
                    "prompt": "p", "max_tokens.$": "$.n", "kinds.$": "$kinds", "system": "s", "limit": ["count": 2],
                ]
            )
        }

        @Test func shapesTellFieldsAndPresence() {
            #expect(
                MacroPrompt.shape.description
                    == #"{prompt: text, max_tokens: number, kinds: ["plain" | "fancy"], system?: text, limit?: {count: number}}"#
            )
            #expect(
                MacroDecision.shape.description
                    == "{approved: {by: text, note?: text}} | {Rejected: {_0: {count: number}}} | {pending: {}}"
            )
        }

        @Test func enumsWithValuesAreObjectsOfOneMember() throws {
            #expect(try JSON(encoding: MacroDecision.approved(by: "a", note: nil)) == ["approved": ["by": "a"]])
            #expect(
                try JSON(encoding: MacroDecision.rejected(MacroLimit(count: 1))) == ["Rejected": ["_0": ["count": 1]]]
            )
            #expect(try JSON(encoding: MacroDecision.pending) == ["pending": [:]])
            let decision = Path<MacroDecision>("$.decision")
            let workflow = Workflow("W") {
                Choice("C", onNoMatch: .fail) {
                    When(.isPresent(decision.pending)) { Succeed("A") }
                    When(decision.approved.by == "a" || decision.rejected._0.count > 1) { Succeed("B") }
                }
            }
            let text = workflow.synthesize().stateMachine.definition.serialized()
            #expect(text.contains(#"{"Variable":"$.decision.pending","IsPresent":true,"#))
            #expect(text.contains(#"{"Variable":"$.decision.Rejected._0.count","NumericGreaterThan":1}"#))
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

    private enum MacroSteps {
        /// What a template becomes as the parameters of a Pass.
        static func parameters(_ template: some TypedExpression) -> JSON? {
            let workflow = Workflow("W") { Pass("P").parameters(template._template) }
            return workflow.synthesize().stateMachine.definition["States"]?["P"]?["Parameters"]
        }
    }

    // MARK: - Payloads

    @Payload struct MacroPrompt {
        var prompt: String
        var tokens: Int
        var kinds: [MacroKind]
        var system: String?
        var limit: MacroLimit?

        enum CodingKeys: String, CodingKey {
            case prompt, kinds, system, limit
            case tokens = "max_tokens"
        }
    }

    @Payload struct MacroLimit {
        var count: Int
    }

    @Payload enum MacroKind: String {
        case plain, fancy
    }

    @Payload enum MacroDecision {
        case approved(by: String, note: String?), rejected(MacroLimit)
        case pending

        enum CodingKeys: String, CodingKey {
            case approved, pending
            case rejected = "Rejected"
        }
    }

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
