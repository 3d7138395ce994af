#if Macros
    import SequentialReasoning
    import SwiftStatesTesting
    import Testing

    /// An article is summarised, its tone is judged, and the summary is translated.
    @Suite("SequentialReasoning", .coverage(of: sequentialReasoning, .everything))
    struct SequentialReasoningTests {
        static let article = Scenario(
            "an article",
            input: ["id": "a1", "text": "Much was said.", "language": "French"]
        ) { tasks in
            tasks.mock(state: "Summarise", .claude("Much."))
            tasks.mock(state: "JudgeSentiment", .claude("positive"))
            tasks.mock(state: "Translate", .claude("Beaucoup."))
            tasks.mock(state: "RecordFailure", .success([:]))
        }

        @Test func eachPromptIsBuiltFromTheAnswerBefore() async throws {
            let run = try await sequentialReasoning.test(Self.article)
            run.expectPath("Summarise", "JudgeSentiment", "Translate", "Report")
            run.expectVariables(["sentiment": "positive"], of: "JudgeSentiment")
            #expect(
                run.output?["reading"] == ["summary": "Much.", "sentiment": "positive", "translation": "Beaucoup."]
            )
        }

        @Test(arguments: ["Summarise", "JudgeSentiment", "Translate"])
        func aModelThatRefusesIsRecorded(state: String) async throws {
            var scenario = Self.article
            scenario.handlers.mock(state: state, .failure("Bedrock.ValidationException", cause: "too long"))
            let run = try await sequentialReasoning.test(scenario)
            run.expectCaught(in: StateName(state))
            #expect(run.path.suffix(3) == [state, "RecordFailure", "ReasoningFailed"])
            run.expectFailure("Bedrock.ValidationException")
        }

        @Test func everyErrorOfAModelIsTriedAgainOrRecorded() async throws {
            let matrix = try await sequentialReasoning.faultMatrix(Self.article)
            matrix.expectAlwaysEnds()
            matrix.expectHandled(except: "RecordFailure")
            matrix.expectEnds(in: "Report", "ReasoningFailed", "RecordFailure")
        }
    }
#endif
