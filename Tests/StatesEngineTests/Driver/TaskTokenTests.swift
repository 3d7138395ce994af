import OrderedJSON
import StatesEngine
import Synchronization
import Testing

/// Tasks that wait for their token: `.waitForTaskToken`.
@Suite struct TaskTokenTests {
    /// An engine whose only task hands its token out, and the tokens that it handed out.
    private func waiting(_ fields: JSONObject = [:]) throws -> (Engine, Tokens) {
        let tokens = Tokens()
        var state: JSONObject = ["Type": "Task", "Resource": callback, "End": true]
        for (name, value) in fields { state[name] = value }
        let engine = try engine(
            ["T": .object(state)],
            handlers: handlers {
                $0.on(state: "T") { request in
                    await tokens.hand(try #require(request.taskToken))
                    return ["MessageId": "m"]
                }
            },
            options: { $0.clock = .virtual(patience: .seconds(60)) }
        )
        return (engine, tokens)
    }

    @Test func `the task goes on with the output that is sent, not with its call's answer`() async throws {
        let (engine, tokens) = try waiting()
        let execution = engine.start()
        try engine.sendTaskSuccess(taskToken: await tokens.next(), output: ["ok": true])
        let result = try await execution.result()
        #expect(result.output == ["ok": true])
        #expect(result.details("TaskSucceeded")?["output"] == "{\"ok\":true}")
    }

    @Test func `a failure that is sent`() async throws {
        let (engine, tokens) = try waiting()
        let execution = engine.start()
        try engine.sendTaskFailure(taskToken: await tokens.next(), error: "E", cause: "C")
        let result = try await execution.result()
        #expect(result.error == "E")
        #expect(result.cause == "C")
    }

    @Test func `a failure without name and cause`() async throws {
        let (engine, tokens) = try waiting()
        let execution = engine.start()
        try engine.sendTaskFailure(taskToken: await tokens.next())
        let result = try await execution.result()
        #expect(result.status == .failed)
        #expect(result.error == nil && result.cause == nil)
        let details = try #require(result.details("TaskFailed"))
        #expect(details == ["resourceType": "sqs", "resource": "sendMessage.waitForTaskToken"])
    }

    @Test func `the first answer counts, and the second is told so`() async throws {
        let (engine, tokens) = try waiting()
        let execution = engine.start()
        let token = await tokens.next()
        try engine.sendTaskSuccess(taskToken: token, output: 1)
        #expect(throws: TaskTokenError.taskTimedOut) { try engine.sendTaskSuccess(taskToken: token, output: 2) }
        #expect(throws: TaskTokenError.taskTimedOut) { try engine.sendTaskFailure(taskToken: token) }
        #expect(throws: TaskTokenError.taskTimedOut) { try engine.sendTaskHeartbeat(taskToken: token) }
        #expect(try await execution.result().output == 1)
        #expect(throws: TaskTokenError.taskTimedOut) { try engine.sendTaskSuccess(taskToken: token, output: 3) }
    }

    @Test(arguments: ["", "no token", "11111111-1111-1111-1111-11111111111", "🎟"])
    func `a text that is no token`(text: String) async throws {
        let (engine, _) = try waiting()
        #expect(throws: TaskTokenError.invalidToken) { try engine.sendTaskSuccess(taskToken: text, output: 1) }
        #expect(throws: TaskTokenError.invalidToken) { try engine.sendTaskHeartbeat(taskToken: text) }
    }

    @Test func `an output that is too large is refused, and the task still waits`() async throws {
        let (engine, tokens) = try waiting()
        let execution = engine.start()
        let token = await tokens.next()
        let large = JSON.string(String(repeating: "x", count: 262_144))
        #expect(throws: TaskTokenError.invalidOutput) { try engine.sendTaskSuccess(taskToken: token, output: large) }
        try engine.sendTaskSuccess(taskToken: token, output: "small")
        #expect(try await execution.result().output == "small")
    }

    @Test func `the token of a task that timed out is taken no more`() async throws {
        let tokens = Tokens()
        let engine = try engine(
            [
                "T": [
                    "Type": "Task", "Resource": callback, "TimeoutSeconds": 10, "Next": "U",
                    "Catch": [["ErrorEquals": ["States.Timeout"], "Next": "U"]],
                ],
                "U": ["Type": "Task", "Resource": callback, "End": true],
            ],
            handlers: handlers {
                $0.on(resource: "arn:aws:states:::sqs:sendMessage.waitForTaskToken") { request in
                    await tokens.hand(try #require(request.taskToken))
                    return [:]
                }
            }
        )
        let execution = engine.start()
        let first = await tokens.next()
        let second = await tokens.next()
        #expect(throws: TaskTokenError.taskTimedOut) { try engine.sendTaskSuccess(taskToken: first, output: 1) }
        try engine.sendTaskSuccess(taskToken: second, output: 2)
        let result = try await execution.result()
        #expect(result.output == 2)
        #expect(result.milliseconds == 10_000)
    }

    @Test func `a heartbeat after the end is refused, and changes nothing`() async throws {
        let (engine, tokens) = try waiting()
        let execution = engine.start()
        let token = await tokens.next()
        execution.stop()
        let result = try await execution.result()
        #expect(result.status == .aborted)
        #expect(throws: TaskTokenError.taskTimedOut) { try engine.sendTaskHeartbeat(taskToken: token) }
    }

    @Test func `tokens of many executions don't meet`() async throws {
        let (engine, tokens) = try waiting()
        let executions = (0..<20).map { engine.start(.integer($0)) }
        var all: Set<String> = []
        for _ in executions { all.insert(await tokens.next()) }
        #expect(all.count == 20)
        for token in all { try engine.sendTaskSuccess(taskToken: token, output: .string(token)) }
        var outputs: Set<String> = []
        for execution in executions {
            outputs.insert(try #require(await execution.result().output?.stringValue))
        }
        #expect(outputs == all)
    }
}

/// Tokens on their way from handlers to a test.
actor Tokens {
    private var tokens: [String] = []
    private var waiters: [CheckedContinuation<String, Never>] = []

    func hand(_ token: String) {
        if waiters.isEmpty {
            tokens.append(token)
        } else {
            waiters.removeFirst().resume(returning: token)
        }
    }

    func next() async -> String {
        guard tokens.isEmpty else { return tokens.removeFirst() }
        return await withCheckedContinuation { waiters.append($0) }
    }
}
