import OrderedJSON
import StatesEngine
import Testing

/// Events that are read while the execution runs.
@Suite struct HistoryEventsTests {
    @Test func `events come as they happen, and the sequence ends with the execution`() async throws {
        let (reached, goOn) = (Flag(), Flag())
        let engine = try engine(
            [
                "P": ["Type": "Pass", "Next": "T"],
                "T": ["Type": "Task", "Resource": function, "Next": "Q"],
                "Q": ["Type": "Pass", "End": true],
            ],
            handlers: handlers {
                $0.on(state: "T") { _ in
                    await reached.raise()
                    await goOn.wait()
                    return 1
                }
            },
            options: { $0.clock = .virtual(patience: .seconds(60)) }
        )
        let execution = engine.start()
        var types: [String] = []
        for await event in execution.events {
            types.append(event.type)
            if event.type == "LambdaFunctionStarted" {
                // The task is at work: nothing more has happened, and goes on only now.
                await reached.wait()
                await goOn.raise()
            }
        }
        let result = try await execution.result()
        #expect(types == result.types)
        #expect(types.last == "ExecutionSucceeded")
    }

    @Test func `each reader gets all events, those who come late too`() async throws {
        let execution = try engine(["P": ["Type": "Pass", "End": true]]).start()
        async let first = execution.events.reduce(into: [Int]()) { $0.append($1.id) }
        async let second = execution.events.reduce(into: [Int]()) { $0.append($1.id) }
        let ids = await [first, second]
        _ = try await execution.result()
        let late = await execution.events.reduce(into: [Int]()) { $0.append($1.id) }
        #expect(ids == [[1, 2, 3, 4], [1, 2, 3, 4]])
        #expect(late == [1, 2, 3, 4])
    }

    @Test func `the sequence ends where the execution can't be run`() async throws {
        let execution = try engine(["T": ["Type": "Task", "Resource": function, "End": true]]).start()
        let count = await execution.events.reduce(into: 0) { count, _ in count += 1 }
        #expect(count > 0)
        await #expect(throws: EngineError.self) { try await execution.result() }
    }
}
