#if CommandLineTool
    import Foundation
    import OrderedJSON
    import StatesLanguage
    import Testing

    @testable import SynthCommand

    @Suite("Published definitions go through YAML unchanged")
    struct PublishedDefinitionYAMLTests {
        /// The folder with published definitions, which stands beside the repository or where `STATES_CONFORMANCE_DIR` says.
        static let folder: URL? = {
            let root =
                if let path = ProcessInfo.processInfo.environment["STATES_CONFORMANCE_DIR"] {
                    URL(fileURLWithPath: path, isDirectory: true)
                } else {
                    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
                        .appendingPathComponent("../../../../shared/conformance", isDirectory: true).standardizedFileURL
                }
            let folder = root.appendingPathComponent("asl-valid/definitions", isDirectory: true)
            return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
        }()

        @Test(
            "JSON, YAML, JSON: the same value in the same order",
            .enabled(if: folder != nil, "there is no conformance folder; STATES_CONFORMANCE_DIR names it")
        )
        func roundTrip() throws {
            let folder = try #require(Self.folder)
            let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            #expect(!files.isEmpty)
            for file in files {
                let value = try JSON(parsing: [UInt8](Data(contentsOf: file)))
                let text = try value.yaml()
                let document = try JSONDocument(yaml: Array(text.utf8), file: file.lastPathComponent)
                #expect(document.value.serialized() == value.serialized(), "\(file.lastPathComponent)")
                let parsed = try ParsedDefinition(document, file: file.lastPathComponent)
                #expect(parsed.stateMachine.definition.serialized() == value.serialized(), "\(file.lastPathComponent)")
            }
        }
    }
#endif
