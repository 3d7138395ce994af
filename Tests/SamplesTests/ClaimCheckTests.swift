#if Macros
    import ClaimCheck
    import SwiftStatesTesting
    import Testing

    /// A document that is too large for a payload is summarised by way of S3.
    @Suite("ClaimCheck", .coverage(of: claimCheck, .everything))
    struct ClaimCheckTests {
        static func scenario(_ name: String, input: JSON) -> Scenario {
            Scenario(name, input: input) { tasks in
                tasks.mock(state: "CheckIn", .success(["ETag": "e1"]))
                tasks.mock(state: "WritePrompt", .lambda(.null))
                tasks.mock(state: "Summarise", .success(["Body": "s3://…"]))
                tasks.mock(state: "ReadAnswer", .lambda(["text": "In short."]))
                tasks.mock(state: "Park", .success(["MessageId": "m1"]))
            }
        }

        /// A text that comes with the payload.
        static let text = scenario("a text", input: ["id": "d1", "text": "A long document"])
        /// A document that the caller has put into S3.
        static let document = scenario(
            "a document",
            input: ["id": "d2", "document": ["bucket": "theirs", "key": "d2.json"]]
        )

        @Test func aTextIsCheckedInAndLeavesThePayload() async throws {
            let run = try await claimCheck.test(Self.text)
            run.expectPath(
                "CarriesText",
                "CheckIn",
                "KeepReference",
                "WritePrompt",
                "Summarise",
                "ReadAnswer",
                "Report"
            )
            #expect(run["WritePrompt"]?.input["text"] == nil)
            #expect(run.output?["summary"] == "In short.")
        }

        @Test func aDocumentThatIsInS3StaysWhereItIs() async throws {
            let run = try await claimCheck.test(Self.document)
            run.expectNoVisits("CheckIn")
            run.expectOutput([
                "id": "d2", "document": ["bucket": "theirs", "key": "d2.json"], "summary": "In short.",
            ])
        }

        @Test func nothingSubmittedIsRefused() async throws {
            let run = try await claimCheck.test(Self.scenario("nothing", input: ["id": "d3"]))
            run.expectPath("CarriesText", "NothingSubmitted")
            run.expectFailure("InvalidSubmission", cause: "there is neither a text nor a document")
        }

        @Test func aDocumentThatCantBeSummarisedIsParkedWithItsReference() async throws {
            var scenario = Self.document
            scenario.handlers.mock(state: "Summarise", .timeout())
            let run = try await claimCheck.test(scenario)
            run.expectCaught(in: "Summarise")
            #expect(
                run["Park"]?.tries[0].scheduled.parameters["MessageBody"]?["document"]
                    == ["bucket": "theirs", "key": "d2.json"]
            )
            run.expectFailure("States.Timeout")
        }

        @Test func everyFailureAfterTheCheckInIsParked() async throws {
            let matrix = try await claimCheck.faultMatrix(Self.text, Self.document)
            matrix.expectEnds(in: "Report", "NotSummarised", "CheckIn", "Park")
            matrix.expectHandled(except: "CheckIn", "Park")
            matrix.expect("what was checked in is summarised or parked") { run in
                run["KeepReference"] == nil || run["Report"] != nil || run["Park"] != nil
            }
            print(matrix.table)
        }
    }
#endif
