import HumanInTheLoop
import StatesEngine
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

/// Each sample gives the same in both query languages, run by the engine.
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

    #if Macros
        /// BatchInference reads a file and writes others: what it writes is the same, too.
        @Test func aBatchWritesTheSameInBothLanguages() async throws {
            let jsonPath = try await batch(in: .jsonPath)
            let jsonata = try await batch(in: .jsonata)
            #expect(jsonPath == jsonata)
            #expect(jsonPath.output?["results"]?["ResultWriterDetails"]?["Bucket"] == "batches")
            let lines = jsonPath.files.first { $0.key.hasSuffix("SUCCEEDED_0.json") }?.value.split(separator: "\n")
            #expect(lines?.count == 12)
            #expect(lines?.contains(#"{"id":"1","prompt":"1?","answer":"42"}"#) == true)
            #expect(lines?.filter { $0.contains("Bedrock.ValidationException") }.count == 1)
        }

        private struct Batch: Equatable {
            let output: JSON?
            let files: [String: String]
        }

        /// Twelve prompts, of which the model refuses the second.
        private func batch(in language: QueryLanguage) async throws -> Batch {
            let made = batchInference.queryLanguage(language).synthesize()
            #expect(made.diagnostics == [])
            let store = MemoryObjectStore(buckets: ["batches"])
            let prompts = (1...12).map { #"{"id": "\#($0)", "prompt": "\#($0)?"}"# }.joined(separator: "\n")
            store.put(prompts, bucket: "batches", key: "prompts.jsonl")
            var options = EngineOptions(clock: .virtual)
            options.objectStore = store
            options.seed = 1
            var handlers = TaskHandlers()
            handlers.on(state: "Infer") { request in
                if request.parameters.serialized().contains("\"2?\"") {
                    throw TaskFailure("Bedrock.ValidationException", cause: "no")
                }
                return Self.message("42")
            }
            handlers.mock(state: "Count", .success(["ItemCounts": ["Succeeded": 12, "Failed": 0, "Total": 12]]))
            handlers.mock(state: "NotifyDone", .success(["MessageId": "m"]))
            let engine = try Engine(made.stateMachine, handlers: handlers, options: options)
            let result = try await engine.run(["bucket": "batches", "key": "prompts.jsonl"], name: "run-1")
            #expect(result.status == .succeeded, "\(language.rawValue): \(result.cause ?? "")")
            var files: [String: String] = [:]
            for key in store.keys(bucket: "batches") where key != "prompts.jsonl" {
                files[key] = store.bytes(bucket: "batches", key: key).map { String(decoding: $0, as: UTF8.self) }
            }
            return Batch(output: result.output, files: files)
        }
    #endif
}
