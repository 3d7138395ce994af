import Foundation
import OrderedJSON
import StatesLanguage
import TestSupport
import Testing

@Suite("Published definitions are printed back as they were written")
struct PublishedDefinitionRoundTripTests {
    @Test(
        "The same value in the same order, and no finding is an error",
        .enabled(if: ConformanceFolder.root != nil, "there is no conformance folder; STATES_CONFORMANCE_DIR names it")
    )
    func roundTrip() throws {
        let files = ConformanceFolder.files(in: "asl-valid/definitions")
        #expect(!files.isEmpty)
        for file in files {
            let bytes = [UInt8](try Data(contentsOf: file))
            let parsed = try ParsedDefinition(json: bytes, file: file.lastPathComponent)
            let value = try JSON(parsing: bytes)
            #expect(parsed.stateMachine.definition == value, "\(file.lastPathComponent)")
            #expect(parsed.stateMachine.definition.serialized() == value.serialized(), "\(file.lastPathComponent)")
            #expect(!parsed.diagnostics.containsErrors, "\(parsed.diagnostics.filter { $0.severity == .error })")
        }
    }
}
