package import Foundation
package import OrderedJSON

/// The folder with published definitions and recordings, which stands beside the repository or where
/// `STATES_CONFORMANCE_DIR` says.
package enum ConformanceFolder {
    /// The folder, or nil where there is none.
    package static let root: URL? = {
        let folder =
            if let path = ProcessInfo.processInfo.environment["STATES_CONFORMANCE_DIR"] {
                URL(fileURLWithPath: path, isDirectory: true)
            } else {
                URL(fileURLWithPath: #filePath).deletingLastPathComponent()
                    .appendingPathComponent("../../../shared/conformance", isDirectory: true).standardizedFileURL
            }
        return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
    }()

    /// What a suite says that is skipped for want of the folder.
    package static let missing = "there is no conformance folder; STATES_CONFORMANCE_DIR names it"

    /// The JSON files of a folder within it, by name.
    package static func files(in folder: String) -> [URL] {
        guard let root else { return [] }
        let contents = try? FileManager.default.contentsOfDirectory(
            at: root.appendingPathComponent(folder),
            includingPropertiesForKeys: nil
        )
        return (contents ?? []).filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
    }

    /// The JSON in a file.
    package static func json(at file: URL) throws -> JSON {
        try JSON(parsing: [UInt8](Data(contentsOf: file)))
    }
}
