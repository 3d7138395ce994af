import StatesDiagram
import StatesLanguage
import Testing

@Suite struct MermaidDiagramTests {
    @Test func order() throws {
        #expect(
            try StateMachine.order().diagram(.mermaid, title: "Order: new") == """
                ---
                title: "Order: new"
                ---
                flowchart TD
                    start(("Start"))
                    s1["Charge"]
                    s2{"Large?"}
                    s3{{"Cool off"}}
                    s4[["Ship"]]
                    s5(["Done"])
                    s6(["Refuse"])
                    stop((("End")))
                    subgraph scope1["Branch 1 of Ship"]
                        start1(("Start"))
                        s7[/"Pack"/]
                        stop1((("End")))
                    end
                    subgraph scope2["Branch 2 of Ship"]
                        start2(("Start"))
                        s8[["Mails"]]
                        stop2((("End")))
                        subgraph scope3["Items of Mails"]
                            start3(("Start"))
                            s9(["Mail"])
                        end
                    end
                    start --> s1
                    s1 --> s2
                    s1 -.->|"Card.Declined, States.Timeout"| s6
                    s2 -->|"$.total #62; 100"| s3
                    s2 -->|"Default"| s4
                    s3 --> s4
                    s4 ==> start1
                    start1 --> s7
                    s7 --> stop1
                    s4 ==> start2
                    start2 --> s8
                    s8 ==> start3
                    start3 --> s9
                    s8 --> stop2
                    s4 --> s5
                    s5 --> stop
                    classDef succeed stroke:green
                    class s5 succeed
                    classDef fail stroke:red
                    class s6,s9 fail

                """
        )
    }

    @Test func awkwardNames() throws {
        #expect(
            try StateMachine.awkward().diagram() == """
                flowchart TD
                    start(("Start"))
                    s1[/"end"/]
                    s2["1#46; #quot;quoted#quot; #91;x#93; #123;y#125; #60;b#62;#38;amp#59;#60;/b#62; #35;35#59; #92;N"]
                    s3>"direction#32;TB"]
                    s4[/"#quot;#quot;"/]
                    s5{"#96;two lines#96;"}
                    s6>"grün 🚦"]
                    missing1["missing nowhere"]
                    start --> missing1
                    s1 --> s2
                    s2 --> s3
                    s3 --> missing1
                    s4 --> s5
                    s5 --> s6
                    classDef missing stroke:red,stroke-dasharray:4
                    class missing1 missing

                """
        )
    }
}
