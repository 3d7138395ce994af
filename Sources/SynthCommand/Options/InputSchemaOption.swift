#if CommandLineTool
    import OrderedJSON
    import StatesLanguage

    extension Session {
        /// What comes into a machine, by a file: a JSON Schema, or a sample of an input.
        func inputShape(_ path: String?) throws(SynthError) -> Shape? {
            guard let path else { return nil }
            let bytes = path == "-" ? try files.readStandardInput() : try files.read(path)
            do {
                let document = try JSON(parsing: bytes)
                return Shape.isJSONSchema(document) ? Shape(jsonSchema: document) : Shape(sample: document)
            } catch {
                throw .unusableInput(path == "-" ? "standard input" : path, "\(error)")
            }
        }
    }

    extension SynthError {
        /// A state that isn't there, or that no way leads to.
        static func unknownState(_ name: String, among names: [String]) -> SynthError {
            let near = nearest(to: name, among: names).map { "; did you mean \(quoted($0))?" } ?? ""
            return SynthError(message: "no way leads to a state \(quoted(name))\(near)")
        }
    }
#endif
