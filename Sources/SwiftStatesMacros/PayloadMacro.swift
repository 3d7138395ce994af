#if Macros
    import SwiftSyntax
    import SwiftSyntaxBuilder
    import SwiftSyntaxMacros

    /// `@Payload`: makes a struct, or an enum, a payload.
    ///
    /// On a struct it its table of fields and its template into the struct, and its conformance beside it.
    ///
    /// The table is a member, since an extension would not see the types that stand beside a nested struct. It and the
    /// conformance are nonisolated, whatever the module's or the struct's own isolation: they are read from anywhere.
    ///
    /// Coded names are read from `CodingKeys` by the compiler, never from the source by the macro. So they are exact for
    /// keys that are synthesized, renamed, declared in an extension, or computed in a `stringValue` of one's own. They are
    /// read in an initializer's body, which is checked last: in a property's initial value the compiler doesn't find the
    /// synthesized keys of a struct that writes `init(from:)` itself.
    struct PayloadMacro {}

    extension PayloadMacro: MemberMacro {
        static func expansion(
            of attribute: AttributeSyntax,
            providingMembersOf declaration: some DeclGroupSyntax,
            conformingTo protocols: [TypeSyntax],
            in context: some MacroExpansionContext
        ) -> [DeclSyntax] {
            if let declaration = declaration.as(EnumDeclSyntax.self) {
                guard declaration.obstacles.isEmpty, declaration.isTagged else { return [] }
                return declaration.taggedMembers(access: tableAccess(of: declaration, in: context))
            }
            guard let declaration = declaration.as(StructDeclSyntax.self),
                obstacles(in: declaration, context: context).isEmpty
            else { return [] }

            let table = FieldTable(of: declaration)
            // What could be read is written even so: one property without a type doesn't hide the others.
            table.diagnostics.forEach(context.diagnose)

            let level = tableAccess(of: declaration, in: context)
            let access = level.map { $0 + " " } ?? ""
            let entries: DeclSyntax =
                table.isEmpty
                ? "nonisolated \(raw: access)struct Fields: Sendable {}"
                : """
                nonisolated \(raw: access)struct Fields: Sendable {
                    \(raw: table.declarations)
                    init() {
                        \(raw: table.assignments)
                    }
                }
                """
            let template = table.template(of: "Self", access: level)
            return [entries, "nonisolated \(raw: access)static var fields: Fields { Fields() }"]
                + (template.map { [$0] } ?? [])
        }

        /// The access level that the table must state: the type's own, where that is above internal.
        private static func tableAccess(
            of declaration: some DeclGroupSyntax,
            in context: some MacroExpansionContext
        ) -> String? {
            // A member of `public extension` is public without a word of its own.
            let level =
                declaration.modifiers.accessLevel
                ?? context.lexicalContext.first?.as(ExtensionDeclSyntax.self)?.modifiers.accessLevel
            return level == "public" || level == "package" ? level : nil
        }
    }

    extension PayloadMacro: ExtensionMacro {
        static func expansion(
            of attribute: AttributeSyntax,
            attachedTo declaration: some DeclGroupSyntax,
            providingExtensionsOf type: some TypeSyntaxProtocol,
            conformingTo protocols: [TypeSyntax],
            in context: some MacroExpansionContext
        ) -> [ExtensionDeclSyntax] {
            // Obstacles are told here: the compiler may leave the members of an enum unexpanded.
            if let declaration = declaration.as(EnumDeclSyntax.self) {
                let obstacles = declaration.obstacles
                obstacles.forEach(context.diagnose)
                return obstacles.isEmpty ? declaration.conformances(of: type, missing: protocols) : []
            }
            guard let declaration = declaration.as(StructDeclSyntax.self) else {
                context.diagnose(.notAStruct(declaration, attribute: attribute))
                return []
            }
            let obstacles = obstacles(in: declaration, context: context)
            guard obstacles.isEmpty else {
                obstacles.forEach(context.diagnose)
                return []
            }
            guard protocols.contains(where: { $0.trimmedDescription == "Payload" }) else { return [] }
            // The conformance can't be used more widely than the type.
            let availability = declaration.attributes
                .compactMap { $0.as(AttributeSyntax.self) }
                .filter { $0.attributeName.trimmedDescription == "available" }
                .map { $0.trimmedDescription + "\n" }
                .joined()
            let source: DeclSyntax = "\(raw: availability)extension \(type.trimmed): nonisolated SwiftStates.Payload {}"
            return source.as(ExtensionDeclSyntax.self).map { [$0] } ?? []
        }
    }

    extension DeclModifierListSyntax {
        /// The access level that is written, leaving out that of a setter: `private(set)` says nothing of reading.
        var accessLevel: String? {
            let levels = ["open", "public", "package", "internal", "fileprivate", "private"]
            return first { $0.detail == nil && levels.contains($0.name.text) }?.name.text
        }

        /// Whether one of the modifiers is that word.
        func contains(_ word: Keyword) -> Bool {
            contains { $0.name.tokenKind == .keyword(word) }
        }
    }
#endif
