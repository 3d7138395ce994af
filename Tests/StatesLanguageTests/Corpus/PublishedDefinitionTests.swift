import Foundation
import OrderedJSON
import StatesLanguage
import TestSupport
import Testing

@Suite(
    .enabled(
        if: ConformanceFolder.root != nil,
        "no published definitions: neither ../shared/conformance nor STATES_CONFORMANCE_DIR is there"
    )
)
struct PublishedDefinitionTests {
    @Test("Every path and call in a published definition is read, and calls keep the rules of their functions")
    func paths() throws {
        let files = ConformanceFolder.files(in: "asl-valid/definitions")
        #expect(!files.isEmpty)
        var count = 0
        var placeholders = 0
        for file in files {
            let definition = try JSON(parsing: [UInt8](Data(contentsOf: file)))
            var collector = PublishedPathCollector()
            collector.visit(definition)
            for path in collector.paths {
                count += 1
                if path.isPlaceholder {
                    placeholders += 1
                    continue
                }
                do {
                    let problems = try path.parse()
                    #expect(problems.isEmpty, "\(path.text) at \(path.pointer) of \(file.lastPathComponent)")
                } catch {
                    Issue.record("\(path.text) at \(path.pointer) of \(file.lastPathComponent): \(error)")
                }
            }
        }
        print("read \(count - placeholders) paths of \(files.count) definitions, left out \(placeholders) placeholders")
        #expect(placeholders < 10)
    }
}
