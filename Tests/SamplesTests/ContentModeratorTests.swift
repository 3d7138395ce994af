#if Macros
    import ContentModerator
    import SwiftStatesTesting
    import Testing

    /// A comment is judged by a model before it is posted.
    @Suite("ContentModerator", .coverage(of: contentModerator, .everything))
    struct ContentModeratorTests {
        static func scenario(flagged: Bool) -> Scenario {
            Scenario(flagged ? "flagged" : "harmless", input: ["comment": "You again!"]) { tasks in
                tasks.mock(state: "AnalyzeContent", .claude(#"{"flagged": \#(flagged), "reason": "tone"}"#))
                tasks.mock(state: "NotifyModerator", .lambda(["id": "ticket-1"]))
                tasks.mock(state: "PostComment", .lambda(["id": "comment-1"]))
            }
        }

        @Test func aHarmlessCommentIsPosted() async throws {
            let run = try await contentModerator.test(Self.scenario(flagged: false))
            run.expectPath("AnalyzeContent", "ParseResults", "CheckToxicity", "PostComment")
            run.expectOutput(["id": "comment-1"])
        }

        @Test func aFlaggedCommentIsForAModerator() async throws {
            let run = try await contentModerator.test(Self.scenario(flagged: true))
            run.expectVisits("NotifyModerator")
            run.expectNoVisits("PostComment")
            #expect(run["NotifyModerator"]?.input["analysis"] == ["result": ["flagged": true, "reason": "tone"]])
        }

        @Test func aModelThatIsThrottledIsAskedAgain() async throws {
            var scenario = Self.scenario(flagged: false)
            scenario.handlers.mock(
                state: "AnalyzeContent",
                .failure("Bedrock.ThrottlingException"),
                .failure("Bedrock.ThrottlingException"),
                .claude(#"{"flagged": false}"#)
            )
            let run = try await contentModerator.test(scenario)
            run.expectRetries(2, of: "AnalyzeContent")
            // 2 s, then 4 s.
            #expect(run.duration == .seconds(6))
        }

        @Test func aModelThatDoesntAnswerInJSONFailsTheExecution() async throws {
            var scenario = Self.scenario(flagged: false)
            scenario.handlers.mock(state: "AnalyzeContent", .claude("I can't judge that."))
            let run = try await contentModerator.test(scenario)
            run.expectPath("AnalyzeContent", "ParseResults")
            #expect(run.status == .failed)
        }

        @Test func nothingIsPostedThatWasntJudged() async throws {
            let matrix = try await contentModerator.faultMatrix(
                Self.scenario(flagged: false),
                Self.scenario(flagged: true)
            )
            matrix.expectAlwaysEnds()
            matrix.expect("what is posted was judged harmless") { run in
                run["PostComment"].map { $0.input["analysis"]?["result"]?["flagged"] == false } ?? true
            }
        }
    }
#endif
