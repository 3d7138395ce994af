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
                  synth lint                                  every workflow
                  synth lint flow.asl.json other.yaml         files, in JSON or YAML
                  synth lint flow.asl.json --type EXPRESS     what a file doesn't say
                  synth lint flow.asl.json --allow SS2112     without what is meant
                  synth lint flow.yaml --input-schema a.json  by a schema or a sample
                  synth lint flow.asl.json --format sarif     for a code host

                EXIT STATUS: 0, nothing but remarks; 1, there are errors or warnings; 2, the command line is wrong, or \
                something can't be read.
                """
        )

        @Argument(help: "Workflows, files with definitions, or - for standard input.")
        var subjects: [String] = []

        @Option(help: ArgumentHelp("How to print what was found.", valueName: "human|json|sarif|github"))
        var format = FindingsFormat.human

        @OptionGroup var type: TypeOption

        @OptionGroup var allow: AllowOption

        @OptionGroup var inputSchema: InputSchemaOption

        func run(in session: Session) throws(SynthError) -> ExitStatus {
            let input = try inputSchema.shape(in: session)
            let names = subjects.isEmpty ? try session.catalogue().map(\.name) : subjects
            var reports: [FindingsReport] = []
            let options = ValidationOptions(type: type.value, allowed: allow.codes, inputShape: input)
            for name in names {
                reports.append(try session.findings(about: name, options))
            }
            try session.console.print(format.text(of: reports, for: session.console))
            let summary = FindingSummary(reports.flatMap(\.findings))
            return summary.errors > 0 || summary.warnings > 0 ? .findings : .success
        }
    }
#endif
