import OrderedJSON
import StatesLanguage
import Testing

@Suite("A diagnostic")
struct DiagnosticTests {
    private let code = Diagnostic.Code(rawValue: "SS9999")

    @Test func isPrintedInOneLine() {
        let finding = Diagnostic(
            .warning,
            code,
            "is odd",
            state: "A",
            pointer: JSONPointer(["States", "A"]),
            location: .swift(fileID: "Flow/Flow.swift", line: 12)
        )
        #expect("\(finding)" == "Flow/Flow.swift:12: warning: [SS9999] state \"A\": is odd")
    }

    @Test func namesItsPlaceInTheDefinitionWhereNoLineIsKnown() {
        let finding = Diagnostic(.error, code, "is wrong", pointer: JSONPointer(["States", "A/B"]))
        #expect("\(finding)" == "error: [SS9999] is wrong (at /States/A~1B)")
    }

    @Test func knowsWhetherOneIsAnError() {
        #expect(![Diagnostic(.warning, code, "w"), Diagnostic(.info, code, "i")].containsErrors)
        #expect([Diagnostic(.warning, code, "w"), Diagnostic(.error, code, "e")].containsErrors)
    }

    @Test(arguments: [
        ("Resullt", "Result"), ("next", "Next"), ("ResultPaht", "ResultPath"), ("Zzz", nil), ("", nil),
    ])
    func suggestsTheNearestWord(word: String, expected: String?) {
        #expect(nearest(to: word, among: ["Result", "ResultPath", "Next", "End"]) == expected)
    }
}
