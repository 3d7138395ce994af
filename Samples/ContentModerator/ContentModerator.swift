#if Macros
    public import SwiftStates

    // A comment is judged by a model before it is posted.
    //
    // The model answers with JSON in the text of its message. A Choice can't look into text: a literal
    // "States.StringToJson(…)" under a key without `.$` stays text, and every comment passes. Here the function is typed, so
    // it can't be written as text, and the field that the Choice reads is one that the compiler knows.

    /// A comment under review, as it travels through the workflow.
    @Payload public struct Review: Sendable {
        /// What was written.
        public var comment: String
        /// The model's answer, as Bedrock gives it.
        public var modelOutput: Bedrock.InvokeModelOutput<Claude.Message>?
        /// What the model's answer says.
        public var analysis: Analysis?
    }

    /// The model's judgement.
    @Payload public struct Analysis: Sendable {
        /// The JSON in the model's answer.
        public var result: Verdict
    }

    /// What the model is asked to answer.
    @Payload public struct Verdict: Sendable {
        /// Whether the comment breaks the rules.
        public var flagged: Bool
        /// Why.
        public var reason: String?
    }

    /// What the two functions answer.
    @Payload public struct Receipt: Sendable {
        /// The identifier of what was done.
        public var id: String
    }

    let notifyModerator = Lambda<Review, Receipt>("NotifyModerator")
    let postComment = Lambda<Review, Receipt>("PostComment")

    /// Moderates a comment: a model judges it, then it is posted or a moderator is told.
    public let contentModerator = Workflow(
        "ContentModerator",
        input: Review.self,
        comment: "Posts a comment, unless a model flags it for a moderator"
    ) { review in
        Task(
            "AnalyzeContent",
            Bedrock.invokeModel(
                .claude3Sonnet,
                Claude.prompt(
                    """
                    Is this comment offensive? Answer with JSON alone, {"flagged": true or false, "reason": "…"}.

                    \(review.comment)
                    """,
                    maxTokens: 300
                )
            )
        )
        .result(into: review.modelOutput)
        .retry(.bedrockThrottling, interval: .seconds(2), maxAttempts: 5, backoffRate: 2)

        Pass("ParseResults")
            .set(review.analysis.result, to: States.stringToJSON(review.modelOutput.body.content[0].text))

        Choice("CheckToxicity") {
            When(review.analysis.result.flagged == true) {
                Task("NotifyModerator", notifyModerator, input: review)
            }
            Otherwise {
                Task("PostComment", postComment, input: review)
            }
        }
    }
#endif
