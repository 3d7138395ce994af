internal import StatesEngine
public import SwiftStates
public import Testing

extension TestRun {
    /// Expects that the machine's own states were entered in this order, and no others.
    public func expectPath(_ states: StateName..., sourceLocation: Testing.SourceLocation = #_sourceLocation) {
        expect(states, on: trace.lines[0].visits, "the path of \(workflow.name)", sourceLocation)
    }

    /// Expects that an iteration of a Map entered these states, and no others.
    public func expectPath(
        _ states: StateName...,
        inIteration index: Int,
        of map: StateName,
        sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) {
        expect(states, .iteration(index), of: map, "iteration \(index) of \(map)", sourceLocation)
    }

    /// Expects that a branch of a Parallel, counted from 0, entered these states, and no others.
    public func expectPath(
        _ states: StateName...,
        inBranch number: Int,
        of parallel: StateName,
        sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) {
        expect(states, .branch(number), of: parallel, "branch \(number) of \(parallel)", sourceLocation)
    }

    /// Expects that these states were entered, in any order, whatever else was.
    public func expectVisits(_ states: StateName..., sourceLocation: Testing.SourceLocation = #_sourceLocation) {
        for state in states where self[state] == nil {
            fail("\(state) was expected to be entered", note: "\(state) wasn't entered", sourceLocation)
        }
    }

    /// Expects that none of these states was entered.
    public func expectNoVisits(_ states: StateName..., sourceLocation: Testing.SourceLocation = #_sourceLocation) {
        for state in states {
            guard let visit = trace.visits.firstIndex(where: { $0.name == state.description }) else { continue }
            fail("\(state) was expected not to be entered", at: visit, note: "entered", sourceLocation)
        }
    }

    private func expect(
        _ states: [StateName],
        _ kind: StateLine.Kind,
        of owner: StateName,
        _ title: String,
        _ sourceLocation: Testing.SourceLocation
    ) {
        let group = self[owner]?.groups.last ?? []
        guard let line = group.first(where: { trace.lines[$0].kind == kind }) else {
            return fail("\(title) was expected to run", note: "it didn't", sourceLocation)
        }
        expect(states, on: trace.lines[line].visits, title, sourceLocation)
    }

    private func expect(
        _ states: [StateName],
        on visits: [Int],
        _ title: String,
        _ sourceLocation: Testing.SourceLocation
    ) {
        for position in 0..<max(states.count, visits.count) {
            let expected = position < states.count ? states[position].description : nil
            let actual = position < visits.count ? trace.visits[visits[position]].name : nil
            guard expected != actual else { continue }
            return fail(
                "\(title) was expected to be \(states.map(\.description).joined(separator: " → "))",
                at: position < visits.count ? visits[position] : nil,
                note: "expected: \(expected ?? "the end")",
                sourceLocation
            )
        }
    }

    /// Records an issue that shows the run.
    func fail(
        _ message: String,
        at visit: Int? = nil,
        note: String,
        _ sourceLocation: Testing.SourceLocation
    ) {
        let report = RunReport(run: self, message: message, marked: visit, note: note)
        Issue.record(Comment(rawValue: report.text), sourceLocation: sourceLocation)
    }
}
