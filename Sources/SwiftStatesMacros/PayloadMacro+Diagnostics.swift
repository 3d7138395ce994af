#if Macros
    import SwiftDiagnostics
    import SwiftSyntax
    import SwiftSyntaxBuilder

    /// What `@Payload` says: what was found, and what to do.
    struct PayloadMessage: DiagnosticMessage, FixItMessage {
        /// The name of the kind of message, which stays when the wording changes.
        let id: String
        let message: String

        var severity: DiagnosticSeverity { .error }
        var diagnosticID: MessageID { MessageID(domain: "SwiftStatesMacros", id: id) }
        var fixItID: MessageID { diagnosticID }
    }

    // MARK: - The declaration

    extension Diagnostic {
        /// The macro stands at something that isn't a struct.
        static func notAStruct(_ declaration: some DeclGroupSyntax, attribute: AttributeSyntax) -> Diagnostic {
            let message: String
            if let found = declaration.as(ClassDeclSyntax.self) {
                message = "'\(found.name.text)' is a class, but a payload is a value; make it a struct"
            } else if let found = declaration.as(ActorDeclSyntax.self) {
                message = "'\(found.name.text)' is an actor, but a payload is a value; make it a struct"
            } else if let found = declaration.as(ProtocolDeclSyntax.self) {
                message = """
                    '\(found.name.text)' is a protocol, which stores no fields; attach @Payload to the structs that \
                    conform to it
                    """
            } else {
                message = "@Payload reads stored properties; attach it to the declaration of a struct"
            }
            return Diagnostic(node: attribute, message: PayloadMessage(id: "notAStruct", message: message))
        }

        /// A name that the macro declares is declared already.
        static func nameTaken(_ name: TokenSyntax, in declaration: StructDeclSyntax) -> Diagnostic {
            let taken = name.identifier?.name ?? name.text
            return Diagnostic(
                node: name,
                message: PayloadMessage(
                    id: "nameTaken",
                    message: """
                        '\(declaration.name.text)' declares '\(taken)', which @Payload writes; rename it, or remove \
                        @Payload and conform to Payload by hand
                        """
                )
            )
        }

        /// A nested struct that is private, where the conformance stands at file scope.
        static func unreachable(_ declaration: StructDeclSyntax, by word: DeclModifierSyntax) -> Diagnostic {
            Diagnostic(
                node: word,
                message: PayloadMessage(
                    id: "unreachable",
                    message: """
                        '\(declaration.name.text)' is private, but its conformance is written at file scope; make it \
                        fileprivate
                        """
                ),
                fixIt: .replace(
                    message: PayloadMessage(id: "makeFileprivate", message: "replace 'private' with 'fileprivate'"),
                    oldNode: word,
                    newNode: word.with(\.name, .keyword(.fileprivate, trailingTrivia: word.name.trailingTrivia))
                )
            )
        }

        /// A struct within a private type.
        static func unreachable(_ declaration: StructDeclSyntax, inside around: Syntax) -> Diagnostic {
            let name = around.asProtocol((any NamedDeclSyntax).self)?.name.text ?? "type"
            return Diagnostic(
                node: declaration.name,
                message: PayloadMessage(
                    id: "unreachable",
                    message: """
                        '\(declaration.name.text)' stands in the private '\(name)', but its conformance is written at \
                        file scope; make '\(name)' fileprivate
                        """
                )
            )
        }

        /// Both directions of coding are written by hand, so there are no keys to take the names from.
        static func keysUnknown(_ declaration: StructDeclSyntax) -> Diagnostic {
            Diagnostic(
                node: declaration.name,
                message: PayloadMessage(
                    id: "keysUnknown",
                    message: """
                        '\(declaration.name.text)' codes itself without CodingKeys, so its coded names aren't known; \
                        declare enum CodingKeys: String, CodingKey, or conform to Payload by hand
                        """
                )
            )
        }
    }

    // MARK: - A property

    extension Diagnostic {
        /// A property whose type is inferred.
        static func typeNeeded(_ binding: PatternBindingSyntax, name: TokenSyntax) -> Diagnostic {
            guard let type = binding.initializer?.value.literalType else {
                return Diagnostic(
                    node: binding.pattern,
                    message: PayloadMessage(
                        id: "typeNeeded",
                        message: "'\(name.text)' has no written type, and a macro sees no inferred one; add its type"
                    )
                )
            }
            let message =
                "'\(name.text)' has no written type, and a macro sees no inferred one; write '\(name.text): \(type)'"
            var typed = binding
            typed.typeAnnotation = TypeAnnotationSyntax(
                colon: .colonToken(trailingTrivia: .space),
                type: IdentifierTypeSyntax(name: .identifier(type)),
                trailingTrivia: binding.pattern.trailingTrivia
            )
            typed.pattern.trailingTrivia = []
            return Diagnostic(
                node: binding.pattern,
                message: PayloadMessage(id: "typeNeeded", message: message),
                fixIt: .replace(
                    message: PayloadMessage(id: "writeType", message: "write ': \(type)'"),
                    oldNode: binding,
                    newNode: typed
                )
            )
        }

        /// A property that is implicitly unwrapped.
        static func implicitlyUnwrapped(
            _ type: ImplicitlyUnwrappedOptionalTypeSyntax,
            name: TokenSyntax
        ) -> Diagnostic {
            let optional = OptionalTypeSyntax(
                leadingTrivia: type.leadingTrivia,
                wrappedType: type.wrappedType.with(\.leadingTrivia, []),
                trailingTrivia: type.trailingTrivia
            )
            return Diagnostic(
                node: type,
                message: PayloadMessage(
                    id: "implicitlyUnwrapped",
                    message: """
                        '\(name.text)' is implicitly unwrapped, and whether it is there would be lost; write \
                        '\(optional.trimmedDescription)'
                        """
                ),
                fixIt: .replace(
                    message: PayloadMessage(id: "writeOptional", message: "write '\(optional.trimmedDescription)'"),
                    oldNode: type,
                    newNode: optional
                )
            )
        }

        /// Foundation's date.
        static func date(_ type: TypeSyntax, name: TokenSyntax) -> Diagnostic {
            let timestamp = TypeSyntax(stringLiteral: type.isOptional ? "Timestamp?" : "Timestamp")
            return Diagnostic(
                node: type,
                message: PayloadMessage(
                    id: "date",
                    message: """
                        '\(name.text)' is a Date, which is coded as a number of seconds since 2001, while Step Functions \
                        has ISO 8601 texts; write '\(timestamp.trimmedDescription)'
                        """
                ),
                fixIt: .replace(
                    message: PayloadMessage(id: "writeTimestamp", message: "write '\(timestamp.trimmedDescription)'"),
                    oldNode: type,
                    newNode:
                        timestamp
                        .with(\.leadingTrivia, type.leadingTrivia).with(\.trailingTrivia, type.trailingTrivia)
                )
            )
        }

        /// Several names bound by one pattern.
        static func pattern(_ pattern: PatternSyntax) -> Diagnostic {
            Diagnostic(
                node: pattern,
                message: PayloadMessage(
                    id: "pattern",
                    message: "'\(pattern.trimmedDescription)' binds several properties at once; declare each by itself"
                )
            )
        }
    }
#endif
