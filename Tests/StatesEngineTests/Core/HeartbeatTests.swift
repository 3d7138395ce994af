import OrderedJSON
import Testing

@testable import StatesEngine

/// Signs of life, told to the core with the time at which they come: nothing has to be waited for.
@Suite struct HeartbeatTests {
    /// A core whose only task waits, and the task.
    private func waiting(_ fields: JSONObject) throws -> (ExecutionCore, TaskID) {
        var state: JSONObject = ["Type": "Task", "Resource": callback, "End": true]
        for (name, value) in fields { state[name] = value }
        var core = ExecutionCore(
            try Program(machine(["T": .object(state)])),
            identity: ExecutionIdentity(name: "run", stateMachineName: "M"),
            settings: ExecutionCore.Settings(),
            input: [:],
            at: .virtualStart
        )
        core.handle(.started, at: .virtualStart)
        guard case .invoke(let request) = try #require(core.commands.first) else { throw TaskFailure("no call") }
        return (core, request.id)
    }

    private func moment(_ seconds: Double) -> Timestamp { Timestamp.virtualStart.advanced(bySeconds: seconds) }

    @Test func `each sign of life begins the time anew, and no event tells of it`() throws {
        var (core, task) = try waiting(["HeartbeatSeconds": 20])
        let events = core.history.count
        for seconds in [15.0, 34, 53] {
            core.handle(.timePassed, at: moment(seconds))
            core.handle(.heartbeat(task), at: moment(seconds))
        }
        #expect(core.history.count == events)
        #expect(core.nextDeadline() == moment(73))
        core.handle(.timePassed, at: moment(72.9))
        #expect(core.outcome == nil)
        core.handle(.timePassed, at: moment(73))
        #expect(core.outcome?.error == "States.Timeout")
    }

    @Test func `signs of life don't make TimeoutSeconds longer`() throws {
        var (core, task) = try waiting(["HeartbeatSeconds": 20, "TimeoutSeconds": 30])
        core.handle(.heartbeat(task), at: moment(19))
        #expect(core.nextDeadline() == moment(30))
        core.handle(.timePassed, at: moment(30))
        #expect(core.outcome?.error == "States.Timeout")
    }

    @Test func `signs of life of another try or after the end are nothing`() throws {
        var (core, task) = try waiting(["HeartbeatSeconds": 20, "Retry": [["ErrorEquals": ["E"]]]])
        core.handle(.taskEnded(task, .failed(name: "E", cause: nil)), at: moment(5))
        core.handle(.timePassed, at: moment(6))
        // The second try began at 6 seconds.
        core.handle(.heartbeat(task), at: moment(20))
        #expect(core.nextDeadline() == moment(26))
        core.handle(.timePassed, at: moment(26))
        let count = core.history.count
        core.handle(.heartbeat(task), at: moment(27))
        core.handle(.taskEnded(task, .succeeded(1)), at: moment(28))
        #expect(core.history.count == count)
        #expect(core.outcome?.error == "States.Timeout")
    }
}
