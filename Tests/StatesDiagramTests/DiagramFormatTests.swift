import OrderedJSON
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
        #expect(DiagramFormat.allCases.map(\.rawValue) == ["mermaid", "dot", "svg"])
    }

    @Test(arguments: DiagramFormat.allCases)
    func titleIsOneLineAndWhole(_ format: DiagramFormat) {
        let long = String(repeating: "long ", count: 40)
        let text = StateMachine().diagram(format, title: "two\nlines, \(long)end")
        #expect(text.contains("two lines, \(long)end"))
    }

    @Test("Any two signs can be in a name and a condition", arguments: [DiagramFormat.mermaid, .dot])
    func signs(_ format: DiagramFormat) {
        let signs = (UInt8(0)..<128).map { Character(Unicode.Scalar($0)) }.filter { !$0.isLetter && !$0.isNumber }
        var machine = StateMachine()
        for first in signs {
            for second in signs {
                var rule = ChoiceRule()
                rule.condition = .string("\(first)\(second)a")
                rule.next = "a\(second)\(first)"
                var state = ChoiceState()
                state.choices = [rule]
                machine.states["\(first)\(second)"] = .choice(state)
            }
        }
        let grammar = format == .mermaid ? LineGrammar.mermaid : .dot
        let read = grammar.read(machine.diagram(format))
        #expect(read.refused.isEmpty)
        #expect(read.nodes.count == 1 + 2 * signs.count * signs.count)
    }
}
