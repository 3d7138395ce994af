#if Macros
    import SwiftSyntax

    extension TypeSyntax {
        /// The wrapped type of an optional, taken off once; another type as it is.
        var withoutOptional: TypeSyntax {
            if let optional = self.as(OptionalTypeSyntax.self) { return optional.wrappedType }
            let arguments: GenericArgumentClauseSyntax?
            if let type = self.as(IdentifierTypeSyntax.self), type.name.text == "Optional" {
                arguments = type.genericArgumentClause
            } else if let type = self.as(MemberTypeSyntax.self), type.name.text == "Optional",
                type.baseType.trimmedDescription == "Swift"
            {
                arguments = type.genericArgumentClause
            } else {
                arguments = nil
            }
            guard let arguments, arguments.arguments.count == 1, let only = arguments.arguments.first else {
                return self
            }
            return Syntax(only.argument).as(TypeSyntax.self) ?? self
        }

        /// The type as a path sees it: without its own optionality, nor that of the elements of its arrays and dictionaries.
        var pathType: TypeSyntax { ElementUnwrapping().rewrite(withoutOptional).as(TypeSyntax.self) ?? self }

        /// The argument of a field that tells the type as it is coded, where a path sees another.
        func codedAs(within type: TokenSyntax) -> String {
            let coded = withoutOptional.replacingSelf(by: type).trimmedDescription
            return coded == pathType.replacingSelf(by: type).trimmedDescription ? "" : ", codedAs: (\(coded)).self"
        }

        /// Whether this is Foundation's date, which is coded as a number.
        var isDate: Bool { ["Date", "Foundation.Date"].contains(trimmedDescription) }

        /// Whether this is an optional.
        var isOptional: Bool { withoutOptional != self }

        /// The type with `Self` spelled out: within the table `Self` would be the table.
        func replacingSelf(by type: TokenSyntax) -> TypeSyntax {
            SelfReplacement(type: type).rewrite(self).as(TypeSyntax.self) ?? self
        }
    }

    private final class ElementUnwrapping: SyntaxRewriter {
        override func visit(_ node: ArrayTypeSyntax) -> TypeSyntax {
            super.visit(node.with(\.element, node.element.withoutOptional))
        }

        override func visit(_ node: DictionaryTypeSyntax) -> TypeSyntax {
            super.visit(node.with(\.value, node.value.withoutOptional))
        }
    }

    private final class SelfReplacement: SyntaxRewriter {
        private let type: TokenSyntax

        init(type: TokenSyntax) {
            self.type = type
            super.init()
        }

        override func visit(_ node: IdentifierTypeSyntax) -> TypeSyntax {
            guard node.name.tokenKind == .keyword(.Self) else { return super.visit(node) }
            return TypeSyntax(node.with(\.name, type))
        }
    }
#endif
