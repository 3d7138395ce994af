#if CommandLineTool
    /// How the program ends, for scripts.
    enum ExitStatus: Int32 {
        /// All went well; there may be warnings.
        case success = 0
        /// A workflow has errors.
        case findings = 1
        /// The command line is wrong, or something that was given can't be read or written.
        case badInput = 2
    }
#endif
