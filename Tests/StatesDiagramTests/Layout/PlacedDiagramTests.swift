import Foundation
import OrderedJSON
import StatesDiagram
import StatesLanguage
import TestSupport
import Testing

@Suite struct PlacedDiagramTests {
    private func place(_ machine: StateMachine) -> PlacedDiagram { PlacedDiagram(Diagram(machine)) }

    @Test("Boxes and texts keep apart, and ways lead from state to state, in small machines")
    func small() throws {
        for machine in [StateMachine(), try .order(), try .awkward()] {
            let placed = place(machine)
            #expect(placed.faults == [])
        }
    }

    @Test("So they do in generated machines")
    func generated() throws {
        var count = 0
        for seed in UInt64(0)..<200 {
            let machine = try StateMachine(WorkflowGenerator.workflow(seed: seed).definition)
            let placed = place(machine)
            count += placed.boxes.count
            #expect(placed.faults == [], "seed \(seed)")
        }
        #expect(count > 1000)
    }

    @Test(
        "So they do in published definitions",
        .enabled(
            if: !ConformanceFolder.files(in: "asl-valid/definitions").isEmpty,
            "no published definitions: neither ../shared/conformance nor STATES_CONFORMANCE_DIR is there"
        )
    )
    func published() throws {
        for file in ConformanceFolder.files(in: "asl-valid/definitions") {
            let machine = try StateMachine(JSON(parsing: [UInt8](Data(contentsOf: file))))
            #expect(place(machine).faults == [], Comment(rawValue: file.lastPathComponent))
        }
    }

    @Test("Every node has a box, and every way a line, catches apart from others")
    func isWhole() throws {
        for seed in UInt64(0)..<50 {
            let diagram = Diagram(try StateMachine(WorkflowGenerator.workflow(seed: seed).definition))
            let placed = PlacedDiagram(diagram)
            #expect(Set(placed.boxes.map(\.node)) == Set(allNodes(diagram.root)))
            for edge in diagram.edges where edge.kind != .run {
                let lines = placed.lines.filter { $0.source == edge.source && $0.target == edge.target }
                var isCatch = false
                if case .catch = edge.kind, edge.source != edge.target { isCatch = true }
                #expect(lines.count { $0.isCatch == isCatch } == 1, "seed \(seed): \(edge)")
            }
        }
    }

    private func allNodes(_ scope: Diagram.Scope) -> [Diagram.Node] { scope.nodes + scope.scopes.flatMap(allNodes) }

    @Test("What follows stands below, and a way back is told from others")
    func direction() throws {
        let machine = try StateMachine([
            "StartAt": "Ask",
            "States": [
                "Ask": ["Type": "Task", "Resource": "r", "Next": "Enough?"],
                "Enough?": [
                    "Type": "Choice", "Choices": [["Variable": "$.n", "NumericLessThan": 3, "Next": "Ask"]],
                    "Default": "Done",
                ],
                "Done": ["Type": "Succeed"],
            ],
        ])
        let placed = place(machine)
        let tops = Dictionary(
            uniqueKeysWithValues: placed.boxes.filter { $0.node.kind != .start }.map { ($0.node.name, $0.frame.top) }
        )
        #expect(try #require(tops["Ask"]) < #require(tops["Enough?"]))
        #expect(try #require(tops["Enough?"]) < #require(tops["Done"]))
        #expect(placed.lines.filter(\.isBack).map { [$0.source, $0.target] } == [["s2", "s1"]])
    }

    @Test("A sequence is a straight line")
    func sequence() throws {
        let placed = place(try chain(of: 30))
        #expect(Set(placed.boxes.map { $0.frame.center.x.rounded() }).count == 1)
        #expect(placed.lines.allSatisfy { $0.points.first?.x == $0.points.last?.x })
    }

    @Test("Catches of one state run together, so that pictures don't grow with their number")
    func sharedCatches() throws {
        let placed = place(try chain(of: 100, caughtBy: "Failed"))
        #expect(placed.faults == [])
        #expect(placed.size.width < 1000)
    }

    @Test("Rules of a Choice with the same target are one line with their texts, the first ones at least")
    func rules() throws {
        let rules = (1...9).map { JSON.object(["Variable": "$.n", "NumericEquals": .integer($0), "Next": "Odd"]) }
        let machine = try StateMachine([
            "StartAt": "Which?",
            "States": [
                "Which?": ["Type": "Choice", "Choices": .array(rules), "Default": "Odd"], "Odd": ["Type": "Succeed"],
            ],
        ])
        let line = try #require(place(machine).lines.first { $0.source == "s1" })
        #expect(line.text == ["$.n = 1", "$.n = 2", "and 8 more"])
    }

    @Test("A state that is its own target has a way beside it")
    func loop() throws {
        let machine = try StateMachine([
            "StartAt": "Poll",
            "States": [
                "Poll": [
                    "Type": "Task", "Resource": "r", "Next": "Poll", "Catch": [["ErrorEquals": ["E"], "Next": "Poll"]],
                ]
            ],
        ])
        let placed = place(machine)
        #expect(placed.faults == [])
        #expect(placed.lines.count { $0.source == $0.target } == 1)
    }

    /// Tasks in a row, whose errors go to a state of that name.
    private func chain(of count: Int, caughtBy handler: String? = nil) throws -> StateMachine {
        var states = JSONObject()
        for number in 1...count {
            var state: JSONObject = ["Type": "Task", "Resource": "r"]
            if number < count { state["Next"] = .string("Step\(number + 1)") } else { state["End"] = true }
            if let handler { state["Catch"] = [["ErrorEquals": ["States.ALL"], "Next": .string(handler)]] }
            states["Step\(number)"] = .object(state)
        }
        if let handler { states[handler] = ["Type": "Fail"] }
        return try StateMachine(["StartAt": "Step1", "States": .object(states)])
    }
}
