#if CommandLineTool
    /// Why the program gives up: one sentence for the person who called it.
    struct SynthError: Error, Hashable {
        /// The sentence, without a capital at its start and a full stop at its end.
        let message: String
    }
#endif
