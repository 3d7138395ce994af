import HumanInTheLoop
import StatesEngine
import SwiftStates
import Testing

#if Macros
    import AgentLoop
    import ClaimCheck
    import ContentModerator
    import RetrievalAugmentedGeneration
    import SequentialReasoning
#endif

/// Each sample gives the same in both query languages, run by the engine.
///
/// BatchInference reads from S3, and isn't among them.
@Suite("A sample that runs")
struct SampleRunTests {
    /// A sample with an input, what its tasks answer, and a part of what it must give.
    struct Run: Sendable, CustomTestStringConvertible {
        let workflow: any WorkflowDefinition
        let input: JSON
        let answers: [String: JSON]
        let status: String
        let output: JSON?
        var testDescription: String { "\(workflow.name) on \(input.serialized())" }
    }

    static let runs: [Run] = {
        var runs = [
            Run(
                workflow: humanInTheLoop,
                input: ["id": "d1", "text": "…"],
                answers: ["AskReviewer": ["approved": true, "reviewer": "a"], "Publish": ["Payload": ["ok": true]]],
                status: "SUCCEEDED",
                output: ["ok": true]
            ),
            Run(
                workflow: humanInTheLoop,
                input: ["id": "d1", "text": "…"],
                answers: ["AskReviewer": ["approved": false, "reviewer": "a"], "RecordRejection": [:]],
                status: "SUCCEEDED",
                output: ["id": "d1", "text": "…", "decision": ["approved": false, "reviewer": "a"]]
            ),
        ]
        #if Macros
            runs += withMacros
        #endif
        return runs
    }()

    #if Macros
        private static func message(_ text: String) -> JSON {
            ["Body": ["content": [["type": "text", "text": .string(text)]]], "ContentType": "application/json"]
        }

        private static let withMacros: [Run] = [
            Run(
                workflow: contentModerator,
                input: ["comment": "it's \"fine\""],
                answers: [
                    "AnalyzeContent": message(#"{"flagged": false}"#), "PostComment": ["Payload": ["id": "p1"]],
                ],
                status: "SUCCEEDED",
                output: ["id": "p1"]
            ),
            Run(
                workflow: contentModerator,
                input: ["comment": "bad"],
                answers: [
                    "AnalyzeContent": message(#"{"flagged": true, "reason": "r"}"#),
                    "NotifyModerator": ["Payload": ["id": "m1"]],
                ],
                status: "SUCCEEDED",
                output: ["id": "m1"]
            ),
            Run(
                workflow: agentLoop,
                input: ["question": "why?"],
                answers: [
                    "Retrieve": ["Payload": ["passages": ["only one"]]],
                    "Reason": message(#"{"isFinal": false, "toolCall": {"tool": "t", "input": "i"}}"#),
                    "Act": ["Payload": "seen"],
                ],
                status: "FAILED",
                output: nil
            ),
            Run(
                workflow: agentLoop,
                input: ["question": "why?"],
                answers: [
                    "Retrieve": ["Payload": ["passages": []]],
                    "Reason": message(#"{"isFinal": true, "answer": "so"}"#),
                ],
                status: "SUCCEEDED",
                output: ["question": "why?", "answer": "so"]
            ),
            Run(
                workflow: sequentialReasoning,
                input: ["id": "a", "text": "t", "language": "French"],
                answers: [
                    "Summarise": message("s"), "JudgeSentiment": message("neutral"), "Translate": message("f"),
                ],
                status: "SUCCEEDED",
                output: [
                    "id": "a", "text": "t", "language": "French",
                    "reading": ["summary": "s", "sentiment": "neutral", "translation": "f"],
                ]
            ),
            Run(
                workflow: retrievalAugmentedGeneration,
                input: ["text": "q"],
                answers: [
                    "Embed": ["Body": ["embedding": [0.5]]],
                    "Search": ["Payload": ["passages": [["source": "s", "text": "t", "score": 0.9]]]],
                    "Generate": message("because"),
                ],
                status: "SUCCEEDED",
                output: [
                    "text": "q",
                    "answer": ["text": "because", "passages": [["source": "s", "text": "t", "score": 0.9]]],
                ]
            ),
            Run(
                workflow: retrievalAugmentedGeneration,
                input: ["text": "q"],
                answers: ["Embed": ["Body": ["embedding": [0.5]]], "Search": ["Payload": ["passages": []]]],
                status: "SUCCEEDED",
                output: ["text": "q", "answer": ["text": "Nothing is known about this.", "passages": []]]
            ),
            Run(
                workflow: claimCheck,
                input: ["id": "c", "text": "long"],
                answers: [
                    "CheckIn": [:], "WritePrompt": ["Payload": [:]], "Summarise": [:],
                    "ReadAnswer": ["Payload": ["text": "short"]],
                ],
                status: "SUCCEEDED",
                output: [
                    "id": "c", "document": ["bucket": "claim-check-111122223333", "key": "run-1/document.json"],
                    "summary": "short",
                ]
            ),
        ]
    #endif

    @Test(arguments: runs)
    func givesTheSameInBothLanguages(run: Run) async throws {
        for language in [QueryLanguage.jsonPath, .jsonata] {
            let made = run.workflow.queryLanguage(language).synthesize()
            #expect(made.diagnostics == [])
            var handlers = TaskHandlers()
            for (state, answer) in run.answers { handlers.mock(state: state, .success(answer)) }
            let engine = try Engine(made.stateMachine, handlers: handlers, options: EngineOptions(clock: .virtual))
            let result = try await engine.run(run.input, name: "run-1")
            #expect(
                result.status.rawValue == run.status,
                "\(language.rawValue): \(result.error ?? "") \(result.cause ?? "")"
            )
            #expect(result.output == run.output, "in \(language.rawValue)")
        }
    }
}
