#if CommandLineTool
    import Testing

    @testable import SynthCommand

    @Suite("synth graph")
    struct GraphCommandTests {
        @Test("A workflow is drawn in Mermaid, in DOT, or as a picture with its name")
        func workflow() {
            let mermaid = TestSession()
            #expect(mermaid.run("graph", "Sound") == 0)
            #expect(mermaid.output.hasPrefix("flowchart"))
            let dot = TestSession()
            #expect(dot.run("graph", "Sound", "--format", "dot") == 0)
            #expect(dot.output.hasPrefix("digraph"))
            let svg = TestSession()
            #expect(svg.run("graph", "Sound", "--format", "svg") == 0)
            #expect(svg.output.hasPrefix("<svg ") && svg.output.contains("<title>Sound</title>"))
        }

        @Test("So is a file, which a workflow of the same name hides", arguments: ["flow.json", "Sound", "-"])
        func file(subject: String) {
            let session = TestSession(files: ["flow.json": soundText, "Sound": "no JSON"], standardInput: soundText)
            #expect(session.run("graph", subject) == 0)
            #expect(session.output.contains("Done"))
            #expect(session.errors.isEmpty)
        }
    }
#endif
