import OrderedJSON
import StatesEngine
import StatesLanguage
import Synchronization
import Testing

/// Handlers of branches and iterations really run at the same time, and no more of them than are let.
@Suite struct ConcurrencyTests {
    private static func map(_ limit: Int64) -> JSON {
        [
            "M": [
                "Type": "Map", "MaxConcurrency": .integer(limit), "End": true,
                "ItemProcessor": [
                    "StartAt": "T", "States": ["T": ["Type": "Task", "Resource": function, "End": true]],
                ],
            ]
        ]
    }

    @Test(arguments: [1, 3, 8])
    func `as many handlers are at work as MaxConcurrency lets, and not one more`(limit: Int) async throws {
        let crowd = Crowd(expected: limit)
        let result = try await execute(
            Self.map(Int64(limit)),
            input: .array((0..<24).map { .integer($0) }),
            handlers: handlers {
                $0.on(state: "T") { request in
                    // Goes on only when as many are here as are let.
                    await crowd.enter()
                    await crowd.leave()
                    return request.parameters
                }
            },
            options: { $0.clock = .virtual(patience: .seconds(60)) }
        )
        #expect(result.output == .array((0..<24).map { .integer($0) }))
        #expect(await crowd.most == limit)
    }

    @Test func `the first failure cancels the handlers of the other branches`() async throws {
        let (began, wasCancelled) = (Flag(), Flag())
        let result = try await execute(
            [
                "P": [
                    "Type": "Parallel", "End": true,
                    "Branches": [
                        ["StartAt": "A", "States": ["A": ["Type": "Task", "Resource": function, "End": true]]],
                        ["StartAt": "B", "States": ["B": ["Type": "Task", "Resource": function, "End": true]]],
                    ],
                    "Catch": [["ErrorEquals": ["Broken"], "Next": "C"]],
                ],
                "C": ["Type": "Succeed"],
            ],
            handlers: handlers {
                $0.on(state: "A") { _ in
                    await began.raise()
                    do {
                        try await Task.sleep(for: .seconds(600))
                    } catch {
                        await wasCancelled.raise()
                        throw error
                    }
                    return 1
                }
                $0.on(state: "B") { _ in
                    await began.wait()
                    throw TaskFailure("Broken")
                }
            },
            options: { $0.clock = .virtual(patience: .seconds(60)) }
        )
        await wasCancelled.wait()
        #expect(result.output == ["Error": "Broken", "Cause": .null])
        #expect(result.types.contains("TaskStateAborted"))
        // What the cancelled handler throws is told nowhere.
        #expect(result.types.count { $0 == "LambdaFunctionFailed" } == 1)
    }

    @Test func `one engine runs many executions at once, each for itself`() async throws {
        let engine = try engine(
            Self.map(0),
            handlers: handlers {
                $0.on(state: "T") { request in
                    await Task.yield()
                    return .integer((request.parameters.integerValue ?? 0) * 2)
                }
            },
            options: { $0.clock = .virtual(patience: .seconds(60)) }
        )
        try await withThrowingTaskGroup(of: (Int64, JSON?).self) { group in
            for number in Int64(0)..<50 {
                group.addTask { (number, try await engine.run([.integer(number), .integer(number + 1)]).output) }
            }
            for try await (number, output) in group {
                #expect(output == [.integer(number * 2), .integer(number * 2 + 2)])
            }
        }
    }

    @Test func `real time passes with the system's clock`() async throws {
        let states: JSON = [
            "P": [
                "Type": "Parallel", "End": true,
                "Branches": [
                    ["StartAt": "A", "States": ["A": ["Type": "Wait", "Seconds": 1, "End": true]]],
                    ["StartAt": "B", "States": ["B": ["Type": "Wait", "Seconds": 1, "End": true]]],
                ],
            ]
        ]
        let clock = ContinuousClock()
        let begin = clock.now
        let result = try await execute(states, options: { $0.clock = .system })
        #expect(result.status == .succeeded)
        #expect(clock.now - begin >= .milliseconds(990))
        #expect(result.milliseconds >= 1000)
    }
}

/// Counts who is there at the same time; those who enter wait until the expected number was there once.
private actor Crowd {
    private let expected: Int
    private var present = 0
    private(set) var most = 0
    private var waiters: [CheckedContinuation<Void, Never>] = []

    init(expected: Int) { self.expected = expected }

    func enter() async {
        present += 1
        most = max(most, present)
        if most >= expected {
            for waiter in waiters { waiter.resume() }
            waiters = []
        } else {
            await withCheckedContinuation { waiters.append($0) }
        }
    }

    func leave() { present -= 1 }
}
