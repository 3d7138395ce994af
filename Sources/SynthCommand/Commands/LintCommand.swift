#if CommandLineTool
    import ArgumentParser
    import OrderedJSON
    import StatesLanguage
    import StatesValidation
    import SwiftStates

    /// Tells what is wrong with workflows and definitions.
    struct LintCommand: SynthSubcommand {
        static let configuration = CommandConfiguration(
            commandName: "lint",
            abstract: "Tell what is wrong with workflows, or with definitions in files.",
            discussion: """
                A name means the workflow of that name, or else the file of that path; without a name, all workflows are \
                looked at. Docs/Diagnostics.md says what each code means.

                EXAMPLES:
                  synth lint                                          every workflow of this program
                  synth lint flow.asl.json other.yaml                 files, in JSON or YAML
                  synth lint flow.asl.json --type EXPRESS             what a definition doesn't say
                  synth lint flow.asl.json --allow SS2112             without a finding that is meant
                  synth lint flow.asl.json --input-schema order.json  what the input is, by a schema or a sample
                  synth lint flow.asl.json --format sarif             for a code host

                EXIT STATUS: 0, nothing but remarks; 1, there are errors or warnings; 2, the command line is wrong, or \
                something can't be read.
                """
        )

        @Argument(help: "Workflows, files with definitions, or - for standard input.")
        var subjects: [String] = []

        @Option(help: ArgumentHelp("How to print what was found.", valueName: "human|json|sarif|github"))
        var format = FindingsFormat.human

        @Option(help: ArgumentHelp("The type of executions of definitions in files.", valueName: "STANDARD|EXPRESS"))
        var type = MachineType(.standard)

        @Option(help: ArgumentHelp("A code whose findings aren't wanted; may be repeated.", valueName: "code"))
        var allow: [String] = []

        @Option(
            help: ArgumentHelp(
                "What comes into the machines: a JSON Schema, or a sample of an input.",
                valueName: "file"
            )
        )
        var inputSchema: String?

        func run(in session: Session) throws(SynthError) -> ExitStatus {
            let input = try session.inputShape(inputSchema)
            let names = subjects.isEmpty ? try session.catalogue().map(\.name) : subjects
            var reports: [FindingsReport] = []
            let allowed = Set(allow.map(Diagnostic.Code.init(rawValue:)))
            for name in names {
                let options = ValidationOptions(type: type.value, allowed: allowed, inputShape: input)
                reports.append(try session.findings(about: name, options))
            }
            try session.console.print(format.text(of: reports, for: session.console))
            let summary = FindingSummary(reports.flatMap(\.findings))
            return summary.errors > 0 || summary.warnings > 0 ? .findings : .success
        }
    }

    /// The type of executions as it is written on the command line.
    struct MachineType: ExpressibleByArgument {
        let value: ExecutionType

        init(_ value: ExecutionType) {
            self.value = value
        }

        init?(argument: String) {
            guard let type = [ExecutionType.standard, .express].first(where: { $0.rawValue == argument.uppercased() })
            else { return nil }
            value = type
        }

        var defaultValueDescription: String { value.rawValue }

        static var allValueStrings: [String] { ["STANDARD", "EXPRESS"] }
    }
#endif
