#if CommandLineTool
    import StatesLanguage

    extension SynthError {
        /// A program that lists nothing.
        static func noWorkflows() -> SynthError {
            SynthError(message: "this program has no workflows; add them to the workflows of its SynthProgram")
        }

        /// Two workflows of one name.
        static func duplicateName(_ name: String) -> SynthError {
            SynthError(
                message: "two workflows are named \(quoted(name)); rename one, since each has a file of its name"
            )
        }

        /// A name that no file can have.
        static func unusableName(_ name: String) -> SynthError {
            SynthError(
                message: "a workflow is named \(quoted(name)), which no file can be; use letters, digits, - and _"
            )
        }

        /// A name that no workflow has.
        static func unknownWorkflow(_ name: String, among names: [String]) -> SynthError {
            let isPath = name.contains(".") || name.contains("/")
            let otherwise = isPath ? "'synth format' prints files, and 'synth list' shows the names" : listHint
            return SynthError(message: "there is no workflow \(quoted(name)); \(cure(name, names) ?? otherwise)")
        }

        /// A word that is no workflow's name and no file's path.
        static func neitherWorkflowNorFile(_ name: String, among names: [String]) -> SynthError {
            SynthError(
                message: "\(quoted(name)) is neither a workflow of this program nor a file; "
                    + (cure(name, names) ?? listHint)
            )
        }

        private static let listHint = "'synth list' shows the names"

        private static func cure(_ name: String, _ names: [String]) -> String? {
            nearest(to: name, among: names).map { "did you mean \(quoted($0)) (\(listHint))?" }
        }

        /// A file that can't be read.
        static func unreadable(_ path: String, _ failure: System.ReadFailure) -> SynthError {
            switch failure {
            case .isFolder: SynthError(message: "\(path) is a folder; give a file with a definition")
            case .isMissing: SynthError(message: "there is no file \(path)")
            case .isTooLarge(let limit):
                SynthError(message: "\(path) has more than \(limit >> 20) MiB, and no definition is as large as that")
            case .refused(let reason): SynthError(message: "\(path) can't be read: \(reason)")
            }
        }

        /// A file that can't be written.
        static func unwritable(_ path: String, _ reason: String) -> SynthError {
            SynthError(message: "\(path) can't be written: \(reason)")
        }

        /// A standard output that takes nothing.
        static func unwritableOutput(_ reason: String) -> SynthError {
            SynthError(message: "standard output can't be written: \(reason)")
        }

        /// A value that YAML can't hold.
        static func unprintableYAML() -> SynthError {
            SynthError(message: "the definition can't be written as YAML; print it as JSON")
        }

        /// A text that holds no state machine.
        static func unusableDefinition(_ error: DefinitionError) -> SynthError {
            SynthError(message: error.description)
        }
    }
#endif
