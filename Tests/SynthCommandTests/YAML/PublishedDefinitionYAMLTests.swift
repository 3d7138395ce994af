#if CommandLineTool
    import Foundation
    import OrderedJSON
    import StatesLanguage
    import TestSupport
    import Testing

    @testable import SynthCommand

    @Suite("Published definitions go through YAML unchanged")
    struct PublishedDefinitionYAMLTests {
        @Test(
            "JSON, YAML, JSON: the same value in the same order",
            .enabled(
                if: ConformanceFolder.root != nil,
                "there is no conformance folder; STATES_CONFORMANCE_DIR names it"
            )
        )
        func roundTrip() throws {
            let files = ConformanceFolder.files(in: "asl-valid/definitions")
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
