#if Macros
    import SwiftDiagnostics
    import SwiftSyntax

    /// Reads stored properties and writes one line of the table for each that is coded and may be named.
    struct FieldTable {
        /// The payload's type, which stands for `Self` in the table.
        let type: TypeSyntax
        /// Which properties are coded.
        let keys: CodingKeyNames
        /// What couldn't be read.
        private(set) var diagnostics: [Diagnostic] = []

        init(type: TypeSyntax, keys: CodingKeyNames) {
            self.type = type
            self.keys = keys
        }

        /// The lines for a struct's members, in their order. `#if` is kept as it stands.
        mutating func entries(of members: MemberBlockItemListSyntax) -> [String] {
            var lines: [String] = []
            for member in members {
                if let variable = member.decl.as(VariableDeclSyntax.self) {
                    lines += entries(of: variable)
                } else if let condition = member.decl.as(IfConfigDeclSyntax.self) {
                    lines += entries(of: condition)
                }
            }
            return lines
        }

        private mutating func entries(of condition: IfConfigDeclSyntax) -> [String] {
            var lines: [String] = []
            for clause in condition.clauses {
                lines.append("\(clause.poundKeyword.text) \(clause.condition?.trimmedDescription ?? "")")
                if let members = clause.elements?.as(MemberBlockItemListSyntax.self) {
                    lines += entries(of: members)
                }
            }
            return lines + ["#endif"]
        }

        private mutating func entries(of variable: VariableDeclSyntax) -> [String] {
            let modifiers = variable.modifiers
            // Swift's own rule for what is coded, and then: nobody outside could name a private property's entry.
            guard !modifiers.contains(.static), !modifiers.contains(.lazy) else { return [] }
            let access = modifiers.accessLevel
            guard access != "private" else { return [] }
            let prefix = access.map { $0 == "internal" ? "" : $0 + " " } ?? ""

            var lines: [String] = []
            for (binding, annotation) in variable.bindings.withAnnotations where binding.isStored {
                guard let name = binding.pattern.as(IdentifierPatternSyntax.self)?.identifier.trimmed else {
                    diagnostics.append(.pattern(binding.pattern))
                    continue
                }
                guard keys.contains(name) else { continue }
                guard let annotation else {
                    diagnostics.append(.typeNeeded(binding, name: name))
                    continue
                }
                if let unwrapped = annotation.as(ImplicitlyUnwrappedOptionalTypeSyntax.self) {
                    diagnostics.append(.implicitlyUnwrapped(unwrapped, name: name))
                    continue
                }
                let value = annotation.withoutOptional.replacingSelf(by: type).trimmedDescription
                lines.append("\(prefix)let \(name.text) = SwiftStates.Field<\(value)>(CodingKeys.\(name.text).stringValue)")
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
