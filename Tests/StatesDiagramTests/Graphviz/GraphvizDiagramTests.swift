import StatesDiagram
import StatesLanguage
import Testing

@Suite struct GraphvizDiagramTests {
    @Test func order() throws {
        #expect(
            try StateMachine.order().diagram(.dot, title: "Order: new") == """
                digraph {
                    label="Order: new"
                    labelloc=t
                    fontname=Helvetica
                    node [shape=box fontname=Helvetica]
                    edge [fontname=Helvetica fontsize=10]
                    start [label="Start" shape=circle]
                    s1 [label="Charge"]
                    s2 [label="Large?" shape=diamond]
                    s3 [label="Cool off" shape=hexagon]
                    s4 [label="Ship" peripheries=2]
                    s5 [label="Done" style=rounded color=green]
                    s6 [label="Refuse" style=rounded color=red]
                    stop [label="End" shape=doublecircle]
                    subgraph cluster_scope1 {
                        label="Branch 1 of Ship"
                        start1 [label="Start" shape=circle]
                        s7 [label="Pack" shape=parallelogram]
                        stop1 [label="End" shape=doublecircle]
                    }
                    subgraph cluster_scope2 {
                        label="Branch 2 of Ship"
                        start2 [label="Start" shape=circle]
                        s8 [label="Mails" peripheries=2]
                        stop2 [label="End" shape=doublecircle]
                        subgraph cluster_scope3 {
                            label="Items of Mails"
                            start3 [label="Start" shape=circle]
                            s9 [label="Mail" style=rounded color=red]
                        }
                    }
                    start -> s1
                    s1 -> s2
                    s1 -> s6 [label="Card.Declined, States.Timeout" style=dashed]
                    s2 -> s3 [label="$.total > 100"]
                    s2 -> s4 [label="Default"]
                    s3 -> s4
                    s4 -> start1 [style=bold]
                    start1 -> s7
                    s7 -> stop1
                    s4 -> start2 [style=bold]
                    start2 -> s8
                    s8 -> start3 [style=bold]
                    start3 -> s9
                    s8 -> stop2
                    s4 -> s5
                    s5 -> stop
                }

                """
        )
    }

    @Test func awkwardNames() throws {
        #expect(
            try StateMachine.awkward().diagram(.dot) == #"""
                digraph {
                    fontname=Helvetica
                    node [shape=box fontname=Helvetica]
                    edge [fontname=Helvetica fontsize=10]
                    start [label="Start" shape=circle]
                    s1 [label="end" shape=parallelogram]
                    s2 [label="1. \"quoted\" [x] {y} <b>&amp;amp;</b> #35; \\N"]
                    s3 [label="direction TB" shape=note]
                    s4 [label="\"\"" shape=parallelogram]
                    s5 [label="`two lines`" shape=diamond]
                    s6 [label="grün 🚦" shape=note]
                    missing1 [label="missing nowhere" style=dashed color=red]
                    start -> missing1
                    s1 -> s2
                    s2 -> s3
                    s3 -> missing1
                    s4 -> s5
                    s5 -> s6
                }

                """#
        )
    }
}
