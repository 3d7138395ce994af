#if CommandLineTool
    import OrderedJSON
    import StatesEngine
    import SwiftStates
    import Testing

    @testable import SynthCommand

    @Suite("synth run")
    struct RunCommandTests {
        /// A task that is tried again, a branch beside it, and a Map.
        private static let definition = """
            {
              "StartAt": "Both",
              "States": {
                "Both": {
                  "Type": "Parallel", "ResultPath": null, "Next": "Each",
                  "Retry": [{"ErrorEquals": ["Boom"], "IntervalSeconds": 5}],
                  "Branches": [
                    {"StartAt": "Slow", "States": {"Slow": {"Type": "Wait", "Seconds": 90, "End": true}}},
                    {
                      "StartAt": "Call",
                      "States": {"Call": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "End": true}}
                    }
                  ]
                },
                "Each": {
                  "Type": "Map", "ItemsPath": "$.items", "MaxConcurrency": 1, "End": true,
                  "ItemProcessor": {
                    "StartAt": "Price",
                    "States": {
                      "Price": {
                        "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": true,
                        "Parameters": {"FunctionName": "price", "Payload.$": "$"},
                        "OutputPath": "$.Payload",
                        "Catch": [{"ErrorEquals": ["NoPrice"], "Next": "Free"}]
                      },
                      "Free": {"Type": "Pass", "Result": 0, "End": true}
                    }
                  }
                }
              }
            }
            """

        private static let mocks = """
            {
              "StateMachines": {
                "flow": {
                  "TestCases": {
                    "Bumpy": {"Call": "SentAtLast", "Price": "FirstUnknown"},
                    "Fails": {"Call": "Sent", "Price": "Broken"},
                    "Partial": {"Call": "Sent"},
                    "Misspelt": {"Cal": "Sent"}
                  }
                }
              },
              "MockedResponses": {
                "Sent": {"0": {"Return": {"MessageId": "1"}}},
                "SentAtLast": {"0": {"Throw": {"Error": "Boom", "Cause": "no\\nluck"}}, "1": {"Return": {"MessageId": "1"}}},
                "FirstUnknown": {"0": {"Throw": {"Error": "NoPrice"}}, "1-9": {"Return": {"StatusCode": 200, "Payload": 7}}},
                "Broken": {"0": {"Throw": {"Error": "Broken", "Cause": "beyond repair"}}}
              }
            }
            """

        private static let files = [
            "asl/flow.asl.json": definition, "asl/flow.mocks.json": mocks, "asl/flow.input.json": #"{"items": [1, 2]}"#,
        ]

        /// Runs the definition with arguments, in virtual time.
        private func run(
            _ arguments: String...,
            files: [String: String] = Self.files,
            standardInput: String = "",
            handlers: TaskHandlers = TaskHandlers()
        ) async -> (status: Int32, output: String, errors: String) {
            let session = TestSession(files: files, standardInput: standardInput, handlers: handlers)
            let status = await session.run(["run", "asl/flow.asl.json", "--virtual-time"] + arguments)
            return (status, session.output, session.errors)
        }

        // MARK: For people

        @Test("Each state is told as it is entered and left, with retries, catches, branches and iterations")
        func human() async {
            let result = await run()
            #expect(result.status == 0)
            #expect(
                result.output == """
                    flow  STANDARD  test case Bumpy (others: Fails, Partial, Misspelt)  virtual time

                        0.000s  → Both  Parallel
                        0.000s    → Slow  Wait
                        0.000s    → Call  Task
                        0.000s    ✗ Call  Boom: no…
                        0.000s    ✗ Slow  aborted
                        5.000s  ↻ Both  retry 1
                        5.000s    → Slow  Wait
                        5.000s    → Call  Task
                        5.000s    ✓ Call  0.000s
                    1m 35.000s    ✓ Slow  1m 30.000s
                    1m 35.000s  ✓ Both  1m 35.000s
                    1m 35.000s  → Each  Map
                    1m 35.000s    → [0] Price  Task
                    1m 35.000s    ✗ [0] Price  NoPrice
                    1m 35.000s    ↷ [0] Price  caught, 0.000s
                    1m 35.000s    → [0] Free  Pass
                    1m 35.000s    ✓ [0] Free  0.000s
                    1m 35.000s    → [1] Price  Task
                    1m 35.000s    ✓ [1] Price  0.000s
                    1m 35.000s  ✓ Each  0.000s

                    SUCCEEDED after 1m 35.000s
                    [
                      0,
                      7
                    ]

                    """
            )
            #expect(result.errors.isEmpty)
        }

        @Test("A picture of the execution is written where it is wanted, whether it succeeds or fails")
        func graph() async {
            for (testCase, remark) in [("Bumpy", "Parallel · 1 retry"), ("Fails", "Map · 1 item · 1 failed · failed")] {
                let session = TestSession(files: Self.files)
                _ = await session.run(
                    ["run", "asl/flow.asl.json", "--virtual-time", "--test-case", testCase, "--graph", "out/run.svg"]
                )
                let picture = session.files["out/run.svg"] ?? ""
                #expect(picture.hasPrefix("<svg ") && picture.contains(">\(remark)<"))
            }
        }

        @Test("An execution that fails is told with error and cause, and ends with status 1")
        func failure() async {
            let result = await run("--test-case", "Fails")
            #expect(result.status == 1)
            #expect(
                result.output.hasSuffix(
                    """
                    1m 30.000s    → [0] Price  Task
                    1m 30.000s    ✗ [0] Price  Broken: beyond repair
                    1m 30.000s  ✗ Each

                    FAILED after 1m 30.000s
                    error: Broken
                    cause: beyond repair

                    """
                )
            )
        }

        @Test("On a terminal a bar shows how far a Map is, and nothing of it stays")
        func bar() async {
            let session = TestSession(files: Self.files)
            #expect(await session.run(["run", "asl/flow.asl.json", "--virtual-time"], isTerminal: true) == 0)
            let bar = "Each [###############...............] 1/2"
            #expect(session.output.contains("\u{1B}[K" + bar + "\r\u{1B}[K"))
            #expect(session.output.contains("\u{1B}[32m✓ [1] Price\u{1B}[0m"))
            // What a terminal shows in the end: of each line what was written after the last return to its start.
            let shown = session.output.split(separator: "\n").map { $0.split(separator: "\r").last ?? "" }
            #expect(!shown.contains { $0.contains("###") })
        }

        // MARK: For machines

        @Test("The result as one object")
        func json() async throws {
            let result = await run("--format", "json", "--test-case", "Fails")
            #expect(result.status == 1)
            #expect(
                try JSON(parsing: result.output) == [
                    "status": "FAILED", "error": "Broken", "cause": "beyond repair",
                    "startDate": "2026-01-01T00:00:00.000Z", "stopDate": "2026-01-01T00:01:30.000Z",
                ]
            )
            let success = try JSON(parsing: await run("--format", "json").output)
            #expect(success["output"] == [0, 7])
        }

        @Test("The history as GetExecutionHistory has it, the same for the same seed")
        func history() async throws {
            let first = await run("--format", "history", "--seed", "1")
            let second = await run("--format", "history", "--seed", "1")
            #expect(first.output == second.output)
            let events = try #require(try JSON(parsing: first.output)["events"]?.arrayValue)
            #expect(events.first?["type"] == "ExecutionStarted")
            #expect(events.last?["type"] == "ExecutionSucceeded")
            #expect(events.compactMap { $0["id"] } == (1...events.count).map { .integer(Int64($0)) })
        }

        // MARK: Input

        @Test("Input comes from the command line, a file or standard input")
        func input() async throws {
            var files = Self.files
            files["other.json"] = #"{"items": [1, 2, 3]}"#
            let given = await run("--format", "json", "--input", #"{"items": []}"#)
            #expect(try JSON(parsing: given.output)["output"] == [])
            let read = await run("--format", "json", "--input", "@other.json", files: files)
            #expect(try JSON(parsing: read.output)["output"] == [0, 7, 7])
            let piped = await run("--format", "json", "--input", "-", standardInput: #"{"items": [1]}"#)
            #expect(try JSON(parsing: piped.output)["output"] == [0])
        }

        @Test("Without an input file the input is an empty object")
        func noInput() async throws {
            var files = Self.files
            files["asl/flow.input.json"] = nil
            let result = await run("--format", "json", files: files)
            #expect(result.status == 1)
            #expect(try JSON(parsing: result.output)["error"] == "States.Runtime")
        }

        @Test("Mocks may be YAML, and for another name where they are for one machine alone")
        func mocksFile() async {
            let yaml = """
                StateMachines:
                  Other: {TestCases: {Case: {Call: Any, Price: Any}}}
                MockedResponses:
                  Any: {0-9: {Return: {Payload: 1}}}
                """
            let result = await run("--mocks", "m.yaml", files: Self.files.merging(["m.yaml": yaml]) { $1 })
            #expect(result.errors == "")
            #expect(result.output.hasPrefix("flow  STANDARD  test case Case  virtual time\n"))
            #expect(result.status == 0)
        }

        @Test("Handlers of the program run what no mock answers")
        func handlers() async throws {
            var handlers = TaskHandlers()
            handlers.on(function: "price") { request in ["price of": request.parameters] }
            let result = await run("--format", "json", "--test-case", "Partial", handlers: handlers)
            #expect(try JSON(parsing: result.output)["output"] == [["price of": 1], ["price of": 2]])
        }

        @Test("A distributed Map without objects says where to put them")
        func objects() async {
            var files = Self.files
            files["asl/flow.mocks.json"] = nil
            files["asl/flow.asl.json"] = """
                {
                  "StartAt": "Each",
                  "States": {
                    "Each": {
                      "Type": "Map", "End": true,
                      "ItemReader": {
                        "Resource": "arn:aws:states:::s3:getObject", "ReaderConfig": {"InputType": "JSON"},
                        "Parameters": {"Bucket": "b", "Key": "items.json"}
                      },
                      "ItemProcessor": {
                        "ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
                        "StartAt": "Same", "States": {"Same": {"Type": "Pass", "End": true}}
                      }
                    }
                  }
                }
                """
            let without = await run("--format", "json", files: files)
            #expect(without.status == 2)
            #expect(
                without.errors == """
                    error: asl/flow.asl.json uses arn:aws:states:::s3:getObject, and there are no objects; make the folder \
                    asl/flow.objects with a folder for each bucket, or name one with --objects

                    """
            )
            let missing = await run("--objects", "nowhere", files: files)
            #expect(missing.errors.hasPrefix("error: there is no folder nowhere with objects; "))
        }

        // MARK: Workflows

        private static let workflow = Workflow("Greet", input: JSON.self) { _ in
            Task("Hello", resource: "arn:aws:states:::sns:publish")
        }

        /// The files beside this source.
        private static func companions(_ files: [String: String]) -> [String: String] {
            let folder = #filePath.prefix(through: #filePath.lastIndex(of: "/") ?? #filePath.startIndex)
            return Dictionary(uniqueKeysWithValues: files.map { (folder + $0.key, $0.value) })
        }

        @Test("A workflow's mocks and input are found beside its source")
        func workflow() async {
            let files = Self.companions([
                "Greet.mocks.json": """
                {"StateMachines": {"Greet": {"TestCases": {"Hi": {"Hello": "R"}}}},
                "MockedResponses": {"R": {"0": {"Return": "hello"}}}}
                """
            ])
            let session = TestSession([Self.workflow], files: files)
            #expect(await session.run(["run", "Greet"], isTerminal: false) == 0)
            #expect(session.output.hasPrefix("Greet  STANDARD  test case Hi\n"))
            #expect(session.output.hasSuffix("\"hello\"\n"))
        }

        // MARK: Faults

        @Test("A task without answer says what to write where there are no mocks")
        func noMocks() async {
            let session = TestSession([Self.workflow])
            #expect(await session.run(["run", "Greet", "--format", "json"], isTerminal: false) == 2)
            #expect(session.output.isEmpty)
            #expect(
                session.errors.hasPrefix(
                    "error: state \"Hello\" calls arn:aws:states:::sns:publish, and nothing answers it; write its answer to "
                )
            )
            #expect(
                session.errors.hasSuffix(
                    """
                    /Greet.mocks.json, or to a file for --mocks:
                    {
                      "StateMachines": {
                        "Greet": {
                          "TestCases": {
                            "HappyPath": {
                              "Hello": "Hello"
                            }
                          }
                        }
                      },
                      "MockedResponses": {
                        "Hello": {
                          "0": {
                            "Return": {}
                          }
                        }
                      }
                    }

                    """
                )
            )
        }

        @Test("A task without answer says what to add to the mocks that there are")
        func incompleteMocks() async {
            let result = await run("--format", "json", "--test-case", "Partial")
            #expect(result.status == 2)
            #expect(
                result.errors == """
                    error: state "Price" calls the function "price" (arn:aws:states:::lambda:invoke), and nothing answers \
                    it; add to asl/flow.mocks.json, to the test case "Partial":
                      "Price":"Price"
                    and to "MockedResponses":
                      "Price":{"0":{"Return":{"StatusCode":200,"Payload":{}}}}

                    """
            )
        }

        @Test(
            "What can't be run is one sentence and status 2",
            arguments: [
                (["--test-case", "Bumpi"], "asl/flow.mocks.json:4:"),
                (["--test-case", "Bumpi"], "did you mean \"Bumpy\"?"),
                (["--test-case", "Misspelt"], "there is no Task state \"Cal\"; did you mean \"Call\"?"),
                (["--mocks", "none.json"], "there is no file none.json"),
                (["--mocks", "asl/flow.asl.json"], "asl/flow.asl.json:2:3: \"StartAt\" means nothing here"),
                (["--input", "{"], "--input: line 1, column 2: "),
                (["--input", "@none.json"], "there is no file none.json"),
                (["--format", "xml"], "'xml' is invalid for '--format"),
            ]
        )
        func badInput(arguments: [String], message: String) async {
            let session = TestSession(files: Self.files)
            let status = await session.run(["run", "asl/flow.asl.json"] + arguments, isTerminal: false)
            #expect(status == 2)
            #expect(session.output.isEmpty)
            #expect(session.errors.hasPrefix("error: ") && session.errors.contains(message), "\(session.errors)")
        }

        @Test("A test case without mocks is refused")
        func testCaseAlone() async {
            let session = TestSession([Self.workflow])
            #expect(await session.run(["run", "Greet", "--test-case", "Any"], isTerminal: false) == 2)
            #expect(
                session.errors == "error: there is no mock file for the test case \"Any\"; name one with --mocks\n"
            )
        }

        @Test("A definition with errors isn't run, and its findings are told")
        func unfit() async {
            let session = TestSession(files: ["f.json": #"{"StartAt": "A", "States": {"B": {"Type": "Succeed"}}}"#])
            #expect(await session.run(["run", "f.json"], isTerminal: false) == 2)
            #expect(session.output.isEmpty)
            #expect(session.errors.contains("f.json:1:"))
            #expect(session.errors.hasSuffix("error: f.json has errors and isn't run; AWS wouldn't take it either\n"))
        }

        @Test("A name that is neither workflow nor file is refused")
        func unknown() async {
            let session = TestSession([Self.workflow])
            #expect(await session.run(["run", "Great"], isTerminal: false) == 2)
            #expect(session.errors.contains("did you mean \"Greet\""))
        }

        @Test("The quotas of AWS hold unless they are lifted")
        func quotas() async throws {
            let large = #"{"items": [], "text": ""# + String(repeating: "x", count: 262_144) + #""}"#
            var files = Self.files
            files["asl/flow.asl.json"] = """
                {"StartAt": "A", "States": {"A": {"Type": "Pass", "Parameters": {"copy.$": "$"}, "End": true}}}
                """
            files["asl/flow.mocks.json"] = nil
            files["asl/flow.input.json"] = large
            #expect(try JSON(parsing: await run("--format", "json", files: files).output)["status"] == "FAILED")
            #expect(await run("--format", "json", "--no-quotas", files: files).status == 0)
        }
    }
#endif
