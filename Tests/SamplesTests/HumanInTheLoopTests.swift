import HumanInTheLoop
import SwiftStatesTesting
import Testing

/// A draft is published once a person has approved it.
@Suite("HumanInTheLoop", .coverage(of: humanInTheLoop, .everything))
struct HumanInTheLoopTests {
    static let draft: JSON = ["id": "d1", "text": "A text"]

    /// A reviewer's tool answers the task's token with the decision.
    static func scenario(_ name: String, decision: JSON) -> Scenario {
        Scenario(name, input: draft) { tasks in
            tasks.mock(state: "AskReviewer", .success(decision, submitted: ["MessageId": "m1"]).after(.seconds(1800)))
            tasks.mock(state: "Publish", .success(["Payload": ["url": "https://example.com/d1"], "StatusCode": 200]))
            tasks.mock(state: "RecordRejection", .success([:]))
            tasks.mock(state: "RecordTimeout", .success([:]))
        }
    }

    static func approved() -> Scenario {
        scenario("approved", decision: ["approved": true, "reviewer": "Kim"])
    }

    static func rejected() -> Scenario {
        scenario("rejected", decision: ["approved": false, "reviewer": "Kim"])
    }

    @Test func anApprovedDraftIsPublished() async throws {
        let run = try await humanInTheLoop.test(Self.approved())
        run.expectPath("AskReviewer", "IsApproved", "Publish")
        run.expectInput(
            ["id": "d1", "text": "A text", "decision": ["approved": true, "reviewer": "Kim"]],
            of: "Publish"
        )
        run.expectOutput(["url": "https://example.com/d1"])
    }

    @Test func aRejectedDraftIsRecordedWithItsReviewer() async throws {
        let run = try await humanInTheLoop.test(Self.rejected())
        run.expectPath("AskReviewer", "IsApproved", "RecordRejection")
        #expect(
            run["RecordRejection"]?.tries[0].scheduled.parameters["ExpressionAttributeValues"]?[":reviewer"] == [
                "S": "Kim"
            ]
        )
        run.expectSuccess()
    }

    @Test func aDraftThatNobodyDecidesOnFailsAfterADay() async throws {
        let run = try await humanInTheLoop.test(Self.draft) { tasks in
            // The tool is alive, but nobody decides.
            tasks.mock(state: "AskReviewer", .timeout().after(.seconds(24 * 3600)))
            tasks.mock(state: "RecordTimeout", .success([:]))
        }
        run.expectPath("AskReviewer", "RecordTimeout", "NoDecision")
        run.expectFailure("ReviewTimedOut", cause: "nobody decided on draft d1")
    }

    @Test func aToolThatGivesNoSignOfLifeFailsAfterAnHour() async throws {
        let run = try await humanInTheLoop.test(Self.draft) { tasks in
            tasks.mock(state: "AskReviewer", .never)
            tasks.mock(state: "RecordTimeout", .success([:]))
        }
        run.expectCaught(in: "AskReviewer")
        run.expectFailure("ReviewTimedOut")
        #expect(run.duration == .seconds(3600))
    }

    @Test func publishingIsTriedAgainWhereLambdaIsBusy() async throws {
        var scenario = Self.approved()
        scenario.handlers.mock(
            state: "Publish",
            .failure("Lambda.TooManyRequestsException"),
            .failure("Lambda.ServiceException"),
            .success(["Payload": [:]])
        )
        let run = try await humanInTheLoop.test(scenario)
        run.expectRetries(2, of: "Publish")
        run.expectSuccess()
    }

    @Test func nothingIsPublishedWithoutApprovalWhateverGoesWrong() async throws {
        let matrix = try await humanInTheLoop.faultMatrix(Self.approved(), Self.rejected())
        matrix.expectAlwaysEnds()
        matrix.expect("only what was approved is published") { run in
            run["Publish"] == nil || run["AskReviewer"]?.output?["decision"]?["approved"] == true
        }
    }
}
