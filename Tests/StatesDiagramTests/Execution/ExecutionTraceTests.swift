import OrderedJSON
import StatesEngine
import StatesLanguage
import Testing

@testable import StatesDiagram

@Suite struct ExecutionTraceTests {
    /// Items that are priced, one of which has no price; a flaky call; a way that isn't taken.
    private static func machine() throws -> StateMachine {
        try StateMachine([
            "StartAt": "Call",
            "States": [
                "Call": [
                    "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "ResultPath": .null, "Next": "Each",
                    "Retry": [["ErrorEquals": ["Flaky"], "MaxAttempts": 2]],
                ],
                "Each": [
                    "Type": "Map", "ItemsPath": "$.items",
                    "ItemProcessor": [
                        "StartAt": "Price",
                        "States": [
                            "Price": [
                                "Type": "Choice", "Default": "Priced",
                                "Choices": [["Variable": "$", "NumericLessThan": 0, "Next": "NoPrice"]],
                            ],
                            "Priced": ["Type": "Pass", "End": true],
                            "NoPrice": ["Type": "Fail", "Error": "NoPrice"],
                        ],
                    ],
                    "Catch": [["ErrorEquals": ["NoPrice"], "Next": "Apologise"]], "Next": "Ship",
                ],
                "Ship": ["Type": "Succeed"], "Apologise": ["Type": "Pass", "End": true],
            ],
        ])
    }

    private func events(items: JSON, failures: Int = 0) async throws -> [HistoryEvent] {
        var handlers = TaskHandlers()
        handlers.mock(state: "Call") { request in
            request.invocation < failures ? .failure("Flaky") : .success([:])
        }
        let engine = try Engine(Self.machine(), handlers: handlers, options: EngineOptions(clock: .virtual))
        return try await engine.run(["items": items]).events
    }

    @Test("A success tells what was entered, how often, and which ways were taken")
    func success() async throws {
        let trace = try ExecutionTrace(await events(items: [1, 2, 3]))
        #expect(trace.states["Price"]?.entered == 3)
        #expect(trace.states["Each"]?.iterations == 3)
        #expect(trace.states["Apologise"] == nil)
        #expect(Set(trace.states.values.map(\.outcome)) == [.succeeded])
        #expect(trace.ways[.init(source: "Price", target: "Priced", isCatch: false)] == 3)
        #expect(trace.ways[.init(source: "Priced", target: nil, isCatch: false)] == 3)
        #expect(trace.ways[.init(source: "Call", target: "Each", isCatch: false)] == 1)
        #expect(trace.ways[.init(source: "Call", target: nil, isCatch: false)] == nil)
    }

    @Test("Tries after the first are counted")
    func retries() async throws {
        let trace = try ExecutionTrace(await events(items: [], failures: 2))
        #expect(trace.states["Call"]?.retries == 2)
        #expect(trace.states["Call"]?.outcome == .succeeded)
    }

    @Test("A Map whose item failed is caught, and the item's state has failed")
    func caught() async throws {
        let trace = try ExecutionTrace(await events(items: [-1]))
        #expect(trace.states["Each"]?.outcome == .caught)
        #expect(trace.states["Each"]?.failedIterations == 1)
        #expect(trace.states["NoPrice"]?.outcome == .failed)
        #expect(trace.ways[.init(source: "Each", target: "Apologise", isCatch: true)] == 1)
        #expect(trace.ways[.init(source: "Each", target: "Ship", isCatch: false)] == nil)
    }

    @Test("A failure is that of the state in which the execution ended")
    func failed() async throws {
        let trace = try ExecutionTrace(await events(items: [], failures: 3))
        #expect(trace.states["Call"]?.outcome == .failed)
        #expect(trace.states["Each"] == nil)
    }

    @Test("A state that was entered and not left is running, after each of the first events")
    func running() async throws {
        let events = try await events(items: [1, -1, 2])
        for count in events.indices {
            let states = ExecutionTrace(Array(events.prefix(count))).states.values
            #expect(states.allSatisfy { $0.succeeded + $0.caught + $0.failed + $0.stopped <= $0.entered })
        }
        let entry = try #require(events.first { $0.type == "TaskStateEntered" })
        #expect(ExecutionTrace(Array(events.prefix(entry.id))).states["Call"]?.outcome == .running)
    }

    @Test("The picture shows outcomes, counts and the ways that were taken")
    func picture() async throws {
        let text = try Self.machine().diagram(ofExecution: await events(items: [1, -1], failures: 1))
        let texts = try Elements(of: text).texts
        #expect(texts.contains("Task · 1 retry"))
        #expect(texts.contains("Map · 2 items · 1 failed · caught"))
        #expect(texts.contains("Succeed"))
        #expect(text.contains("state idle") && text.contains("state caught") && text.contains("way catch taken"))
    }
}
