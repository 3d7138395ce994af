import Foundation
import OrderedJSON
import StatesDiagram
import StatesLanguage
import TestSupport
import Testing

@Suite(
    .enabled(
        if: !ConformanceFolder.files(in: "asl-valid/definitions").isEmpty,
        "no published definitions: neither ../shared/conformance nor STATES_CONFORMANCE_DIR is there"
    )
)
struct PublishedDefinitionTests {
    @Test("Every state is a node exactly once, and every line keeps its format's grammar")
    func everyStateIsDrawn() throws {
        var count = 0
        for file in ConformanceFolder.files(in: "asl-valid/definitions") {
            let machine = try StateMachine(JSON(parsing: [UInt8](Data(contentsOf: file))))
            let place = Comment(rawValue: file.lastPathComponent)
            let diagram = Diagram(machine)
            var names: [String] = []
            collectNames(machine.states, into: &names)
            count += names.count
            let nodes = allNodes(diagram.root)
            let drawn = nodes.filter { if case .state = $0.kind { true } else { false } }
            #expect(drawn.map(\.name).sorted() == names.sorted(), place)
            #expect(Set(nodes.map(\.id)).count == nodes.count, place)
            #expect(nodes.allSatisfy { $0.kind != .missing }, place)
            let ids = Set(nodes.map(\.id))
            #expect(diagram.edges.allSatisfy { ids.contains($0.source) && ids.contains($0.target) }, place)

            let mermaid = LineGrammar.mermaid.read(machine.diagram(.mermaid))
            #expect(mermaid.refused.isEmpty, place)
            #expect(mermaid.nodes == nodes.map(\.id), place)
            let dot = LineGrammar.dot.read(machine.diagram(.dot))
            #expect(dot.refused.isEmpty, place)
            #expect(dot.nodes == nodes.map(\.id), place)
        }
        print("drew \(count) states of \(ConformanceFolder.files(in: "asl-valid/definitions").count) definitions")
        #expect(count > 1000)
    }

    /// The names of all states, told by the model and not by the diagram.
    private func collectNames(_ states: StateTable, into names: inout [String]) {
        for (name, state) in states {
            names.append(name)
            switch state {
            case .parallel(let state): for branch in state.branches { collectNames(branch.states, into: &names) }
            case .map(let state): if let processor = state.processor { collectNames(processor.states, into: &names) }
            default: break
            }
        }
    }

    private func allNodes(_ scope: Diagram.Scope) -> [Diagram.Node] {
        scope.nodes + scope.scopes.flatMap(allNodes)
    }
}
