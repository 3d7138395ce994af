#if CommandLineTool
    import AgentLoop
    import BatchInference
    import ClaimCheck
    import ContentModerator
    import HumanInTheLoop
    import RetrievalAugmentedGeneration
    import SequentialReasoning
    import SwiftStates
    import SynthCommand

    /// Our own program: the workflows in `Samples`.
    @main struct Synth: SynthProgram {
        static let workflows: [any WorkflowDefinition] = samplesWithMacros + samples

        /// The samples that every build has.
        private static let samples: [any WorkflowDefinition] = [humanInTheLoop]

        #if Macros
            /// The samples that use `@Payload`.
            private static let samplesWithMacros: [any WorkflowDefinition] = [
                contentModerator, agentLoop, sequentialReasoning, retrievalAugmentedGeneration, batchInference,
                claimCheck,
            ]
        #else
            private static let samplesWithMacros: [any WorkflowDefinition] = []
        #endif
    }
#else
    #if canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #elseif canImport(Darwin)
        import Darwin
    #endif

    /// What is left without the command line: a word on how to get it.
    @main struct Synth {
        static func main() {
            let message = "error: synth was built without its command line; build it with the trait CommandLineTool\n"
            _ = Array(message.utf8).withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
            exit(2)
        }
    }
#endif
