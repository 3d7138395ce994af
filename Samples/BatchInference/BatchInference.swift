#if Macros
    public import SwiftStates

    // A file of prompts is run through a model: up to millions of lines, one JSON object each, from S3 to S3.
    //
    // A distributed Map reads the lines and gives them to child executions, ten lines each. The children are Express:
    // they cost by their time and not by their transitions, and ten prompts are answered well within the five minutes
    // that an Express execution may take. Within a child an inline Map asks the model for each line.

    /// The file with the prompts, and what became of it.
    @Payload public struct BatchJob: Sendable {
        /// The bucket that holds the file.
        public var bucket: String
        /// The file's key.
        public var key: String
        /// Where the answers are, once they are there.
        public var results: ResultWriterOutput?
        /// What went wrong, where something did.
        public var failure: ErrorOutput?
    }

    /// A line of the file, and of the results.
    @Payload public struct Line: Sendable {
        /// What tells this line from the others.
        public var id: String
        /// What the model is asked.
        public var prompt: String
        /// What it answered.
        public var answer: String?
        /// Why it didn't.
        public var failure: ErrorOutput?
    }

    /// What people are told once the file is done.
    @Payload public struct Notice: Sendable {
        /// The file with the prompts.
        public var file: String
        /// The list of the files with the answers.
        public var manifest: String
        /// How many children succeeded.
        public var succeeded: Int
        /// How many failed.
        public var failed: Int
        /// How many there were.
        public var total: Int
    }

    let modelAnswer = Variable<String>("modelAnswer")
    let counts = Variable<StepFunctions.Counts>("counts")

    /// Where people are told.
    let topicARN: Text = "arn:aws:sns:us-east-1:111122223333:batch-inference"

    /// Runs a file of prompts through a model.
    public let batchInference = Workflow(
        "BatchInference",
        input: BatchJob.self,
        comment: "Runs a file of prompts through a model and says how it went",
        timeout: .hours(12)
    ) { job in
        DistributedMap(
            "EachBatch",
            reading: .jsonLines(bucket: Text(job.bucket), key: Text(job.key)),
            inBatchesOf: Line.self,
            maxItems: 10,
            executionType: .express,
            // 20 children with 2 prompts at a time each: 40 calls at once. The model's quota says how many it can be.
            maxConcurrency: 20
        ) { batch in
            Map("EachLine", over: batch.items, output: Line.self, maxConcurrency: 2) { line in
                Task("Infer", Bedrock.invokeModel(.claude3Haiku, Claude.prompt(Text(line.prompt), maxTokens: 500)))
                    .assign(modelAnswer) { $0.body.content[0].text }
                    .discardingResult()
                    .timeout(.seconds(60))
                    .retry(
                        .bedrockTransient,
                        interval: .seconds(2),
                        maxAttempts: 5,
                        backoffRate: 2,
                        maxDelay: .seconds(30),
                        jitter: .full
                    )
                    // A prompt that the model refuses is a result like any other. All else fails the batch, and counts
                    // against what is tolerated.
                    .catch(.bedrockValidation, into: line.failure) {
                        Succeed("Refused")
                    }

                Pass("Answer").set(line.answer, to: modelAnswer)
            }
        }
        .label("inference")
        .tolerating(failurePercentage: 5)
        // A child's output is an array of ten lines; flattened, the results are lines again, as the input was.
        .writing(bucket: Text(job.bucket), prefix: "results", transformation: .flatten, outputType: .jsonl)
        .result(into: job.results)
        .catch(.all, into: job.failure) {
            Task(
                "NotifyFailure",
                SNS.publish(
                    topicARN: topicARN,
                    message: "s3://\(job.bucket)/\(job.key) failed: \(States.jsonToString(job.failure))",
                    subject: "Batch inference failed"
                )
            )
            .discardingResult()
            .timeout(.seconds(30))
            .retry(.taskFailed, interval: .seconds(1), maxAttempts: 3, backoffRate: 2, jitter: .full)

            Fail("BatchFailed", error: Text(job.failure.error), cause: Text(States.jsonToString(job.failure)))
        }

        // The Map says where its results are, but not how many there are: its run knows.
        Task("Count", StepFunctions.describeMapRun(Text(job.results.mapRunARN)))
            .assign(counts) { $0.itemCounts }
            .discardingResult()
            .timeout(.seconds(30))
            .retry(.taskFailed, interval: .seconds(1), maxAttempts: 3, backoffRate: 2, jitter: .full)

        Task(
            "NotifyDone",
            SNS.publish(
                topicARN: topicARN,
                message: Notice.template(
                    file: "s3://\(job.bucket)/\(job.key)",
                    manifest: "s3://\(job.results.details.bucket)/\(job.results.details.key)",
                    succeeded: counts.succeeded,
                    failed: counts.failed,
                    total: counts.total
                ),
                subject: "Batch inference is done"
            )
        )
        .discardingResult()
        .timeout(.seconds(30))
        .retry(.taskFailed, interval: .seconds(1), maxAttempts: 3, backoffRate: 2, jitter: .full)
    }
#endif
