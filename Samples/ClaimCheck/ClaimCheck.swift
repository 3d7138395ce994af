#if Macros
    public import SwiftStates

    // A document that is too large for a payload is summarised: it stays in S3, as luggage does at a cloakroom, and the
    // workflow carries the claim check.
    //
    // What goes where, all of it under a prefix of the execution's own:
    //
    //   document.json  the document, a JSON string  from CheckIn or the caller    for the function WritePrompt
    //   prompt.json    the model's request          from the function WritePrompt  for Bedrock
    //   answer.json    the model's answer           from Bedrock                   for the function ReadAnswer
    //
    // A state's input, output and result may have 256 KiB each, and the input of the whole execution no more. A caller
    // with a text of up to that size sends it, and the first state checks it in, since text and prompt together might
    // be too large later. A caller with more writes the object itself and sends the reference.

    /// A document that is to be summarised.
    @Payload public struct Submission: Sendable {
        /// The document's identifier.
        public var id: String
        /// What it says, where it came with the payload: gone once it is checked in.
        public var text: String?
        /// Where it is, once it is checked in.
        public var document: ObjectReference?
        /// The summary, at last.
        public var summary: String?
        /// What went wrong, where something did.
        public var failure: ErrorOutput?
    }

    /// An object in S3: the claim check.
    @Payload public struct ObjectReference: Sendable {
        /// The bucket.
        public var bucket: String
        /// The object's key.
        public var key: String
    }

    /// What `WritePrompt` is told: it reads the document and writes the model's request.
    ///
    /// It writes it as `application/json`: Bedrock takes the content type from the object.
    @Payload public struct PromptOrder: Sendable {
        /// The document.
        public var document: ObjectReference
        /// Where the request goes.
        public var promptURI: String
    }

    /// What `ReadAnswer` is told: it reads the model's answer.
    @Payload public struct AnswerOrder: Sendable {
        /// Where the answer is.
        public var answerURI: String
    }

    /// What `ReadAnswer` gives: the text alone, at most 100 KiB.
    @Payload public struct Summary: Sendable {
        /// The summary.
        public var text: String
    }

    /// What is told of a document that wasn't summarised.
    @Payload public struct Unsummarised: Sendable {
        /// The document's identifier.
        public var id: String
        /// Where it is.
        public var document: ObjectReference
        /// What went wrong.
        public var failure: ErrorOutput
    }

    let writePrompt = Lambda<PromptOrder, JSON>("WritePrompt")
    let readAnswer = Lambda<AnswerOrder, Summary>("ReadAnswer")

    let bucket: Text = "claim-check-111122223333"

    // The workflow says where each object goes, not the functions: a retry then writes the same object again.
    let documentKey: Text = "\(Context.execution.name)/document.json"
    let promptURI: Text = "s3://\(bucket)/\(Context.execution.name)/prompt.json"
    let answerURI: Text = "s3://\(bucket)/\(Context.execution.name)/answer.json"

    let summaryText = Variable<String>("summaryText")

    let park: StateName = "Park"

    /// Summarises a document that is too large for a payload.
    public let claimCheck = Workflow(
        "ClaimCheck",
        input: Submission.self,
        comment: "Summarises a document that is too large for a payload",
        timeout: .minutes(30)
    ) { submission in
        Choice("CarriesText") {
            When(.isPresent(submission.text)) {
                Task(
                    "CheckIn",
                    S3.putObject(
                        bucket: bucket,
                        key: documentKey,
                        body: submission.text,
                        contentType: "application/json"
                    )
                )
                .discardingResult()
                .timeout(.seconds(30))
                .retry(.taskFailed, interval: .seconds(1), maxAttempts: 3, backoffRate: 2, jitter: .full)

                // From here on the payload has no text.
                Pass("KeepReference")
                    .set(
                        submission,
                        to: Submission.template(
                            id: "\(submission.id)",
                            document: ObjectReference.template(bucket: bucket, key: documentKey)
                        )
                    )
            }
            When(!.isPresent(submission.document)) {
                Fail("NothingSubmitted", error: "InvalidSubmission", cause: "there is neither a text nor a document")
            }
        }

        Task(
            "WritePrompt",
            writePrompt,
            input: PromptOrder.template(document: submission.document, promptURI: promptURI)
        )
        .discardingResult()
        .timeout(.minutes(1))
        .retry(.lambdaTransient, interval: .seconds(1), maxAttempts: 3, backoffRate: 2, jitter: .full)
        .catch(.all, into: submission.failure) {
            // All failures after the check-in come here. The message has the reference, which fits where the
            // document might not.
            Task(
                park,
                SQS.sendMessage(
                    queueURL: "https://sqs.us-east-1.amazonaws.com/111122223333/unsummarised",
                    body: Unsummarised.template(
                        id: "\(submission.id)",
                        document: submission.document,
                        failure: submission.failure
                    )
                )
            )
            .discardingResult()
            .timeout(.seconds(30))
            .retry(.taskFailed, interval: .seconds(1), maxAttempts: 3, backoffRate: 2, jitter: .full)

            Fail(
                "NotSummarised",
                error: Text(submission.failure.error),
                cause: Text(States.jsonToString(submission.failure))
            )
        }

        // What Bedrock reads and writes never passes through the workflow.
        Task("Summarise", Bedrock.invokeModel(.claude35Sonnet, inputS3URI: promptURI, outputS3URI: answerURI))
            .discardingResult()
            .timeout(.minutes(5))
            .retry(.bedrockTransient, interval: .seconds(2), maxAttempts: 5, backoffRate: 2, jitter: .full)
            .catch(.all, into: submission.failure) { Go(to: park) }

        Task("ReadAnswer", readAnswer, input: AnswerOrder.template(answerURI: answerURI))
            .assign(summaryText) { $0.text }
            .discardingResult()
            .timeout(.minutes(1))
            .retry(.lambdaTransient, interval: .seconds(1), maxAttempts: 3, backoffRate: 2, jitter: .full)
            .catch(.all, into: submission.failure) { Go(to: park) }

        Pass("Report").set(submission.summary, to: summaryText)
    }
#endif
