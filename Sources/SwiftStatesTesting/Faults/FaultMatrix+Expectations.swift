internal import StatesEngine
public import SwiftStates
public import Testing

// Expectations on the matrix as a whole. Each failure lists the faults that it is about, and shows the first one's run.
extension FaultMatrix {
    /// Expects that every execution comes to an end of its own, and that every task was reached.
    ///
    /// An execution that its machine's TimeoutSeconds, or the year that AWS gives it, had to end didn't.
    public func expectAlwaysEnds(sourceLocation: Testing.SourceLocation = #_sourceLocation) {
        expect("the execution always ends by itself", sourceLocation: sourceLocation) { run in
            run.status == .succeeded || run.status == .failed
        }
        expectReached(sourceLocation: sourceLocation)
    }

    /// Expects that every execution ends in one of these states of the machine itself.
    public func expectEnds(in states: StateName..., sourceLocation: Testing.SourceLocation = #_sourceLocation) {
        let names = Set(states.map(\.description))
        let list = states.map(\.description).joined(separator: ", ")
        expect("the execution always ends in \(list)", sourceLocation: sourceLocation) { run in
            run.path.last.map(names.contains) ?? false
        }
        expectReached(sourceLocation: sourceLocation)
    }

    /// Expects that every execution enters one of these states, wherever it ends.
    public func expectVisits(anyOf states: StateName..., sourceLocation: Testing.SourceLocation = #_sourceLocation) {
        let list = states.map(\.description).joined(separator: " or ")
        expect("the execution always reaches \(list)", sourceLocation: sourceLocation) { run in
            states.contains { run[$0] != nil }
        }
    }

    /// Expects that every error is retried or caught, but for those of some tasks.
    public func expectHandled(
        except states: StateName...,
        sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) {
        let exempt = Set(states.map(\.description))
        report(
            "every error is retried or caught",
            cases.filter { $0.outcome == .failed && !exempt.contains($0.fault.state) },
            sourceLocation
        )
    }

    /// Expects something of every execution.
    ///
    /// - Parameter rule: The rule in words, for the failure's text.
    public func expect(
        _ rule: String,
        sourceLocation: Testing.SourceLocation = #_sourceLocation,
        _ holds: (TestRun) -> Bool
    ) {
        report(rule, cases.filter { $0.run.map { !holds($0) } ?? false }, sourceLocation)
    }

    /// Expects that some scenario, or some fault, leads to every task.
    public func expectReached(sourceLocation: Testing.SourceLocation = #_sourceLocation) {
        var states: [String] = []
        for entry in cases where entry.run == nil && !states.contains(entry.fault.state) {
            states.append(entry.fault.state)
        }
        guard !states.isEmpty else { return }
        Issue.record(
            Comment(
                rawValue: "no scenario of \(workflow) reaches \(states.joined(separator: ", ")); "
                    + "give faultMatrix one that does"
            ),
            sourceLocation: sourceLocation
        )
    }

    private func report(_ rule: String, _ misses: [FaultCase], _ sourceLocation: Testing.SourceLocation) {
        guard let first = misses.first else { return }
        var lines = ["\(workflow): \(rule); not so for \(misses.count) of \(cases.count) faults:"]
        lines += misses.prefix(20).map {
            "  \($0.fault): \($0.outcome), ended in \($0.lastState ?? "no state")"
        }
        if misses.count > 20 { lines.append("  … and \(misses.count - 20) more") }
        if let run = first.run { lines += ["the first of them, as it ran:", run.description] }
        Issue.record(Comment(rawValue: lines.joined(separator: "\n")), sourceLocation: sourceLocation)
    }
}
