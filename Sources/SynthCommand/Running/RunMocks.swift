#if CommandLineTool
    import OrderedJSON
    import StatesEngine
    import StatesLanguage

    /// The mocks that a run uses, and where they are from.
    struct RunMocks {
        /// The file's path.
        let file: String
        let testCase: MockTestCase
        /// The other test cases of the state machine.
        let others: [String]
    }

    extension Session {
        /// The test case that a run uses: of the file that is named, or of the one beside the workflow.
        ///
        /// Nil where no file is named and none is there.
        func mocks(
            for subject: RunSubject,
            file: String?,
            testCase name: String?
        ) throws(SynthError) -> RunMocks? {
            guard let path = file ?? companion(of: subject, "mocks.json") else {
                if let name { throw .testCaseWithoutMocks(name) }
                return nil
            }
            do {
                let configuration = try configuration(in: path)
                // A file for one state machine is meant for this one, whatever it is called there.
                let names = configuration.stateMachineNames
                let machine = names.count == 1 && file != nil ? names[0] : subject.machineName
                let cases = configuration.testCaseNames(of: machine)
                guard let chosen = name ?? cases.first else {
                    _ = try configuration.testCase("", of: machine)
                    throw SynthError.noTestCases(of: machine, in: path)
                }
                let testCase = try configuration.testCase(chosen, of: machine)
                try testCase.check(against: subject.stateMachine.taskNames)
                return RunMocks(file: path, testCase: testCase, others: cases.filter { $0 != chosen })
            } catch let error as SynthError {
                throw error
            } catch {
                throw SynthError(message: "\(error)")
            }
        }

        private func configuration(in path: String) throws -> MockConfiguration {
            let bytes = try files.read(path)
            guard Notation(path: path) == .yaml else { return try MockConfiguration(json: bytes, file: path) }
            return try MockConfiguration(JSONDocument(yaml: bytes, file: path), file: path)
        }

        /// The input of a run: as it is given on the command line, or from the file beside the workflow.
        func input(_ argument: String?, for subject: RunSubject) throws(SynthError) -> JSON {
            var (bytes, source): ([UInt8], String)
            switch argument {
            case "-"?: (bytes, source) = (try files.readStandardInput(), "standard input")
            case let text? where text.hasPrefix("@"):
                source = String(text.dropFirst())
                bytes = try files.read(source)
            case let text?: (bytes, source) = (Array(text.utf8), "--input")
            case nil:
                guard let path = companion(of: subject, "input.json") else { return .object([:]) }
                (bytes, source) = (try files.read(path), path)
            }
            do {
                return try JSON(parsing: bytes)
            } catch {
                throw .unusableInput(source, "\(error)")
            }
        }

        /// The folder that stands for S3, as it is given on the command line or lies beside the workflow.
        func objects(_ folder: String?, for subject: RunSubject) throws(SynthError) -> String? {
            guard let folder else { return companion(of: subject, "objects") }
            guard files.exists(folder) else { throw .noObjects(folder) }
            return folder
        }

        private func companion(of subject: RunSubject, _ ending: String) -> String? {
            guard let base = subject.companionBase, files.exists("\(base).\(ending)") else { return nil }
            return "\(base).\(ending)"
        }
    }

    extension StateMachine {
        /// The names of all Task states, those within Parallel and Map states included.
        var taskNames: [String] { states.taskNames }
    }

    extension StateTable {
        fileprivate var taskNames: [String] {
            reduce(into: []) { names, element in
                switch element.state {
                case .task: names.append(element.name)
                case .parallel(let state): for branch in state.branches { names += branch.states.taskNames }
                case .map(let state): names += state.processor?.states.taskNames ?? []
                default: break
                }
            }
        }
    }
#endif
