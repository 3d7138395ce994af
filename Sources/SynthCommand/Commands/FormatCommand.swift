#if CommandLineTool
    import ArgumentParser
    import OrderedJSON
    import StatesLanguage

    /// Reads a definition and prints it.
    struct FormatCommand: SynthSubcommand {
        static let configuration = CommandConfiguration(
            commandName: "format",
            abstract: "Read a definition in JSON or YAML and print it.",
            discussion: """
                Fields keep their order, and nothing that was written is lost but comments of YAML. What is wrong with the \
                definition is told on standard error and doesn't change the exit status; a file that holds no state machine \
                ends with status 2.

                The notation goes by the file's extension, .json, .yaml or .yml, and by the first character otherwise.

                EXAMPLES:
                  synth format flow.asl.json             in the layout that synth writes
                  synth format flow.asl.json --to yaml
                  synth format flow.yaml --to json
                  synth ContentModerator | synth format - --to yaml
                """
        )

        @Argument(help: "A file with a definition, or - for standard input.")
        var file: InputFile

        @Option(help: ArgumentHelp("The notation to print in (default: that of the file).", valueName: "json|yaml"))
        var to: Notation?

        func run(in session: Session) throws(SynthError) -> ExitStatus {
            let (definition, notation) = try file.definition(in: session)
            session.console.report(definition.diagnostics, about: file.name)
            try session.console.print((to ?? notation).text(of: definition.stateMachine.definition))
            return .success
        }
    }

    extension Notation: ExpressibleByArgument {}
#endif
