#if CommandLineTool
    import ArgumentParser
    import StatesLanguage

    /// `--type`: what a definition in a file doesn't say.
    struct TypeOption: ParsableArguments {
        @Option(
            name: .customLong("type"),
            help: ArgumentHelp("The type of executions of a definition in a file.", valueName: "STANDARD|EXPRESS")
        )
        private var word = Word(.standard)

        var value: ExecutionType { word.value }

        /// The type of executions as it is written on the command line.
        private struct Word: ExpressibleByArgument {
            let value: ExecutionType

            init(_ value: ExecutionType) {
                self.value = value
            }

            init?(argument: String) {
                guard
                    let type = [ExecutionType.standard, .express].first(where: { $0.rawValue == argument.uppercased() })
                else { return nil }
                value = type
            }

            var defaultValueDescription: String { value.rawValue }

            static var allValueStrings: [String] { ["STANDARD", "EXPRESS"] }
        }
    }
#endif
