import StatesDiagram
import StatesLanguage
import Testing

@Suite struct DiagramFormatTests {
    @Test(arguments: DiagramFormat.allCases)
    func endsWithOneNewline(_ format: DiagramFormat) throws {
        for machine in [StateMachine(), try .order(), try .awkward()] {
            let text = machine.diagram(format)
            #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"))
        }
    }

    @Test(arguments: DiagramFormat.allCases)
    func isTheSameEachTime(_ format: DiagramFormat) throws {
        #expect(try StateMachine.order().diagram(format) == StateMachine.order().diagram(format))
    }

    @Test func isNamedAsOnACommandLine() {
        #expect(DiagramFormat.allCases.map(\.rawValue) == ["mermaid", "dot"])
    }

    @Test(arguments: DiagramFormat.allCases)
    func titleIsOneLineAndWhole(_ format: DiagramFormat) {
        let long = String(repeating: "long ", count: 40)
        let text = StateMachine().diagram(format, title: "two\nlines, \(long)end")
        #expect(text.contains("two lines, \(long)end"))
    }
}
