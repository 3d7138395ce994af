import OrderedJSON
import StatesDiagram
import StatesLanguage
import Testing

@Suite struct DiagramBuilderTests {
    @Test func statesOfAScopeAreNumberedBeforeThoseWithinThem() throws {
        let diagram = Diagram(try .order())
        #expect(diagram.root.nodes.map(\.id) == ["start", "s1", "s2", "s3", "s4", "s5", "s6", "stop"])
        #expect(
            diagram.root.nodes.map(\.name) == ["", "Charge", "Large?", "Cool off", "Ship", "Done", "Refuse", ""]
        )
        #expect(diagram.root.scopes.map(\.id) == ["scope1", "scope2"])
        #expect(diagram.root.scopes.map(\.role) == [.branch(1, of: "Ship"), .branch(2, of: "Ship")])
        let items = try #require(diagram.root.scopes.last?.scopes.first)
        #expect(items.role == .items(of: "Mails"))
        // Nothing within ends with success, so there is no node for that.
        #expect(items.nodes.map(\.id) == ["start3", "s9"])
    }

    @Test func everyKindOfWayIsDrawn() throws {
        let edges = Diagram(try .order()).edges.map { "\($0.source) \($0.kind) \($0.target)" }
        #expect(
            edges == [
                "start start s1",
                "s1 next s2",
                "s1 catch(\"Card.Declined, States.Timeout\") s6",
                "s2 choice(\"$.total > 100\") s3",
                "s2 default s4",
                "s3 next s4",
                "s4 run start1", "start1 start s7", "s7 end stop1",
                "s4 run start2", "start2 start s8",
                "s8 run start3", "start3 start s9",
                "s8 end stop2",
                "s4 next s5",
                "s5 end stop",
            ]
        )
    }

    @Test func aMissingTargetHasOneNodeInEachScope() throws {
        let machine = try StateMachine([
            "StartAt": "Gone",
            "States": [
                "A": ["Type": "Pass", "Next": "Gone"],
                "B": [
                    "Type": "Parallel", "Branches": [["StartAt": "A", "States": [:]]], "Next": "Other",
                ],
            ],
        ])
        let diagram = Diagram(machine)
        let missing = diagram.root.nodes.filter { $0.kind == .missing }
        #expect(missing.map(\.id) == ["missing1", "missing3"])
        #expect(missing.map(\.name) == ["Gone", "Other"])
        // A state of the outer scope isn't one of the branch's.
        let inner = try #require(diagram.root.scopes.first?.nodes.last)
        #expect((inner.id, inner.name, inner.kind) == ("missing2", "A", .missing))
        #expect(diagram.edges.count { $0.target == "missing1" } == 2)
    }

    @Test func whatIsNoStateIsDrawnWithItsWays() throws {
        let machine = try StateMachine([
            "StartAt": "A",
            "States": ["A": ["Type": "Teleport", "Next": "B"], "B": 1, "C": ["End": true]],
        ])
        let diagram = Diagram(machine)
        #expect(diagram.root.nodes.count { $0.kind == .state(nil) } == 3)
        #expect(diagram.edges.map { "\($0.source) \($0.target)" } == ["start s1", "s1 s2", "s3 stop"])
    }

    @Test func anEmptyMachineIsItsBeginning() {
        #expect(Diagram(StateMachine()).root.nodes.map(\.kind) == [.start])
        #expect(Diagram(StateMachine()).edges.isEmpty)
    }

    @Test("Ten thousand states, and a hundred scopes one in another", .timeLimit(.minutes(1)))
    func large() {
        var wide = StateMachine()
        var pass = PassState()
        for number in 0..<10_000 {
            pass.next = String(number + 1)
            wide.states[String(number)] = .pass(pass)
        }
        #expect(Diagram(wide).edges.count == 10_000)
        var deep = StateMachine()
        deep.states = ["A": .pass(pass)]
        for _ in 0..<100 {
            var branch = ParallelBranch()
            branch.states = deep.states
            var state = ParallelState()
            state.branches = [branch]
            deep.states = ["A": .parallel(state)]
        }
        #expect(deep.diagram(.dot).contains("subgraph cluster_scope100 {"))
    }
}
