#if CommandLineTool
    import Testing

    @testable import SynthCommand

    @Suite("synth and synth NAME")
    struct EmitCommandTests {
        @Test("Every workflow is written, with a line for each")
        func all() {
            let session = TestSession()
            #expect(session.run() == 0)
            #expect(
                session.output == """
                    Sound        1 state  STANDARD  no findings  .build/asl/Sound.asl.json
                    HasWarnings  1 state  EXPRESS   2 warnings   .build/asl/HasWarnings.asl.json

                    """
            )
            #expect(
                session.errors == """
                    Flows/Sound.swift:7: warning: [SS9002] state "Done": it may fail
                    Flows/Sound.swift:7: warning: [SS9002] state "Done": it may fail

                    """
            )
            #expect(
                session.files == [".build/asl/Sound.asl.json": soundText, ".build/asl/HasWarnings.asl.json": soundText]
            )
        }

        @Test("A workflow with errors isn't written, and the others are", arguments: ["out", "out/"])
        func errors(folder: String) {
            let session = TestSession([TestWorkflow.faulty] + TestWorkflow.all)
            #expect(session.run("--output", folder) == 1)
            #expect(
                session.output == """
                    HasErrors    1 state  STANDARD  1 error, 1 warning  not written
                    Sound        1 state  STANDARD  no findings         out/Sound.asl.json
                    HasWarnings  1 state  EXPRESS   2 warnings          out/HasWarnings.asl.json

                    """
            )
            #expect(
                session.errors.hasPrefix(
                    """
                    HasErrors: error: [SS9001] it fails
                      Flows/Sound.swift:3: note: this is why
                    Flows/Sound.swift:7: warning: [SS9002] state "Done": it may fail

                    """
                )
            )
            #expect(session.files.keys.sorted() == ["out/HasWarnings.asl.json", "out/Sound.asl.json"])
        }

        @Test("With --strict a warning keeps a workflow from being written")
        func strict() {
            let session = TestSession()
            #expect(session.run("--strict") == 1)
            #expect(session.files.keys.sorted() == [".build/asl/Sound.asl.json"])
            #expect(session.output.contains("2 warnings   not written"))
        }

        @Test("One workflow is printed, and nothing else is on standard output")
        func one() {
            let session = TestSession()
            #expect(session.run("HasWarnings") == 0)
            #expect(session.output == soundText)
            #expect(session.errors.contains("it may fail"))
            #expect(session.files.isEmpty)
        }

        @Test("One workflow is written where a folder is named")
        func oneToFolder() {
            let session = TestSession()
            #expect(session.run("Sound", "-o", "out") == 0)
            #expect(session.files == ["out/Sound.asl.json": soundText])
        }

        @Test("One workflow with errors isn't printed")
        func oneWithErrors() {
            let session = TestSession([TestWorkflow.faulty])
            #expect(session.run("HasErrors") == 1)
            #expect(session.output.isEmpty)
            #expect(session.errors.contains("HasErrors: error: [SS9001] it fails\n"))
        }

        @Test("A workflow that is named like a command is printed with emit")
        func commandName() {
            let session = TestSession([TestWorkflow(name: "list")])
            #expect(session.run("emit", "list") == 0)
            #expect(session.output == soundText)
        }

        @Test("Colours come only where they are wanted")
        func colours() {
            let session = TestSession([TestWorkflow.faulty])
            #expect(session.run([], isColoured: true) == 1)
            #expect(session.output.contains("\u{1B}[31m1 error, 1 warning\u{1B}[0m  not written"))
            #expect(session.errors.hasPrefix("HasErrors: \u{1B}[31merror:\u{1B}[0m [SS9001] it fails"))
        }
    }
#endif
