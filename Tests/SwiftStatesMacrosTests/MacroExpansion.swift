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
        /// The type as it is coded, where its elements are optional.
        let codedAs: String?
        var testDescription: String { members }

        init(_ members: String, _ entries: String..., codedAs: String? = nil) {
            self.members = members
            self.codedAs = codedAs
            self.entries = entries
        }

        private static func name(_ entry: String) -> String {
            entry.split(separator: ":").first?.split(separator: " ").last.map(String.init) ?? ""
        }

        /// The function that builds a template, which each struct with fields gets.
        private var template: String {
            if entries.isEmpty { return "" }
            let parameters = entries.map { entry -> String in
                let isOptional = entry.last == "?"
                let type = String(entry.split(separator: "Field<", maxSplits: 1)[1].dropLast(isOptional ? 2 : 1))
                if type == "String" { return "\(Self.name(entry)): SwiftStates.Text" + (isOptional ? "? = nil" : "") }
                return "\(Self.name(entry)): some SwiftStates.TypedTemplate<\(type)>"
                    + (isOptional ? " = SwiftStates.OmittedField<\(type)>()" : "")
            }
            let fields = entries.map { "(CodingKeys.\(Self.name($0)).stringValue, \(Self.name($0)))" }
            let access = entries.contains { $0.hasPrefix("fileprivate") } ? "fileprivate " : ""
            return """


                    nonisolated \(access)static func template(
                        \(parameters.joined(separator: ",\n        "))
                    ) -> SwiftStates.Computed<Self> {
                        SwiftStates.Computed(_fields: [\(fields.joined(separator: ", "))])
                    }
                """
        }

        /// Expands `@Payload` on a struct with these members.
        func expect(
            fileID: StaticString = #fileID,
            filePath: StaticString = #filePath,
            line: UInt = #line,
            column: UInt = #column
        ) {
            let declarations = entries.map { entry in
                let declaration = entry.last == "?" ? String(entry.dropLast()) : entry
                return "\n        " + declaration.replacing("Field<", with: "SwiftStates.Field<")
            }
            let codedAs = codedAs.map { ", codedAs: (\($0)).self" } ?? ""
            let assignments = entries.map { entry in
                let name = Self.name(entry)
                let key = "CodingKeys.\(name).stringValue"
                let arguments = "\(key), isOptional: \(entry.last == "?")\(codedAs)"
                return "\n            self.\(name) = SwiftStates.Field(\(arguments))"
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
                    }\(template)
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
