import Foundation

/// The folder with published definitions, which stands beside the repository or where `STATES_CONFORMANCE_DIR` says.
enum ConformanceFolder {
    static let definitions: [URL] = {
        let root =
            if let path = ProcessInfo.processInfo.environment["STATES_CONFORMANCE_DIR"] {
                URL(fileURLWithPath: path, isDirectory: true)
            } else {
                URL(fileURLWithPath: #filePath).deletingLastPathComponent()
                    .appendingPathComponent("../../../../shared/conformance", isDirectory: true).standardizedFileURL
            }
        let contents = try? FileManager.default.contentsOfDirectory(
            at: root.appendingPathComponent("asl-valid/definitions"),
            includingPropertiesForKeys: nil
        )
        return (contents ?? []).filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
    }()
}
