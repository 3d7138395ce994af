import StatesDiagram
import StatesLanguage
import Testing

@Suite struct SVGDiagramTests {
    @Test("Whatever the names are, the picture is XML, and has nothing in it that is run or fetched")
    func isXML() throws {
        for machine in [StateMachine(), try .order(), try .awkward()] {
            let text = machine.diagram(.svg, title: "<a> & \"b\" \u{1}")
            let elements = try Elements(of: text)
            #expect(elements.names.first == "svg")
            #expect(Set(elements.names).isDisjoint(with: ["script", "foreignObject", "image", "a", "use"]))
            #expect(elements.attributes.isDisjoint(with: ["href", "xlink:href", "onclick", "onload"]))
        }
    }

    @Test("Each state is named once")
    func names() throws {
        let texts = try Elements(of: StateMachine.order().diagram(.svg)).texts
        for name in ["Charge", "Large?", "Cool off", "Ship", "Pack", "Mails", "Mail", "Done", "Refuse"] {
            #expect(texts.count { $0 == name } == 1, "\(name)")
        }
        for label in [
            "$.total > 100", "Default", "Card.Declined,", "States.Timeout", "branch 1", "branch 2", "each item",
        ] {
            #expect(texts.contains(label), "\(label)")
        }
    }

    @Test("Types, catches and ways back have looks of their own")
    func looks() throws {
        let text = try StateMachine.order().diagram(.svg)
        #expect(text.contains("class=\"state Task\"") && text.contains("class=\"state Fail\""))
        #expect(text.contains("class=\"way catch\"") && !text.contains("class=\"way back\""))
    }
}
