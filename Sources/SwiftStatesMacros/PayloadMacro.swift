#if Macros
    import SwiftSyntax
    import SwiftSyntaxBuilder
    import SwiftSyntaxMacros

    /// `@Payload` on a struct: writes its table of fields and its conformance.
    ///
    /// Coded names are read from `CodingKeys` by the compiler, never from the source by the macro. So they are exact for
    /// keys that are synthesized, renamed, declared in an extension, or computed in a `stringValue` of one's own.
    struct PayloadMacro: ExtensionMacro {
        static func expansion(
            of attribute: AttributeSyntax,
            attachedTo declaration: some DeclGroupSyntax,
            providingExtensionsOf type: some TypeSyntaxProtocol,
            conformingTo protocols: [TypeSyntax],
            in context: some MacroExpansionContext
        ) -> [ExtensionDeclSyntax] {
            guard let declaration = declaration.as(StructDeclSyntax.self) else {
                context.diagnose(.notAStruct(declaration, attribute: attribute))
                return []
            }
            let obstacles = obstacles(in: declaration)
            guard obstacles.isEmpty else {
                obstacles.forEach(context.diagnose)
                return []
            }

            var table = FieldTable(type: TypeSyntax(type).trimmed, keys: CodingKeyNames(declaredIn: declaration))
            let fields = table.entries(of: declaration.memberBlock.members).joined(separator: "\n")
            // What could be read is written even so: one property without a type doesn't hide the others.
            table.diagnostics.forEach(context.diagnose)

            let access = tableAccess(of: declaration, in: context).map { $0 + " " } ?? ""
            let attributes = availability(of: declaration)
            let conformance = protocols.isEmpty ? "" : ": SwiftStates.Payload"
            let source: DeclSyntax = """
                \(raw: attributes)extension \(type.trimmed)\(raw: conformance) {
                    \(raw: access)struct Fields: Sendable {
                        \(raw: fields)
                    }
                    \(raw: access)static var fields: Fields { Fields() }
                }
                """
            return source.as(ExtensionDeclSyntax.self).map { [$0] } ?? []
        }

        /// The access level that the table must state: the type's own, where that is above internal.
        private static func tableAccess(
            of declaration: StructDeclSyntax, in context: some MacroExpansionContext
        ) -> String? {
            if let level = declaration.modifiers.accessLevel {
                return level == "public" || level == "package" ? level : nil
            }
            // A member of `public extension` is public without a word of its own.
            let level = context.lexicalContext.first?.as(ExtensionDeclSyntax.self)?.modifiers.accessLevel
            return level == "public" || level == "package" ? level : nil
        }

        /// The type's `@available` attributes, one to a line: the extension can't be used more widely than the type.
        private static func availability(of declaration: StructDeclSyntax) -> String {
            declaration.attributes
                .compactMap { $0.as(AttributeSyntax.self) }
                .filter { $0.attributeName.trimmedDescription == "available" }
                .map { $0.trimmedDescription + "\n" }
                .joined()
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
