#if Macros
    import SwiftDiagnostics
    import SwiftSyntax
    import SwiftSyntaxBuilder

    // `@Payload` on an enum: one with raw values is a literal, one with associated values an object with one of several
    // members, as Swift codes it.

    extension EnumDeclSyntax {
        /// The cases, those in `#if` too.
        private var cases: [EnumCaseElementSyntax] {
            memberBlock.members.unconditional
                .compactMap { $0.as(EnumCaseDeclSyntax.self) }
                .flatMap(\.elements)
        }

        /// Whether a case carries values.
        var isTagged: Bool { cases.contains { $0.parameterClause != nil } }

        /// The raw type, where it is one of those that are literal values themselves.
        private var rawType: String? {
            inheritanceClause?.inheritedTypes.lazy
                .map(\.type.trimmedDescription)
                .first { ["String", "Int", "Double"].contains($0) }
        }

        /// What leaves the macro nothing to write.
        var obstacles: [Diagnostic] {
            if isTagged {
                let hasConditions = memberBlock.members.contains { $0.decl.is(IfConfigDeclSyntax.self) }
                return hasConditions ? [.conditionalCases(self)] : []
            }
            return rawType == nil ? [.rawTypeNeeded(self)] : []
        }

        // MARK: - Raw values

        /// The conformances that the enum doesn't declare itself.
        func conformances(of type: some TypeSyntaxProtocol, missing: [TypeSyntax]) -> [ExtensionDeclSyntax] {
            let names = missing.map(\.trimmedDescription)
            let wanted = isTagged ? ["Payload", "TaggedPayload"] : ["EnumValue"]
            let list = wanted.filter(names.contains)
            if list.isEmpty { return [] }
            let qualified = list.map { "nonisolated SwiftStates.\($0)" }
            let availability =
                attributes
                .compactMap { $0.as(AttributeSyntax.self) }
                .filter { $0.attributeName.trimmedDescription == "available" }
                .map { $0.trimmedDescription + "\n" }
                .joined()
            let source: DeclSyntax =
                "\(raw: availability)extension \(type.trimmed): \(raw: qualified.joined(separator: ", ")) {}"
            return source.as(ExtensionDeclSyntax.self).map { [$0] } ?? []
        }

        // MARK: - Associated values

        /// The table, in which each case is a field, and a payload for the values of each case.
        func taggedMembers(access level: String?) -> [DeclSyntax] {
            let access = level.map { $0 + " " } ?? ""
            let fields = cases.map { "\(access)let \($0.name.text): SwiftStates.Field<Cases.\($0.name.text)>" }
            let assignments = cases.map {
                "self.\($0.name.text) = SwiftStates.Field(CodingKeys.\($0.name.text).stringValue, isOptional: true)"
            }
            let payloads = cases.map { payload(of: $0, access) }
            return [
                """
                nonisolated \(raw: access)struct Fields: Sendable {
                    \(raw: fields.joined(separator: "\n"))
                    init() {
                        \(raw: assignments.joined(separator: "\n"))
                    }
                }
                """,
                "nonisolated \(raw: access)static var fields: Fields { Fields() }",
                """
                nonisolated \(raw: access)enum Cases {
                    \(raw: payloads.joined(separator: "\n"))
                }
                """,
            ]
        }

        /// A payload of one case's values, coded as Swift codes them: by their labels, or `_0`, `_1` and so on.
        private func payload(of element: EnumCaseElementSyntax, _ access: String) -> String {
            var properties: [String] = []
            var fields: [String] = []
            for (position, parameter) in (element.parameterClause?.parameters ?? []).enumerated() {
                let label = parameter.firstName.map(\.text).flatMap { $0 == "_" ? nil : $0 } ?? "_\(position)"
                let name = label.filter { $0 != "`" }
                let type = parameter.type.replacingSelf(by: self.name.trimmed)
                properties.append("\(access)var \(label): \(type.trimmedDescription)")
                fields.append(
                    "\(access)let \(label) = SwiftStates.Field<\(type.pathType.trimmedDescription)>"
                        + "(\"\(name)\", isOptional: \(type.isOptional)\(type.codedAs(within: self.name.trimmed)))"
                )
            }
            return """
                nonisolated \(access)struct \(element.name.text): nonisolated SwiftStates.Payload {
                    \((properties + ["nonisolated \(access)struct Fields: Sendable {"] + fields + ["}"]).joined(separator: "\n"))
                    nonisolated \(access)static var fields: Fields { Fields() }
                }
                """
        }
    }

    extension Diagnostic {
        /// An enum without raw values, of which nothing says how it is coded.
        static func rawTypeNeeded(_ declaration: EnumDeclSyntax) -> Diagnostic {
            var inheritance =
                declaration.inheritanceClause ?? InheritanceClauseSyntax(inheritedTypes: InheritedTypeListSyntax([]))
            var text = InheritedTypeSyntax(type: IdentifierTypeSyntax(name: .identifier("String")))
            if !inheritance.inheritedTypes.isEmpty { text.trailingComma = .commaToken(trailingTrivia: .space) }
            inheritance.colon = .colonToken(trailingTrivia: .space)
            inheritance.inheritedTypes = [text] + inheritance.inheritedTypes
            inheritance.trailingTrivia = .space
            var fixed = declaration
            fixed.name.trailingTrivia = []
            fixed.inheritanceClause = inheritance
            return Diagnostic(
                node: declaration.name,
                message: PayloadMessage(
                    id: "rawTypeNeeded",
                    message: """
                        '\(declaration.name.text)' has no raw values, and without them its cases have no text; write \
                        enum \(declaration.name.text): String
                        """
                ),
                fixIt: .replace(
                    message: PayloadMessage(id: "addRawType", message: "add ': String'"),
                    oldNode: declaration,
                    newNode: fixed
                )
            )
        }

        /// An enum with associated values whose cases depend on conditions.
        static func conditionalCases(_ declaration: EnumDeclSyntax) -> Diagnostic {
            Diagnostic(
                node: declaration.name,
                message: PayloadMessage(
                    id: "conditionalCases",
                    message: """
                        '\(declaration.name.text)' has members in #if, and its fields can't depend on them; declare its \
                        cases without conditions
                        """
                )
            )
        }
    }
#endif
