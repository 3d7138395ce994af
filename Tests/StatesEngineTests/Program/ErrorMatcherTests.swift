import OrderedJSON
import StatesEngine
import Testing

/// Which errors an `ErrorEquals` means.
@Suite struct ErrorMatcherTests {
    enum Fault: String, CaseIterable {
        case named, unnamed, timeout, heartbeat, runtime, query, tooLarge
    }

    private func isCaught(_ fault: Fault, by names: [String]) async throws -> Bool {
        var task: JSONObject = [
            "Type": "Task", "Resource": function, "End": true,
            "Catch": [["ErrorEquals": .array(names.map { .string($0) }), "Next": "C"]],
        ]
        var answer = TaskAnswer.never
        switch fault {
        case .named: answer = .failure("Custom")
        case .unnamed: answer = .failure(nil)
        case .timeout: task["TimeoutSeconds"] = 5
        case .heartbeat: task["HeartbeatSeconds"] = 5
        case .runtime: task["InputPath"] = "$.nowhere"
        case .query:
            task["QueryLanguage"] = "JSONata"
            task["Arguments"] = "{% $nothing %}"
        case .tooLarge: answer = .success(.string(String(repeating: "x", count: 262_144)))
        }
        let result = try await execute(
            ["T": .object(task), "C": ["Type": "Succeed"]],
            handlers: handlers { [answer] in $0.mock(state: "T", answer) }
        )
        return result.states.contains("C")
    }

    @Test(
        arguments: [
            ("States.ALL", [.named, .unnamed, .timeout, .heartbeat, .query, .tooLarge]),
            ("States.TaskFailed", [.named, .unnamed, .query, .tooLarge]),
            ("States.Timeout", [.timeout, .heartbeat]),
            ("States.HeartbeatTimeout", [.heartbeat]),
            ("States.QueryEvaluationError", [.query]),
            ("States.DataLimitExceeded", [.tooLarge]),
            ("Custom", [.named]),
            ("custom", []),
            // The service says of it that it ends the execution, whatever is written.
            ("States.Runtime", []),
        ] as [(String, Set<Fault>)]
    )
    func catching(name: String, expected: Set<Fault>) async throws {
        for fault in Fault.allCases {
            let isCaught = try await isCaught(fault, by: [name])
            #expect(isCaught == expected.contains(fault), "\(name) and \(fault)")
        }
    }

    @Test func `several names mean what each of them means`() async throws {
        #expect(try await isCaught(.heartbeat, by: ["Custom", "States.HeartbeatTimeout"]))
        #expect(try await !isCaught(.query, by: ["Custom", "States.HeartbeatTimeout"]))
    }
}
