#if CommandLineTool
    import OrderedJSON
    import StatesLanguage
    import SwiftStates

    extension Session {
        /// All workflows, whose names are known to differ and to be fit for files.
        func catalogue() throws(SynthError) -> [any WorkflowDefinition] {
            guard !workflows.isEmpty else { throw .noWorkflows() }
            var names: Set<String> = []
            for name in workflows.map(\.name) {
                if name.isEmpty || name.hasPrefix(".") || name.contains("/") || name.contains("\0") {
                    throw .unusableName(name)
                }
                if !names.insert(name).inserted { throw .duplicateName(name) }
            }
            return workflows
        }

        /// The workflow of that name.
        func workflow(named name: String) throws(SynthError) -> any WorkflowDefinition {
            let workflows = try catalogue()
            guard let workflow = workflows.first(where: { $0.name == name }) else {
                throw .unknownWorkflow(name, among: workflows.map(\.name))
            }
            return workflow
        }

        /// The workflow of that name, or else the definition in the file of that name.
        func workflowOrFile(_ name: String) throws(SynthError) -> Subject {
            if workflows.contains(where: { $0.name == name }) {
                let workflow = try workflow(named: name).synthesize()
                return Subject(
                    name: name,
                    stateMachine: workflow.stateMachine,
                    findings: workflow.findings,
                    inputShape: workflow.inputShape
                )
            }
            let parsed = try definitionFile(name).definition(in: self).definition
            return Subject(name: name, stateMachine: parsed.stateMachine, findings: parsed.diagnostics)
        }

        /// The file of that name, which is no workflow's.
        func definitionFile(_ name: String) throws(SynthError) -> InputFile {
            let file = InputFile(name)
            guard file.exists(in: self) else { throw .neitherWorkflowNorFile(name, among: workflows.map(\.name)) }
            return file
        }

        /// A state machine, wherever it came from, and what was found.
        struct Subject {
            let name: String
            let stateMachine: StateMachine
            let findings: [Diagnostic]
            /// What is known of the input from its type.
            var inputShape: Shape?
        }
    }

    extension SynthesizedWorkflow {
        /// What was found, each finding with the line of its state where it had none.
        var findings: [Diagnostic] { diagnostics.map(located) }

        /// A finding with the line of its state where it had none.
        func located(_ finding: Diagnostic) -> Diagnostic {
            var finding = finding
            if finding.location == nil, let state = finding.state { finding.location = locations[state] }
            return finding
        }

        /// The definition as it is written to files: pretty, with a line end at the end.
        var text: String { stateMachine.definition.serialized(.pretty) + "\n" }
    }
#endif
