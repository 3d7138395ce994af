import Foundation
import OrderedJSON
import StatesEngine
import StatesLanguage
import TestSupport
import Testing

/// Workflows made from seeds: the engine ends each as a plain recursive interpreter does, and the same way every time.
///
/// `STATES_GENERATED_WORKFLOWS` says how many; without it, few enough for every run of the tests.
@Suite struct GeneratedWorkflowTests {
    static let count = ProcessInfo.processInfo.environment["STATES_GENERATED_WORKFLOWS"].flatMap { Int($0) } ?? 300

    @Test func `the engine and a plain interpreter agree on what comes out, and when`() async throws {
        var endings: [String: Int] = [:]
        var ambiguous = 0
        for seed in 0..<UInt64(Self.count) {
            let run = try GeneratedRun(seed: seed)
            let result = try await run.engine.run(run.workflow.input, name: "run")
            let again = try await run.engine.run(run.workflow.input, name: "run")
            try #require(result.events.count < 20_000, "seed \(seed) goes on and on")
            #expect(
                run.text(of: result.events) == run.text(of: again.events),
                "seed \(seed) gives another history the second time"
            )
            do {
                let expected = try run.plain.run()
                let actual = run.ending(of: result)
                if expected.normalized != actual.normalized {
                    Issue.record("seed \(seed): \(actual), but plainly \(expected)")
                }
                endings[expected.error ?? expected.status.rawValue, default: 0] += 1
            } catch is PlainInterpreter.Ambiguity {
                ambiguous += 1
            }
        }
        let told = endings.sorted { $0.value > $1.value }.map { "\($0.value) \($0.key)" }
        print("\(Self.count) workflows: \(told.joined(separator: ", ")); \(ambiguous) of ambiguous order")
        #expect(ambiguous * 10 < Self.count)
        #expect(endings.count > 5)
    }
}
