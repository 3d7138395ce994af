#if CommandLineTool
    import OrderedJSON
    import StatesLanguage
    import SwiftStates
    import Testing

    @testable import SynthCommand

    @Suite("synth lint")
    struct LintCommandTests {
        private let faulty = """
            {"StartAt": "A", "States": {
              "A": {"Type": "Pass", "Next": "b"},
              "B": {"Type": "Succeed"}
            }}

            """

        @Test("A finding has its line, a caret and its code")
        func human() {
            let session = TestSession(files: ["flow.asl.json": faulty])
            #expect(session.run("lint", "flow.asl.json") == 1)
            #expect(
                session.output == """
                    flow.asl.json:2:33: error: [SS2004] state "A": this leads to "b", and there is no such state; did you mean "B"?
                        "A": {"Type": "Pass", "Next": "b"},
                                                      ^
                    1 error in 1 definition

                    """
            )
        }

        @Test("YAML has lines too")
        func yaml() {
            let text = """
                StartAt: A
                States:
                  A:
                    Type: Wait
                    Seconds: -1
                    End: true
                """
            let session = TestSession(files: ["flow.yaml": text])
            #expect(session.run("lint", "flow.yaml") == 1)
            #expect(session.output.hasPrefix("flow.yaml:5:14: error: [SS2305] state \"A\": \"Seconds\" is -1"))
        }

        @Test("JSON lists what scorers read")
        func json() throws {
            let session = TestSession(files: ["flow.asl.json": faulty])
            #expect(session.run("lint", "--format", "json", "flow.asl.json") == 1)
            let list = try #require(try JSON(parsing: session.output).arrayValue)
            #expect(list.count == 1)
            #expect(list[0]["severity"] == .string("error"))
            #expect(list[0]["code"] == .string("SS2004"))
            #expect(list[0]["state"] == .string("A"))
            #expect(list[0]["path"] == .string("/States/A/Next"))
            #expect(list[0]["line"] == .integer(2))
        }

        @Test("SARIF has the version, the tool, the rule and the place")
        func sarif() throws {
            let session = TestSession(files: ["my flow.json": faulty])
            #expect(session.run("lint", "--format", "sarif", "my flow.json") == 1)
            let log = try JSON(parsing: session.output)
            #expect(log["version"] == .string("2.1.0"))
            let run = try #require(log["runs"]?[0])
            #expect(run["tool"]?["driver"]?["name"] == .string("synth"))
            #expect(run["tool"]?["driver"]?["rules"]?[0]?["id"] == .string("SS2004"))
            let result = try #require(run["results"]?[0])
            #expect(result["level"] == .string("error"))
            let place = result["locations"]?[0]?["physicalLocation"]
            #expect(place?["artifactLocation"]?["uri"] == .string("my%20flow.json"))
            #expect(place?["region"]?["startLine"] == .integer(2))
        }

        @Test("GitHub's commands are one line each")
        func github() {
            let session = TestSession(files: ["a,b.json": faulty])
            #expect(session.run("lint", "--format", "github", "a,b.json") == 1)
            #expect(session.output.hasPrefix("::error file=a%2Cb.json,line=2,col=33,title=SS2004::state \"A\": "))
            #expect(session.output.filter(\.isNewline).count == 1)
        }

        @Test("What is allowed isn't told of")
        func allow() {
            let session = TestSession(files: ["flow.asl.json": faulty])
            #expect(session.run("lint", "flow.asl.json", "--allow", "SS2004") == 0)
            #expect(session.output == "no findings in 1 definition\n")
        }

        @Test(
            "The type says what a definition doesn't",
            arguments: [("STANDARD", 0), ("express", 1)] as [(String, Int32)]
        )
        func type(type: String, status: Int32) {
            let text = #"{"StartAt": "A", "States": {"A": {"Type": "Wait", "Seconds": 900, "End": true}}}"#
            #expect(TestSession(files: ["f.json": text]).run("lint", "f.json", "--type", type) == status)
        }

        @Test("Without a name all workflows are looked at")
        func all() {
            let session = TestSession()
            #expect(session.run("lint") == 1)
            #expect(session.output.hasSuffix("2 warnings in 2 definitions\n"))
        }

        @Test("What can't be read is bad input", arguments: ["missing.json", "broken.json", "other.json"])
        func badInput(file: String) {
            let session = TestSession(files: ["broken.json": "{", "other.json": "[]"])
            #expect(session.run("lint", file) == 2)
            #expect(session.errors.hasPrefix("error: "))
        }

        @Test("A workflow's findings have the step's line, and .allowing silences them")
        func workflow() {
            let session = TestSession([Self.moody(false)])
            #expect(session.run("lint", "Moody") == 1)
            #expect(session.output.contains("LintCommandTests.swift:"))
            #expect(session.output.contains("[SS2413]"))
            #expect(TestSession([Self.moody(true)]).run("lint", "Moody") == 0)
            #expect(TestSession([Self.moody(false).allowing("SS2413")]).run("lint", "Moody") == 0)
        }

        /// Its receipt is written by a task or comes with it.
        private struct Order: Payload {
            var id: String
            var receipt: String?

            struct Fields: Sendable {
                let id = Field<String>("id", isOptional: false)
                let receipt = Field<String>("receipt", isOptional: true)
            }
            static var fields: Fields { Fields() }
        }

        @Test("An optional property that is read without a test is told of", arguments: ["JSONPath", "JSONata"])
        func optional(language: String) {
            let language = QueryLanguage(rawValue: language)
            let receipt = Variable<String>("receipt")
            let unguarded = Workflow("Unguarded", input: Order.self, queryLanguage: language) { order in
                Pass("Copy").assign(receipt, order.receipt)
            }
            let session = TestSession([unguarded])
            #expect(session.run("lint", "Unguarded") == 1)
            #expect(session.output.contains("LintCommandTests.swift:"))
            #expect(session.output.contains("may lack \"receipt\", which is optional in Order"))

            let guarded = Workflow("Guarded", input: Order.self, queryLanguage: language) { order in
                Choice("HasReceipt") {
                    When(!.isPresent(order.receipt)) { Pass("Write").set(order.receipt, to: "none") }
                }
                Pass("Copy").assign(receipt, order.receipt)
            }
            #expect(TestSession([guarded]).run("lint", "Guarded") == 0)
        }

        @Test("synth doesn't write what the validation refuses")
        func emit() {
            let refused = Workflow("Refused") {
                Pass("P").resultPath("$$.a")
            }
            let session = TestSession([refused])
            #expect(session.run() == 1)
            #expect(session.files.isEmpty)
            #expect(session.errors.contains("[SS2403]"))
        }

        private static func moody(_ isAllowed: Bool) -> Workflow<JSON, JSON> {
            Workflow("Moody") {
                let pass = Pass("P").field("Parameters", ["a": "$.a"])
                isAllowed ? pass.allowing("SS2413") : pass
            }
        }
    }
#endif
