import Foundation
import HumanInTheLoop
import SwiftStates
import Testing

#if Macros
    import AgentLoop
    import BatchInference
    import ClaimCheck
    import ContentModerator
    import RetrievalAugmentedGeneration
    import SequentialReasoning
#endif

/// The samples as they are emitted, compared with the ASL that is recorded beside each.
@Suite("The samples")
struct SampleTests {
    static let workflows: [any WorkflowDefinition] = {
        var workflows: [any WorkflowDefinition] = [humanInTheLoop]
        #if Macros
            workflows += [
                agentLoop, batchInference, claimCheck, contentModerator, retrievalAugmentedGeneration,
                sequentialReasoning,
            ]
        #endif
        return workflows
    }()

    @Test(arguments: workflows.indices)
    func areEmittedAsRecorded(index: Int) throws {
        try expectRecorded(Self.workflows[index].synthesize(), "asl.json")
    }

    /// One argument makes another language of it.
    @Test(arguments: workflows.indices)
    func areEmittedInJSONataAsRecorded(index: Int) throws {
        try expectRecorded(Self.workflows[index].queryLanguage(.jsonata).synthesize(), "jsonata.asl.json")
    }

    private func expectRecorded(_ made: SynthesizedWorkflow, _ suffix: String) throws {
        #expect(made.diagnostics == [])
        let recorded = URL(fileURLWithPath: #filePath)
            .appending(path: "../../../Samples/\(made.name)/\(made.name).\(suffix)").standardized
        #expect(
            made.stateMachine.definition.serialized(.pretty) + "\n"
                == (try String(contentsOf: recorded, encoding: .utf8)),
            "if the change is meant, record it: swift run synth --output DIR (--query-language JSONata), and copy \(made.name).\(suffix)"
        )
    }
}
