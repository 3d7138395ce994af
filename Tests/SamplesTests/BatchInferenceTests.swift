#if Macros
    import BatchInference
    import SwiftStatesTesting
    import Testing

    /// A file of prompts is run through a model by child executions of ten lines each.
    @Suite("BatchInference", .coverage(of: batchInference, .everything))
    struct BatchInferenceTests {
        /// A bucket with a file of so many prompts.
        static func scenario(prompts: Int) -> Scenario {
            let store = MemoryObjectStore(buckets: ["batches"])
            let lines = (1...prompts).map { #"{"id": "\#($0)", "prompt": "What is \#($0) times 2?"}"# }
            store.put(lines.joined(separator: "\n") + "\n", bucket: "batches", key: "prompts.jsonl")
            var scenario = Scenario(
                "\(prompts) prompts",
                input: ["bucket": "batches", "key": "prompts.jsonl"]
            ) { tasks in
                tasks.mock(state: "Infer", .claude("42"))
                tasks.mock(
                    state: "Count",
                    .success(["ItemCounts": ["Total": .integer(Int64(prompts)), "Succeeded": 42, "Failed": 0]])
                )
                tasks.mock(state: "NotifyDone", .success(["MessageId": "m1"]))
                tasks.mock(state: "NotifyFailure", .success(["MessageId": "m2"]))
            }
            scenario.options.objectStore = store
            return scenario
        }

        @Test func linesAreAnsweredInBatchesOfTen() async throws {
            let run = try await batchInference.test(Self.scenario(prompts: 25))
            run.expectPath("EachBatch", "Count", "NotifyDone")
            #expect(run.childTraces.count == 3)
            #expect(run.visits(of: "Infer").count == 25)
            run.expectSuccess()
        }

        @Test func aPromptThatTheModelRefusesIsAResultLikeAnyOther() async throws {
            var scenario = Self.scenario(prompts: 10)
            scenario.handlers.mock(state: "Infer", .failure("Bedrock.ValidationException"), .claude("42"))
            let run = try await batchInference.test(scenario)
            #expect(run.visits(of: "Refused").count == 1)
            #expect(run.visits(of: "Answer").count == 9)
            run.expectSuccess()
        }

        @Test func moreFailuresThanAreToleratedEndTheBatch() async throws {
            var scenario = Self.scenario(prompts: 10)
            scenario.handlers.mock(state: "Infer", .failure("Odd"))
            let run = try await batchInference.test(scenario)
            run.expectPath("EachBatch", "NotifyFailure", "BatchFailed")
            run.expectFailure("States.ExceedToleratedFailureThreshold")
        }

        @Test func somebodyIsToldWhateverGoesWrong() async throws {
            let matrix = try await batchInference.faultMatrix(Self.scenario(prompts: 10))
            matrix.expectAlwaysEnds()
            matrix.expectHandled(except: "Count", "NotifyDone", "NotifyFailure")
            matrix.expect("a batch that fails is told of") { run in
                run["Count"] != nil || run["NotifyFailure"] != nil
            }
        }
    }
#endif
