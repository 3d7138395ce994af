import HumanInTheLoop
import Testing

@testable import SwiftStatesTesting

@Suite("Coverage")
struct CoverageTests {
    static let draft: JSON = ["id": "d1", "text": "A text"]

    func approved() async throws -> TestRun {
        try await humanInTheLoop.test(Self.draft) { tasks in
            tasks.mock(state: "AskReviewer", .success(["approved": true, "reviewer": "Kim"]))
            tasks.mock(state: "Publish", .success(["Payload": [:]]))
        }
    }

    @Test func countsWhatRunsUse() async throws {
        var coverage = Coverage(of: humanInTheLoop)
        coverage.add(try await approved())
        #expect(
            coverage.points(.state).map(\.state) == [
                "AskReviewer", "RecordTimeout", "NoDecision", "IsApproved", "Publish", "RecordRejection",
            ]
        )
        #expect(coverage.uncovered(.state).map(\.state) == ["RecordTimeout", "NoDecision", "RecordRejection"])
        #expect(coverage.percentage(.state) == 50)
        #expect(coverage.uncovered(.rule).map(\.description) == ["IsApproved, Default → RecordRejection"])
        #expect(coverage.uncovered(.retrier).map(\.description) == ["Publish, retrier 0"])
        #expect(coverage.uncovered(.catcher).map(\.description) == ["AskReviewer, catcher 0 → RecordTimeout"])
    }

    @Test func tellsHowToReachWhatIsLeft() async throws {
        var coverage = Coverage(of: humanInTheLoop)
        coverage.add(try await approved())
        #expect(
            coverage.table == """
                HumanInTheLoop  used  of
                  states           3   6  50 %
                  transitions      2   5  40 %
                  rules            1   2  50 %
                  retriers         0   1   0 %
                  catchers         0   1   0 %
                  not used in 1 executions:
                    AskReviewer, catcher 0 → RecordTimeout
                        tasks.mock(state: "AskReviewer", .timeout())
                    RecordTimeout → NoDecision
                        tasks.mock(state: "RecordTimeout", .success(…))
                    IsApproved, Default → RecordRejection
                        an input of IsApproved that no rule matches
                    Publish, retrier 0
                        tasks.mock(state: "Publish", .failure("Lambda.ClientExecutionTimeoutException"), .success(…))
                """
        )
    }

    @Test func aRuleIsReachedByAnInputThatItMatches() throws {
        let definition: JSON = [
            "StartAt": "Sort",
            "States": [
                "Sort": [
                    "Type": "Choice", "Default": "Other",
                    "Choices": [
                        [
                            "And": [
                                ["Variable": "$.size", "NumericGreaterThan": 10],
                                ["Not": ["Variable": "$.kind", "StringEquals": "letter"]],
                            ],
                            "Next": "Parcel",
                        ],
                        ["Variable": "$.address", "IsPresent": true, "Next": "Letter"],
                    ],
                ],
                "Parcel": ["Type": "Succeed"], "Letter": ["Type": "Succeed"], "Other": ["Type": "Succeed"],
            ],
        ]
        var diagnostics: [Diagnostic] = []
        let machine = try #require(StateMachine(json: definition, diagnostics: &diagnostics))
        let workflow = ExistingWorkflow("Sorter", machine)
        let advice = Coverage(of: workflow).hints.compactMap(\.advice)
        #expect(advice.first == "an input of Sort with $.size: more than 10 and $.kind: anything but \"letter\"")
        #expect(advice.dropFirst().first == "an input of Sort with $.address: present")
    }

    @Test func aThresholdNamesWhatIsMissed() async throws {
        var coverage = Coverage(of: humanInTheLoop)
        coverage.add(try await approved())
        let misses = CoverageThreshold(states: 50, catchers: 100).misses(of: coverage)
        #expect(misses.map(\.kind) == [.catcher])
    }

    @Test func isWrittenForOtherPrograms() async throws {
        var coverage = Coverage(of: humanInTheLoop)
        coverage.add(try await approved())
        #expect(coverage.json["coverage"]?["states"] == ["used": 3, "of": 6])
        #expect(coverage.lcov.contains("SF:HumanInTheLoop/HumanInTheLoop.swift"))
        #expect(coverage.lcov.contains("FNDA:0,RecordTimeout"))
        #expect(coverage.lcov.contains("LF:6\nLH:3"))
    }
}
