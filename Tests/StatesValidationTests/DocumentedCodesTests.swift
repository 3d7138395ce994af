import Foundation
import StatesLanguage
import StatesValidation
import Testing

@Suite("Docs/Diagnostics.md is complete, and its examples are true")
struct DocumentedCodesTests {
    @Test("Every code of the sources is in the document, and the other way round")
    func complete() throws {
        var inSources: Set<String> = []
        for file in try Repository.sources() { inSources.formUnion(Repository.codes(in: file)) }
        let inDocument = Set(
            try Repository.document().split(separator: "\n").flatMap { Repository.codes(in: $0, from: "| ") }
        )
        #expect(inSources.subtracting(inDocument) == [], "not in the document")
        #expect(inDocument.subtracting(inSources) == [], "no longer in the sources")
    }

    @Test("Every code of the validation has a case here, but the two about sizes")
    func cases() throws {
        let codes = try Repository.sources().reduce(into: Set<String>()) { $0.formUnion(Repository.codes(in: $1)) }
        let tested = Set(FaultCase.all.map(\.code.rawValue)).union(["SS2510", "SS2511"])
        #expect(codes.filter { $0.hasPrefix("SS2") }.subtracting(tested) == [])
    }

    @Test("The examples of the validation give their codes, with the severity that is named")
    func examples() throws {
        var count = 0
        for line in try Repository.document().split(separator: "\n") where line.hasPrefix("| SS2") {
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            let code = String(cells[0].prefix(6))
            guard cells[1].hasPrefix("`{") else { continue }
            count += 1
            let text = String(cells[1].dropFirst().dropLast())
            let type = cells[2].hasPrefix("With `--type EXPRESS`") ? ExecutionType.express : .standard
            let finding = try #require(try findings(in: text, type: type).first { $0.code.rawValue == code }, "\(code)")
            let named = cells[0].contains("(warning)") ? "warning" : cells[0].contains("(remark)") ? "info" : "error"
            #expect(finding.severity.rawValue == named, "\(code)")
        }
        #expect(count > 70)
    }
}

/// The folder that this file is in the repository of.
private enum Repository {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../..").standardizedFileURL

    static func document() throws -> String {
        try String(contentsOf: root.appendingPathComponent("Docs/Diagnostics.md"), encoding: .utf8)
    }

    /// The texts of all Swift files.
    static func sources() throws -> [String] {
        let files = FileManager.default.enumerator(
            at: root.appendingPathComponent("Sources"),
            includingPropertiesForKeys: nil
        )
        return try (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }.map {
            try String(contentsOf: $0, encoding: .utf8)
        }
    }

    /// The codes that stand after some text: in Swift a quote.
    static func codes(in text: some StringProtocol, from lead: String = "rawValue: \"") -> Set<String> {
        var codes: Set<String> = []
        for part in text.components(separatedBy: lead + "SS").dropFirst() {
            let digits = part.prefix { $0.isNumber }
            if digits.count == 4 { codes.insert("SS" + digits) }
        }
        return codes
    }
}
