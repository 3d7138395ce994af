#if Macros
    import SwiftSyntax
    import SwiftSyntaxMacroExpansion
    import SwiftSyntaxMacrosGenericTestSupport
    import Testing

    @testable import SwiftStatesMacros

    /// Expands `@Payload` in a source and compares the text, what is said, and the source with every fix-it applied.
    func expectExpansion(
        _ source: String,
        _ expanded: String,
        says diagnostics: [DiagnosticSpec] = [],
        fixed: String? = nil,
        conformances: [String] = ["Payload"],
        fileID: StaticString = #fileID,
        filePath: StaticString = #filePath,
        line: UInt = #line,
        column: UInt = #column
    ) {
        let types = conformances.map { TypeSyntax(IdentifierTypeSyntax(name: .identifier($0))) }
        assertMacroExpansion(
            source,
            expandedSource: expanded,
            diagnostics: diagnostics,
            macroSpecs: ["Payload": MacroSpec(type: PayloadMacro.self, conformances: types)],
            fixedSource: fixed,
            failureHandler: { failure in
                Issue.record(
                    Comment(rawValue: failure.message),
                    sourceLocation: SourceLocation(
                        fileID: failure.location.fileID,
                        filePath: failure.location.filePath,
                        line: failure.location.line,
                        column: failure.location.column
                    )
                )
            },
            fileID: fileID,
            filePath: filePath,
            line: line,
            column: column
        )
    }

    /// Properties of a struct, and the entries of its table: a declaration for each, with `Field` for the whole name.
    struct FieldCase: Sendable, CustomTestStringConvertible {
        let members: String
        let entries: [String]
        var testDescription: String { members }

        init(_ members: String, _ entries: String...) {
            self.members = members
            self.entries = entries
        }

        /// Expands `@Payload` on a struct with these members.
        func expect(
            fileID: StaticString = #fileID,
            filePath: StaticString = #filePath,
            line: UInt = #line,
            column: UInt = #column
        ) {
            let declarations = entries.map { "\n        " + $0.replacing("Field<", with: "SwiftStates.Field<") }
            let assignments = entries.compactMap { entry in
                let name = entry.split(separator: ":").first?.split(separator: " ").last
                return name.map { "\n            self.\($0) = SwiftStates.Field(CodingKeys.\($0).stringValue)" }
            }
            let initializer = entries.isEmpty ? "" : "\n        init() {\(assignments.joined())\n        }"
            let body = members.split(separator: "\n").map { "    \($0)\n" }.joined()
            expectExpansion(
                """
                @Payload struct Review {
                \(body)}
                """,
                """
                struct Review {
                \(body)
                    nonisolated struct Fields: Sendable {\(declarations.joined())\(initializer)
                    }

                    nonisolated static var fields: Fields {
                        Fields()
                    }
                }

                extension Review: nonisolated SwiftStates.Payload {
                }
                """,
                fileID: fileID,
                filePath: filePath,
                line: line,
                column: column
            )
        }
    }
#endif
