#if Macros
    import SwiftSyntax

    /// Which properties are coded, as far as the struct's body says.
    struct CodingKeyNames {
        /// The cases of the declared `CodingKeys`, or nil where every stored property is coded: the keys are synthesized,
        /// or stand where a macro can't see them.
        private let cases: Set<String>?

        init(declaredIn declaration: StructDeclSyntax) {
            let keys = declaration.memberBlock.members.unconditional.lazy
                .compactMap { $0.as(EnumDeclSyntax.self) }
                .first { $0.name.text == "CodingKeys" }
            cases = keys.map { keys in
                Set(
                    keys.memberBlock.members.unconditional
                        .compactMap { $0.as(EnumCaseDeclSyntax.self) }
                        .flatMap(\.elements)
                        .compactMap { $0.name.identifier?.name }
                )
            }
        }

        /// Whether the property of that name has a key.
        func contains(_ name: TokenSyntax) -> Bool {
            guard let cases, let name = name.identifier?.name else { return true }
            return cases.contains(name)
        }
    }
#endif
