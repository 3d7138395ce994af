public import SwiftStates

// A draft waits for a person: approve or reject.
//
// The payload types conform to Payload by hand here, one line per field, so that this sample builds without the trait
// `Macros` too. The other samples write `@Payload`.

/// A draft on its way to publication.
public struct Draft: Payload {
    /// The draft's identifier.
    public var id: String
    /// The text that is judged.
    public var text: String
    /// What the reviewer said.
    public var decision: Decision?
    /// Why nobody decided, where that is so.
    public var failure: ErrorOutput?

    /// The fields by their coded names.
    public struct Fields: Sendable {
        let id = Field<String>("id")
        let text = Field<String>("text")
        let decision = Field<Decision>("decision")
        let failure = Field<ErrorOutput>("failure")
    }

    /// The fields by their coded names.
    public static var fields: Fields { Fields() }
}

/// What a reviewer sends with `SendTaskSuccess`.
public struct Decision: Payload {
    /// Whether the draft may be published.
    public var approved: Bool
    /// Who decided.
    public var reviewer: String

    /// The fields by their coded names.
    public struct Fields: Sendable {
        let approved = Field<Bool>("approved")
        let reviewer = Field<String>("reviewer")
    }

    /// The fields by their coded names.
    public static var fields: Fields { Fields() }
}

let publish = Lambda<Draft, JSON>("PublishDraft")

/// Publishes a draft once a person has approved it.
public let humanInTheLoop = Workflow(
    "HumanInTheLoop",
    input: Draft.self,
    comment: "Publishes a draft once a person has approved it"
) { draft in
    // The message carries the task's token. The workflow goes on when the reviewer's tool answers it, fails after a day
    // without an answer, and after an hour in which the tool gave no sign of life.
    Task(
        "AskReviewer",
        SQS.sendMessage(
            queueURL: "https://sqs.us-east-1.amazonaws.com/111122223333/reviews",
            body: ["draft": draft.id, "text": draft.text, "token": Context.task.token]
        )
        .waitForTaskToken(Decision.self)
    )
    .result(into: draft.decision)
    .timeout(.hours(24))
    .heartbeat(.hours(1))
    .catch(.timeout, into: draft.failure) {
        // A heartbeat that is missed is a timeout too.
        Task(
            "RecordTimeout",
            DynamoDB.updateItem(
                table: "Drafts",
                key: ["id": .string(draft.id)],
                update: "SET reviewState = :state",
                values: [":state": .string("unanswered")]
            )
        )
        .discardingResult()
        Fail("NoDecision", error: "ReviewTimedOut", cause: "nobody decided on draft \(draft.id)")
    }

    Choice("IsApproved") {
        When(draft.decision.approved == true) {
            Task("Publish", publish, input: draft)
                .retry(.lambdaTransient, interval: .seconds(1), maxAttempts: 3, backoffRate: 2, jitter: .full)
        }
        Otherwise {
            Task(
                "RecordRejection",
                DynamoDB.updateItem(
                    table: "Drafts",
                    key: ["id": .string(draft.id)],
                    update: "SET reviewState = :state, reviewer = :reviewer",
                    values: [":state": .string("rejected"), ":reviewer": .string(draft.decision.reviewer)]
                )
            )
            .discardingResult()
        }
    }
}
