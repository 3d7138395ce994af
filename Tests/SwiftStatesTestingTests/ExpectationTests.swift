import SwiftStatesTesting
import Testing

/// What a failed expectation says: the states as they ran, with the first difference marked.
@Suite("Expectations on a run")
struct ExpectationTests {
    /// Greets each guest, and fails where there are none.
    static let greeter = Workflow("Greeter", input: JSON.self) { input in
        Choice("HasGuests") {
            When(.isPresent(input["guests"][0])) {
                Map("EachGuest", over: input["guests"].as([String].self)) { guest in
                    Task("Greet", resource: "arn:aws:states:::sqs:sendMessage", parameters: ["MessageBody": guest])
                        .retry("Busy", interval: .seconds(60), maxAttempts: 2)
                }
            }
            Otherwise {
                Fail("Nobody", error: "NoGuests", cause: "there is nobody to greet")
            }
        }
    }

    @Test func aWorkflowWithErrorsIsRefusedAsOutsideOfTests() async throws {
        let workflow = Workflow("Lost") { Go(to: "Nowhere") }
        let refusal = await #expect(throws: WorkflowDefinitionError.self) { try await workflow.test() }
        #expect(refusal?.workflow == "Lost")
        #expect(refusal?.description.contains("Nowhere") == true)
    }

    @Test func aRunThatIsAsExpectedRecordsNothing() async throws {
        let run = try await Self.greeter.test(["guests": ["Kim", "Lee"]]) { tasks in
            tasks.mock(state: "Greet", .success(["MessageId": "1"]), .failure("Busy"), .success(["MessageId": "2"]))
        }
        run.expectPath("HasGuests", "EachGuest")
        run.expectPath("Greet", inIteration: 1, of: "EachGuest")
        run.expectInput("Kim", of: "Greet", visit: 0)
        run.expectRequest(["MessageBody": "Lee"], of: "Greet", visit: 1, retry: 1)
        run.expectRetries(1, of: "Greet", visit: 1)
        run.expectOutput([["MessageId": "1"], ["MessageId": "2"]])
        run.expectNoVisits("Nobody")
        #expect(run.duration == .seconds(60))
    }

    @Test func anotherPathIsMarkedAtItsFirstDifference() async throws {
        let run = try await Self.greeter.test(["guests": []])
        try expectIssue(
            saying: """
                the path of Greeter was expected to be HasGuests → EachGuest
                Greeter, scenario "Greeter", as it ran:
                  HasGuests (Default)
                ✗ Nobody   ← expected: EachGuest
                  → FAILED NoGuests: there is nobody to greet
                """
        ) {
            run.expectPath("HasGuests", "EachGuest")
        }
    }

    @Test func anotherValueIsMarkedAtItsStateWithThePlaceInIt() async throws {
        let run = try await Self.greeter.test(["guests": ["Kim"]]) { tasks in
            tasks.mock(state: "Greet", .success(["MessageId": "1"]))
        }
        try expectIssue(
            saying: """
                the output of Greet was expected to be {"MessageId":"2"}
                Greeter, scenario "Greeter", as it ran:
                  HasGuests (rule 0)
                  EachGuest
                    [0]:
                ✗     Greet   ← at /MessageId: expected "2", found "1"
                  → SUCCEEDED [{"MessageId":"1"}]
                """
        ) {
            run.expectOutput(["MessageId": "2"], of: "Greet")
        }
    }

    @Test func anEndThatComesTooSoonIsMarkedThere() async throws {
        let run = try await Self.greeter.test(["guests": []])
        try expectIssue(
            saying: """
                the path of Greeter was expected to be HasGuests → Nobody → Mourn
                Greeter, scenario "Greeter", as it ran:
                  HasGuests (Default)
                  Nobody
                ✗ → FAILED NoGuests: there is nobody to greet   ← expected: Mourn
                """
        ) {
            run.expectPath("HasGuests", "Nobody", "Mourn")
        }
    }

    @Test(arguments: ["output", "failure", "retries", "caught", "visits", "variables", "request"])
    func eachExpectationCanFail(name: String) async throws {
        let run = try await Self.greeter.test(["guests": ["Kim"]]) { tasks in
            tasks.mock(state: "Greet", .success(["MessageId": "1"]))
        }
        withKnownIssue {
            switch name {
            case "output": run.expectOutput(["other": true])
            case "failure": run.expectFailure("NoGuests")
            case "retries": run.expectRetries(1, of: "Greet")
            case "caught": run.expectCaught(in: "Greet")
            case "visits": run.expectVisits("Nobody")
            case "variables": run.expectVariables(["a": 1], of: "Greet")
            default: run.expectRequest(["MessageBody": "Lee"], of: "Greet")
            }
        }
    }
}

/// Expects that an expectation fails with exactly this text.
func expectIssue(
    saying text: String,
    sourceLocation: Testing.SourceLocation = #_sourceLocation,
    _ body: () throws -> Void
) throws {
    try withKnownIssue(sourceLocation: sourceLocation) {
        try body()
    } matching: { issue in
        issue.comments.map(\.rawValue) == [text]
    }
}
