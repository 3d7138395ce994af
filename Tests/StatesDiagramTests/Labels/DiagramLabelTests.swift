import StatesDiagram
import Testing

@Suite struct DiagramLabelTests {
    @Test(arguments: [
        ("Charge", "Charge"),
        ("  two\n\r\n\t words\u{0}\u{7F} ", "two words"),
        ("", "\"\""),
        (" \n", "\"\""),
        (String(repeating: "é", count: 60), String(repeating: "é", count: 60)),
        (String(repeating: "é", count: 61), String(repeating: "é", count: 59) + "…"),
        (String(repeating: "x", count: 58) + "  yy", String(repeating: "x", count: 58) + "…"),
    ])
    func isOneShortLine(_ source: String, expected: String) {
        #expect(DiagramLabel(source).text == expected)
    }
}
