#if Macros
    import SwiftDiagnostics
    import SwiftSyntax

    /// Reads stored properties and writes an entry of the table for each that is coded and may be named.
    struct FieldTable {
        /// One entry, or a line of `#if` around entries.
        enum Line {
            case entry(declaration: String, assignment: String)
            case condition(String)
        }

        /// The struct's name, which stands for `Self` in the table.
        private let type: TokenSyntax
        private let isGeneric: Bool
        /// Which properties are coded.
        private let keys: CodingKeyNames
        /// The lines, in the order of the properties.
        private var lines: [Line] = []
        /// The fields, as parameters of the template; nil where a template couldn't build the whole.
        private(set) var parameters: [TemplateParameter]? = []
        /// What couldn't be read.
        private(set) var diagnostics: [Diagnostic] = []

        init(of declaration: StructDeclSyntax) {
            isGeneric = declaration.genericParameterClause != nil
            type = declaration.name.trimmed
            keys = CodingKeyNames(declaredIn: declaration)
            lines = entries(of: declaration.memberBlock.members)
        }

        /// Whether nothing is in it.
        var isEmpty: Bool { lines.isEmpty }

        /// The declarations of the entries.
        var declarations: String {
            lines.map { line in
                switch line {
                case .entry(let declaration, _): declaration
                case .condition(let text): text
                }
            }
            .joined(separator: "\n")
        }

        /// The assignments that name the entries.
        var assignments: String {
            lines.map { line in
                switch line {
                case .entry(_, let assignment): assignment
                case .condition(let text): text
                }
            }
            .joined(separator: "\n")
        }

        // MARK: - Reading

        /// The lines for a struct's members, where `#if` is kept as it stands.
        private mutating func entries(of members: MemberBlockItemListSyntax) -> [Line] {
            var lines: [Line] = []
            for member in members {
                if let variable = member.decl.as(VariableDeclSyntax.self) {
                    lines += entries(of: variable)
                } else if let condition = member.decl.as(IfConfigDeclSyntax.self) {
                    lines += entries(of: condition)
                }
            }
            return lines
        }

        private mutating func entries(of condition: IfConfigDeclSyntax) -> [Line] {
            parameters = nil
            var lines: [Line] = []
            for clause in condition.clauses {
                let condition = clause.condition.map { " " + $0.trimmedDescription } ?? ""
                lines.append(.condition(clause.poundKeyword.text + condition))
                if let members = clause.elements?.as(MemberBlockItemListSyntax.self) {
                    lines += entries(of: members)
                }
            }
            return lines + [.condition("#endif")]
        }

        private mutating func entries(of variable: VariableDeclSyntax) -> [Line] {
            let modifiers = variable.modifiers
            // Swift's own rule for what is coded, and then: nobody outside could name a private property's entry.
            guard !modifiers.contains(.static), !modifiers.contains(.lazy) else { return [] }
            let access = modifiers.accessLevel
            guard access != "private" else {
                if variable.bindings.contains(where: \.isStored) { parameters = nil }
                return []
            }
            let prefix = access.map { $0 == "internal" ? "" : $0 + " " } ?? ""

            var lines: [Line] = []
            for (binding, annotation) in variable.bindings.withAnnotations where binding.isStored {
                guard let name = binding.pattern.as(IdentifierPatternSyntax.self)?.identifier.trimmed else {
                    diagnostics.append(.pattern(binding.pattern))
                    continue
                }
                guard keys.contains(name) else { continue }
                guard let annotation else {
                    parameters = nil
                    diagnostics.append(.typeNeeded(binding, name: name))
                    continue
                }
                if let unwrapped = annotation.as(ImplicitlyUnwrappedOptionalTypeSyntax.self) {
                    diagnostics.append(.implicitlyUnwrapped(unwrapped, name: name))
                    continue
                }
                if annotation.withoutOptional.isDate {
                    diagnostics.append(.date(annotation, name: name))
                    continue
                }
                let value = annotation.pathType.replacingSelf(by: type).trimmedDescription
                let isOptional = annotation.isOptional
                let codedAs = annotation.codedAs(within: type)
                parameters?.append(
                    TemplateParameter(
                        name: name,
                        type: value,
                        isOptional: isOptional,
                        access: access,
                        isWithinGeneric: isGeneric
                    )
                )
                lines.append(
                    .entry(
                        declaration: "\(prefix)let \(name.text): SwiftStates.Field<\(value)>",
                        assignment:
                            "self.\(name.text) = SwiftStates.Field(CodingKeys.\(name.text).stringValue, "
                            + "isOptional: \(isOptional)\(codedAs))"
                    )
                )
            }
            return lines
        }
    }

    extension PatternBindingListSyntax {
        /// Each binding with the type that is written for it: in `var a, b: Int` the type stands behind the last only.
        fileprivate var withAnnotations: [(PatternBindingSyntax, TypeSyntax?)] {
            var following: TypeSyntax?
            let pairs = reversed().map { binding -> (PatternBindingSyntax, TypeSyntax?) in
                if let annotation = binding.typeAnnotation {
                    following = annotation.type
                } else if binding.initializer != nil || binding.accessorBlock != nil {
                    following = nil
                }
                return (binding, following)
            }
            return pairs.reversed()
        }
    }

    extension PatternBindingSyntax {
        /// Whether this has storage: without accessors, or with observers alone.
        fileprivate var isStored: Bool {
            switch accessorBlock?.accessors {
            case nil: true
            case .getter: false
            case .accessors(let accessors):
                accessors.allSatisfy { ["willSet", "didSet"].contains($0.accessorSpecifier.text) }
            }
        }
    }
#endif
