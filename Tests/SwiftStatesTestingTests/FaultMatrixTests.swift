import HumanInTheLoop
import SwiftStatesTesting
import Testing

@Suite("The fault matrix")
struct FaultMatrixTests {
    static let draft: JSON = ["id": "d1", "text": "A text"]

    static func scenario(_ name: String, approved: Bool) -> Scenario {
        Scenario(name, input: draft) { tasks in
            tasks.mock(state: "AskReviewer", .success(["approved": .bool(approved), "reviewer": "Kim"]))
            tasks.mock(state: "Publish", .success(["Payload": [:]]))
            tasks.mock(state: "RecordRejection", .success([:]))
            tasks.mock(state: "RecordTimeout", .success([:]))
        }
    }

    @Test func tellsForEachFaultWhereTheExecutionEnded() async throws {
        let matrix = try await humanInTheLoop.faultMatrix(Self.scenario("approved", approved: true))
        func outcome(_ state: String, _ kind: Fault.Kind, _ persistence: Fault.Persistence) -> FaultCase? {
            matrix.cases.first { $0.fault == Fault(state: state, kind: kind, persistence: persistence) }
        }
        #expect(outcome("AskReviewer", .timeout, .always)?.outcome == .caught(by: "AskReviewer", catcher: 0))
        #expect(outcome("AskReviewer", .heartbeatLoss, .once)?.lastState == "NoDecision")
        #expect(outcome("AskReviewer", .error("Unexpected"), .once)?.outcome == .failed)
        #expect(outcome("Publish", .error("Lambda.ServiceException"), .once)?.outcome == .retried)
        #expect(outcome("Publish", .error("Lambda.ServiceException"), .always)?.outcome == .failed)
        #expect(outcome("Publish", .error("Lambda.ServiceException"), .always)?.retryCount == 3)
        // Reached by a fault of AskReviewer.
        #expect(outcome("RecordTimeout", .error("Unexpected"), .always)?.lastState == "RecordTimeout")
    }

    @Test func tellsOfTasksThatNoScenarioReaches() async throws {
        let matrix = try await humanInTheLoop.faultMatrix(Self.scenario("approved", approved: true))
        #expect(matrix.cases.contains { $0.fault.state == "RecordRejection" && $0.outcome == .notReached })
        withKnownIssue {
            matrix.expectReached()
        } matching: {
            $0.comments.first?.rawValue.contains("RecordRejection") == true
        }
        withKnownIssue { matrix.expectAlwaysEnds() }
    }

    @Test func itsExpectationsHoldForAllFaultsOrNameThoseForWhichTheyDont() async throws {
        let matrix = try await humanInTheLoop.faultMatrix(
            Self.scenario("approved", approved: true),
            Self.scenario("rejected", approved: false)
        )
        matrix.expectAlwaysEnds()
        matrix.expectHandled(except: "AskReviewer", "Publish", "RecordRejection", "RecordTimeout")
        withKnownIssue {
            matrix.expectHandled()
        } matching: {
            $0.comments.first?.rawValue.contains("AskReviewer: Unexpected, once: failed, ended in AskReviewer") == true
        }
        withKnownIssue { matrix.expectEnds(in: "Publish", "NoDecision") }
        withKnownIssue { matrix.expectVisits(anyOf: "RecordRejection") }
    }
}
