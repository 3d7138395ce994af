#if CommandLineTool
    import Testing

    @testable import SynthCommand

    @Suite("synth list")
    struct ListCommandTests {
        @Test("Each workflow has a line with its name first")
        func list() {
            let session = TestSession()
            #expect(session.run("list") == 0)
            #expect(
                session.output == """
                    Sound        STANDARD  1 state
                    HasWarnings  EXPRESS   1 state

                    """
            )
            #expect(session.errors.isEmpty)
        }
    }
#endif
