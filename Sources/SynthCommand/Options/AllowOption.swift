#if CommandLineTool
    import ArgumentParser
    import StatesLanguage

    /// `--allow`: findings that aren't wanted.
    struct AllowOption: ParsableArguments {
        @Option(
            name: .customLong("allow"),
            help: ArgumentHelp("A code whose findings aren't wanted; may be repeated.", valueName: "code")
        )
        var names: [String] = []

        var codes: Set<Diagnostic.Code> { Set(names.map(Diagnostic.Code.init(rawValue:))) }
    }
#endif
