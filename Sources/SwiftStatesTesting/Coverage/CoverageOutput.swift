internal import OrderedJSON
internal import Testing

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// What the environment says of coverage.
enum CoverageOutput {
    /// Whether too little coverage is told and doesn't fail.
    static var onlyReports: Bool { ProcessInfo.processInfo.environment["SWIFT_STATES_COVERAGE"] == "report" }

    /// Writes the files, where a folder for them is named.
    static func write(_ coverage: Coverage) {
        guard let folder = ProcessInfo.processInfo.environment["SWIFT_STATES_COVERAGE_DIR"] else { return }
        let name = "\(folder)/\(coverage.workflow.name)"
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try Data((coverage.json.serialized(.pretty) + "\n").utf8)
                .write(to: URL(filePath: "\(name).coverage.json"))
            try Data(coverage.lcov.utf8).write(to: URL(filePath: "\(name).lcov"))
        } catch {
            Issue.record("the coverage of \(coverage.workflow.name) can't be written to \(folder): \(error)")
        }
    }
}
