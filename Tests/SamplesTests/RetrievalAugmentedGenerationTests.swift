#if Macros
    import RetrievalAugmentedGeneration
    import SwiftStatesTesting
    import Testing

    /// A question is answered from what an index knows.
    @Suite("RetrievalAugmentedGeneration", .coverage(of: retrievalAugmentedGeneration, .everything))
    struct RetrievalAugmentedGenerationTests {
        static let passage: JSON = ["source": "handbook", "text": "Water boils at 100 °C.", "score": 0.9]

        static func scenario(_ name: String, finding passages: JSON) -> Scenario {
            Scenario(name, input: ["text": "When does water boil?"]) { tasks in
                tasks.mock(state: "Embed", .success(["Body": ["embedding": [0.1, 0.2], "inputTextTokenCount": 5]]))
                tasks.mock(state: "Search", .lambda(["passages": passages]))
                tasks.mock(state: "Generate", .claude("At 100 °C [handbook]."))
            }
        }

        static let relevant = scenario("relevant passages", finding: [passage])

        @Test func aQuestionIsAnsweredFromThePassages() async throws {
            let run = try await retrievalAugmentedGeneration.test(Self.relevant)
            run.expectPath("Embed", "Search", "IsRelevant", "Generate", "Answer")
            run.expectRequest(
                ["FunctionName": "SearchIndex", "Payload": ["vector": [0.1, 0.2], "limit": 5]],
                of: "Search"
            )
            #expect(run.output?["answer"] == ["text": "At 100 °C [handbook].", "passages": [Self.passage]])
        }

        @Test(
            arguments: [
                [], [["source": "novel", "text": "The kettle sang.", "score": 0.1]],
            ] as [JSON]
        )
        func withoutRelevantPassagesTheModelIsntAsked(passages: JSON) async throws {
            let run = try await retrievalAugmentedGeneration.test(Self.scenario("nothing of use", finding: passages))
            run.expectNoVisits("Generate")
            #expect(run.output?["answer"]?["text"] == "Nothing is known about this.")
        }

        @Test func wherePassagesAreFoundTheirReaderGetsThemWhateverTheModelDoes() async throws {
            let matrix = try await retrievalAugmentedGeneration.faultMatrix(Self.relevant)
            matrix.expectHandled(except: "Embed", "Search")
            matrix.expect("what was found is given") { run in
                run["Search"]?.output == nil || run.output?["answer"]?["passages"] == [Self.passage]
            }
            matrix.expectEnds(in: "Answer", "Embed", "Search")
        }
    }
#endif
