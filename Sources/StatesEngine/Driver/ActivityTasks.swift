public import OrderedJSON
internal import Synchronization

/// The tasks of activities that wait for a worker, and the workers that wait for a task.
final class ActivityTasks: Sendable {
    struct Scheduled: Sendable {
        let task: ActivityTask
        let owner: TaskTokens.Owner
    }

    private struct Poller {
        let number: Int
        let continuation: CheckedContinuation<Scheduled?, Never>
    }

    private struct State {
        var scheduled: [String: [Scheduled]] = [:]
        var pollers: [String: [Poller]] = [:]
        var lastPoller = 0
    }

    private let state = Mutex(State())

    /// A task is there to be done.
    func add(_ scheduled: Scheduled, to activity: String) {
        let poller: Poller? = state.withLock { state in
            if var pollers = state.pollers[activity], !pollers.isEmpty {
                let poller = pollers.removeFirst()
                state.pollers[activity] = pollers
                return poller
            }
            state.scheduled[activity, default: []].append(scheduled)
            return nil
        }
        poller?.continuation.resume(returning: scheduled)
    }

    /// Takes back a task that no worker took.
    func remove(_ task: TaskID, mailbox: Mailbox) {
        state.withLock { state in
            for activity in state.scheduled.keys {
                state.scheduled[activity]?.removeAll { $0.owner.task == task && $0.owner.mailbox === mailbox }
            }
        }
    }

    /// The next task of an activity, or nil where none comes in time.
    func next(of activity: String, within limit: Duration) async -> Scheduled? {
        let number = state.withLock { state in
            state.lastPoller += 1
            return state.lastPoller
        }
        let alarm = Task {
            try await Task.sleep(for: limit)
            let poller: Poller? = state.withLock { state in
                guard let place = state.pollers[activity]?.firstIndex(where: { $0.number == number }) else {
                    return nil
                }
                return state.pollers[activity]?.remove(at: place)
            }
            poller?.continuation.resume(returning: nil)
        }
        defer { alarm.cancel() }
        return await withCheckedContinuation { continuation in
            let scheduled: Scheduled? = state.withLock { state in
                if var tasks = state.scheduled[activity], !tasks.isEmpty {
                    let first = tasks.removeFirst()
                    state.scheduled[activity] = tasks
                    return first
                }
                state.pollers[activity, default: []].append(Poller(number: number, continuation: continuation))
                return nil
            }
            if let scheduled { continuation.resume(returning: scheduled) }
        }
    }
}

/// A task of an activity that a worker has taken: `GetActivityTask`'s answer.
public struct ActivityTask: Sendable, Hashable {
    /// `taskToken`: what the worker answers with.
    public let taskToken: String
    /// `input`: what is to be done.
    public let input: JSON
}

extension Engine {
    /// Takes the next task of an activity, as a worker does: `GetActivityTask`.
    ///
    /// The worker ends the task by ``sendTaskSuccess(taskToken:output:)`` or ``sendTaskFailure(taskToken:error:cause:)``, and
    /// gives signs of life by ``sendTaskHeartbeat(taskToken:)``. The state's TimeoutSeconds begin when the task is taken.
    ///
    /// - Parameters:
    ///   - activity: The activity's ARN, as the state's Resource has it; ``TaskHandlers/createActivity(_:)`` names it.
    ///   - limit: How long to wait for a task, by the time of day; the service waits for 60 seconds.
    /// - Returns: The task, or nil where none came.
    public func getActivityTask(
        _ activity: String,
        workerName: String? = nil,
        within limit: Duration = .seconds(60)
    ) async -> ActivityTask? {
        guard let scheduled = await tokens.activities.next(of: activity, within: limit) else { return nil }
        scheduled.owner.mailbox.send(.taskStarted(scheduled.owner.task, workerName: workerName))
        return scheduled.task
    }
}
