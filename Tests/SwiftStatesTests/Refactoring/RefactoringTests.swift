import SwiftStates
import Testing

/// Refactorings that change nothing leave the bytes alone; `Docs/Refactoring.md` shows those that do.
@Suite("A refactoring that changes nothing")
struct RefactoringTests {
    private static func text(@WorkflowBuilder _ steps: (Path<Order>) -> [any Step]) -> String {
        Workflow("W", input: Order.self, steps).definition.serialized()
    }

    private let written = text { order in
        Task("Charge", charge, input: order).discardingResult()
            .retry(.timeout, "Busy", interval: .seconds(2), maxAttempts: 3)
            .catch(.all, into: order.error) { Fail("Stop", error: Text(order.error.error)) }
        Choice("Open?") {
            When(order.status == .open) { Pass("Open").set(order.status, to: .closed) }
            When(order.status == .closed) { Succeed("Closed") }
        }
        Pass("Count").assign(Variable<Int>("count"), States.mathAdd(order.count, 1))
    }

    @WorkflowBuilder
    private func charging(_ order: Path<Order>) -> [any Step] {
        let policy = RetryPolicy(.timeout, "Busy", interval: .seconds(2), maxAttempts: 3)
        Task("Charge", charge, input: order).discardingResult()
            .retry(policy)
            .catch(.all, into: order.error) { Fail("Stop", error: "\(order.error.error)") }
    }

    @Test func byFunctionsGroupsAndValues() {
        let refactored = Self.text { order in
            charging(order)
            Group {
                let isOpen = order.status == .open
                Choice("Open?") {
                    When(isOpen) { Pass("Open").set(order.status, to: .closed) }
                    for status in [Status.closed] { When(order.status == status) { Succeed("Closed") } }
                }
            }
            Pass("Count").assign(Variable<Int>("count"), order.count + 1)
        }
        #expect(refactored == written)
    }

    @Test func byRenamingAPropertyWhoseCodedNameStays() {
        struct Renamed: Payload {
            var identifier: String

            struct Fields: Sendable {
                let identifier = Field<String>("id")
            }
            static var fields: Fields { Fields() }

            enum CodingKeys: String, CodingKey {
                case identifier = "id"
            }
        }
        let before = Workflow("W", input: Order.self) { Pass("P").inputPath($0.id) }
        let after = Workflow("W", input: Renamed.self) { Pass("P").inputPath($0.identifier) }
        #expect(before.definition.serialized() == after.definition.serialized())
    }
}
