#if Macros
    import Testing

    /// What `@Payload` writes.
    @Suite struct PayloadMacroTests {
        @Test func wholeExpansion() {
            expectExpansion(
                """
                @Payload struct Review {
                    var comment: String
                    let verdict: Verdict?
                }
                """,
                """
                struct Review {
                    var comment: String
                    let verdict: Verdict?

                    nonisolated struct Fields: Sendable {
                        let comment: SwiftStates.Field<String>
                        let verdict: SwiftStates.Field<Verdict>
                        init() {
                            self.comment = SwiftStates.Field(CodingKeys.comment.stringValue, isOptional: false)
                            self.verdict = SwiftStates.Field(CodingKeys.verdict.stringValue, isOptional: true)
                        }
                    }

                    nonisolated static var fields: Fields {
                        Fields()
                    }

                    nonisolated static func template(
                        comment: SwiftStates.Text,
                        verdict: some SwiftStates.TypedTemplate<Verdict> = SwiftStates.OmittedField<Verdict>()
                    ) -> SwiftStates.Computed<Self> {
                        SwiftStates.Computed(_fields: [(CodingKeys.comment.stringValue, comment), (CodingKeys.verdict.stringValue, verdict)])
                    }
                }

                extension Review: nonisolated SwiftStates.Payload {
                }
                """
            )
        }

        // MARK: - Types

        @Test(arguments: [
            FieldCase("var a: Int?", "let a: Field<Int>?"),
            FieldCase("var a: Optional<Int>", "let a: Field<Int>?"),
            FieldCase("var a: Swift.Optional<[Int]>", "let a: Field<[Int]>?"),
            FieldCase("var a: Int??", "let a: Field<Int?>?"),
            FieldCase("var a: [Int?]?", "let a: Field<[Int]>?", codedAs: "[Int?]"),
            FieldCase("var a: [[String: Int?]?]", "let a: Field<[[String: Int]]>", codedAs: "[[String: Int?]?]"),
            FieldCase("var a: Other.Optional<Int>", "let a: Field<Other.Optional<Int>>"),
            FieldCase("var a: [String: Model.Verdict]", "let a: Field<[String: Model.Verdict]>"),
            FieldCase("var a: [Self]", "let a: Field<[Review]>"),
            FieldCase("var a: Self.Kind?", "let a: Field<Review.Kind>?"),
            FieldCase("var a: Int // how many", "let a: Field<Int>"),
        ])
        func takesTheTypeLessOneOptional(_ field: FieldCase) { field.expect() }

        // MARK: - Bindings

        @Test(arguments: [
            FieldCase("var a: Int, b: String?", "let a: Field<Int>", "let b: Field<String>?"),
            FieldCase("let a, b: Int", "let a: Field<Int>", "let b: Field<Int>"),
            FieldCase("var a: Int = 0, b: Bool = true", "let a: Field<Int>", "let b: Field<Bool>"),
            FieldCase("var `default`: Bool", "let `default`: Field<Bool>"),
            FieldCase("var fields: [String]", "let fields: Field<[String]>"),
            FieldCase("@Clamped var a: Int", "let a: Field<Int>"),
        ])
        func readsEveryBinding(_ field: FieldCase) { field.expect() }

        @Test(arguments: [
            FieldCase("var a: Int { didSet { note() } }", "let a: Field<Int>"),
            FieldCase("var a: Int = 0 { willSet { note() } didSet { note() } }", "let a: Field<Int>"),
            FieldCase("var a: Int { 1 }"),
            FieldCase("var a: Int { get { 1 } set {} }"),
            FieldCase("var a: Int { _read { yield b } }"),
            FieldCase("static var a: Int = 1\nstatic let b = 2"),
            FieldCase("lazy var a: Int = 1"),
            FieldCase("func a() -> Int { 1 }"),
        ])
        func readsStoredPropertiesAlone(_ field: FieldCase) { field.expect() }

        // MARK: - Access

        @Test(arguments: [
            FieldCase("public var a: Int", "public let a: Field<Int>"),
            FieldCase("package let a: Int", "package let a: Field<Int>"),
            FieldCase("internal var a: Int", "let a: Field<Int>"),
            FieldCase("fileprivate var a: Int", "fileprivate let a: Field<Int>"),
            FieldCase("public private(set) var a: Int", "public let a: Field<Int>"),
            FieldCase("private(set) var a: Int", "let a: Field<Int>"),
            FieldCase("private var a: Int"),
            FieldCase("private var a = 0"),
        ])
        func givesAnEntryItsPropertysAccess(_ field: FieldCase) { field.expect() }

        @Test(arguments: ["public", "package"])
        func givesTheTableItsTypesAccess(level: String) {
            expectExpansion(
                "@Payload \(level) struct Empty {\n}",
                """
                \(level) struct Empty {

                    nonisolated \(level) struct Fields: Sendable {
                    }

                    nonisolated \(level) static var fields: Fields {
                        Fields()
                    }
                }

                extension Empty: nonisolated SwiftStates.Payload {
                }
                """
            )
        }

        @Test func takesThePublicOfAnExtensionAround() {
            expectExpansion(
                """
                public extension Space {
                    @Payload struct Empty {
                    }
                }
                """,
                """
                public extension Space {
                    struct Empty {

                        nonisolated public struct Fields: Sendable {
                        }

                        nonisolated public static var fields: Fields {
                            Fields()
                        }
                    }
                }

                extension Space.Empty: nonisolated SwiftStates.Payload {
                }
                """
            )
        }

        // MARK: - Keys

        @Test(arguments: [
            FieldCase(
                "var a: Int\nvar b: Int\nenum CodingKeys: String, CodingKey {\n    case a = \"A\"\n}",
                "let a: Field<Int>"
            ),
            FieldCase(
                "var a: Int\nvar b: Int\nprivate enum CodingKeys: CodingKey {\n    case a, b\n}",
                "let a: Field<Int>",
                "let b: Field<Int>"
            ),
            FieldCase(
                "var `case`: Int\nvar b = 0\nenum CodingKeys: CodingKey {\n    case `case`\n}",
                "let `case`: Field<Int>"
            ),
            FieldCase("var a: Int\ntypealias CodingKeys = Others", "let a: Field<Int>"),
            FieldCase("var a: Int\ninit(from decoder: any Decoder) {\n}", "let a: Field<Int>"),
            FieldCase("var a: Int\nfunc encode(to encoder: any Encoder) {\n}", "let a: Field<Int>"),
        ])
        func leavesOutWhatTheKeysLeaveOut(_ field: FieldCase) { field.expect() }

        // MARK: - Kinds of struct

        @Test func genericStruct() {
            expectExpansion(
                """
                @Payload struct Envelope<Body: Payload> {
                    var body: Body?
                }
                """,
                """
                struct Envelope<Body: Payload> {
                    var body: Body?

                    nonisolated struct Fields: Sendable {
                        let body: SwiftStates.Field<Body>
                        init() {
                            self.body = SwiftStates.Field(CodingKeys.body.stringValue, isOptional: true)
                        }
                    }

                    nonisolated static var fields: Fields {
                        Fields()
                    }

                    nonisolated static func template(
                        body: some SwiftStates.TypedTemplate<Body>
                    ) -> SwiftStates.Computed<Self> {
                        SwiftStates.Computed(_fields: [(CodingKeys.body.stringValue, body)])
                    }
                }

                extension Envelope: nonisolated SwiftStates.Payload {
                }
                """
            )
        }

        @Test func conformanceThatIsDeclaredAlready() {
            expectExpansion(
                """
                @Payload struct Review: Payload {
                }
                """,
                """
                struct Review: Payload {

                    nonisolated struct Fields: Sendable {
                    }

                    nonisolated static var fields: Fields {
                        Fields()
                    }
                }
                """,
                conformances: []
            )
        }

        @Test func conformanceIsNoMoreAvailableThanItsType() {
            expectExpansion(
                """
                @available(macOS 26, *) @Payload struct Review {
                }
                """,
                """
                @available(macOS 26, *) struct Review {

                    nonisolated struct Fields: Sendable {
                    }

                    nonisolated static var fields: Fields {
                        Fields()
                    }
                }

                @available(macOS 26, *)
                extension Review: nonisolated SwiftStates.Payload {
                }
                """
            )
        }

        @Test func keepsConditions() {
            expectExpansion(
                """
                @Payload struct Review {
                    #if DEBUG
                    var trace: String?
                    #else
                    var digest: String
                    #endif
                }
                """,
                """
                struct Review {
                    #if DEBUG
                    var trace: String?
                    #else
                    var digest: String
                    #endif

                    nonisolated struct Fields: Sendable {
                        #if DEBUG
                        let trace: SwiftStates.Field<String>
                        #else
                        let digest: SwiftStates.Field<String>
                        #endif
                        init() {
                            #if DEBUG
                            self.trace = SwiftStates.Field(CodingKeys.trace.stringValue, isOptional: true)
                            #else
                            self.digest = SwiftStates.Field(CodingKeys.digest.stringValue, isOptional: false)
                            #endif
                        }
                    }

                    nonisolated static var fields: Fields {
                        Fields()
                    }
                }

                extension Review: nonisolated SwiftStates.Payload {
                }
                """
            )
        }

        // MARK: - Templates

        @Test func aTemplateIsNoMoreVisibleThanItsFields() {
            expectExpansion(
                """
                @Payload public struct Review {
                    public var id: String
                    var count: Int
                }
                """,
                """
                public struct Review {
                    public var id: String
                    var count: Int

                    nonisolated public struct Fields: Sendable {
                        public let id: SwiftStates.Field<String>
                        let count: SwiftStates.Field<Int>
                        init() {
                            self.id = SwiftStates.Field(CodingKeys.id.stringValue, isOptional: false)
                            self.count = SwiftStates.Field(CodingKeys.count.stringValue, isOptional: false)
                        }
                    }

                    nonisolated public static var fields: Fields {
                        Fields()
                    }

                    nonisolated static func template(
                        id: SwiftStates.Text,
                        count: some SwiftStates.TypedTemplate<Int>
                    ) -> SwiftStates.Computed<Self> {
                        SwiftStates.Computed(_fields: [(CodingKeys.id.stringValue, id), (CodingKeys.count.stringValue, count)])
                    }
                }

                extension Review: nonisolated SwiftStates.Payload {
                }
                """
            )
        }

        // MARK: - Enums

        @Test(arguments: ["String", "Int", "Double"])
        func anEnumWithRawValues(type: String) {
            expectExpansion(
                "@Payload enum Status: \(type) {\n    case open\n}",
                "enum Status: \(type) {\n    case open\n}\n\nextension Status: nonisolated SwiftStates.EnumValue {\n}",
                conformances: ["Payload", "TaggedPayload", "EnumValue"]
            )
        }

        @Test func anEnumWithAssociatedValues() {
            expectExpansion(
                """
                @Payload enum Decision {
                    case approved(by: String?), rejected(Self)
                    case pending
                }
                """,
                """
                enum Decision {
                    case approved(by: String?), rejected(Self)
                    case pending

                    nonisolated struct Fields: Sendable {
                        let approved: SwiftStates.Field<Cases.approved>
                        let rejected: SwiftStates.Field<Cases.rejected>
                        let pending: SwiftStates.Field<Cases.pending>
                        init() {
                            self.approved = SwiftStates.Field(CodingKeys.approved.stringValue, isOptional: true)
                            self.rejected = SwiftStates.Field(CodingKeys.rejected.stringValue, isOptional: true)
                            self.pending = SwiftStates.Field(CodingKeys.pending.stringValue, isOptional: true)
                        }
                    }

                    nonisolated static var fields: Fields {
                        Fields()
                    }

                    nonisolated enum Cases {
                        nonisolated struct approved: nonisolated SwiftStates.Payload {
                        var by: String?
                        nonisolated struct Fields: Sendable {
                            let by = SwiftStates.Field<String>("by", isOptional: true)
                        }
                        nonisolated static var fields: Fields {
                            Fields()
                        }
                        }
                        nonisolated struct rejected: nonisolated SwiftStates.Payload {
                            var _0: Decision
                        nonisolated struct Fields: Sendable {
                            let _0 = SwiftStates.Field<Decision>("_0", isOptional: false)
                        }
                            nonisolated static var fields: Fields {
                            Fields()
                        }
                        }
                        nonisolated struct pending: nonisolated SwiftStates.Payload {
                            nonisolated struct Fields: Sendable {
                        }
                            nonisolated static var fields: Fields {
                            Fields()
                        }
                        }
                    }
                }

                extension Decision: nonisolated SwiftStates.Payload, nonisolated SwiftStates.TaggedPayload {
                }
                """,
                conformances: ["Payload", "TaggedPayload", "EnumValue"]
            )
        }
    }
#endif
