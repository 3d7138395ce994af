#if CommandLineTool
    import OrderedJSON
    import StatesEngine
    import StatesLanguage

    extension SynthError {
        /// A definition with errors, which were told before.
        static func unfitToRun(_ name: String) -> SynthError {
            SynthError(message: "\(name) has errors and isn't run; AWS wouldn't take it either")
        }

        /// A definition that the engine doesn't take.
        static func refused(_ name: String, _ error: any Error) -> SynthError {
            SynthError(message: "\(name) can't be run: \(error)")
        }

        /// A test case where there are no mocks.
        static func testCaseWithoutMocks(_ name: String) -> SynthError {
            SynthError(message: "there is no mock file for the test case \(quoted(name)); name one with --mocks")
        }

        /// A folder of objects that isn't there.
        static func noObjects(_ folder: String) -> SynthError {
            SynthError(message: "there is no folder \(folder) with objects; make it, with a folder for each bucket")
        }

        /// A state machine of a mock file that has no test cases.
        static func noTestCases(of machine: String, in path: String) -> SynthError {
            SynthError(message: "\(path): the state machine \(quoted(machine)) has no test cases; add one")
        }

        /// A task that nothing answers: says what to add to which mock file.
        static func missingAnswer(_ error: EngineError, in subject: RunSubject, _ mocks: RunMocks?) -> SynthError {
            switch error {
            case .missingObjectStore(let resource):
                let folder = (subject.companionBase ?? subject.machineName) + ".objects"
                return SynthError(
                    message:
                        "\(subject.name) uses \(resource), and there are no objects; make the folder \(folder) with "
                        + "a folder for each bucket, or name one with --objects"
                )
            case .missingHandler(let state, let resource, let function):
                let callee = function.map { "the function \(quoted($0)) (\(resource))" } ?? resource
                let start = "state \(quoted(state)) calls \(callee), and nothing answers it; "
                let response: JSON = .object([
                    state: ["0": ["Return": function != nil && resource.hasSuffix(":invoke") ? lambdaAnswer : [:]]]
                ])
                guard let mocks else {
                    let base = subject.companionBase ?? subject.machineName
                    let testCase = JSON.object([state: .string(state)])
                    let file: JSON = [
                        "StateMachines": .object([
                            subject.machineName: ["TestCases": ["HappyPath": testCase]]
                        ]),
                        "MockedResponses": response,
                    ]
                    return SynthError(
                        message: start + "write its answer to \(base).mocks.json, or to a file for --mocks:\n"
                            + file.serialized(.pretty)
                    )
                }
                return SynthError(
                    message: start + "add to \(mocks.file), to the test case \(quoted(mocks.testCase.name)):\n  "
                        + line(.object([state: .string(state)])) + "\nand to \"MockedResponses\":\n  " + line(response)
                )
            }
        }

        private static let lambdaAnswer: JSON = ["StatusCode": 200, "Payload": [:]]

        /// The members of an object, without its braces.
        private static func line(_ object: JSON) -> String { String(object.serialized().dropFirst().dropLast()) }
    }
#endif
