#if CommandLineTool
    import OrderedJSON
    import StatesLanguage

    extension InputFile {
        /// Reads the definition, and tells which notation it was written in.
        func definition(in session: Session) throws(SynthError) -> (definition: ParsedDefinition, notation: Notation) {
            try definition(from: try bytes(in: session))
        }

        /// The definition in the file's bytes, and which notation it was written in.
        func definition(from bytes: [UInt8]) throws(SynthError) -> (definition: ParsedDefinition, notation: Notation) {
            let notation = Notation(path: path) ?? Notation(guessedFrom: bytes)
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
