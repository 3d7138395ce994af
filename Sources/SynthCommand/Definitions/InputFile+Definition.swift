#if CommandLineTool
    import OrderedJSON
    import StatesLanguage

    /// A file with a definition, or standard input, as it was named on the command line.
    struct DefinitionSource {
        private let path: String

        /// The file of that path; standard input for `-`.
        init(_ path: String) {
            self.path = path
        }

        /// Reads the definition, and tells which notation it was written in.
        func read(in session: Session) throws(SynthError) -> (definition: ParsedDefinition, notation: Notation) {
            try definition(in: try bytes(in: session))
        }

        /// The text as it is.
        func bytes(in session: Session) throws(SynthError) -> [UInt8] {
            path == "-" ? try session.files.readStandardInput() : try session.files.read(path)
        }

        /// The definition in a text, and which notation it was written in.
        func definition(in bytes: [UInt8]) throws(SynthError) -> (definition: ParsedDefinition, notation: Notation) {
            let notation = Notation(path: path) ?? Notation(guessedFrom: bytes)
            let name = path == "-" ? "standard input" : path
            do throws(DefinitionError) {
                switch notation {
                case .json: return (try ParsedDefinition(json: bytes, file: name), notation)
                case .yaml:
                    let document = try JSONDocument(yaml: bytes, file: name)
                    return (try ParsedDefinition(document, file: name), notation)
                }
            } catch {
                throw .unusableDefinition(error)
            }
        }
    }
#endif
