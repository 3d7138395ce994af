internal import StatesLanguage
public import SwiftStates
public import Testing

/// Counts what of a workflow the tests of a suite use, and fails where it is too little.
///
/// Write ``Testing/Trait/coverage(of:_:)``.
public struct CoverageTrait: SuiteTrait, TestScoping {
    let workflow: any WorkflowDefinition
    let threshold: CoverageThreshold
    let sourceLocation: Testing.SourceLocation

    /// Once around the whole suite.
    public var isRecursive: Bool { false }

    /// Runs the suite and reports its coverage.
    public func provideScope(
        for test: Test,
        testCase: Test.Case?,
        performing function: @Sendable () async throws -> Void
    ) async throws {
        let collector = CoverageCollector(Coverage(of: workflow))
        try await CoverageCollector.$active.withValue(CoverageCollector.active + [collector]) {
            try await function()
        }
        let coverage = collector.coverage
        CoverageOutput.write(coverage)
        // A suite of which no test ran, because others were asked for, says nothing.
        guard coverage.runs > 0 else { return }
        print(coverage.table)
        let misses = threshold.misses(of: coverage)
        guard !misses.isEmpty, !CoverageOutput.onlyReports else { return }
        let shares = misses.map { "\(Int($0.share)) % of the \($0.kind.plural), \(Int($0.wanted)) % are wanted" }
        Issue.record(
            Comment(
                rawValue: "the tests use too little of \(coverage.workflow.name): "
                    + shares.joined(separator: "; ") + "\n" + coverage.table
            ),
            sourceLocation: sourceLocation
        )
    }
}

extension Trait where Self == CoverageTrait {
    /// Counts what of a workflow the suite's tests use, prints a table at the end, and fails where it is too little.
    ///
    /// ```swift
    /// @Suite(.coverage(of: humanInTheLoop, .statesAndCatchers))
    /// struct HumanInTheLoopTests { … }
    /// ```
    /// Runs through `test(…)` and `faultMatrix(…)` count. `SWIFT_STATES_COVERAGE=report` in the environment makes a
    /// miss no failure, for runs of single tests. `SWIFT_STATES_COVERAGE_DIR` names a folder into which each workflow's
    /// `<Name>.coverage.json` and `<Name>.lcov` are written.
    public static func coverage(
        of workflow: any WorkflowDefinition,
        _ threshold: CoverageThreshold = .statesAndCatchers,
        sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) -> Self {
        CoverageTrait(workflow: workflow, threshold: threshold, sourceLocation: sourceLocation)
    }
}
