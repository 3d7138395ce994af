import SwiftStates
import Testing

@Suite("A workflow")
struct WorkflowTests {
    @Test func isEmittedInTheOrderWritten() {
        let workflow = Workflow("W", comment: "says what it does", queryLanguage: .jsonPath, timeout: .minutes(5)) {
            Pass("A")
            Succeed("B")
        }
        #expect(
            workflow.definition.serialized()
                == #"{"Comment":"says what it does","QueryLanguage":"JSONPath","TimeoutSeconds":300,"StartAt":"A","#
                + #""States":{"A":{"Type":"Pass","Next":"B"},"B":{"Type":"Succeed"}}}"#
        )
    }

    @Test func holdsWhatWasWrittenAndNoMore() {
        #expect(
            Workflow("W") { Pass("A") }.definition == ["StartAt": "A", "States": ["A": ["Type": "Pass", "End": true]]]
        )
    }

    @Test func givesTheSameBytesEachTime() {
        let make = {
            Workflow("W", input: Order.self) { order in
                Task("Charge", charge, input: order).retry(.lambdaTransient, maxAttempts: 2)
                Pass("Done").parameters(["id": order.id, "n": 1])
            }
        }
        #expect(make().definition.bytes(.pretty) == make().definition.bytes(.pretty))
    }

    @Test func knowsWhereItsStatesWereWritten() {
        let line = #line + 1
        let made = Workflow("W") { Pass("A") }.synthesize()
        #expect(made.locations["A"] == .swift(fileID: #fileID, line: line))
    }

    @Test func needsSteps() {
        #expect(
            Workflow("W") {}.synthesize().diagnostics.map(\.message)
                == ["the workflow W has no steps; it needs one at least"]
        )
    }

    @Test(arguments: ["", "my flow", "../flow", "a:b", "tab\t", String(repeating: "n", count: 81)])
    func refusesANameThatNoStateMachineCanHave(name: String) {
        #expect(Workflow(name) { Pass("A") }.synthesize().diagnostics.map(\.code.rawValue) == ["SS1109"])
    }

    @Test(arguments: ["Flow", "flow-2_b.c", "Größe", String(repeating: "n", count: 80)])
    func takesAnyOtherName(name: String) {
        #expect(Workflow(name) { Pass("A") }.synthesize().diagnostics == [])
    }

    @Test func takesWholeSeconds() {
        let made = Workflow("W", timeout: .milliseconds(1500)) { Pass("A") }.synthesize()
        #expect(
            made.diagnostics.map(\.message)
                == ["the workflow's timeout is 1.5 seconds, but ASL takes whole seconds from 0; round it"]
        )
    }

    @Test func maybeAnExistingDefinition() throws {
        var findings: [Diagnostic] = []
        let machine = try #require(
            StateMachine(json: ["StartAt": "A", "States": ["A": ["Type": "Succeed"]]], diagnostics: &findings)
        )
        #expect(transitions(ExistingWorkflow("E", machine)) == ["A"])
    }

    @Test func swiftsIfAndForActWhileItIsBuilt() {
        func workflow(audited: Bool) -> Workflow<JSON, JSON> {
            Workflow("W") {
                for name in ["A", "B"] { Pass("\(name)") }
                if audited { Pass("Audit") } else { Pass("Skip") }
                if audited { Pass("Report") }
            }
        }
        #expect(transitions(workflow(audited: true)) == ["A → B", "B → Audit", "Audit → Report", "Report → end"])
        #expect(transitions(workflow(audited: false)) == ["A → B", "B → Skip", "Skip → end"])
    }

    @Test func aLongSequenceIsNotRecursive() {
        let workflow = Workflow("W") { for number in 0..<20_000 { Pass("S\(number)") } }
        #expect(workflow.synthesize().stateMachine.stateCount == 20_000)
    }
}
