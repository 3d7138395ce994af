#if Macros
    import SwiftSyntax
    import SwiftSyntaxBuilder

    /// One field of a payload, as a parameter of the function that builds a template of it.
    struct TemplateParameter {
        let name: TokenSyntax
        let type: String
        let isOptional: Bool
        let access: String?
        let isWithinGeneric: Bool

        /// The parameter as it is declared.
        ///
        /// A text is a `Text`, whose literals take interpolated paths. A generic parameter would make them plain strings.
        var declaration: String {
            if ["String", "Swift.String"].contains(type) {
                return "\(name.text): SwiftStates.Text" + (isOptional ? "? = nil" : "")
            }
            // Swift has no default for a parameter whose type is made of other generic parameters.
            let omitted = isOptional && !isWithinGeneric ? " = SwiftStates.OmittedField<\(type)>()" : ""
            return "\(name.text): some SwiftStates.TypedTemplate<\(type)>\(omitted)"
        }

        /// The field with its value.
        var entry: String { "(CodingKeys.\(name.text).stringValue, \(name.text))" }
    }

    extension FieldTable {
        /// The function that builds the type from values that are known when a workflow runs, where it can be written.
        func template(of type: String, access: String?) -> DeclSyntax? {
            guard let parameters, !parameters.isEmpty, diagnostics.isEmpty else { return nil }
            // It is no more visible than the fields, whose types may be no more visible either.
            let levels = ["fileprivate", "internal", "package", "public"]
            let narrowest = (parameters.map { $0.access ?? "internal" } + [access ?? "internal"])
                .min { (levels.firstIndex(of: $0) ?? 0) < (levels.firstIndex(of: $1) ?? 0) }
            let level = narrowest.map { $0 == "internal" ? "" : $0 + " " } ?? ""
            return """
                nonisolated \(raw: level)static func template(
                    \(raw: parameters.map(\.declaration).joined(separator: ",\n"))
                ) -> SwiftStates.Computed<\(raw: type)> {
                    SwiftStates.Computed(_fields: [\(raw: parameters.map(\.entry).joined(separator: ", "))])
                }
                """
        }
    }
#endif
