import OrderedJSON
import StatesEngine
import StatesLanguage
import Testing

/// The limits of the service, each enforced and each lifted.
@Suite struct QuotaTests {
    /// A text whose JSON has that many bytes, its quotes included.
    private func text(bytes: Int) -> JSON { .string(String(repeating: "x", count: bytes - 2)) }

    private static func cause(_ source: String) -> String {
        "The state/task '\(source)' returned a result with a size exceeding the maximum number of bytes service limit."
    }

    private static let task: JSON = [
        "T": [
            "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": true,
            "Catch": [["ErrorEquals": ["States.ALL"], "Next": "C"]],
        ],
        "C": ["Type": "Pass", "Parameters": ["caught.$": "$.Error", "why.$": "$.Cause"], "End": true],
    ]

    @Test func `a task's result has 262,144 bytes at most, and the error can be caught`() async throws {
        let fits = try await execute(
            Self.task,
            handlers: handlers { [text] in $0.mock(state: "T", .success(text(262_144))) }
        )
        #expect(fits.output == text(bytes: 262_144))
        let result = try await execute(
            Self.task,
            handlers: handlers { [text] in $0.mock(state: "T", .success(text(262_145))) }
        )
        #expect(
            result.output == [
                "caught": "States.DataLimitExceeded",
                "why": .string(Self.cause("lambda")),
            ]
        )
        #expect(result.details("TaskFailed")?["error"] == "States.DataLimitExceeded")
    }

    @Test func `bytes are counted, not characters`() async throws {
        let wide = JSON.string(String(repeating: "é", count: 140_000))
        let result = try await execute(Self.task, handlers: handlers { $0.mock(state: "T", .success(wide)) })
        #expect(result.output?["caught"] == "States.DataLimitExceeded")
    }

    @Test func `a state's output and a task's input that are too large end the execution`() async throws {
        let input = JSON.array([text(bytes: 140_000)])
        let output = try await execute(
            ["P": ["Type": "Pass", "Parameters": ["a.$": "$", "b.$": "$"], "End": true]],
            input: input
        )
        #expect(output.error == "States.DataLimitExceeded")
        #expect(output.cause == Self.cause("P"))
        let sent = try await execute(
            [
                "T": [
                    "Type": "Task", "Resource": function, "Parameters": ["a.$": "$", "b.$": "$"], "End": true,
                    "Catch": [["ErrorEquals": ["States.ALL"], "Next": "C"]],
                ],
                "C": ["Type": "Succeed"],
            ],
            input: input,
            handlers: handlers { $0.mock(state: "T", .success(1)) }
        )
        #expect(sent.error == "States.DataLimitExceeded")
    }

    @Test func `a Map's results together`() async throws {
        let result = try await execute(
            [
                "M": [
                    "Type": "Map", "End": true,
                    "ItemProcessor": [
                        "StartAt": "I", "States": ["I": ["Type": "Task", "Resource": function, "End": true]],
                    ],
                ]
            ],
            input: [1, 2],
            handlers: handlers { [text] in $0.mock(state: "I", .success(text(140_000))) }
        )
        #expect(result.error == "States.DataLimitExceeded")
    }

    @Test func `payloads of any size where the quota is lifted`() async throws {
        let result = try await execute(
            Self.task,
            handlers: handlers { [text] in $0.mock(state: "T", .success(text(10_000_000))) },
            options: { $0.quotas.payloadBytes = nil }
        )
        #expect(result.output == text(bytes: 10_000_000))
    }

    /// Goes round until a count is reached: three events for each turn and six besides.
    private func turns(_ count: Int64, _ configure: (inout EngineOptions) -> Void = { _ in }) async throws
        -> ExecutionResult
    {
        try await execute(
            [
                "Start": ["Type": "Pass", "Assign": ["i": 0], "Next": "Again"],
                "Again": [
                    "Type": "Choice", "Default": "End",
                    "Choices": [
                        [
                            "Variable": "$i", "NumericLessThan": .integer(count), "Next": "Again",
                            "Assign": ["i.$": "States.MathAdd($i, 1)"],
                        ]
                    ],
                ],
                "End": ["Type": "Succeed"],
            ],
            options: configure
        )
    }

    @Test func `a Standard execution has 25,000 events at most`() async throws {
        // 1 + 2 + 2 for each turn + 2 + 2 + 1.
        let last = try await turns(12_496)
        #expect(last.status == .succeeded)
        #expect(last.events.count == 25_000)

        let result = try await turns(12_497)
        #expect(result.status == .failed)
        #expect(result.error == "States.Runtime")
        #expect(result.cause == "The execution reached the maximum number of history events (25000).")
        #expect(result.events.count == 25_000)
        #expect(result.events.last?.type == "ExecutionFailed")
    }

    @Test func `an Express execution has no such limit, and neither has one without the quota`() async throws {
        let express = try await turns(13_000) { $0.type = .express }
        #expect(express.status == .succeeded)
        let lifted = try await turns(13_000) { $0.quotas.historyEvents = nil }
        #expect(lifted.status == .succeeded)
    }

    @Test func `the limit counts where no history is kept, too`() async throws {
        let result = try await turns(13_000) { $0.keepsHistory = false }
        #expect(result.error == "States.Runtime")
        #expect(result.events.isEmpty)
    }

    @Test func `a failure at the limit doesn't undo what ended before`() async throws {
        let result = try await execute(
            [
                "P": [
                    "Type": "Parallel", "End": true,
                    "Branches": [["StartAt": "A", "States": ["A": ["Type": "Pass", "End": true]]]],
                    "Retry": [["ErrorEquals": ["States.ALL"]]],
                    "Catch": [["ErrorEquals": ["States.ALL"], "Next": "C"]],
                ],
                "C": ["Type": "Succeed"],
            ],
            options: { $0.quotas.historyEvents = 5 }
        )
        #expect(result.error == "States.Runtime")
        #expect(
            result.types == [
                "ExecutionStarted", "ParallelStateEntered", "ParallelStateStarted", "PassStateEntered",
                "ExecutionFailed",
            ]
        )
    }
}
