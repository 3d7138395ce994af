#if Macros
    public import SwiftStates

    // A question is answered from what an index knows: the question becomes a vector, the index gives the passages that
    // are nearest to it, and a model answers from those passages alone.
    //
    // Without a vector or passages there is nothing to answer from: where embedding or search fails for good, so does
    // the execution, and whoever asked knows. Where the model fails, the passages are still given.
    //
    // The search is a function: whichever index holds the vectors, OpenSearch, pgvector or S3 Vectors, its client
    // library and its network access belong there. Embedding and answering need none, Step Functions calls Bedrock.

    /// What is asked, and what is answered.
    @Payload public struct Question: Sendable {
        /// The question.
        public var text: String
        /// The answer, or that there is none.
        public var answer: Answer?
    }

    /// An answer, and where it is from.
    @Payload public struct Answer: Sendable {
        /// The answer.
        public var text: String
        /// What it was made from.
        public var passages: [Passage]
    }

    /// What the index is asked for: the `limit` passages that are nearest to a vector.
    @Payload public struct Search: Sendable {
        /// The question as a vector.
        public var vector: [Double]
        /// How many passages are wanted.
        public var limit: Int
    }

    /// What the index gives.
    @Payload public struct Findings: Sendable {
        /// The passages, best first.
        public var passages: [Passage]
    }

    /// A piece of a document.
    @Payload public struct Passage: Sendable {
        /// Where it stands.
        public var source: String
        /// What it says.
        public var text: String
        /// How near it is to the question: 1 for the same meaning, 0 for none in common.
        public var score: Double
    }

    let searchIndex = Lambda<Search, Findings>("SearchIndex")

    let vector = Variable<[Double]>("vector")
    let found = Variable<[Passage]>("found")
    let answer = Variable<String>("answer")

    /// Answers a question from the passages of an index.
    public let retrievalAugmentedGeneration = Workflow(
        "RetrievalAugmentedGeneration",
        input: Question.self,
        comment: "Answers a question from the passages of an index",
        timeout: .minutes(5)
    ) { question in
        // The index was made with the same model and length, or no passage would be near to any question.
        Task(
            "Embed",
            Bedrock.invokeModel(.titanTextEmbeddingsV2, Titan.embedding(Text(question.text), dimensions: 512))
        )
        .assign(vector) { $0.body.embedding }
        .discardingResult()
        .timeout(.seconds(30))
        .retry(.bedrockTransient, interval: .seconds(1), maxAttempts: 5, backoffRate: 2, jitter: .full)

        Task("Search", searchIndex, input: Search.template(vector: vector, limit: 5))
            .assign(found) { $0.passages }
            .discardingResult()
            .timeout(.seconds(30))
            .retry(.lambdaTransient, interval: .seconds(1), maxAttempts: 3, backoffRate: 2, jitter: .full)

        // A model that is given passages of no relevance answers from them all the same, so it isn't asked. An And is
        // read in order: the score is looked at only where there is a passage.
        Choice("IsRelevant") {
            When(.isPresent(found[0]) && found[0].score >= 0.4) {
                Task(
                    "Generate",
                    Bedrock.invokeModel(
                        .claude35Sonnet,
                        Claude.prompt(
                            """
                            Passages, as JSON:
                            \(States.jsonToString(found))

                            Question: \(question.text)
                            """,
                            system: """
                                Answer from the passages alone and name the source of each statement in brackets. \
                                Where the passages don't say, answer that you don't know.
                                """,
                            maxTokens: 800,
                            temperature: 0
                        )
                    )
                )
                .assign(answer) { $0.body.content[0].text }
                .discardingResult()
                .timeout(.minutes(2))
                .retry(.bedrockTransient, interval: .seconds(2), maxAttempts: 5, backoffRate: 2, jitter: .full)
                .catch(discarding: .all) {
                    // The handler goes on with the step after this one, which finds its answer set.
                    Pass("Apologise").assign(answer, "No answer could be written, but these passages are about it.")
                }

                Pass("Answer").set(question.answer, to: Answer.template(text: "\(answer)", passages: found))
            }
            Otherwise {
                Pass("NothingFound")
                    .set(
                        question.answer,
                        to: Answer.template(text: "Nothing is known about this.", passages: [Computed<Passage>]())
                    )
            }
        }
    }
#endif
