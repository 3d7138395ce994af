#if CommandLineTool
    import OrderedJSON
    import StatesLanguage
    import Yams

    extension JSONDocument {
        /// Reads a YAML text that says nothing but what JSON can say too, with the line and column of each part.
        ///
        /// Plain scalars mean what YAML 1.2's core schema says: `true` is a boolean, `yes` and a date are strings. Aliases
        /// are replaced by what they stand for, up to a limit.
        init(yaml bytes: [UInt8], file: String?) throws(DefinitionError) {
            // A byte order mark is no part of the text (YAML 1.2, section 5.2), and libyaml stumbles over it.
            let content = bytes.dropFirst(YAMLLines.byteOrderMark(in: bytes))
            guard let text = String(validating: content, as: UTF8.self) else { throw .notUTF8(bytes, file: file) }
            if YAMLAliases(bytes).areDangerous { throw .aliasesInNames(file: file) }
            let root: Node?
            do {
                // The basic resolver has no rules: what a scalar means is decided here, and without regular expressions.
                root = try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot()
            } catch let error as YamlError {
                throw .notYAML(error, in: text, file: file)
            } catch {
                throw .notYAML("the text can't be read", at: nil, file: file)
            }
            guard let root else { throw .emptyYAML(file: file) }
            var reader = YAMLReader(bytes, file: file)
            let (value, positions) = try reader.read(root)
            self.init(value: value, positions: positions)
        }
    }
#endif
