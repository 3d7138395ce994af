import OrderedJSON
import StatesEngine
import StatesLanguage
import Testing

/// An execution that came to a bad end goes on from the state that failed.
@Suite struct RedriveTests {
    private static func task(_ next: String? = nil) -> JSON {
        var fields: JSONObject = ["Type": "Task", "Resource": function]
        if let next { fields["Next"] = .string(next) } else { fields["End"] = true }
        return .object(fields)
    }

    private static func iterating(_ state: JSON) -> JSON { ["StartAt": "T", "States": ["T": state]] }

    @Test func `states that ended well aren't run again`() async throws {
        let engine = try engine(
            ["A": Self.task("B"), "B": Self.task("C"), "C": Self.task()],
            handlers: handlers {
                $0.mock(state: "A", .success(["a": 1]), .failure("Again"))
                $0.mock(state: "B", .failure("Broken"), .success(["b": 2]))
                $0.mock(state: "C") { .success($0.parameters) }
            }
        )
        let failed = try await engine.run(["in": true])
        #expect(failed.error == "Broken")
        let redriven = try await engine.redrive(failed)
        #expect(redriven.output == ["b": 2])
        #expect(redriven.states == ["A", "B", "C"])
    }

    @Test func `the history goes on in the same execution, without a second entry`() async throws {
        let engine = try engine(
            ["A": Self.task()],
            handlers: handlers { $0.mock(state: "A", .failure("Broken", cause: "once"), .success([:])) }
        )
        let failed = try await engine.run()
        let redriven = try await engine.redrive(failed)
        #expect(
            redriven.types == [
                "ExecutionStarted", "TaskStateEntered", "LambdaFunctionScheduled", "LambdaFunctionStarted",
                "LambdaFunctionFailed", "ExecutionFailed", "ExecutionRedriven", "LambdaFunctionScheduled",
                "LambdaFunctionStarted", "LambdaFunctionSucceeded", "TaskStateExited", "ExecutionSucceeded",
            ]
        )
        #expect(redriven.events.map(\.id) == Array(1...12))
        #expect(redriven.startDate == failed.startDate)
    }

    @Test func `variables keep their values, and retriers count anew`() async throws {
        let engine = try engine(
            [
                "Set": ["Type": "Pass", "Assign": ["x": 7], "Next": "A"],
                "A": [
                    "Type": "Task", "Resource": function, "Parameters": ["x.$": "$x"],
                    "Retry": [["ErrorEquals": ["Broken"], "MaxAttempts": 1]], "End": true,
                ],
            ],
            handlers: handlers {
                $0.mock(state: "A") { $0.invocation < 3 ? .failure("Broken") : .success($0.parameters) }
            }
        )
        let failed = try await engine.run()
        #expect(failed.types.filter { $0 == "LambdaFunctionFailed" }.count == 2)
        let redriven = try await engine.redrive(failed)
        // One failure more, which the retrier takes again.
        #expect(redriven.types.filter { $0 == "LambdaFunctionFailed" }.count == 3)
        #expect(redriven.output == ["x": 7])
    }

    @Test func `of a Map only the iterations run again that failed or were stopped`() async throws {
        let engine = try engine(
            [
                "M": ["Type": "Map", "End": true, "ItemProcessor": Self.iterating(Self.task())]
            ],
            handlers: handlers {
                $0.mock(state: "T") { request in
                    let item = request.parameters.integerValue ?? 0
                    if item == 2, request.invocation < 4 { return .failure("Broken").after(.seconds(1)) }
                    // The last is at work when the third fails.
                    return .success(.integer(item * 10)).after(.seconds(item == 3 && request.invocation < 4 ? 60 : 0))
                }
            }
        )
        let failed = try await engine.run([0, 1, 2, 3])
        #expect(failed.error == "Broken")
        let redriven = try await engine.redrive(failed)
        #expect(redriven.output == [0, 10, 20, 30])
        #expect(redriven.types.filter { $0 == "LambdaFunctionScheduled" }.count == 6)
    }

    @Test func `a branch within a branch goes on where it was`() async throws {
        let inner: JSON = ["Type": "Parallel", "End": true, "Branches": [Self.iterating(Self.task())]]
        let engine = try engine(
            [
                "P": [
                    "Type": "Parallel", "End": true,
                    "Branches": [
                        ["StartAt": "Q", "States": ["Q": inner]],
                        ["StartAt": "S", "States": ["S": ["Type": "Pass", "Result": "done", "End": true]]],
                    ],
                ]
            ],
            handlers: handlers { $0.mock(state: "T", .failure("Broken"), .success("mended")) }
        )
        let failed = try await engine.run()
        let redriven = try await engine.redrive(failed)
        #expect(redriven.output == [["mended"], "done"])
        #expect(redriven.states == ["P", "Q", "S", "T"])
    }

    @Test func `an error that was caught before leaves nothing to run again`() async throws {
        let engine = try engine(
            [
                "P": [
                    "Type": "Parallel", "Branches": [Self.iterating(Self.task())],
                    "Catch": [["ErrorEquals": ["States.ALL"], "Next": "A"]], "Next": "A",
                ],
                "A": Self.task(),
            ],
            handlers: handlers {
                $0.mock(state: "T", .failure("Caught"))
                $0.mock(state: "A", .failure("Broken"), .success("good"))
            }
        )
        let redriven = try await engine.redrive(try await engine.run())
        #expect(redriven.output == "good")
        #expect(redriven.states == ["P", "T", "A"])
    }

    @Test func `of a distributed Map only the children run again that didn't succeed`() async throws {
        let engine = try engine(
            [
                "M": [
                    "Type": "Map", "End": true,
                    "ItemProcessor": [
                        "ProcessorConfig": ["Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"],
                        "StartAt": "T", "States": ["T": Self.task()],
                    ],
                ]
            ],
            handlers: handlers {
                $0.mock(state: "T") { request in
                    request.parameters == 1 && request.invocation < 3
                        ? .failure("Broken").after(.seconds(1)) : .success(request.parameters)
                }
            }
        )
        let failed = try await engine.run([0, 1, 2])
        #expect(failed.error == "States.ExceedToleratedFailureThreshold")
        let redriven = try await engine.redrive(failed)
        #expect(redriven.output == [0, 1, 2])
        #expect(
            redriven.types.filter { $0.hasPrefix("MapRun") } == [
                "MapRunStarted", "MapRunFailed", "MapRunRedriven", "MapRunSucceeded",
            ]
        )
    }

    @Test func `an execution that was stopped or took too long goes on too`() async throws {
        let engine = try engine(
            ["W": ["Type": "Wait", "Seconds": 60, "Next": "A"], "A": Self.task()],
            ["TimeoutSeconds": 90],
            handlers: handlers { $0.mock(state: "A", .never, .success("late")) }
        )
        let failed = try await engine.run()
        #expect(failed.status == .timedOut)
        let redriven = try await engine.redrive(failed)
        #expect(redriven.output == "late")
        #expect(redriven.states == ["W", "A"])
    }

    @Test func `what succeeded, and what is Express, can't be redriven`() async throws {
        let good = try engine(["S": ["Type": "Succeed"]])
        await #expect(throws: RedriveError.notRedrivable("Execution is SUCCEEDED and cannot be redriven")) {
            try await good.redrive(try await good.run())
        }
        let express = try engine(["F": ["Type": "Fail"]], options: { $0.type = .express })
        await #expect(throws: RedriveError.self) { try await express.redrive(try await express.run()) }
    }
}
