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
            let isStandardInput = path == "-"
            let bytes = isStandardInput ? try session.files.readStandardInput() : try session.files.read(path)
            let notation = Notation(path: path) ?? Notation(guessedFrom: bytes)
            let name = isStandardInput ? "standard input" : path
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
