#if CommandLineTool
    import OrderedJSON
    import SwiftStates
    import Testing

    @testable import SynthCommand

    @Suite("Bad input is one sentence and status 2")
    struct BadInputTests {
        static let table: [(arguments: [String], sentence: String)] = [
            (["format", "nope.json"], "there is no file nope.json"),
            (["Sond"], "there is no workflow \"Sond\"; did you mean \"Sound\" ('synth list' shows the names)?"),
            (["Other"], "there is no workflow \"Other\"; 'synth list' shows the names"),
            (
                ["flow.json"],
                "there is no workflow \"flow.json\"; 'synth format' prints files, and 'synth list' shows the names"
            ),
            (
                ["graph", "Sond"],
                "\"Sond\" is neither a workflow of this program nor a file; did you mean \"Sound\" "
                    + "('synth list' shows the names)?"
            ),
            (["graph", "comma.json"], "comma.json:1:7: found a trailing comma, which JSON does not allow; remove it"),
            (["format", "empty.json"], "empty.json:1:1: the text ends where a value was expected; complete the value"),
            (
                ["format", "list.json"],
                "list.json:1:1: this is not a state machine: it needs \"StartAt\" and \"States\""
            ),
            (["format", "template.yaml"], "template.yaml:1:1: this is a CloudFormation or SAM template, not a bare"),
            (["format", "resource.json"], "resource.json:1:1: this is a resource of a template, not a bare"),
            (["format", "answer.json"], "answer.json:1:1: this is an answer of the Step Functions API, not a bare"),
            (["format", "empty.yaml"], "empty.yaml:1:1: the text is empty; it needs a definition"),
            (["format", "tab.yaml"], "tab.yaml:2:1: this is not YAML: found character that cannot start any token"),
            (["format", "twice.yaml"], "twice.yaml:1:1: \"a\" stands twice in one mapping; remove or rename one"),
            (["format", "two.yaml"], "two.yaml:2:1: a second document begins here; a file holds one definition"),
            (
                ["format", "sub.yaml"],
                "sub.yaml:1:10: the tag !Sub means something to CloudFormation, not in a definition"
            ),
            (["format", "number.yaml"], "number.yaml:2:3: the name 5 is not a string; write \"5\""),
            (["format", "merge.yaml"], "merge.yaml:2:1: merging with << is not supported; write the fields out"),
            (["format", "infinite.yaml"], "infinite.yaml:1:4: .inf is not a number that JSON can write"),
            (["format", "alias.yaml"], "alias.yaml:1:4: this is not YAML: found undefined alias"),
            (["format", "bytes.json"], "bytes.json:1:2: found bytes that are not UTF-8; save the text in UTF-8"),
            (["format", "bytes.yaml"], "bytes.yaml:1:4: found bytes that are not UTF-8; save the text in UTF-8"),
            (["format", "zero.yaml"], "zero.yaml:1:4: this is not YAML: control characters are not allowed"),
            (
                ["format", "deep.json"],
                "deep.json:1:513: the definition is nested more than 512 levels deep; flatten it"
            ),
            (["format", "deep.yaml"], "deep.yaml:1:513: the text is nested more than 512 levels deep; flatten it"),
            (["format", "deeper.yaml"], "deeper.yaml:1:1: the text is nested too deeply to be read; flatten it"),
        ]

        static let files = [
            "comma.json": #"{"a":1,}"#, "empty.json": "", "list.json": "[]",
            "template.yaml": "Resources:\n  Machine: {}\n",
            "resource.json": #"{"Type": "AWS::StepFunctions::StateMachine"}"#,
            "answer.json": #"{"name": "a", "definition": "{}"}"#, "empty.yaml": "# nothing\n",
            "tab.yaml": "a:\n\t- b\n",
            "twice.yaml": "a: 1\na: 2\n", "two.yaml": "a: 1\n--- \nb: 2\n", "sub.yaml": "StartAt: !Sub ${A}\n",
            "number.yaml": "a:\n  5: b\n", "merge.yaml": "a: &a {b: 1}\n<<: *a\n", "infinite.yaml": "a: .inf\n",
            "alias.yaml": "a: *b\n", "zero.yaml": "a: \u{0}\n", "deep.json": String(repeating: "[", count: 100_000),
            "deep.yaml": String(repeating: "[", count: 600) + String(repeating: "]", count: 600),
            "deeper.yaml": String(repeating: "[", count: 100_000),
        ]

        @Test("Each sentence says what and where", arguments: table)
        func sentences(arguments: [String], sentence: String) {
            let session = TestSession(
                files: Self.files,
                bytes: ["bytes.json": [0x22, 0xFF, 0x22], "bytes.yaml": [0x61, 0x3A, 0x20, 0xFF]]
            )
            #expect(session.run(arguments, isColoured: false) == 2)
            #expect(session.output.isEmpty)
            #expect(session.errors.hasPrefix("error: \(sentence)"), "\(session.errors)")
            #expect(session.errors.hasSuffix("\n") && session.errors.count { $0 == "\n" } == 1)
            #expect(!session.errors.contains(". "))
        }

        @Test("Aliases of aliases end before they fill the memory")
        func laughs() {
            var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
            for level in 1...12 {
                let alias = "*a\(level - 1)"
                text += "a\(level): &a\(level) [\(Array(repeating: alias, count: 9).joined(separator: ", "))]\n"
            }
            let session = TestSession(files: ["laughs.yaml": text])
            #expect(session.run("format", "laughs.yaml") == 2)
            #expect(session.errors.contains("the aliases stand for more than 100,000 values"))
        }

        @Test("Names made of aliases of aliases aren't compared at all", .timeLimit(.minutes(1)))
        func laughingNames() {
            let names = (1..<60).map { "? &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n: 1\n" }.joined()
            let session = TestSession(files: ["laughs.yaml": "a: &a0 x\n" + names])
            #expect(session.run("format", "laughs.yaml") == 2)
            #expect(session.errors.contains("names made of aliases"))
        }

        @Test("Two workflows of one name, and names that no file can have", arguments: ["Sound", "a/b", "", ".."])
        func names(name: String) {
            for arguments in [[], ["list"], ["Sound"], ["graph", "Sound"]] {
                let session = TestSession(TestWorkflow.all + [TestWorkflow(name: name)])
                #expect(session.run(arguments, isColoured: false) == 2)
                #expect(
                    session.errors.hasPrefix(name == "Sound" ? "error: two workflows" : "error: a workflow is named")
                )
                #expect(session.files.isEmpty)
            }
        }

        @Test("A program without workflows", arguments: [[], ["list"]])
        func none(arguments: [String]) {
            let session = TestSession([])
            #expect(session.run(arguments, isColoured: false) == 2)
            #expect(session.errors.hasPrefix("error: this program has no workflows"))
        }

        @Test(
            "Wrong usage",
            arguments: [
                ["--bogus"], ["list", "--bogus"], ["a", "b"], ["--output", ""], ["format"],
                ["graph", "Sound", "--format", "png"],
            ]
        )
        func usage(arguments: [String]) {
            let session = TestSession()
            #expect(session.run(arguments, isColoured: false) == 2)
            #expect(session.errors.hasPrefix("error: ") && session.errors.contains("Usage: synth"))
            #expect(session.output.isEmpty)
        }

        @Test(
            "Help is no error",
            arguments: [["--help"], ["help"], ["list", "-h"], ["help", "format"], ["graph", "--help"]]
        )
        func help(arguments: [String]) {
            let session = TestSession()
            #expect(session.run(arguments, isColoured: false) == 0)
            #expect(session.output.contains("EXAMPLES:") && session.output.contains("USAGE: synth"))
            #expect(session.errors.isEmpty)
        }

        @Test(
            "Examples can be copied line by line: none is too long for a terminal",
            arguments: [
                [], ["emit"], ["lint"], ["list"], ["format"], ["graph"], ["eval"], ["explain"], ["run"], ["replay"],
            ]
        )
        func examples(command: [String]) {
            let session = TestSession()
            #expect(session.run(command + ["--help"], isColoured: false) == 0)
            let examples = session.output.split(separator: "\n", omittingEmptySubsequences: false)
                .drop { $0 != "EXAMPLES:" }.dropFirst().prefix { !$0.isEmpty }
            #expect(examples.contains { $0.hasPrefix("  synth") })
            // A line that was wrapped goes on at the margin.
            for line in examples { #expect(line.hasPrefix("  ") && line.count <= 80) }
        }
    }
#endif
