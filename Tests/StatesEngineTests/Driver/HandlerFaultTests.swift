import OrderedJSON
import StatesEngine
import Testing

/// Handlers that do what they shouldn't end their tasks as a function in the cloud would end them.
@Suite struct HandlerFaultTests {
    private func run(
        _ fields: JSONObject = [:],
        clock: ExecutionClock = .virtual(patience: .milliseconds(20)),
        quotas: Quotas = .aws,
        _ handler: @escaping TaskHandlers.Handler
    ) async throws -> ExecutionResult {
        var state: JSONObject = [
            "Type": "Task", "Resource": function, "End": true,
            "Catch": [["ErrorEquals": ["States.ALL"], "Next": "C"]],
        ]
        for (name, value) in fields { state[name] = value }
        return try await execute(
            ["T": .object(state), "C": ["Type": "Pass", "End": true]],
            handlers: handlers { $0.on(state: "T", handler) },
            options: {
                $0.clock = clock
                $0.quotas = quotas
            }
        )
    }

    @Test(arguments: [ExecutionClock.system, .virtual(patience: .milliseconds(20))])
    func `one that never returns meets TimeoutSeconds, and is cancelled`(clock: ExecutionClock) async throws {
        let wasCancelled = Flag()
        let result = try await run(["TimeoutSeconds": 1], clock: clock) { _ in
            do {
                try await Task.sleep(for: .seconds(600))
            } catch {
                await wasCancelled.raise()
                throw error
            }
            return 1
        }
        #expect(result.output == ["Error": "States.Timeout", "Cause": .null])
        #expect(result.milliseconds >= 1000)
        await wasCancelled.wait()
    }

    @Test func `one that heeds no cancellation doesn't hold the execution up`() async throws {
        let release = Flag()
        let result = try await run(["TimeoutSeconds": 1]) { _ in
            await release.wait()
            return "too late"
        }
        #expect(result.output?["Error"] == "States.Timeout")
        await release.raise()
    }

    @Test func `one that never returns is stopped with the execution`() async throws {
        let (began, wasCancelled) = (Flag(), Flag())
        let engine = try engine(
            ["T": ["Type": "Task", "Resource": function, "End": true]],
            handlers: handlers {
                $0.on(state: "T") { _ in
                    await began.raise()
                    do {
                        try await Task.sleep(for: .seconds(600))
                    } catch {
                        await wasCancelled.raise()
                    }
                    return 1
                }
            }
        )
        let execution = engine.start()
        await began.wait()
        execution.stop(error: "Stopped", cause: "by hand")
        let result = try await execution.result()
        #expect(result.status == .aborted)
        #expect(result.error == "Stopped")
        await wasCancelled.wait()
    }

    @Test func `one that throws something odd fails by the name of the type`() async throws {
        struct OddError: Error {}
        let result = try await run { _ in throw OddError() }
        #expect(result.output?["Error"] == "OddError")
        let cause = try JSON(parsing: result.output?["Cause"]?.stringValue ?? "")
        #expect(cause == ["errorMessage": "OddError()", "errorType": "OddError"])
    }

    @Test func `one that throws a name fails by that name, whatever it is`() async throws {
        for name in ["", "States.ALL", "A B", String(repeating: "x", count: 300)] {
            let result = try await run { _ in throw TaskFailure(name, cause: "c") }
            #expect(result.output == ["Error": .string(name), "Cause": "c"])
        }
    }

    @Test func `one that throws States.Runtime ends the execution`() async throws {
        let result = try await run { _ in throw TaskFailure("States.Runtime", cause: "c") }
        #expect(result.error == "States.Runtime")
        #expect(result.cause == "c")
    }

    @Test func `one that throws CancellationError by itself fails by that name`() async throws {
        let result = try await run { _ in throw CancellationError() }
        #expect(result.output?["Error"] == "CancellationError")
    }

    @Test(arguments: [JSON.double(.nan), .double(.infinity), ["deep": [["x": .double(-.infinity)]]]])
    func `one that returns what JSON doesn't have`(value: JSON) async throws {
        let result = try await run { _ in value }
        #expect(result.output?["Error"] == "Runtime.MarshalError")
        #expect(result.details("LambdaFunctionFailed")?["error"] == "Runtime.MarshalError")
    }

    @Test func `one that returns 10 MB exceeds the quota, where there is one`() async throws {
        let large = JSON.string(String(repeating: "x", count: 10_000_000))
        let result = try await run { _ in large }
        #expect(result.output?["Error"] == "States.DataLimitExceeded")
        #expect(try await run(quotas: .none) { _ in large }.output == large)
    }

    @Test func `one that returns after its task's time is up changes nothing`() async throws {
        let release = Flag()
        let result = try await execute(
            [
                "T": [
                    "Type": "Task", "Resource": function, "TimeoutSeconds": 1, "Next": "U",
                    "Retry": [["ErrorEquals": ["States.Timeout"], "MaxAttempts": 1]],
                ],
                "U": ["Type": "Task", "Resource": function, "End": true],
            ],
            handlers: handlers {
                $0.on(state: "T") { request in
                    // The second try answers after the first has answered too late.
                    if request.retryCount == 0 {
                        await release.wait()
                        return "first"
                    }
                    await release.raise()
                    try await Task.sleep(for: .milliseconds(5))
                    return "second"
                }
                $0.on(state: "U") { .string("U got \($0.parameters.stringValue ?? "?")") }
            },
            options: { $0.clock = .virtual(patience: .milliseconds(500)) }
        )
        #expect(result.output == "U got second")
        #expect(result.types.count { $0 == "LambdaFunctionSucceeded" } == 2)
    }

    @Test func `one that fails after its task was answered by token changes nothing`() async throws {
        let tokens = Tokens()
        let engine = try engine(
            [
                "T": ["Type": "Task", "Resource": callback, "Next": "W"],
                "W": ["Type": "Wait", "Seconds": 5, "End": true],
            ],
            handlers: handlers {
                $0.on(state: "T") { request in
                    await tokens.hand(try #require(request.taskToken))
                    try? await Task.sleep(for: .seconds(600))
                    throw TaskFailure("too late")
                }
            },
            options: { $0.clock = .virtual(patience: .seconds(60)) }
        )
        let execution = engine.start()
        try engine.sendTaskSuccess(taskToken: await tokens.next(), output: "by token")
        #expect(try await execution.result().output == "by token")
    }

    @Test func `signs of life after the end are nothing`() async throws {
        let kept = Kept<TaskRequest>()
        let result = try await run(["HeartbeatSeconds": 1000]) { request in
            await kept.keep(request)
            request.sendHeartbeat()
            return "alive"
        }
        #expect(result.output == "alive")
        let request = try #require(await kept.value)
        request.sendHeartbeat()
    }

    @Test func `one that stops giving signs of life times out`() async throws {
        let result = try await run(["HeartbeatSeconds": 1, "TimeoutSeconds": 60], clock: .system) { request in
            request.sendHeartbeat()
            try await Task.sleep(for: .seconds(600))
            return 1
        }
        #expect(result.output?["Error"] == "States.Timeout")
    }
}

/// A flag that is raised once, and waited for.
actor Flag {
    private var isRaised = false
    private var waiters: [CheckedContinuation<Void, Never>] = []

    func raise() {
        isRaised = true
        for waiter in waiters { waiter.resume() }
        waiters = []
    }

    func wait() async {
        guard !isRaised else { return }
        await withCheckedContinuation { waiters.append($0) }
    }
}

/// Something that a handler hands to a test.
actor Kept<Value: Sendable> {
    private(set) var value: Value?

    func keep(_ value: Value) { self.value = value }
}
