import OrderedJSON
import StatesLanguage
import Testing

@Suite("The states of a scope")
struct StateTableTests {
    @Test func keepTheirOrder() {
        var table: StateTable = ["B": .pass(PassState()), "A": .fail(FailState())]
        table["C"] = .succeed(SucceedState())
        #expect(table.names == ["B", "A", "C"])
        table["A"] = .pass(PassState())
        #expect(table.names == ["B", "A", "C"])
        table["B"] = nil
        #expect(table.names == ["A", "C"])
        #expect(table["C"]?.type == .succeed)
        #expect(table["B"] == nil)
    }

    @Test func areEqualInAnyOrder() {
        let one: StateTable = ["A": .pass(PassState()), "B": .fail(FailState())]
        let other: StateTable = ["B": .fail(FailState()), "A": .pass(PassState())]
        #expect(one == other)
        #expect(one.hashValue == other.hashValue)
        #expect(one != ["A": .pass(PassState()), "C": .fail(FailState())])
    }

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
