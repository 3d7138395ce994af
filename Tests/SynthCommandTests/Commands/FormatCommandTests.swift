#if CommandLineTool
    import Testing

    @testable import SynthCommand

    @Suite("synth format")
    struct FormatCommandTests {
        static let yaml = """
            StartAt: Done
            States:
              Done:
                Type: Succeed

            """

        @Test(
            "A file is printed in its own notation, or in the other",
            arguments: [
                (["flow.asl.json"], soundText), (["flow.asl.json", "--to", "yaml"], yaml), (["flow.yaml"], yaml),
                (["flow.yml", "--to", "json"], soundText), (["flow"], soundText), (["-"], yaml),
            ]
        )
        func notations(arguments: [String], expected: String) {
            let session = TestSession(
                files: ["flow.asl.json": soundText, "flow": soundText, "flow.yaml": Self.yaml, "flow.yml": Self.yaml],
                standardInput: "# A comment\n" + Self.yaml
            )
            #expect(session.run(["format"] + arguments, isColoured: false) == 0)
            #expect(session.output == expected)
            #expect(session.errors.isEmpty)
        }

        @Test("What is wrong is told with its line, and what was written is printed all the same")
        func findings() {
            let text = """
                {
                  "StartAt": "A",
                  "StartAt": "B",
                  "States": {
                    "B": {
                      "Type": "Tsk",
                      "Nxt": true
                    },
                    "C": {
                      "Type": "Pass",
                      "Nxt": "B",
                      "Retry": 5
                    }
                  }
                }
                """
            let session = TestSession(files: ["flow.json": text])
            #expect(session.run("format", "flow.json") == 0)
            #expect(
                session.errors == """
                    flow.json:3:3: error: [SS1007] "StartAt" stands twice in one object, and only the last counts; remove or rename one
                      flow.json:2:3: note: the first is here
                    flow.json:6:15: error: [SS1003] state "B": no state has the Type "Tsk"; did you mean "Task"?
                    flow.json:11:7: warning: [SS1001] state "C": "Nxt" is not a field of a Pass state; did you mean "Next"?
                    flow.json:12:7: warning: [SS1001] state "C": "Retry" is not a field of a Pass state; remove it, or check its \
                    spelling

                    """
            )
            #expect(session.output == text.replacing("  \"StartAt\": \"A\",\n", with: "") + "\n")
        }

        @Test("Findings in YAML have lines and columns too")
        func yamlFindings() {
            let session = TestSession(files: ["flow.yaml": "StartAt: Done\nStates:\n  Done: {Type: Succeed, Nxt: é}\n"])
            #expect(session.run("format", "flow.yaml", "--to", "json") == 0)
            #expect(
                session.errors.hasPrefix("flow.yaml:3:25: warning: [SS1001] state \"Done\": \"Nxt\" is not a field")
            )
        }
    }
#endif
