#if CommandLineTool
    import ArgumentParser
    import OrderedJSON

    /// A file that is read, as it is named on the command line: a path, or `-` for standard input.
    struct InputFile: ExpressibleByArgument {
        let path: String

        /// The file of that path.
        init(_ path: String) {
            self.path = path
        }

        init(argument: String) {
            self.init(argument)
        }

        var isStandardInput: Bool { path == "-" }

        /// What messages call it.
        var name: String { isStandardInput ? "standard input" : path }

        /// Whether there is something to read.
        func exists(in session: Session) -> Bool { isStandardInput || session.files.exists(path) }

        /// The bytes as they are.
        func bytes(in session: Session) throws(SynthError) -> [UInt8] {
            isStandardInput ? try session.files.readStandardInput() : try session.files.read(path)
        }

        /// The JSON value that the file holds.
        func json(in session: Session) throws(SynthError) -> JSON {
            let bytes = try bytes(in: session)
            do {
                return try JSON(parsing: bytes)
            } catch {
                throw .unusableInput(name, "\(error)")
            }
        }
    }

    extension SynthError {
        /// A file or text that isn't what was wanted.
        static func unusableInput(_ name: String, _ reason: String) -> SynthError {
            SynthError(message: "\(name): \(reason)")
        }
    }
#endif
