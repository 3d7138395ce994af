#if Macros
    import SwiftDiagnostics
    import SwiftSyntax
    import SwiftSyntaxMacros

    extension PayloadMacro {
        /// What in a struct's declaration, or around it, leaves the macro no table to write.
        static func obstacles(
            in declaration: StructDeclSyntax,
            context: some MacroExpansionContext
        ) -> [Diagnostic] {
            var obstacles: [Diagnostic] = []
            // At file scope private means fileprivate, and there the conformance stands too.
            if !context.lexicalContext.isEmpty, let word = declaration.modifiers.first(where: \.isPrivate) {
                obstacles.append(.unreachable(declaration, by: word))
            } else if let around = context.lexicalContext.dropLast().first(where: \.isPrivate) {
                obstacles.append(.unreachable(declaration, inside: around))
            }
            let generics = declaration.genericParameterClause?.parameters.map(\.name) ?? []
            for name in generics where name.identifier?.name == "Fields" {
                obstacles.append(.nameTaken(name, in: declaration))
            }
            for member in declaration.memberBlock.members.unconditional {
                if let name = member.tableName { obstacles.append(.nameTaken(name, in: declaration)) }
            }
            if declaration.codesItself { obstacles.append(.keysUnknown(declaration)) }
            return obstacles
        }
    }

    extension DeclModifierSyntax {
        /// Whether this makes a declaration private, and not only its setter.
        fileprivate var isPrivate: Bool { name.tokenKind == .keyword(.private) && detail == nil }
    }

    extension Syntax {
        /// Whether this is a type that is declared private.
        fileprivate var isPrivate: Bool {
            self.as(ExtensionDeclSyntax.self) == nil
                && asProtocol((any DeclGroupSyntax).self)?.modifiers.contains(where: \.isPrivate) == true
        }
    }

    extension MemberBlockItemListSyntax {
        /// The declarations, with those of every branch of `#if`.
        var unconditional: [DeclSyntax] {
            flatMap { member -> [DeclSyntax] in
                guard let condition = member.decl.as(IfConfigDeclSyntax.self) else { return [member.decl] }
                return condition.clauses.flatMap {
                    $0.elements?.as(MemberBlockItemListSyntax.self)?.unconditional ?? []
                }
            }
        }
    }

    extension DeclSyntax {
        /// The name that this declares, where it is one that the macro needs: a type `Fields`, a static `fields`.
        ///
        /// A stored property `fields` is a field like any other: it doesn't meet the static one.
        fileprivate var tableName: TokenSyntax? {
            if let variable = self.as(VariableDeclSyntax.self) {
                guard variable.modifiers.contains(.static) else { return nil }
                return variable.bindings.lazy
                    .compactMap { $0.pattern.as(IdentifierPatternSyntax.self)?.identifier }
                    .first { $0.identifier?.name == "fields" }
            }
            let name =
                self.as(StructDeclSyntax.self)?.name ?? self.as(EnumDeclSyntax.self)?.name
                ?? self.as(ClassDeclSyntax.self)?.name ?? self.as(ActorDeclSyntax.self)?.name
                ?? self.as(TypeAliasDeclSyntax.self)?.name
            return name?.identifier?.name == "Fields" ? name : nil
        }
    }

    extension StructDeclSyntax {
        /// Whether both directions of coding are written by hand, without `CodingKeys`: Swift then synthesizes none.
        fileprivate var codesItself: Bool {
            let members = memberBlock.members.unconditional
            let decodes = members.contains { member in
                let parameters = member.as(InitializerDeclSyntax.self)?.signature.parameterClause.parameters
                return parameters?.count == 1 && parameters?.first?.firstName.text == "from"
            }
            let encodes = members.contains { member in
                guard let function = member.as(FunctionDeclSyntax.self), function.name.text == "encode" else {
                    return false
                }
                let parameters = function.signature.parameterClause.parameters
                return parameters.count == 1 && parameters.first?.firstName.text == "to"
            }
            return decodes && encodes && !members.contains { $0.declaresCodingKeys }
        }
    }

    extension DeclSyntax {
        /// Whether this declares `CodingKeys`, as a type of any kind.
        fileprivate var declaresCodingKeys: Bool {
            let name =
                self.as(EnumDeclSyntax.self)?.name ?? self.as(StructDeclSyntax.self)?.name
                ?? self.as(TypeAliasDeclSyntax.self)?.name
            return name?.text == "CodingKeys"
        }
    }
#endif
