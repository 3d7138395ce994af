import Testing

@testable import StatesDiagram

@Suite struct TextMeasureTests {
    @Test("A wider text has a greater width, and marks have none")
    func width() {
        #expect(TextMeasure.width(of: "iii", size: 10) < TextMeasure.width(of: "WWW", size: 10))
        #expect(TextMeasure.width(of: "漢字", size: 10) >= 20)
        #expect(TextMeasure.width(of: "e\u{301}", size: 10) == TextMeasure.width(of: "e", size: 10))
    }

    @Test("Lines end at spaces, at signs and before capitals")
    func lines() {
        func lines(_ text: String) -> [String] { TextMeasure.lines(of: text, size: 10, width: 70, limit: 9) }
        #expect(lines("Charge the card") == ["Charge the", "card"])
        #expect(lines("ChargeTheCreditCard") == ["ChargeThe", "CreditCard"])
        #expect(lines("charge_the_credit") == ["charge_the_", "credit"])
        #expect(lines("$.orders") == ["$.orders"])
    }

    @Test(
        "No line is wider than it may be, whatever the text",
        arguments: ["", " ", "MMMMMMMMMMMM", "a b c d e f g h i j k l m"]
    )
    func fits(_ text: String) {
        for width in [1.0, 12, 40] {
            let lines = TextMeasure.lines(of: text, size: 10, width: width, limit: 3)
            #expect(lines.count <= 3)
            #expect(lines.allSatisfy { $0.count <= 1 || TextMeasure.width(of: $0, size: 10) <= width + 7.2 })
        }
    }

    @Test("What doesn't fit the last line ends with an ellipsis")
    func ellipsis() {
        #expect(TextMeasure.lines(of: "one two three four", size: 10, width: 40, limit: 2).last?.last == "…")
    }
}
