import Orders
import SwiftStatesTesting
import Testing

@Suite(.coverage(of: shipOrder, .everything))
struct OrdersTests {
    static let inStock = Scenario("in stock", input: ["id": "o1"]) { tasks in
        tasks.mock(state: "Ship", .success(["Payload": "parcel-1"]))
        tasks.mock(state: "Apologise", .success(["MessageId": "1"]))
    }

    @Test func anOrderIsShipped() async throws {
        let run = try await shipOrder.test(Self.inStock)
        run.expectPath("Ship", "Shipped")
        run.expectSuccess()
    }

    @Test func whatIsSoldOutIsRegretted() async throws {
        let run = try await shipOrder.test(["id": "o2"]) { tasks in
            tasks.mock(state: "Ship", .failure("Busy"), .failure("SoldOut"))
            tasks.mock(state: "Apologise", .success(["MessageId": "1"]))
        }
        run.expectRetries(1, of: "Ship")
        run.expectFailure("SoldOut")
    }

    @Test func whateverGoesWrongItEnds() async throws {
        let matrix = try await shipOrder.faultMatrix(Self.inStock)
        matrix.expectAlwaysEnds()
    }

    @Test func aFailureShowsTheStatesAsTheyRan() async throws {
        let run = try await shipOrder.test(Self.inStock)
        withKnownIssue {
            run.expectPath("Ship", "NotShipped")
        } matching: { issue in
            issue.comments.first?.rawValue.contains("✗ Shipped   ← expected: NotShipped") == true
        }
    }
}
