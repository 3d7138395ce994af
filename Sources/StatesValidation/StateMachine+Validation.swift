public import StatesLanguage

extension StateMachine {
    /// Everything that is wrong with the state machine and shows in its definition, in the order of the definition.
    ///
    /// Nothing stops the work: all findings are collected, each with its state and its place in the definition. What
    /// only a reader can see, unknown fields and values of a wrong kind, is in ``ParsedDefinition``'s own findings;
    /// `ParsedDefinition.validate` gives both.
    public func validate(_ options: ValidationOptions = ValidationOptions()) -> [Diagnostic] {
        var validator = Validator(self, options)
        validator.checkAll()
        return validator.findings.filter { !options.allowed.contains($0.code) }
    }
}

extension ParsedDefinition {
    /// What was found while the definition was read, and what is wrong with the state machine, in the order of the text.
    ///
    /// Of two findings that say the same of one place only the better stays.
    public func validate(_ options: ValidationOptions = ValidationOptions()) -> [Diagnostic] {
        let own = stateMachine.validate(options).map(located)
        let told = Set(own.lazy.filter { $0.code.tellsOfUnknownField }.compactMap(\.pointer))
        let read = diagnostics.filter { finding in
            if options.allowed.contains(finding.code) { return false }
            guard finding.code == .unknownField, let pointer = finding.pointer else { return true }
            return !told.contains(pointer)
        }
        return (read + own).sortedByPlace()
    }
}

extension [Diagnostic] {
    /// The findings in the order of their lines; those of one line stay as they are.
    fileprivate func sortedByPlace() -> [Diagnostic] {
        enumerated()
            .sorted {
                ($0.element.place.line, $0.element.place.column, $0.offset) < (
                    $1.element.place.line, $1.element.place.column, $1.offset
                )
            }
            .map(\.element)
    }
}

extension Diagnostic {
    fileprivate var place: (line: Int, column: Int) {
        if case .text(_, let line, let column) = location { (line, column) } else { (0, 0) }
    }
}
