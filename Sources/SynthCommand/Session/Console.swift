#if CommandLineTool
    /// Where a session writes text: standard output and standard error, or what a test puts in their place.
    struct Console {
        /// Whether standard output takes colours.
        var isOutputColoured = false
        /// Whether standard error takes colours.
        var isErrorColoured = false
        /// Whether standard output is a terminal, whose last line can be written again.
        var isOutputTerminal = false
        /// Writes to standard output.
        var write: (String) throws(SynthError) -> Void
        /// Writes to standard error; where that fails there is nobody left to tell.
        var writeError: (String) -> Void

        /// Writes a text to standard output.
        func print(_ text: String) throws(SynthError) { try write(text) }

        /// Writes a text to standard error.
        func printError(_ text: String) { writeError(text) }

        /// Writes why the program gives up, as one line on standard error.
        func report(_ error: SynthError) {
            printError(paintError("error: ", .red) + error.message + "\n")
        }

        /// A text in a colour, where standard output takes colours.
        func paint(_ text: String, _ colour: Colour) -> String { isOutputColoured ? colour.around(text) : text }

        /// A text in a colour, where standard error takes colours.
        func paintError(_ text: String, _ colour: Colour) -> String { isErrorColoured ? colour.around(text) : text }

        /// The colours in use, as terminals know them.
        enum Colour: Int {
            case red = 31
            case green = 32
            case yellow = 33
            case cyan = 36

            func around(_ text: String) -> String { "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" }
        }
    }

    extension Console {
        /// The process's own standard output and standard error.
        static var system: Console {
            let wantsColours =
                System.environment("NO_COLOR", isEmpty: true) && !System.environment("TERM", equals: "dumb")
            return Console(
                isOutputColoured: wantsColours && System.isTerminal(.output),
                isErrorColoured: wantsColours && System.isTerminal(.error),
                isOutputTerminal: System.isTerminal(.output) && !System.environment("TERM", equals: "dumb"),
                write: { text throws(SynthError) in
                    if let reason = System.put(Array(text.utf8), to: .output) { throw .unwritableOutput(reason) }
                },
                writeError: { text in _ = System.put(Array(text.utf8), to: .error) }
            )
        }
    }
#endif
