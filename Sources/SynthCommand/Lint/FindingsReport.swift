#if CommandLineTool
    import StatesLanguage
    import StatesValidation
    import SwiftStates

    /// What was found about one workflow or file.
    struct FindingsReport {
        /// The workflow's name, or the file's path.
        let subject: String
        let findings: [Diagnostic]
        /// The lines of the file, empty for a workflow.
        let lines: [Substring]
    }

    extension Session {
        /// Everything that is wrong with the workflow of that name, or with the definition in the file of that name.
        func findings(
            about name: String,
            _ options: ValidationOptions
        ) throws(SynthError) -> FindingsReport {
            if workflows.contains(where: { $0.name == name }) {
                let workflow = try workflow(named: name).synthesize()
                return FindingsReport(
                    subject: name,
                    findings: workflow.allFindings(options.allowed, inputShape: options.inputShape),
                    lines: []
                )
            }
            let file = try definitionFile(name)
            let bytes = try file.bytes(in: self)
            let definition = try file.definition(from: bytes).definition
            let findings = definition.validate(options)
            let lines = String(decoding: bytes, as: UTF8.self)
                .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            return FindingsReport(subject: file.name, findings: findings, lines: lines)
        }
    }

    extension SynthesizedWorkflow {
        /// What was found while the workflow was made and by the validation, without what its author allows.
        ///
        /// Of two findings that say the same of one state only the builder's stays, which knows the line.
        ///
        /// - Parameter inputShape: What comes into the machine, where that is known.
        func allFindings(_ allowed: Set<Diagnostic.Code> = [], inputShape: Shape? = nil) -> [Diagnostic] {
            let built = findings
            var found = built
            // A definition that couldn't be made whole has faults that only follow from the first.
            if !built.containsErrors {
                let options = ValidationOptions(type: type, allowed: allowed, inputShape: inputShape ?? self.inputShape)
                found += stateMachine.validate(options).map(located)
            }
            return found.filter { !allowed.contains($0.code) && !isAllowed($0) }
        }

        private func isAllowed(_ finding: Diagnostic) -> Bool {
            if allowedCodes.contains(finding.code) { return true }
            guard let state = finding.state else { return false }
            return allowedCodesByState[state]?.contains(finding.code) ?? false
        }
    }
#endif
