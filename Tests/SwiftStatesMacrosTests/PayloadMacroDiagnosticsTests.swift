#if Macros
    import SwiftSyntaxMacrosGenericTestSupport
    import Testing

    /// What `@Payload` says where it can't write a table.
    @Suite struct PayloadMacroDiagnosticsTests {
        // MARK: - The declaration

        @Test(arguments: [
            ("final class Review {\n}", "'Review' is a class, but a payload is a value; make it a struct"),
            ("actor Review {\n}", "'Review' is an actor, but a payload is a value; make it a struct"),
            (
                "protocol Reviewed {\n}",
                "'Reviewed' is a protocol, which stores no fields; attach @Payload to the structs that conform to it"
            ),
        ])
        func whatIsNoStruct(source: String, message: String) {
            expectExpansion(
                "@Payload \(source)",
                source,
                says: [DiagnosticSpec(message: message, line: 1, column: 1)]
            )
        }

        @Test func anEnumNeedsRawValues() {
            expectExpansion(
                "@Payload enum Label: Codable {\n    case a\n}",
                "enum Label: Codable {\n    case a\n}",
                says: [
                    DiagnosticSpec(
                        message:
                            "'Label' has no raw values, and without them its cases have no text; write enum Label: String",
                        line: 1,
                        column: 15,
                        fixIts: [FixItSpec(message: "add ': String'")]
                    )
                ],
                fixed: "@Payload enum Label: String, Codable {\n    case a\n}"
            )
        }

        @Test func casesMustNotDependOnConditions() {
            expectExpansion(
                "@Payload enum Outcome {\n    case done(Int)\n    #if DEBUG\n    case traced\n    #endif\n}",
                "enum Outcome {\n    case done(Int)\n    #if DEBUG\n    case traced\n    #endif\n}",
                says: [
                    DiagnosticSpec(
                        message:
                            "'Outcome' has members in #if, and its fields can't depend on them; declare its cases without "
                            + "conditions",
                        line: 1,
                        column: 15
                    )
                ]
            )
        }

        @Test(arguments: [
            ("    struct Fields {\n    }", 12), ("    typealias Fields = Int", 15), ("    enum Fields {\n    }", 10),
            ("    final class Fields {\n    }", 17), ("    struct `Fields` {\n    }", 12),
        ])
        func typeOfTheTablesName(member: String, column: Int) {
            expectTaken("Fields", by: member, column: column)
        }

        @Test(arguments: [("    static var fields: Int = 1", 16), ("    static let other = 1, fields = 2", 27)])
        func staticPropertyOfTheTablesName(member: String, column: Int) {
            expectTaken("fields", by: member, column: column)
        }

        private func expectTaken(_ name: String, by member: String, column: Int) {
            expectExpansion(
                "@Payload struct Review {\n\(member)\n}",
                "struct Review {\n\(member)\n}",
                says: [
                    DiagnosticSpec(
                        message: "'Review' declares '\(name)', which @Payload writes; rename it, or remove @Payload "
                            + "and conform to Payload by hand",
                        line: 2,
                        column: column
                    )
                ]
            )
        }

        @Test func privateInsideAType() {
            expectExpansion(
                "enum Space {\n    @Payload private struct Review {\n    }\n}",
                "enum Space {\n    private struct Review {\n    }\n}",
                says: [
                    DiagnosticSpec(
                        message: "'Review' is private, but its conformance is written at file scope; make it "
                            + "fileprivate",
                        line: 2,
                        column: 14,
                        fixIts: [FixItSpec(message: "replace 'private' with 'fileprivate'")]
                    )
                ],
                fixed: "enum Space {\n    @Payload fileprivate struct Review {\n    }\n}"
            )
        }

        @Test func insideAPrivateType() {
            expectExpansion(
                "enum Outer {\n    private enum Space {\n        @Payload struct Review {\n        }\n    }\n}",
                "enum Outer {\n    private enum Space {\n        struct Review {\n        }\n    }\n}",
                says: [
                    DiagnosticSpec(
                        message:
                            "'Review' stands in the private 'Space', but its conformance is written at file scope; "
                            + "make 'Space' fileprivate",
                        line: 3,
                        column: 25
                    )
                ]
            )
        }

        @Test func genericParameterOfTheTablesName() {
            expectExpansion(
                "@Payload struct Record<Fields: Payload> {\n}",
                "struct Record<Fields: Payload> {\n}",
                says: [
                    DiagnosticSpec(
                        message: "'Record' declares 'Fields', which @Payload writes; rename it, or remove @Payload "
                            + "and conform to Payload by hand",
                        line: 1,
                        column: 24
                    )
                ]
            )
        }

        @Test func codingByHandWithoutKeys() {
            let source = """
                struct Review {
                    init(from decoder: any Decoder) throws {
                    }
                    func encode(to encoder: any Encoder) throws {
                    }
                }
                """
            expectExpansion(
                "@Payload \(source)",
                source,
                says: [
                    DiagnosticSpec(
                        message:
                            "'Review' codes itself without CodingKeys, so its coded names aren't known; declare enum "
                            + "CodingKeys: String, CodingKey, or conform to Payload by hand",
                        line: 1,
                        column: 17
                    )
                ]
            )
        }

        // MARK: - A property

        @Test(arguments: [
            ("0", "Int"), ("-1", "Int"), ("0.5", "Double"), ("-2.5", "Double"), ("true", "Bool"), (#""a""#, "String"),
            (#""\(name)""#, "String"), ("[1, 2]", "[Int]"), (#"["a": [0.5]]"#, "[String: [Double]]"),
        ])
        func typeThatALiteralTells(literal: String, type: String) {
            expectUntyped(
                "    var a = \(literal)",
                says: DiagnosticSpec(
                    message: "'a' has no written type, and a macro sees no inferred one; write 'a: \(type)'",
                    line: 2,
                    column: 9,
                    fixIts: [FixItSpec(message: "write ': \(type)'")]
                ),
                fixed: "    var a: \(type) = \(literal)"
            )
        }

        @Test(arguments: ["Date()", "nil", "[]", "[:]", #"[1, "a"]"#, "-\"a\"", "other", "[1.0: nil]"])
        func typeThatNoLiteralTells(value: String) {
            expectUntyped(
                "    var a = \(value)",
                says: DiagnosticSpec(
                    message: "'a' has no written type, and a macro sees no inferred one; add its type",
                    line: 2,
                    column: 9
                ),
                fixed: "    var a = \(value)"
            )
        }

        @Test(arguments: [("String!", "String?"), ("[Int]!", "[Int]?")])
        func implicitlyUnwrapped(type: String, optional: String) {
            expectUntyped(
                "    var a: \(type)",
                says: DiagnosticSpec(
                    message: "'a' is implicitly unwrapped, and whether it is there would be lost; write '\(optional)'",
                    line: 2,
                    column: 12,
                    fixIts: [FixItSpec(message: "write '\(optional)'")]
                ),
                fixed: "    var a: \(optional)"
            )
        }

        @Test(arguments: [("Date", "Timestamp"), ("Foundation.Date?", "Timestamp?")])
        func aDateIsNoText(type: String, timestamp: String) {
            expectUntyped(
                "    var a: \(type)",
                says: DiagnosticSpec(
                    message:
                        "'a' is a Date, which is coded as a number of seconds since 2001, while Step Functions has ISO "
                        + "8601 texts; write '\(timestamp)'",
                    line: 2,
                    column: 12,
                    fixIts: [FixItSpec(message: "write '\(timestamp)'")]
                ),
                fixed: "    var a: \(timestamp)"
            )
        }

        @Test func severalNamesInOnePattern() {
            expectUntyped(
                "    var (a, b): (Int, Int)",
                says: DiagnosticSpec(
                    message: "'(a, b)' binds several properties at once; declare each by itself",
                    line: 2,
                    column: 9
                ),
                fixed: "    var (a, b): (Int, Int)"
            )
        }

        /// Expects a diagnostic of one member, and the entry of the member after it all the same.
        private func expectUntyped(_ member: String, says diagnostic: DiagnosticSpec, fixed: String) {
            expectExpansion(
                "@Payload struct Review {\n\(member)\n    var next: Int\n}",
                """
                struct Review {
                \(member)
                    var next: Int

                    nonisolated struct Fields: Sendable {
                        let next: SwiftStates.Field<Int>
                        init() {
                            self.next = SwiftStates.Field(CodingKeys.next.stringValue, isOptional: false)
                        }
                    }

                    nonisolated static var fields: Fields {
                        Fields()
                    }
                }

                extension Review: nonisolated SwiftStates.Payload {
                }
                """,
                says: [diagnostic],
                fixed: "@Payload struct Review {\n\(fixed)\n    var next: Int\n}"
            )
        }

        @Test func everyPropertyIsToldOf() {
            expectExpansion(
                """
                @Payload struct Review {
                    var a = 0, b = make()
                    var c: Int!
                }
                """,
                """
                struct Review {
                    var a = 0, b = make()
                    var c: Int!

                    nonisolated struct Fields: Sendable {
                    }

                    nonisolated static var fields: Fields {
                        Fields()
                    }
                }

                extension Review: nonisolated SwiftStates.Payload {
                }
                """,
                says: [
                    DiagnosticSpec(
                        message: "'a' has no written type, and a macro sees no inferred one; write 'a: Int'",
                        line: 2,
                        column: 9,
                        fixIts: [FixItSpec(message: "write ': Int'")]
                    ),
                    DiagnosticSpec(
                        message: "'b' has no written type, and a macro sees no inferred one; add its type",
                        line: 2,
                        column: 16
                    ),
                    DiagnosticSpec(
                        message: "'c' is implicitly unwrapped, and whether it is there would be lost; write 'Int?'",
                        line: 3,
                        column: 12,
                        fixIts: [FixItSpec(message: "write 'Int?'")]
                    ),
                ],
                fixed: """
                    @Payload struct Review {
                        var a: Int = 0, b = make()
                        var c: Int?
                    }
                    """
            )
        }
    }
#endif
