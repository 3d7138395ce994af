#if CommandLineTool
    import ArgumentParser
    import StatesLanguage

    /// `--input-schema`: what comes into a machine.
    struct InputSchemaOption: ParsableArguments {
        @Option(
            name: .customLong("input-schema"),
            help: ArgumentHelp(
                "What comes into the machine: a JSON Schema, or a sample of an input.",
                valueName: "file"
            )
        )
        var file: InputFile?

        /// What is known of the input, where something is said.
        func shape(in session: Session) throws(SynthError) -> Shape? {
            guard let document = try file?.json(in: session) else { return nil }
            return Shape.isJSONSchema(document) ? Shape(jsonSchema: document) : Shape(sample: document)
        }
    }
#endif
