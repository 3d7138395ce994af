/// Real and virtual time.
extension ExecutionDriver {
    var now: Timestamp {
        switch options.clock {
        case .system: .now()
        case .virtual: virtualNow
        }
    }

    /// Waits until something happens outside, or until the moment at which something happens by itself.
    mutating func waitForEvents() async {
        let deadline = [tasks.nextAnswer, executions.nextDeadline()].compactMap(\.self).min()
        switch options.clock {
        case .system:
            if let deadline, deadline <= now { return passTime(to: now) }
            let limit = deadline.map { Duration.milliseconds($0.milliseconds - now.milliseconds) }
            await mailbox.wait(atMost: limit.map { min($0, .seconds(3600)) })
        case .virtual(_, let patience):
            // While somebody is at work, time stands still; patience has an end, so that a timeout can come.
            if tasks.haveWork || (options.holdsTimeForTokens && tasks.haveTokensOut) {
                await mailbox.wait(atMost: deadline == nil ? nil : patience)
                let events = mailbox.takeEvents()
                if !events.isEmpty {
                    for event in events { deliver(event) }
                    return
                }
            }
            if let deadline { passTime(to: deadline) }
        }
    }

    /// Time comes to a moment at which something happens by itself.
    private mutating func passTime(to moment: Timestamp) {
        virtualNow = max(virtualNow, moment)
        if let deadline = tasks.nextAnswer, deadline <= moment {
            if let next = tasks.takeNextAnswer() { apply(next.answer, to: next.id) }
        } else if let number = executions.takeNextDue() {
            deliver(.timePassed, to: number)
        }
    }
}
