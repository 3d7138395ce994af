#if CommandLineTool
    import StatesLanguage
    import StatesValidation
    import SwiftStates

    /// What is run: a workflow of the program, or a definition in a file.
    struct RunSubject {
        /// The workflow's name, or the file's path.
        let name: String
        /// What the state machine is called: the workflow's name, or the file's without folder and extension.
        let machineName: String
        let type: ExecutionType
        let stateMachine: StateMachine
        let findings: [Diagnostic]
        /// The path that companions begin with: `<base>.mocks.json`, `<base>.input.json`.
        let companionBase: String?
    }

    extension Session {
        /// What can be run: the workflow of that name, or else the definition in the file of that name.
        ///
        /// What was found in it is told on standard error.
        func runnable(_ name: String, type: ExecutionType) throws(SynthError) -> RunSubject {
            let subject = try runSubject(name, type: type)
            console.report(subject.findings, about: subject.name)
            if subject.findings.containsErrors { throw .unfitToRun(subject.name) }
            return subject
        }

        private func runSubject(_ name: String, type: ExecutionType) throws(SynthError) -> RunSubject {
            if workflows.contains(where: { $0.name == name }) {
                let workflow = try workflow(named: name)
                let made = workflow.synthesize()
                return RunSubject(
                    name: name,
                    machineName: name,
                    type: workflow.type,
                    stateMachine: made.stateMachine,
                    findings: made.allFindings().filter { $0.severity != .info },
                    companionBase: workflow.sourcePath.map { folder(of: $0) + name }
                )
            }
            let file = try definitionFile(name)
            let definition = try file.definition(in: self).definition
            let findings = definition.validate(ValidationOptions(type: type))
            let stem = stem(of: name)
            return RunSubject(
                name: file.name,
                machineName: file.isStandardInput ? "StateMachine" : stem,
                type: type,
                stateMachine: definition.stateMachine,
                findings: findings.filter { $0.severity != .info },
                companionBase: file.isStandardInput ? nil : folder(of: name) + stem
            )
        }

        /// The folder of a path, with its slash.
        private func folder(of path: String) -> Substring {
            path.lastIndex(of: "/").map { path[...$0] } ?? ""
        }

        /// The file's name up to its first dot: `flow` for `asl/flow.asl.json`.
        private func stem(of path: String) -> String {
            let name = path.dropFirst(folder(of: path).count)
            return String(name.prefix { $0 != "." })
        }
    }
#endif
