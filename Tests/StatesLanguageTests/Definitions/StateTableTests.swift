import OrderedJSON
import StatesLanguage
import Testing

@Suite("States by name")
struct StateTableTests {
    @Test("Names are the same where their bytes are, as in JSON")
    func names() throws {
        let value: JSON = [
            "StartAt": "\u{E9}",
            "States": ["\u{E9}": ["Type": "Pass", "Next": "e\u{301}"], "e\u{301}": ["Type": "Succeed"]],
        ]
        var findings: [Diagnostic] = []
        let machine = try #require(StateMachine(json: value, diagnostics: &findings))
        #expect(machine.stateCount == 2)
        #expect(machine.states["\u{E9}"]?.type == .pass)
        #expect(machine.states["e\u{301}"]?.type == .succeed)
        #expect(machine.definition.serialized() == value.serialized())
    }

    @Test("A state that is removed leaves the others at their places")
    func removal() {
        var table: StateTable = ["A": .pass(PassState()), "B": .succeed(SucceedState()), "C": .fail(FailState())]
        table["B"] = nil
        #expect(table.names == ["A", "C"])
        #expect(table["B"] == nil && table["C"]?.type == .fail)
        table["B"] = .wait(WaitState())
        #expect(table.names == ["A", "C", "B"])
    }
}
