import OrderedJSON
import StatesEngine
import StatesLanguage
import Testing

@Suite struct ExecutionTraceTests {
    /// Two branches, one of which maps over items; the other is tried twice.
    static let states: JSON = [
        "Fan": [
            "Type": "Parallel", "End": true,
            "Branches": [
                [
                    "StartAt": "Call",
                    "States": [
                        "Call": [
                            "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "End": true,
                            "Retry": [["ErrorEquals": ["Busy"]]],
                        ]
                    ],
                ],
                [
                    "StartAt": "Each",
                    "States": [
                        "Each": [
                            "Type": "Map", "ItemsPath": "$.items", "End": true,
                            "ItemProcessor": ["StartAt": "Mark", "States": ["Mark": ["Type": "Pass", "End": true]]],
                        ]
                    ],
                ],
            ],
        ]
    ]

    static func result() async throws -> ExecutionResult {
        var handlers = TaskHandlers()
        handlers.mock(state: "Call", .failure("Busy"), .success("done"))
        return try await engine(states, handlers: handlers).run(["items": [1, 2, 3]])
    }

    @Test func putsEachStateOnItsLine() async throws {
        let trace = ExecutionTrace(try await Self.result())
        #expect(trace.mainLine.map(\.name) == ["Fan"])
        #expect(
            trace.description == """
                Fan
                  branch 0:
                    Call (1 retry)
                  branch 1:
                    Each
                      [0]:
                        Mark
                      [1]:
                        Mark
                      [2]:
                        Mark
                """
        )
    }

    @Test func holdsInputsOutputsAndTries() async throws {
        let trace = ExecutionTrace(try await Self.result())
        let call = try #require(trace.visits(of: "Call").first)
        #expect(call.input == ["items": [1, 2, 3]])
        #expect(call.output == "done")
        #expect(call.tries.map(\.ending) == [.failed(error: "Busy", cause: nil), .succeeded("done")])
        #expect(call.ways == [.retrier(0)])
    }

    @Test func readsWhatTheServiceWrites() async throws {
        let result = try await Self.result()
        let history = try RecordedHistory(json: ["events": .array(result.events.reversed().map(\.json))])
        #expect(history.events.map(\.json) == result.events.map(\.json))
        #expect(ExecutionTrace(history.events).visits.map(\.name) == ExecutionTrace(result).visits.map(\.name))
        #expect(history.isComplete)
    }

    @Test func refusesWhatIsNoWholeHistory() throws {
        let start: JSON = ["id": 1, "type": "ExecutionStarted", "executionStartedEventDetails": ["input": "{}"]]
        #expect(throws: HistoryReadingError.notAHistory(.object)) { try RecordedHistory(json: [:]) }
        #expect(throws: HistoryReadingError.onlyAPage(events: 1)) {
            try RecordedHistory(json: ["events": [start], "nextToken": "AAAA"])
        }
        #expect(throws: HistoryReadingError.noStart) {
            try RecordedHistory(json: [["id": 7, "type": "ExecutionSucceeded"]])
        }
        #expect(throws: HistoryReadingError.truncated("input", event: 1)) {
            try RecordedHistory(json: [
                [
                    "id": 1, "type": "ExecutionStarted",
                    "executionStartedEventDetails": ["inputDetails": ["truncated": true]],
                ]
            ])
        }
    }
}
