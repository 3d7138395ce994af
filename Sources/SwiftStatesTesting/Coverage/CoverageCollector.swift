internal import Synchronization

/// Counts the runs of one workflow while a suite runs.
final class CoverageCollector: Sendable {
    /// The collectors of the suites that run around this place.
    @TaskLocal static var active: [CoverageCollector] = []

    private let counted: Mutex<Coverage>

    init(_ coverage: Coverage) {
        counted = Mutex(coverage)
    }

    var coverage: Coverage { counted.withLock(\.self) }

    func add(_ run: TestRun) {
        counted.withLock { coverage in
            if coverage.workflow.name == run.workflow.name { coverage.add(run) }
        }
    }
}
