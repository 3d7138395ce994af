#if Macros
    public import SwiftStates

    // An article is summarised, its tone is judged, and the summary is translated in that tone. Each prompt is built
    // from the answer before it.
    //
    // The answers are kept in workflow variables: a state's output then stays the article, whatever the models say, and
    // the last state puts together what is of use. A variable holds the text alone, not Bedrock's whole message.

    /// An article to work on.
    @Payload public struct Article: Sendable {
        /// The article's identifier.
        public var id: String
        /// What was written.
        public var text: String
        /// The language to translate into, "French" for example.
        public var language: String
        /// What was found, once all models have answered.
        public var reading: Reading?
        /// What went wrong, where something did.
        public var failure: ErrorOutput?
    }

    /// What the models found.
    @Payload public struct Reading: Sendable {
        /// The article in three sentences.
        public var summary: String
        /// Its tone.
        public var sentiment: String
        /// The summary in the other language.
        public var translation: String
    }

    let summary = Variable<String>("summary")
    let sentiment = Variable<String>("sentiment")
    let translation = Variable<String>("translation")

    // Jitter spreads the retries of executions that were throttled together. Five of them, starting at 2 s, wait for
    // about a minute at most: long enough for a quota per minute to be there again.
    let modelRetry = RetryPolicy(
        .bedrockTransient,
        interval: .seconds(2),
        maxAttempts: 5,
        backoffRate: 2,
        jitter: .full
    )

    let recordFailure: StateName = "RecordFailure"

    /// Summarises an article, judges its tone, and translates the summary.
    public let sequentialReasoning = Workflow(
        "SequentialReasoning",
        input: Article.self,
        comment: "Summarises an article, judges its tone, and translates the summary",
        timeout: .minutes(15)
    ) { article in
        Task(
            "Summarise",
            Bedrock.invokeModel(
                .claude35Sonnet,
                Claude.prompt("Summarise this article in three sentences.\n\n\(article.text)", maxTokens: 400)
            )
        )
        .assign(summary) { $0.body.content[0].text }
        .discardingResult()
        .timeout(.minutes(2))
        .retry(modelRetry)
        .catch(.all, into: article.failure) {
            // All three models' failures come here. The table keeps the whole error as text: an error has no Cause
            // where a task timed out, and a path to what isn't there would fail in its turn.
            Task(
                recordFailure,
                DynamoDB.putItem(
                    table: "ReasoningFailures",
                    item: [
                        "id": .string(article.id),
                        "execution": .string(Context.execution.id),
                        "failure": .string(States.jsonToString(article.failure)),
                    ]
                )
            )
            .discardingResult()
            .timeout(.seconds(30))
            .retry(.taskFailed, interval: .seconds(1), maxAttempts: 3, backoffRate: 2, jitter: .full)

            Fail(
                "ReasoningFailed",
                error: Text(article.failure.error),
                cause: Text(States.jsonToString(article.failure))
            )
        }

        Task(
            "JudgeSentiment",
            Bedrock.invokeModel(
                .claude3Haiku,
                Claude.prompt(
                    "Answer with one word, positive, neutral or negative. What is the tone of this text?\n\n\(summary)",
                    maxTokens: 10,
                    temperature: 0
                )
            )
        )
        .assign(sentiment) { $0.body.content[0].text }
        .discardingResult()
        .timeout(.minutes(1))
        .retry(modelRetry)
        .catch(.all, into: article.failure) { Go(to: recordFailure) }

        Task(
            "Translate",
            Bedrock.invokeModel(
                .claude35Sonnet,
                Claude.prompt(
                    """
                    Translate this text into \(article.language). Keep its tone, which is \(sentiment). Answer with \
                    the translation alone.

                    \(summary)
                    """,
                    maxTokens: 600
                )
            )
        )
        .assign(translation) { $0.body.content[0].text }
        .discardingResult()
        .timeout(.minutes(2))
        .retry(modelRetry)
        .catch(.all, into: article.failure) { Go(to: recordFailure) }

        Pass("Report")
            .set(
                article.reading,
                to: Reading.template(
                    summary: "\(summary)",
                    sentiment: "\(sentiment)",
                    translation: "\(translation)"
                )
            )
    }
#endif
