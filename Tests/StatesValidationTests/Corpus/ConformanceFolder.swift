import Foundation
import OrderedJSON

/// The folder with labelled definitions, which stands beside the repository or where `STATES_CONFORMANCE_DIR` says.
enum ConformanceFolder {
    static let root: URL? = {
        let folder =
            if let path = ProcessInfo.processInfo.environment["STATES_CONFORMANCE_DIR"] {
                URL(fileURLWithPath: path, isDirectory: true)
            } else {
                URL(fileURLWithPath: #filePath).deletingLastPathComponent()
                    .appendingPathComponent("../../../../shared/conformance", isDirectory: true).standardizedFileURL
            }
        return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
    }()

    /// The JSON files of a folder within it, by name; none, with a word about it, where there is no such folder.
    static func files(in folder: String) -> [URL] {
        guard let root else {
            print("no conformance folder: set STATES_CONFORMANCE_DIR to run these tests")
            return []
        }
        let contents = try? FileManager.default.contentsOfDirectory(
            at: root.appendingPathComponent(folder),
            includingPropertiesForKeys: nil
        )
        return (contents ?? []).filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
    }

    /// The JSON in a file.
    static func json(at file: URL) throws -> JSON { try JSON(parsing: Array(Data(contentsOf: file))) }
}
