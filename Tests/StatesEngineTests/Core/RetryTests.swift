import OrderedJSON
import StatesEngine
import Testing

/// Retriers: which one is asked, how long it waits, how often it tries.
@Suite struct RetryTests {
    /// A task that fails with each of the errors in turn and then gives 0.
    private func run(_ retriers: JSON, errors: [String], seed: UInt64 = 1) async throws -> ExecutionResult {
        try await execute(
            ["T": ["Type": "Task", "Resource": function, "Retry": retriers, "End": true]],
            handlers: handlers {
                $0.mock(state: "T") { request in
                    request.invocation < errors.count ? .failure(errors[request.invocation]) : .success(0)
                }
            },
            options: { $0.seed = seed }
        )
    }

    /// The seconds between tries.
    private func delays(_ retrier: JSONObject, failures: Int, seed: UInt64 = 1) async throws -> [Double] {
        var retrier = retrier
        retrier["ErrorEquals"] = ["States.ALL"]
        let errors = Array(repeating: "Busy", count: failures)
        let result = try await run([.object(retrier)], errors: errors, seed: seed)
        let starts = result.seconds(of: "LambdaFunctionScheduled")
        return zip(starts.dropFirst(), starts).map { $0 - $1 }
    }

    @Test(
        arguments: [
            ([:], [1, 2, 4]),
            (["IntervalSeconds": 3, "BackoffRate": 1], [3, 3, 3]),
            (["IntervalSeconds": 2, "BackoffRate": 1.5], [2, 3, 4.5]),
            (["IntervalSeconds": 4, "BackoffRate": 10, "MaxDelaySeconds": 30], [4, 30, 30]),
            (["IntervalSeconds": 4, "BackoffRate": 3, "MaxDelaySeconds": 36], [4, 12, 36]),
            (["MaxAttempts": 5], [1, 2, 4, 8, 16]),
        ] as [(JSONObject, [Double])]
    )
    func `each wait is the one before times BackoffRate, at most MaxDelaySeconds`(
        retrier: JSONObject,
        expected: [Double]
    ) async throws {
        #expect(try await delays(retrier, failures: expected.count) == expected)
    }

    @Test func `full jitter takes a part of each wait, the same for the same seed`() async throws {
        let retrier: JSONObject = [
            "IntervalSeconds": 100, "BackoffRate": 1, "MaxAttempts": 20, "JitterStrategy": "FULL",
        ]
        let waits = try await delays(retrier, failures: 20, seed: 5)
        #expect(waits.allSatisfy { $0 >= 0 && $0 <= 100 })
        #expect(Set(waits).count > 10)
        #expect(waits.contains { $0 < 40 } && waits.contains { $0 > 60 })
        #expect(try await delays(retrier, failures: 20, seed: 5) == waits)
        #expect(try await delays(retrier, failures: 20, seed: 6) != waits)
    }

    @Test(arguments: [(0, 1), (1, 2), (4, 5)])
    func `MaxAttempts counts the retries, not the tries`(attempts: Int64, tries: Int) async throws {
        let result = try await run(
            [["ErrorEquals": ["Busy"], "MaxAttempts": .integer(attempts)]],
            errors: Array(repeating: "Busy", count: 9)
        )
        #expect(result.error == "Busy")
        #expect(result.types.count { $0 == "LambdaFunctionFailed" } == tries)
    }

    @Test func `each retrier counts its own retries`() async throws {
        let result = try await run(
            [
                ["ErrorEquals": ["A"], "MaxAttempts": 2, "IntervalSeconds": 1],
                ["ErrorEquals": ["B"], "MaxAttempts": 2, "IntervalSeconds": 10],
            ],
            errors: ["A", "B", "A", "B"]
        )
        #expect(result.status == .succeeded)
        #expect(result.seconds(of: "LambdaFunctionScheduled") == [0, 1, 11, 13, 33])
    }

    @Test func `a used up retrier isn't followed by the next that matches`() async throws {
        let result = try await run(
            [
                ["ErrorEquals": ["A"], "MaxAttempts": 1],
                ["ErrorEquals": ["States.ALL"], "MaxAttempts": 5],
            ],
            errors: ["A", "A", "A"]
        )
        #expect(result.error == "A")
        #expect(result.types.count { $0 == "LambdaFunctionFailed" } == 2)
    }

    @Test func `entering the state again begins the counts anew`() async throws {
        let result = try await execute(
            [
                "T": [
                    "Type": "Task", "Resource": function, "Next": "Again", "ResultPath": "$.n",
                    "Retry": [["ErrorEquals": ["States.ALL"], "MaxAttempts": 1]],
                ],
                "Again": [
                    "Type": "Choice", "Default": "End",
                    "Choices": [["Variable": "$.n", "NumericLessThan": 6, "Next": "T"]],
                ],
                "End": ["Type": "Succeed"],
            ],
            // Every other call fails.
            handlers: handlers {
                $0.mock(state: "T") {
                    $0.invocation % 2 == 0 ? .failure("E") : .success(.integer(Int64($0.invocation)))
                }
            }
        )
        #expect(result.status == .succeeded)
        #expect(result.milliseconds == 4000)
    }

    @Test func `a state's retriers aren't counted with those of the state before`() async throws {
        // The first state's retrier matches and has no attempts: it counts none, and the next state has more of them.
        let result = try await execute(
            [
                "A": [
                    "Type": "Task", "Resource": function, "Next": "B",
                    "Retry": [["ErrorEquals": ["States.ALL"], "MaxAttempts": 0]],
                    "Catch": [["ErrorEquals": ["States.ALL"], "Next": "B"]],
                ],
                "B": [
                    "Type": "Task", "Resource": function, "End": true,
                    "Retry": [["ErrorEquals": ["Other"]], ["ErrorEquals": ["States.ALL"], "MaxAttempts": 1]],
                ],
            ],
            handlers: handlers {
                $0.mock(state: "A", .failure("E"))
                $0.mock(state: "B", .failure("E"), .success("done"))
            }
        )
        #expect(result.output == "done")
    }

    @Test func `a retry adds no event but the next try's`() async throws {
        let result = try await run([["ErrorEquals": ["A"]]], errors: ["A"])
        #expect(
            result.timeline == """
                1 <0 ExecutionStarted
                2 <0 TaskStateEntered T
                3 <2 LambdaFunctionScheduled
                4 <3 LambdaFunctionStarted
                5 <4 LambdaFunctionFailed
                6 <5 LambdaFunctionScheduled
                7 <6 LambdaFunctionStarted
                8 <7 LambdaFunctionSucceeded
                9 <8 TaskStateExited T
                10 <9 ExecutionSucceeded
                """
        )
    }

    @Test func `the request and the context tell how often the task was tried`() async throws {
        let asked = Recorder()
        let result = try await execute(
            [
                "T": [
                    "Type": "Task", "Resource": function, "End": true, "Parameters": ["n.$": "$$.State.RetryCount"],
                    "Retry": [["ErrorEquals": ["States.ALL"]]],
                ]
            ],
            handlers: handlers {
                $0.on(state: "T") { request in
                    await asked.record([.integer(Int64(request.retryCount)), request.parameters["n"] ?? .null])
                    if request.retryCount < 2 { throw TaskFailure("E") }
                    return 1
                }
            }
        )
        #expect(result.status == .succeeded)
        #expect(await asked.values == [[0, 0], [1, 1], [2, 2]])
    }
}
