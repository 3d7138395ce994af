#if CommandLineTool
    import OrderedJSON
    import Testing

    @testable import SynthCommand

    @Suite("synth replay")
    struct ReplayCommandTests {
        static let definition = """
            {"StartAt": "Hold", "States": {
              "Hold": {"Type": "Wait", "Seconds": 60, "Next": "Mark"},
              "Mark": {"Type": "Pass", "Result": true, "ResultPath": "$.marked", "End": true}
            }}
            """

        /// The history that `synth run` prints of the definition.
        func history() async throws -> String {
            let session = TestSession(files: ["old.asl.json": Self.definition])
            let status = await session.run([
                "run", "old.asl.json", "--virtual-time", "--format", "history", "--input", "{\"id\": 1}",
            ])
            try #require(status == 0, "\(session.errors)")
            return session.output
        }

        @Test func tellsThatADefinitionDoesWhatWasRecorded() async throws {
            let session = TestSession(files: ["h.json": try await history(), "new.asl.json": Self.definition])
            #expect(await session.run(["replay", "h.json", "new.asl.json"]) == 0)
            #expect(session.output == "new.asl.json does what h.json recorded (2 states, 6 events)\n")
        }

        @Test func tellsWhereADefinitionDeparts() async throws {
            let changed = Self.definition.replacing("$.marked", with: "$.mark")
            let session = TestSession(files: ["h.json": try await history(), "new.asl.json": changed])
            #expect(await session.run(["replay", "h.json", "new.asl.json"]) == 1)
            #expect(
                session.output == """
                    new.asl.json departs from h.json at event 5, state "Mark": its output differs at /mark: it was \
                    absent, now it is true

                    """
            )
        }

        @Test func refusesWhatIsNoHistory() async {
            let session = TestSession(files: ["h.json": "{}", "new.asl.json": Self.definition])
            #expect(await session.run(["replay", "h.json", "new.asl.json"]) == 2)
            #expect(session.errors.contains("h.json: an object without events isn't a history"))
        }
    }
#endif
