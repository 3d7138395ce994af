#if CommandLineTool
    import OrderedJSON
    import Testing

    @testable import SynthCommand

    @Suite("synth explain")
    struct ExplainCommandTests {
        static let files = [
            "flow.json": """
            {"StartAt": "A", "States": {
              "A": {"Type": "Pass", "Parameters": {"id.$": "$.order", "n": 1}, "Next": "B"},
              "B": {"Type": "Pass", "InputPath": "$.n", "ResultPath": "$.count", "End": true}}}
            """,
            "sample.json": #"{"order": "o-1"}"#,
        ]

        @Test("What was found while a workflow was made is told on standard error")
        func findings() {
            let session = TestSession()
            #expect(session.run(["explain", "HasWarnings"], isColoured: false) == 0)
            #expect(session.errors.contains("[SS9002]"))
            #expect(session.output.hasPrefix("input "))
        }

        @Test("Each state is shown with what comes in, what it makes of it, and what goes out")
        func states() {
            let session = TestSession(files: Self.files)
            #expect(session.run(["explain", "flow.json", "--input-schema", "sample.json"], isColoured: false) == 0)
            #expect(
                session.output == """
                    input   {order: string}
                    output  {id: string, n: 1, count: 1}

                    A (Pass)
                      comes in    {order: string}
                      Parameters  {id: string, n: 1}
                      Next → B    {id: string, n: 1}

                    B (Pass)
                      comes in    {id: string, n: 1}
                      InputPath   1
                      ResultPath  {id: string, n: 1, count: 1}
                      End         {id: string, n: 1, count: 1}

                    """
            )
        }

        @Test("One state is shown with the origin of its fields")
        func fields() {
            let session = TestSession(files: Self.files)
            #expect(session.run(["explain", "flow.json", "--state", "B"], isColoured: false) == 0)
            #expect(session.output.contains("$.id  always there  from A  read by none\n"))
            #expect(session.output.contains("$.n   always there  from A  read by B\n"))
        }

        @Test("What comes in and goes out is printed as JSON Schema")
        func schema() throws {
            let session = TestSession(files: Self.files)
            #expect(session.run("explain", "flow.json", "--format", "json-schema") == 0)
            let schema = try JSON(parsing: session.output)
            #expect(schema["input"]?["required"] == ["order"])
            #expect(schema["output"]?["properties"]?["n"] == ["const": 1])
            #expect(schema["output"]?["additionalProperties"] == false)
        }

        @Test("A program gets all of it as JSON")
        func json() throws {
            let session = TestSession(files: Self.files)
            #expect(session.run("explain", "flow.json", "--format", "json") == 0)
            let states = try #require(try JSON(parsing: session.output)["states"]?.arrayValue)
            #expect(states.map { $0["name"] } == ["A", "B"])
        }

        @Test("A state that isn't there is named, with the nearest that is")
        func unknown() {
            let session = TestSession(files: Self.files)
            #expect(session.run("explain", "flow.json", "--state", "b") == 2)
            #expect(session.errors.contains("did you mean \"B\"?"))
        }

        @Test("lint takes a sample or a schema of the input")
        func lint() {
            let files = Self.files.merging(["other.json": #"{"ordr": 1}"#]) { $1 }
            #expect(TestSession(files: files).run("lint", "flow.json", "--input-schema", "sample.json") == 0)
            let session = TestSession(files: files)
            #expect(session.run("lint", "flow.json", "--input-schema", "other.json") == 1)
            #expect(session.output.contains("SS2601"))
        }
    }
#endif
