#if CommandLineTool
    /// How the program ends, for scripts.
    enum ExitStatus: Int32 {
        /// All went well; there may be warnings.
        case success = 0
        /// A workflow has errors, or an execution didn't succeed.
        case findings = 1
        /// The command line is wrong, something that was given can't be read, written or run.
        case badInput = 2
    }
#endif
