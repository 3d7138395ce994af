import Foundation
import HumanInTheLoop
import StatesEngine
import StatesLanguage
import StatesValidation
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

    @Test(arguments: workflows.indices, [QueryLanguage.jsonPath, .jsonata])
    func areFreeOfWarnings(index: Int, language: QueryLanguage) throws {
        let made = Self.workflows[index].queryLanguage(language).synthesize()
        let options = ValidationOptions(type: made.type, inputShape: made.inputShape)
        let findings = made.stateMachine.validate(options).filter { $0.severity != .info }
        #expect(findings.map(\.description) == [])
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

    /// How each test case of the samples' mocks ends.
    static let endings: [String: ExecutionStatus] = [
        "HumanInTheLoop/Approved": .succeeded, "HumanInTheLoop/Rejected": .succeeded,
        "HumanInTheLoop/Unanswered": .failed,
        "ContentModerator/Posted": .succeeded, "ContentModerator/Flagged": .succeeded,
        "ContentModerator/Throttled": .succeeded,
        "AgentLoop/Answered": .succeeded, "AgentLoop/ToolFails": .succeeded, "AgentLoop/GivesUp": .failed,
        "SequentialReasoning/Read": .succeeded, "SequentialReasoning/ModelRefuses": .failed,
        "RetrievalAugmentedGeneration/Answered": .succeeded, "RetrievalAugmentedGeneration/NothingFound": .succeeded,
        "RetrievalAugmentedGeneration/ModelFails": .succeeded,
        "ClaimCheck/Summarised": .succeeded, "ClaimCheck/ModelFails": .failed,
        "BatchInference/Done": .succeeded,
    ]

    /// What BatchInference reads.
    private static let prompts: MemoryObjectStore = {
        let store = MemoryObjectStore()
        store.put(
            "{\"id\": \"1\", \"prompt\": \"What is six times seven?\"}\n",
            bucket: "prompts-111122223333",
            key: "prompts.jsonl"
        )
        return store
    }()

    @Test(arguments: workflows.indices)
    func runWithTheirMocks(index: Int) async throws {
        let made = Self.workflows[index].synthesize()
        let base = try #require(Self.workflows[index].sourcePath).replacing(".swift", with: "")
        let mocks = try MockConfiguration(json: Array(Data(contentsOf: URL(fileURLWithPath: base + ".mocks.json"))))
        let input = try JSON(parsing: Array(Data(contentsOf: URL(fileURLWithPath: base + ".input.json"))))
        #expect(mocks.stateMachineNames == [made.name])
        for name in mocks.testCaseNames(of: made.name) {
            let handlers = try mocks.testCase(name, of: made.name).handlers
            var options = EngineOptions(clock: .virtual)
            options.objectStore = Self.prompts
            let engine = try Engine(made.stateMachine, handlers: handlers, options: options)
            let result = try await engine.run(input)
            #expect(result.status == Self.endings["\(made.name)/\(name)"], "\(name): \(result.cause ?? "")")
            // A mocked response that ran out would fail a test case that is meant to fail, too.
            #expect(result.error != "States.Runtime")
        }
    }
}
